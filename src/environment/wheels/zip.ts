import fs from 'node:fs'
import zlib from 'node:zlib'
import {damaged} from '../../core/damaged.ts'
import type {WheelEntry} from './facts.ts'

/** An entry with what is needed to read its content. */
export type ZipEntry = WheelEntry & {bytes: number; packed: number; method: number; offset: number}

const endBytes = 22
const locatorBytes = 20
const wideEndBytes = 56
const centralBytes = 46
const wide = 0xffffffff

/** Bytes of a central directory that are read; about a million entries. */
const directoryLimit = 128 << 20

/**
 * The entries in the central directory of a zip file, in its order (APPNOTE.TXT 4.3.12 to 4.3.16). Python's `zipfile`, with
 * which pip reads wheels, takes names and sizes from there and gives no more bytes of an entry than it says. Throws `archive`
 * for a file in which another reader could find another directory: a comment, bytes before the first or behind the last
 * entry, two ends that differ.
 */
export function readDirectory(descriptor: number): ZipEntry[] {
  const {size} = fs.fstatSync(descriptor)
  const {offset, bytes, count} = readEnd(descriptor, size)
  if (bytes > directoryLimit) throw damaged('its central directory is too long')
  const directory = readAt(descriptor, {offset, bytes})
  const entries: ZipEntry[] = []
  let at = 0
  while (at < directory.length) {
    const {entry, length} = readLine(directory.subarray(at))
    entries.push(entry)
    at += length
  }
  if (entries.length !== count) throw damaged('its central directory has another number of entries than its end says')
  return entries
}

type End = {offset: number; bytes: number; count: number}

function readEnd(descriptor: number, size: number): End {
  if (size < endBytes) throw damaged('it is no zip file')
  const end = readAt(descriptor, {offset: size - endBytes, bytes: endBytes})
  if (end.readUInt32LE(0) !== 0x06054b50 || end.readUInt16LE(20) !== 0) {
    throw damaged('it does not end as a zip file does: it is cut, or something follows')
  }
  const plain = {count: end.readUInt16LE(10), bytes: end.readUInt32LE(12), offset: end.readUInt32LE(16)}
  const found = readWideEnd(descriptor, {size, plain}) ?? {...plain, from: size - endBytes}
  if (found.offset + found.bytes !== found.from) throw damaged('its central directory does not lie where its end says')
  return found
}

/** The zip64 records before the end, where there are any: readers take them also where nothing asks for them. */
function readWideEnd(
  descriptor: number,
  {size, plain}: {size: number; plain: End},
): (End & {from: number}) | undefined {
  const from = size - endBytes - locatorBytes - wideEndBytes
  if (from < 0) return undefined
  const records = readAt(descriptor, {offset: from, bytes: wideEndBytes + locatorBytes})
  if (records.readUInt32LE(wideEndBytes) !== 0x07064b50) return undefined
  if (records.readUInt32LE(0) !== 0x06064b50 || long(records, wideEndBytes + 8) !== from) {
    throw damaged('its zip64 end does not lie where it says')
  }
  const found = {count: long(records, 32), bytes: long(records, 40), offset: long(records, 48)}
  const agree =
    [found.count, 0xffff].includes(plain.count) &&
    [found.bytes, wide].includes(plain.bytes) &&
    [found.offset, wide].includes(plain.offset)
  if (!agree) throw damaged('its two ends differ')
  return {...found, from}
}

function readLine(bytes: Buffer): {entry: ZipEntry; length: number} {
  if (bytes.length < centralBytes || bytes.readUInt32LE(0) !== 0x02014b50) {
    throw damaged('its central directory cannot be read')
  }
  const nameEnd = centralBytes + bytes.readUInt16LE(28)
  const extraEnd = nameEnd + bytes.readUInt16LE(30)
  const length = extraEnd + bytes.readUInt16LE(32)
  if (bytes.length < length) throw damaged('its central directory is cut')
  const raw = bytes.subarray(centralBytes, nameEnd)
  const isMarked = (bytes.readUInt16LE(8) & 0x800) !== 0
  // Without the mark a name is code page 437 to one reader and UTF-8 to the next; U+FFFD is refused by its judge.
  const name = isMarked || raw.every(byte => byte < 0x80) ? raw.toString('utf8') : '\ufffd'
  const extra = readExtra(bytes.subarray(nameEnd, extraEnd), {
    bytes: bytes.readUInt32LE(24),
    packed: bytes.readUInt32LE(20),
    offset: bytes.readUInt32LE(42),
  })
  const {otherName, ...sizes} = extra
  const kind = kindOf(bytes.readUInt32LE(38) >>> 16, name)
  const path = kind === 'folder' ? name.replace(/\/$/, '') : name
  const isOther = otherName !== undefined && otherName !== name
  return {entry: {path, kind, method: bytes.readUInt16LE(10), ...sizes, ...(isOther && {otherName})}, length}
}

type Sizes = Pick<ZipEntry, 'bytes' | 'packed' | 'offset'>

/** Sizes from the zip64 field (APPNOTE.TXT 4.5.3), and the name of the Info-ZIP Unicode Path field (4.6.9), which some readers take. */
function readExtra(extra: Buffer, plain: Sizes): Sizes & {otherName?: string} {
  const sizes = {...plain}
  let otherName: string | undefined
  for (let at = 0; at + 4 <= extra.length; ) {
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
    const id = extra.readUInt16LE(at)
    if (id === 1) {
      let inside = 0
      for (const key of ['bytes', 'packed', 'offset'] as const) {
        if (plain[key] !== wide) continue
        if (field.length < inside + 8) throw damaged('an entry has no fitting zip64 field')
        sizes[key] = long(field, inside)
        inside += 8
      }
    }
    if (id === 0x7075) otherName = field.subarray(5).toString('utf8')
    at += 4 + extra.readUInt16LE(at + 2)
  }
  return {...sizes, ...(otherName !== undefined && {otherName})}
}

const kinds: ReadonlyMap<number, WheelEntry['kind']> = new Map([
  [0o120000, 'symbolic link'],
  [0o020000, 'device'],
  [0o060000, 'device'],
  [0o140000, 'device'],
  [0o010000, 'pipe'],
])

function kindOf(mode: number, name: string): WheelEntry['kind'] {
  return kinds.get(mode & 0o170000) ?? (name.endsWith('/') ? 'folder' : 'file')
}

/** The content of an entry as text, or null for one that is longer than `limit` bytes. Throws `archive` for one that cannot be read. */
export function readText(descriptor: number, {entry, limit}: {entry: ZipEntry; limit: number}): string | null {
  const {bytes, packed, method, offset} = entry
  if (bytes > limit || packed > limit + 4096) return null
  const header = readAt(descriptor, {offset, bytes: 30})
  const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const content = readAt(descriptor, {offset: start, bytes: packed})
  if (method === 0) return content.toString('utf8')
  if (method !== 8) throw damaged(`its metadata is compressed by the method ${method}, not 0 or 8`)
  try {
    return zlib.inflateRawSync(content, {maxOutputLength: Math.max(bytes, 1)}).toString('utf8')
  } catch (cause) {
    throw damaged('its metadata does not decompress, or to more than it says', cause)
  }
}

function long(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('it holds an impossible number')
  return Number(value)
}

function readAt(descriptor: number, {offset, bytes}: {offset: number; bytes: number}): Buffer {
  const buffer = Buffer.alloc(bytes)
  let done = 0
  while (done < bytes) {
    const got = fs.readSync(descriptor, buffer, done, bytes - done, offset + done)
    if (got === 0) throw damaged('it is cut')
    done += got
  }
  return buffer
}
