import fs from 'node:fs'
import {damaged} from '../../core/damaged.ts'
import type {EntryKind} from './tar-reader.ts'
import {
  centralBytes,
  centralHeader,
  endBytes,
  endRecords,
  locatorBytes,
  wideEndBytes,
  type ZipEntry,
} from './zip-format.ts'

/** Where the central directory lies, as the end of the file says it. */
export type ZipEnd = {count: number; bytes: number; offset: number}

/** One line of the central directory. */
export type ZipLine = Omit<ZipEntry, 'kind'> & {
  kind: EntryKind
  /** Where its local header begins. */
  offset: number
  /** Whether the line is, byte for byte, the one sitemount writes for such an entry. */
  canonical: boolean
}

const wide = 0xffffffff

/**
 * Finds the end of a zip file. Accepts exactly the records that `endRecords` writes at the very end of the file, the
 * central directory right before them. Throws `archive` for anything else: a comment, a prefix, something behind.
 */
export function readEnd(descriptor: number): ZipEnd {
  const {size} = fs.fstatSync(descriptor)
  const most = wideEndBytes + locatorBytes + endBytes
  const tail = readAt(descriptor, {offset: Math.max(0, size - most), bytes: Math.min(size, most)})
  const end = tail.subarray(-endBytes)
  if (end.length < endBytes || end.readUInt32LE(0) !== 0x06054b50) {
    throw damaged('it does not end as a zip file does: it is cut, or something follows')
  }
  const told = {count: end.readUInt16LE(10), bytes: end.readUInt32LE(12), offset: end.readUInt32LE(16)}
  const saturated = told.count === 0xffff || told.bytes === wide || told.offset === wide
  const found = saturated ? readWideEnd(tail) : told
  const records = endRecords(found)
  if (!tail.subarray(-records.length).equals(records)) throw damaged('its end is not as sitemount writes it')
  if (found.offset + found.bytes + records.length !== size) {
    throw damaged('its central directory does not lie where its end says')
  }
  return found
}

function readWideEnd(tail: Buffer): ZipEnd {
  const record = tail.subarray(0, wideEndBytes)
  if (tail.length < wideEndBytes + locatorBytes + endBytes || record.readUInt32LE(0) !== 0x06064b50) {
    throw damaged('its zip64 end is missing')
  }
  return {count: long(record, 32), bytes: long(record, 40), offset: long(record, 48)}
}

/**
 * The lines of the central directory in its order, read as they are asked for. `sum` is told all their bytes. Throws
 * `archive` where they cannot be read on or are not as many as the end says.
 */
export function* readDirectory(
  descriptor: number,
  {end, sum}: {end: ZipEnd; sum: (bytes: Uint8Array) => void},
): Iterable<ZipLine> {
  let window = Buffer.alloc(0)
  let left = end.bytes
  let position = end.offset
  for (let number = 0; number < end.count; number++) {
    if (window.length < longestLine && left > 0) {
      const more = readAt(descriptor, {offset: position, bytes: Math.min(left, windowBytes)})
      if (more.length === 0) throw damaged('its central directory is cut')
      sum(more)
      position += more.length
      left -= more.length
      window = Buffer.concat([window, more])
    }
    const {line, length} = parseLine(window)
    window = window.subarray(length)
    yield line
  }
  if (window.length > 0 || left > 0) throw damaged('its central directory is longer than its end says')
}

const windowBytes = 1 << 20
const longestLine = centralBytes + 3 * 0xffff

/** The line that `bytes` start with, and its length. */
function parseLine(bytes: Buffer): {line: ZipLine; length: number} {
  if (bytes.length < centralBytes || bytes.readUInt32LE(0) !== 0x02014b50) {
    throw damaged('its central directory has fewer lines than its end says')
  }
  const nameEnd = centralBytes + bytes.readUInt16LE(28)
  const extraEnd = nameEnd + bytes.readUInt16LE(30)
  const length = extraEnd + bytes.readUInt16LE(32)
  if (bytes.length < length) throw damaged('its central directory is cut')
  const name = bytes.toString('utf8', centralBytes, nameEnd)
  if ((bytes.readUInt16LE(8) & 0x2041) !== 0) throw damaged('an entry is encrypted')
  const method = bytes.readUInt16LE(10)
  if (method !== 0 && method !== 8) throw damaged(`an entry is compressed by the method ${method}, not 0 or 8`)
  const attributes = bytes.readUInt32LE(38)
  const kind = kindOf(attributes >>> 16, name)
  const sizes = readSizes(bytes, bytes.subarray(nameEnd, extraEnd))
  const line = {
    path: kind === 'folder' ? name.replace(/\/$/, '') : name,
    kind,
    mode: (attributes >>> 16) & 0o7777,
    method,
    crc: bytes.readUInt32LE(16),
    ...sizes,
  }
  const ours = kind === 'file' || kind === 'folder' ? centralHeader({...line, kind}, line.offset) : undefined
  return {line: {...line, canonical: ours !== undefined && bytes.subarray(0, length).equals(ours)}, length}
}

/** Sizes and offset; those that do not fit stand in a zip64 field, which must hold just them (APPNOTE 4.5.3). */
function readSizes(line: Buffer, extra: Buffer): {packed: number; bytes: number; offset: number} {
  const plain = {bytes: line.readUInt32LE(24), packed: line.readUInt32LE(20), offset: line.readUInt32LE(42)}
  const missing = Object.values(plain).filter(value => value === wide).length
  if (missing === 0) return plain
  if (extra.length !== 4 + 8 * missing || extra.readUInt16LE(0) !== 1 || extra.readUInt16LE(2) !== 8 * missing) {
    throw damaged('an entry has no fitting zip64 field')
  }
  let at = 4
  const take = (value: number) => {
    if (value !== wide) return value
    at += 8
    return long(extra, at - 8)
  }
  return {bytes: take(plain.bytes), packed: take(plain.packed), offset: take(plain.offset)}
}

const kinds: ReadonlyMap<number, EntryKind> = new Map([
  [0o100000, 'file'],
  [0o040000, 'folder'],
  [0o120000, 'symbolic link'],
  [0o020000, 'device'],
  [0o060000, 'device'],
  [0o010000, 'pipe'],
])

/** What an entry is by its Unix mode; by its name where it has none. */
function kindOf(mode: number, name: string): EntryKind {
  const type = mode & 0o170000
  if (type === 0) return name.endsWith('/') ? 'folder' : 'file'
  return kinds.get(type) ?? 'extension'
}

function long(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('it holds an impossible number')
  return Number(value)
}

/** Up to `bytes` bytes, fewer at the end of the file. */
function readAt(descriptor: number, {offset, bytes}: {offset: number; bytes: number}): Buffer {
  const buffer = Buffer.allocUnsafeSlow(bytes)
  let done = 0
  while (done < bytes) {
    const got = fs.readSync(descriptor, buffer, done, bytes - done, offset + done)
    if (got === 0) break
    done += got
  }
  return buffer.subarray(0, done)
}
