import fs from 'node:fs'
import path from 'node:path'
import type {Steps} from '../core/steps.ts'
import {normalizeName} from '../requirements/grammar/name.ts'
import type {Distribution, Inventory, TreeEntry} from './facts.ts'
import {parseHeaders, recordSteps} from './metadata.ts'
import {readPth} from './pth.ts'
import type {RecordRow} from './record-row.ts'
import {walk} from './walk.ts'

/** Bytes read at most of each kind of file; what lies beyond is not looked at. */
const limits = {headers: 1 << 20, record: 64 << 20, small: 1 << 20} as const

/** What one distribution's metadata is read from: its files by name. */
type Metadata = {name: string; folder: string; read: (file: string, limit: number) => string | null}

/**
 * What stands in a site-packages directory: every entry, every distribution with its metadata, every `.pth` file. Links
 * are told and never followed; metadata that is a link is told with the name of its folder only. It never waits and can be
 * cut in between, reads no more than it must, and takes any bytes.
 *
 * Throws `unreadable` when a folder cannot be read.
 */
export function* takeInventory(site: string): Steps<Inventory> {
  const root = path.resolve(site)
  const entries = yield* walk(root)
  const files = new Set(entries.filter(entry => entry.kind === 'file').map(entry => entry.path))
  const read = (file: string, limit: number) => (files.has(file) ? readHead(path.join(root, file), limit) : null)
  const siteLink = linkTarget(root)
  const distributions: Distribution[] = []
  for (const entry of entries) {
    const found = readDistribution(entry, read)
    if (found !== undefined) distributions.push(yield* found)
  }
  return {
    site: root,
    ...(siteLink === undefined ? {} : {siteLink}),
    distributions,
    entries,
    pth: entries.filter(isPth).flatMap(({path: name}) => {
      const bytes = read(name, limits.small)
      return bytes === null ? [] : [readPth(name, bytes, root)]
    }),
  }
}

// `site` looks at the top of site-packages only.
function isPth({path: name, kind}: TreeEntry): boolean {
  return kind === 'file' && name.endsWith('.pth') && !name.includes('/')
}

type Read = (file: string, limit: number) => Buffer | null

function readDistribution(entry: TreeEntry, read: Read): Steps<Distribution> | undefined {
  const {path: name, kind} = entry
  const egg = /^[^/]+\.egg\/EGG-INFO$/.test(name)
  if (name.includes('/') && !egg) return undefined
  const text = (file: string, limit: number) => read(file, limit)?.toString('utf8') ?? null
  const inside = (file: string, limit: number) => text(`${name}/${file}`, limit)
  if (name.endsWith('.dist-info') && kind !== 'file') return fromDistInfo({name, folder: name, read: inside})
  if (egg && kind === 'folder') return fromEggInfo({name: path.posix.dirname(name), folder: name, read: inside})
  if (!name.endsWith('.egg-info')) return undefined
  // A file instead of a folder is what distutils wrote: it is the PKG-INFO itself.
  const itself = (file: string, limit: number) => (file === 'PKG-INFO' ? text(name, limit) : null)
  return fromEggInfo({name, folder: name, read: kind === 'file' ? itself : inside})
}

function* fromDistInfo(metadata: Metadata): Steps<Distribution> {
  yield
  const {read} = metadata
  const record = read('RECORD', limits.record)
  const wheel = parseHeaders(read('WHEEL', limits.small) ?? '')
  return {
    ...described(metadata, read('METADATA', limits.headers)),
    tags: wheel.get('tag') ?? [],
    record: record === null ? null : yield* recordSteps(record),
    installer: read('INSTALLER', limits.small)?.trim() ?? null,
    directUrl: parseJson(read('direct_url.json', limits.small)),
  }
}

function* fromEggInfo(metadata: Metadata): Steps<Distribution> {
  yield
  const {folder, read} = metadata
  const installed = read('installed-files.txt', limits.record)
  return {
    ...described(metadata, read('PKG-INFO', limits.headers)),
    tags: [],
    record: installed === null ? null : parseInstalledFiles(installed, folder),
    installer: read('INSTALLER', limits.small)?.trim() ?? null,
    directUrl: parseJson(read('direct_url.json', limits.small)),
  }
}

type Described = Pick<
  Distribution,
  'name' | 'normalizedName' | 'version' | 'metadata' | 'requiresDist' | 'requiresPython'
>

function described({name: folderName, folder}: Metadata, text: string | null): Described {
  const headers = parseHeaders(text ?? '')
  const fallback = nameAndVersion(folderName)
  const name = headers.get('name')?.[0]?.trim() || fallback.name
  return {
    name,
    normalizedName: normalizeName(name),
    version: headers.get('version')?.[0]?.trim() || fallback.version,
    metadata: folder,
    requiresDist: headers.get('requires-dist') ?? [],
    requiresPython: headers.get('requires-python')?.[0]?.trim() || null,
  }
}

/** What a metadata folder's name says: `name-version.dist-info`, `name-version-py3.8.egg-info`, `name.egg-info`. */
function nameAndVersion(folder: string): {name: string; version: string} {
  const stem = folder.replace(/\.(?:dist-info|egg-info|egg)$/, '').replace(/-py\d+(?:\.\d+)*(?:-[\w.-]+)?$/, '')
  const [name = '', version = ''] = stem.split(/-(.*)/s)
  return {name, version}
}

/** setuptools' `installed-files.txt`: paths relative to the metadata folder, without hashes. */
function parseInstalledFiles(text: string, folder: string): RecordRow[] {
  const lines = text.split(/\r\n|\n|\r/).filter(line => line !== '')
  return lines.map(line => ({path: path.posix.join(folder, line), hash: '', size: null}))
}

function parseJson(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The first `limit` bytes of a file, or null when it cannot be read. A link put there meanwhile is not followed. */
function readHead(file: string, limit: number): Buffer | null {
  let handle: number | undefined
  try {
    handle = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0))
    const size = Math.min(fs.fstatSync(handle).size, limit)
    const bytes = Buffer.alloc(size)
    let got = 0
    while (got < size) {
      const more = fs.readSync(handle, bytes, got, size - got, got)
      if (more === 0) break
      got += more
    }
    return bytes.subarray(0, got)
  } catch {
    return null
  } finally {
    if (handle !== undefined) fs.closeSync(handle)
  }
}

function linkTarget(folder: string): string | undefined {
  try {
    return fs.lstatSync(folder).isSymbolicLink() ? fs.readlinkSync(folder) : undefined
  } catch {
    return undefined
  }
}
