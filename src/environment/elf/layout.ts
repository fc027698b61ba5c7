import type {Elf} from './facts.ts'
import {Malformed} from './window.ts'

/** How to read one file: its kind, its numbers, and where its segments lie. */
export type Layout = Pick<Elf, 'bits' | 'order' | 'machine' | 'type'> & {
  /** Exact bytes at an offset of the file. */
  at: (offset: number, length: number, what: string) => Buffer
  /** An unsigned number of 2, 4 or 8 bytes in the file's byte order; beyond 2^53 it is only roughly right. */
  number: (bytes: Buffer, offset: number, length: number) => number
  /** Bytes of an address: 4 or 8. */
  word: 4 | 8
  /** PT_DYNAMIC; undefined in static programs and objects. */
  dynamic: {offset: number; bytes: number} | undefined
  /** The offset in the file of an address in memory. Throws `Malformed` where no segment holds it. */
  fileOffset: (address: number) => number
}

/** e_machine of the processors that Linux wheels exist for, and of those whose code travels as data (gABI registry). */
const machines: Readonly<Record<number, string>> = {
  3: 'i386',
  8: 'mips',
  20: 'ppc',
  21: 'ppc64',
  22: 's390x',
  40: 'arm',
  62: 'x86_64',
  183: 'aarch64',
  243: 'riscv64',
  258: 'loongarch64',
}

const types: Readonly<Record<number, Elf['type']>> = {2: 'program', 3: 'library'}
const segment = {load: 1, dynamic: 2} as const
/** Real files have about ten program headers. */
const most = 1024

/**
 * The header and the program headers of an ELF file (System V gABI, chapters 4 and 5).
 *
 * Throws `Malformed`.
 */
export function readLayout(at: Layout['at']): Layout {
  const ident = Buffer.from(at(0, 16, 'header'))
  if (ident.readUInt32BE(0) !== 0x7f454c46) throw new Malformed('it is no ELF file')
  if ((ident[4] !== 1 && ident[4] !== 2) || (ident[5] !== 1 && ident[5] !== 2))
    throw new Malformed('its header names no known class or byte order')
  const bits = ident[4] === 1 ? 32 : 64
  const order = ident[5] === 1 ? 'little' : 'big'
  const word = bits === 32 ? 4 : 8
  const number = order === 'little' ? little : big
  const header = Buffer.from(at(0, bits === 32 ? 52 : 64, 'header'))
  const table = {
    offset: number(header, bits === 32 ? 28 : 32, word),
    size: number(header, bits === 32 ? 42 : 54, 2),
    count: number(header, bits === 32 ? 44 : 56, 2),
  }
  const machine = number(header, 18, 2)
  const headers = readHeaders({at, number, word}, table)
  const loads = headers.filter(({type}) => type === segment.load)
  const dynamic = headers.find(({type}) => type === segment.dynamic)
  return {
    bits,
    order,
    machine: nameOf(machine, {bits, order}),
    type: types[number(header, 16, 2)] ?? 'other',
    at,
    number,
    word,
    dynamic,
    fileOffset(address) {
      const load = loads.find(one => address >= one.address && address < one.address + one.bytes)
      if (load === undefined) throw new Malformed('a table lies outside its segments')
      return address - load.address + load.offset
    },
  }
}

function nameOf(machine: number, {bits, order}: Pick<Elf, 'bits' | 'order'>): string {
  // The x32 ABI: 64-bit code in a 32-bit file, which no Python of today loads.
  if (machine === 62 && bits === 32) return 'x32'
  if (machine === 183 && (bits === 32 || order === 'big')) return 'aarch64_be'
  if (machine === 21) return order === 'little' ? 'ppc64le' : 'ppc64'
  return machines[machine] ?? `machine ${machine}`
}

type Header = {type: number; offset: number; address: number; bytes: number}

function readHeaders(
  {at, number, word}: Pick<Layout, 'at' | 'number' | 'word'>,
  {offset, size, count}: {offset: number; size: number; count: number},
): Header[] {
  const least = word === 4 ? 32 : 56
  if (count === 0) return []
  if (size < least || count > most) throw new Malformed('its program headers have an impossible size or number')
  return Array.from({length: count}, (_, index) => {
    const bytes = at(offset + index * size, least, 'program headers')
    // The 64-bit form has the flags before the offset, the 32-bit form behind the sizes.
    return word === 4
      ? {
          type: number(bytes, 0, 4),
          offset: number(bytes, 4, 4),
          address: number(bytes, 8, 4),
          bytes: number(bytes, 16, 4),
        }
      : {
          type: number(bytes, 0, 4),
          offset: number(bytes, 8, 8),
          address: number(bytes, 16, 8),
          bytes: number(bytes, 32, 8),
        }
  })
}

function little(bytes: Buffer, offset: number, length: number): number {
  if (length === 8) return bytes.readUInt32LE(offset) + bytes.readUInt32LE(offset + 4) * 2 ** 32
  return bytes.readUIntLE(offset, length)
}

function big(bytes: Buffer, offset: number, length: number): number {
  if (length === 8) return bytes.readUInt32BE(offset) * 2 ** 32 + bytes.readUInt32BE(offset + 4)
  return bytes.readUIntBE(offset, length)
}
