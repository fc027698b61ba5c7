import {createHash, hash} from 'node:crypto'
import fs from 'node:fs'
import {systemCode} from '../../core/errors.ts'
import {TaskError} from './task-error.ts'

/** Content of one file as it was read. `hashes` holds what `algorithms` asked for and this Node knows, hex. */
export type FileDigest = {bytes: number; sha256: string; hashes?: Record<string, string>}

/** A file that was gone, or no plain file, when its turn came; the system's code. */
export type Gone = {gone: string}

const pieceBytes = 1 << 20
let sharedPiece: Buffer | undefined

export type Reading = {
  /** Further hashes wanted, by the names RECORD uses: `sha512`. */
  algorithms: string[]
  /** Gets every piece; the next one overwrites it. */
  each: (piece: Uint8Array) => void
}

/** Reads a file once from where its descriptor stands to its end, hashing what it hands on. Throws `TaskError`, and what `each` throws. */
export function readThrough(source: number, path: string, {algorithms, each}: Reading): FileDigest {
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

/** A descriptor of a plain file (of that length) not reached through a link at its end, or why there is none. Throws `TaskError`. */
export function openPlain(path: string, bytes?: number): number | Gone {
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

/** Does `work`; what it throws becomes a `TaskError` of that kind about `path`. */
export function attempt<T>(kind: 'read' | 'write', path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new TaskError(kind, path, error)
  }
}
