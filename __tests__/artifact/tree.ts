import {createCipheriv, createHash} from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach} from '@jest/globals'
import type {Manifest, Mount} from '../../src/artifact/facts.ts'
import {packFiles} from '../../src/artifact/formats/archive-order.ts'
import {packArchive} from '../../src/artifact/pack.ts'
import type {Draft} from '../../src/artifact/pack-options.ts'
import {createPool, inlinePool, type Pool} from '../../src/artifact/pool/pool.ts'
import {publish} from '../../src/artifact/publish.ts'
import {sealMount} from '../../src/artifact/seal.ts'
import {stageMount} from '../../src/artifact/stage.ts'
import type {Distribution, Inventory, TreeEntry} from '../../src/environment/facts.ts'
import type {RecordRow} from '../../src/environment/record-row.ts'

export const workerEntry = new URL('../../src/artifact/pool/worker.ts', import.meta.url)

/** A folder of its own for each test, removed afterwards. */
export function useTemp(): (...parts: string[]) => string {
  let root = ''
  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'sitemount-test-'))
  })
  afterEach(() => fs.rmSync(root, {recursive: true, force: true}))
  return (...parts) => path.join(root, ...parts)
}

export const never = new AbortController().signal

/** A pool of real threads. */
export function threads(workers: number, signal: AbortSignal = never): Pool {
  return createPool({workers, entry: workerEntry, signal})
}

export type Wheel = {
  name: string
  version?: string
  files: Record<string, string | Uint8Array>
  /** Files of dist-info beyond METADATA and WHEEL. */
  metadata?: Record<string, string>
  /** Rows added to RECORD as they are. */
  rows?: RecordRow[]
  /** Which installer's habits the tree shows. */
  installer?: 'pip' | 'uv'
  executables?: string[]
}

/** Installs wheels into `site` the way pip or uv would leave them, and returns the inventory. */
export function install(site: string, wheels: readonly Wheel[]): Inventory {
  const distributions = wheels.map(wheel => installOne(site, wheel))
  return {site, distributions, entries: walk(site), pth: []}
}

function installOne(site: string, wheel: Wheel): Distribution {
  const {name, version = '1.0', installer = 'pip'} = wheel
  const info = `${name}-${version}.dist-info`
  const extra: Record<string, string> =
    installer === 'pip'
      ? {INSTALLER: 'pip\n', REQUESTED: ''}
      : {INSTALLER: 'uv', REQUESTED: '', 'uv_cache.json': `{"timestamp":${Math.random()}}`}
  const files: Record<string, string | Uint8Array> = {...wheel.files}
  const metadata = {
    METADATA: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    WHEEL: 'Wheel-Version: 1.0\n',
  }
  for (const [file, content] of Object.entries({...metadata, ...extra, ...wheel.metadata}))
    files[`${info}/${file}`] = content
  const record: RecordRow[] = Object.entries(files).map(([file, content]) => row(file, content))
  record.push(...(wheel.rows ?? []))
  record.push({path: `${info}/RECORD`, hash: '', size: null})
  if (installer === 'pip') record.push({path: '../../../bin/tool', hash: `sha256=${Math.random()}`, size: 9})
  else record.reverse()
  const end = installer === 'pip' ? '\r\n' : '\n'
  files[`${info}/RECORD`] = record.map(({path, hash, size}) => `${path},${hash},${size ?? ''}${end}`).join('')
  for (const [file, content] of Object.entries(files)) {
    put(path.join(site, file), content, wheel.executables?.includes(file) ? 0o755 : 0o644)
  }
  return {
    name,
    normalizedName: name.toLowerCase().replace(/[-_.]+/g, '-'),
    version,
    metadata: info,
    requiresDist: [],
    requiresPython: null,
    tags: ['py3-none-any'],
    record,
    installer,
    directUrl: null,
  }
}

export function row(file: string, content: string | Uint8Array): RecordRow {
  const hash = createHash('sha256').update(content).digest('base64url')
  return {path: file, hash: `sha256=${hash}`, size: Buffer.byteLength(content)}
}

export function put(file: string, content: string | Uint8Array, mode = 0o644): void {
  fs.mkdirSync(path.dirname(file), {recursive: true})
  fs.writeFileSync(file, content, {mode})
}

export function walk(site: string): TreeEntry[] {
  const names = fs
    .readdirSync(site, {recursive: true, encoding: 'utf8'})
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  return names.map(name => {
    const stat = fs.lstatSync(path.join(site, name))
    const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : stat.isSymbolicLink() ? 'link' : 'other'
    const target = kind === 'link' ? {target: fs.readlinkSync(path.join(site, name))} : {}
    return {path: name, kind, bytes: stat.size, mode: stat.mode & 0o7777, ...target}
  })
}

export const about: Pick<Manifest, 'target' | 'delivery' | 'python' | 'packages'> = {
  target: 'generic',
  delivery: 'mount',
  python: {version: '3.12.4', implementation: 'cpython', abi: 'cp312', platform: 'linux_x86_64', glibc: '2.35'},
  packages: [],
}

/** Stages and seals an inventory whole. */
export async function seal(inventory: Inventory, folder: string, pool?: Pool): Promise<Mount> {
  const keep = new Set(inventory.distributions.map(({normalizedName}) => normalizedName))
  const mountPath = 'site-packages'
  const options = {inventory, folder, mountPath, keep, signal: never}
  const {files, flaws} = await stageMount(pool === undefined ? options : {...options, pool})
  if (flaws.length > 0) throw new Error(JSON.stringify(flaws))
  return sealMount({folder, mountPath, files, about})
}

/** Packs and publishes a mount. */
export async function pack(mount: Mount, file: string, pool: Pool = inlinePool(never)): Promise<Draft> {
  const format = file.endsWith('.gz') ? 'tar.gz' : file.endsWith('.zip') ? 'zip' : 'tar.zst'
  const draft = await packArchive({
    folder: mount.folder,
    files: packFiles(mount),
    format,
    path: file,
    signal: never,
    pool,
  })
  publish([{from: draft.draft, to: file}])
  return draft
}

/** Content that does not compress, the same every time. */
export function noise(bytes: number, seed = 1): Buffer {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16))
  return cipher.update(Buffer.alloc(bytes))
}
