import {sealedTime} from './facts.ts'

/** One entry of the archive. */
export type TarEntry = {path: string; kind: 'file' | 'folder'; mode: number; bytes: number}

/** Bytes of a tar block. */
export const blockBytes = 512

/** Two empty blocks end the archive. */
export const endBytes = 2 * blockBytes

const paxName = '././@PaxHeader'
const largestOctal = 0o77777777777

/**
 * The header blocks of one entry: POSIX ustar, preceded by a pax extended header where the path has more than 100 bytes or
 * is not ASCII, or the size does not fit (POSIX.1-2024, pax, "ustar Interchange Format" and "pax Extended Header").
 * Owner 0:0 without names, date `sealedTime`; folders end in `/`.
 */
export function tarHeader({path, kind, mode, bytes}: TarEntry): Uint8Array {
  const name = Buffer.from(kind === 'folder' ? `${path}/` : path)
  const plain = name.length <= 100 && name.every(byte => byte < 0x80)
  const fits = bytes <= largestOctal
  // Programs that know no pax headers still find a name that is close.
  const shown = Buffer.from(name.subarray(0, 100).map(byte => (byte < 0x80 ? byte : 0x5f)))
  const header = ustar({name: shown, mode, bytes: fits ? bytes : 0, type: kind === 'folder' ? '5' : '0'})
  if (plain && fits) return header

  const records = Buffer.concat([
    ...(plain ? [] : [paxRecord('path', name)]),
    ...(fits ? [] : [paxRecord('size', Buffer.from(String(bytes)))]),
  ])
  const extended = ustar({name: Buffer.from(paxName), mode: 0o644, bytes: records.length, type: 'x'})
  const all = new Uint8Array(extended.length + padded(records.length) + header.length)
  all.set(extended)
  all.set(records, extended.length)
  all.set(header, all.length - header.length)
  return all
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

function ustar({name, mode, bytes, type}: {name: Uint8Array; mode: number; bytes: number; type: string}): Uint8Array {
  // Its own memory: a slice of Node's shared pool would be copied to workers as a whole.
  const block = new Uint8Array(blockBytes)
  const put = (text: string, offset: number) => block.set(Buffer.from(text, 'latin1'), offset)
  block.set(name)
  put(octal(mode, 7), 100)
  put(octal(0, 7), 108)
  put(octal(0, 7), 116)
  put(octal(bytes, 11), 124)
  put(octal(sealedTime, 11), 136)
  put(type, 156)
  put('ustar\u000000', 257)
  put(octal(0, 7), 329)
  put(octal(0, 7), 337)
  put(`${headerSum(block).toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}

/** `25 path=…\n`, where the number counts the whole record, itself included. */
function paxRecord(key: string, value: Uint8Array): Buffer {
  const rest = key.length + value.length + 3
  let length = rest + String(rest).length
  if (rest + String(length).length !== length) length = rest + String(length).length
  return Buffer.concat([Buffer.from(`${length} ${key}=`), value, Buffer.from('\n')])
}
