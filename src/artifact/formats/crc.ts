/**
 * The CRC-32 of two pieces of content one after the other, from the CRC of each and the length of the second: appending
 * that many zeros to the first is a linear map of its CRC (zlib's `crc32_combine`).
 */
export function combineCrc(first: number, {crc, bytes}: {crc: number; bytes: number}): number {
  let map = byteOfZeros
  let shifted = first
  for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) shifted = apply(map, shifted)
    map = twice(map)
  }
  return (shifted ^ crc) >>> 0
}

/** A linear map of 32 bits: what each of them becomes. */
type BitMap = readonly number[]

function apply(map: BitMap, value: number): number {
  let result = 0
  for (let bit = 0, left = value; left !== 0; bit++, left >>>= 1) if (left & 1) result ^= map[bit] ?? 0
  return result >>> 0
}

function twice(map: BitMap): BitMap {
  return map.map(value => apply(map, value))
}

const bitOfZeros: BitMap = Array.from({length: 32}, (_, bit) => (bit === 0 ? 0xedb88320 : 2 ** (bit - 1)))
const byteOfZeros: BitMap = twice(twice(twice(bitOfZeros)))
