import {hash} from 'node:crypto'
import {sealedTime} from '../facts.ts'

/** One entry of the archive. */
export type TarEntry = {path: string; kind: 'file' | 'folder'; mode: number; bytes: number}

/** Bytes of a tar block. */
export const blockBytes = 512

/** Two empty blocks end the archive. */
export const endBytes = 2 * blockBytes

const paxName = '././@PaxHeader'
const longestName = 100
const longestPrefix = 155
const largestOctal = 0o77777777777

/**
 * The header blocks of one entry: POSIX ustar, preceded by a pax extended header where the path has more than 100 bytes or
 * is not ASCII, or the size does not fit (POSIX.1-2024, pax, "ustar Interchange Format" and "pax Extended Header").
 * Owner 0:0 without names, date `sealedTime`; folders end in `/`.
 */
export function tarHeader(entry: TarEntry): Uint8Array {
  return headerWith(entry, withoutPax)
}

/**
 * The header blocks as sitemount 0.1 wrote them, whose archives still verify: for a long ASCII path, the first 100 characters of
 * it stand in the ustar header. Undefined for a path that is not ASCII: its bytes were replaced, so it could be another path.
 */
export function earlierTarHeader(entry: TarEntry): Uint8Array | undefined {
  if (!isAscii(entry.path)) return undefined
  return headerWith(entry, path => ({name: path.toString('latin1', 0, longestName)}))
}

type WithoutPax = (path: Buffer) => {name: string; prefix?: string}

function headerWith({path, kind, mode, bytes}: TarEntry, forOthers: WithoutPax): Uint8Array {
  const name = kind === 'folder' ? `${path}/` : path
  const plain = name.length <= longestName && isAscii(name)
  const fits = bytes <= largestOctal
  const header = ustar({
    ...(plain ? {name} : forOthers(Buffer.from(name))),
    mode,
    bytes: fits ? bytes : 0,
    type: kind === 'folder' ? '5' : '0',
  })
  if (plain && fits) return header

  const records = Buffer.concat([
    ...(plain ? [] : [paxRecord('path', Buffer.from(name))]),
    ...(fits ? [] : [paxRecord('size', Buffer.from(String(bytes)))]),
  ])
  const extended = ustar({name: paxName, mode: 0o644, bytes: records.length, type: 'x'})
  const all = new Uint8Array(extended.length + padded(records.length) + header.length)
  all.set(extended)
  all.set(records, extended.length)
  all.set(header, all.length - header.length)
  return all
}

/**
 * The path for programs that know no pax headers, byte for byte as far as a ustar header holds it: a cut or replaced one
 * could be the path of another file. One that does not fit becomes a name outside the mount.
 */
function withoutPax(path: Buffer): {name: string; prefix?: string} {
  if (path.length <= longestName) return {name: path.toString('latin1')}
  const slash = path.indexOf(0x2f, path.length - longestName - 1)
  if (slash > 0 && slash <= longestPrefix && slash < path.length - 1) {
    return {prefix: path.toString('latin1', 0, slash), name: path.toString('latin1', slash + 1)}
  }
  return {name: `././@PaxPath/${hash('sha256', path)}`}
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) >= 0x80) return false
  return true
}

/** `bytes` rounded up to whole blocks. */
export function padded(bytes: number): number {
  return Math.ceil(bytes / blockBytes) * blockBytes
}

/** The sum a header's checksum field must hold: all its bytes, the field itself counted as blanks. */
export function headerSum(block: Uint8Array): number {
  let sum = 8 * 0x20
  for (let index = 0; index < blockBytes; index++) {
    if (index < 148 || index >= 156) sum += block[index] ?? 0
  }
  return sum
}

/** Name and prefix have one character for each byte. */
type Fields = {name: string; prefix?: string; mode: number; bytes: number; type: '0' | '5' | 'x'}

/** One block. Field by field into a copy of what all have in common: an archive has a header for each of its files. */
function ustar({name, prefix = '', mode, bytes, type}: Fields): Uint8Array {
  const block = common.slice()
  let sum = commonSum
  sum += text(block, {value: name, at: 0})
  sum += text(block, {value: prefix, at: 345})
  sum += octal(block, {value: mode, at: 100, digits: 7})
  sum += octal(block, {value: bytes, at: 124, digits: 11})
  block[156] = type.charCodeAt(0)
  sum += type.charCodeAt(0)
  octal(block, {value: sum, at: 148, digits: 6})
  return block
}

/** Puts the bytes of a text there; returns their sum. */
function text(block: Uint8Array, {value, at}: {value: string; at: number}): number {
  let sum = 0
  for (let index = 0; index < value.length; index++) {
    const byte = value.charCodeAt(index)
    block[at + index] = byte
    sum += byte
  }
  return sum
}

/** Puts a number there, in that many digits; returns the sum of their bytes. */
function octal(block: Uint8Array, {value, at, digits}: {value: number; at: number; digits: number}): number {
  let sum = 0
  let rest = value
  for (let index = at + digits - 1; index >= at; index--) {
    const high = Math.floor(rest / 8)
    const digit = 0x30 + rest - 8 * high
    block[index] = digit
    sum += digit
    rest = high
  }
  return sum
}

/** A block without the fields that differ: name, mode, size, type and checksum, which ends in NUL and a blank. */
function commonBlock(): Uint8Array {
  // Its own memory: a slice of Node's shared pool would be copied to workers as a whole.
  const block = new Uint8Array(blockBytes)
  octal(block, {value: 0, at: 108, digits: 7})
  octal(block, {value: 0, at: 116, digits: 7})
  octal(block, {value: sealedTime, at: 136, digits: 11})
  block.set(Buffer.from(' ', 'latin1'), 155)
  block.set(Buffer.from('ustar\u000000', 'latin1'), 257)
  octal(block, {value: 0, at: 329, digits: 7})
  octal(block, {value: 0, at: 337, digits: 7})
  return block
}

/** `25 path=…\n`, where the number counts the whole record, itself included. */
function paxRecord(key: string, value: Uint8Array): Buffer {
  const rest = key.length + value.length + 3
  let length = rest + String(rest).length
  if (rest + String(length).length !== length) length = rest + String(length).length
  return Buffer.concat([Buffer.from(`${length} ${key}=`), value, Buffer.from('\n')])
}

const common = commonBlock()
const commonSum = headerSum(common)
