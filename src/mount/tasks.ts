import {createHash, hash} from 'node:crypto'
import fs from 'node:fs'
import {systemCode} from '../errors.ts'
import {compressChunk} from './compress.ts'
import {type Deflated, deflateParts} from './deflate.ts'
import {sealedTime, type TarFormat} from './facts.ts'

/** A file to copy, normalised: its mode and date are set on the copy whatever the umask. */
export type CopyFile = {
  from: string
  to: string
  mode: number
  /** Further hashes wanted, by the names RECORD uses: `sha512`. */
  algorithms?: string[]
}

/** A file to hash, with the further hashes that are wanted. */
export type HashFile = Pick<CopyFile, 'from' | 'algorithms'>

/** Content of one file as it was read. `hashes` holds what `algorithms` asked for and this Node knows, hex. */
export type FileDigest = {bytes: number; sha256: string; hashes?: Record<string, string>}

/** A file that was gone, or no plain file, when its turn came; the system's code. */
export type Gone = {gone: string}

/** A range of a file at a place of the chunk; `last` when it ends there. `sha256` is the hash of the whole file. */
export type ChunkFile = {at: number; file: string; offset: number; bytes: number; last: boolean; sha256?: string}

/** Literal bytes at a place of the chunk. */
export type ChunkBytes = {at: number; literal: Uint8Array}

export type Tasks = {
  copy: {kind: 'copy'; files: CopyFile[]}
  hash: {kind: 'hash'; files: (string | HashFile)[]}
  pack: {kind: 'pack'; format: TarFormat; level: number; bytes: number; parts: (ChunkFile | ChunkBytes)[]}
  deflate: {kind: 'deflate'; level: number; bytes: number; parts: ChunkFile[]}
}

export type Results = {
  copy: (FileDigest | Gone)[]
  hash: (FileDigest | Gone)[]
  /** The compressed chunk. */
  pack: Uint8Array
  /** The parts, each compressed on its own. */
  deflate: Deflated
}

export type TaskKind = keyof Tasks

/** Why a task failed, in a form that travels between threads. */
export type TaskFailure = {kind: 'read' | 'write' | 'changed' | 'internal'; path: string; code: string; message: string}

/** Error of a task; `failure` travels, the class stays. */
export class TaskError extends Error {
  readonly failure: TaskFailure
  constructor(kind: TaskFailure['kind'], path: string, cause?: unknown) {
    super(`${kind} ${path}`, {cause})
    const message = cause instanceof Error ? cause.message : String(cause ?? '')
    this.failure = {kind, path, code: systemCode(cause) ?? '', message}
  }
}

/** Does one task, synchronously: in a worker thread, or inline where the work is small. Throws `TaskError`. */
export function perform<K extends TaskKind>(task: Tasks[K]): Results[K] {
  const work: Tasks[TaskKind] = task
  if (work.kind === 'copy') return work.files.map(copyFile) as Results[K]
  if (work.kind === 'hash') return work.files.map(hashFile) as Results[K]
  if (work.kind === 'deflate') return deflateFiles(work) as Results[K]
  return packChunk(work) as Results[K]
}

const pieceBytes = 1 << 20
let sharedPiece: Buffer | undefined
let sharedChunk: Buffer | undefined

function copyFile({from, to, mode, algorithms = []}: CopyFile): FileDigest | Gone {
  const source = openPlain(from)
  if (typeof source !== 'number') return source
  try {
    // Exclusive: nothing that stands there already, be it a link, is written through.
    const target = attempt('write', to, () => fs.openSync(to, 'wx', mode))
    try {
      const digest = readThrough(source, from, {
        algorithms,
        each: piece => attempt('write', to, () => writeAll(target, piece)),
      })
      attempt('write', to, () => {
        fs.fchmodSync(target, mode)
        fs.futimesSync(target, sealedTime, sealedTime)
      })
      return digest
    } finally {
      fs.closeSync(target)
    }
  } finally {
    fs.closeSync(source)
  }
}

function hashFile(file: string | HashFile): FileDigest | Gone {
  const {from: path, algorithms = []} = typeof file === 'string' ? {from: file} : file
  const source = openPlain(path)
  if (typeof source !== 'number') return source
  try {
    return readThrough(source, path, {algorithms, each: () => {}})
  } finally {
    fs.closeSync(source)
  }
}

type Reading = {algorithms: string[]; each: (piece: Uint8Array) => void}

/** Reads a file once from start to end, hashing what it hands on. */
function readThrough(source: number, path: string, {algorithms, each}: Reading): FileDigest {
  sharedPiece ??= Buffer.allocUnsafeSlow(pieceBytes)
  const buffer = sharedPiece
  const read = () => attempt('read', path, () => fill(source, buffer))
  let got = read()
  // Nearly all files fit in one piece, and one call is cheaper than a hash object.
  if (got < pieceBytes && algorithms.length === 0) {
    const piece = buffer.subarray(0, got)
    each(piece)
    return {bytes: got, sha256: hash('sha256', piece, 'hex')}
  }
  const sha256 = createHash('sha256')
  const others = algorithms.flatMap(name => hasher(name))
  let bytes = 0
  while (got > 0) {
    const piece = buffer.subarray(0, got)
    each(piece)
    sha256.update(piece)
    for (const [, other] of others) other.update(piece)
    bytes += got
    got = got < pieceBytes ? 0 : read()
  }
  const hashes = Object.fromEntries(others.map(([name, other]) => [name, other.digest('hex')]))
  return {bytes, sha256: sha256.digest('hex'), ...(algorithms.length > 0 ? {hashes} : {})}
}

/** Reads until the buffer is full or the file ends: fewer bytes than that are the end. */
function fill(source: number, buffer: Buffer): number {
  let filled = 0
  while (filled < buffer.length) {
    const got = fs.readSync(source, buffer, filled, buffer.length - filled, null)
    if (got === 0) break
    filled += got
  }
  return filled
}

function hasher(name: string): [string, ReturnType<typeof createHash>][] {
  try {
    return [[name, createHash(name)]]
  } catch {
    return []
  }
}

/** A descriptor of a plain file (of that length) not reached through a link at its end, or why there is none. */
function openPlain(path: string, bytes?: number): number | Gone {
  const {O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0} = fs.constants
  let descriptor: number
  try {
    descriptor = fs.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  } catch (error) {
    const code = systemCode(error) ?? ''
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO', 'EISDIR', 'ENAMETOOLONG'].includes(code)) return {gone: code}
    throw new TaskError('read', path, error)
  }
  const stat = fs.fstatSync(descriptor)
  if (stat.isFile() && (bytes === undefined || stat.size === bytes)) return descriptor
  fs.closeSync(descriptor)
  return {gone: stat.isFile() ? 'another length' : 'not a file'}
}

function packChunk({format, level, bytes, parts}: Tasks['pack']): Uint8Array {
  const chunk = chunkOf(bytes)
  // What no part covers is padding.
  chunk.fill(0)
  for (const part of parts) {
    if ('literal' in part) chunk.set(part.literal, part.at)
    else readPart(part, chunk)
  }
  return compressChunk(chunk, {format, level})
}

function deflateFiles({level, bytes, parts}: Tasks['deflate']): Deflated {
  const chunk = chunkOf(bytes)
  for (const part of parts) readPart(part, chunk)
  return deflateParts(chunk, {parts, level})
}

function chunkOf(bytes: number): Buffer {
  if (sharedChunk === undefined || sharedChunk.length < bytes) sharedChunk = Buffer.allocUnsafeSlow(bytes)
  return sharedChunk.subarray(0, bytes)
}

/** Puts a range of a file into the chunk. The file must still be as long, and as it was hashed. */
function readPart({at, file, offset, bytes, last, sha256}: ChunkFile, chunk: Buffer): void {
  const source = openPlain(file, last ? offset + bytes : undefined)
  if (typeof source !== 'number') throw new TaskError('changed', file)
  try {
    let done = 0
    while (done < bytes) {
      const got = attempt('read', file, () => fs.readSync(source, chunk, at + done, bytes - done, offset + done))
      if (got === 0) throw new TaskError('changed', file)
      done += got
    }
  } finally {
    fs.closeSync(source)
  }
  // Files cut in two are hashed by a task of their own.
  if (
    sha256 !== undefined &&
    offset === 0 &&
    last &&
    hash('sha256', chunk.subarray(at, at + bytes), 'hex') !== sha256
  ) {
    throw new TaskError('changed', file)
  }
}

function writeAll(target: number, piece: Uint8Array): void {
  for (let done = 0; done < piece.length; ) done += fs.writeSync(target, piece, done)
}

function attempt<T>(kind: 'read' | 'write', path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new TaskError(kind, path, error)
  }
}
