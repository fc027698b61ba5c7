import fs from 'node:fs'
import path from 'node:path'
import {parse} from 'smol-toml'
import type {Env} from '../../core/io.ts'
import {isInside} from '../../core/paths.ts'
import {refuseOutOfReach} from '../../core/reach.ts'
import type {KnownVersion, KnownVersions} from '../facts.ts'
import {normalizeName} from '../grammar/name.ts'
import {compareVersions, parseVersion} from '../grammar/version.ts'

/**
 * Versions that somebody settled on: from `pylock.toml`, `uv.lock` or `poetry.lock` beside the first requirements file, else
 * in `cwd`; without any, from the names of `.dist-info` folders in `VIRTUAL_ENV` or `.venv`. For suggestions only, so what
 * cannot be read is passed over. Starts no process. Throws `unreadable` for one that is a link out of the workspace of a job.
 */
export function knownVersions({cwd, files, env}: {cwd: string; files: readonly string[]; env: Env}): KnownVersions {
  const [first] = files
  const locked = new Map<string, KnownVersion>()
  const folders = new Set([...(first === undefined ? [] : [path.dirname(path.resolve(cwd, first))]), cwd])
  for (const folder of folders) {
    for (const name of ['pylock.toml', 'uv.lock', 'poetry.lock']) {
      for (const [distribution, version] of lockedVersions(path.join(folder, name), name)) {
        if (!locked.has(distribution)) locked.set(distribution, version)
      }
    }
    if (locked.size > 0) return locked
  }
  const environment = env.VIRTUAL_ENV
  if (environment !== undefined && environment !== '') {
    const folder = path.resolve(cwd, environment)
    const known = installedVersions(folder, isInside(cwd, folder) ? path.relative(cwd, folder) : environment)
    if (known.size > 0) return known
  }
  return installedVersions(path.join(cwd, '.venv'), '.venv')
}

/** A file as the three lock files list it: PEP 751 with `hashes`, uv and poetry with `hash`. */
type LockedFile = {hash?: unknown; hashes?: {sha256?: unknown}}

/** A package of any of the three lock files. */
type LockedPackage = {
  name?: unknown
  version?: unknown
  /** uv: where it comes from. */
  source?: Record<string, unknown>
  /** pylock and uv. */
  wheels?: LockedFile[]
  sdist?: LockedFile
  /** poetry. */
  files?: LockedFile[]
}

/** Bytes; a lock file of thousands of packages has some megabytes. */
const largest = 64 << 20

function lockedVersions(file: string, source: string): Map<string, KnownVersion> {
  const known = new Map<string, KnownVersion>()
  refuseOutOfReach(file, 'input', source)
  try {
    const stats = fs.statSync(file)
    // A pipe may never end.
    if (!stats.isFile() || stats.size > largest) return known
    const lock = parse(fs.readFileSync(file, 'utf8'))
    const packages = (lock.packages ?? lock.package ?? []) as LockedPackage[]
    for (const entry of packages) {
      const {name, version} = entry
      if (typeof name !== 'string' || typeof version !== 'string' || isOwnProject(entry)) continue
      const hashes = hashesOf(entry)
      add(known, name, {version, source, ...(hashes.length > 0 && {hashes})})
    }
  } catch {
    return known
  }
  return known
}

/** uv lists the project itself and its workspace. */
function isOwnProject({source = {}}: LockedPackage): boolean {
  return 'virtual' in source || 'editable' in source || 'directory' in source
}

function hashesOf({wheels = [], sdist, files = []}: LockedPackage): string[] {
  const all = [...wheels, ...(sdist === undefined ? [] : [sdist]), ...files].map(({hash, hashes}) => {
    if (typeof hashes?.sha256 === 'string') return `sha256:${hashes.sha256}`
    return typeof hash === 'string' ? hash : ''
  })
  return [...new Set(all)].filter(hash => hash.startsWith('sha256:'))
}

/** Of several versions of one name, which lock files have for different platforms, the newest. */
function add(known: Map<string, KnownVersion>, name: string, version: KnownVersion): void {
  const key = normalizeName(name)
  const parsed = parseVersion(version.version)
  if (parsed === undefined) return
  const before = parseVersion(known.get(key)?.version ?? '')
  if (before === undefined || compareVersions(parsed, before) > 0) known.set(key, version)
}

function installedVersions(environment: string, shown: string): Map<string, KnownVersion> {
  const known = new Map<string, KnownVersion>()
  const libraries = [
    path.join(environment, 'Lib', 'site-packages'),
    ...list(path.join(environment, 'lib'))
      .filter(name => /^python3/.test(name))
      .map(name => path.join(environment, 'lib', name, 'site-packages')),
  ]
  for (const library of libraries) refuseOutOfReach(library, 'input', shown)
  for (const name of libraries.flatMap(list)) {
    const match = /^(.+)-([^-]+)\.dist-info$/.exec(name)
    if (match?.[1] !== undefined && match[2] !== undefined) {
      add(known, match[1], {version: match[2], source: `installed in ${shown}`})
    }
  }
  return known
}

function list(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}
