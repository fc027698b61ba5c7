import fs from 'node:fs'
import {expect, test} from '@jest/globals'
import fc from 'fast-check'
import type {TarFormat} from '../../../src/artifact/facts.ts'
import {byteSource} from '../../../src/artifact/formats/byte-source.ts'
import {chunkBytes, compressChunk} from '../../../src/artifact/formats/compress.ts'
import {gzipMembers, memberLimit} from '../../../src/artifact/formats/gzip-members.ts'
import {frameLimit, zstdFrames} from '../../../src/artifact/formats/zstd-frames.ts'
import {noise, put, useTemp} from '../tree.ts'

const temp = useTemp()

/** Writes a file, opens it as often as it is asked for, and closes it again whatever happens. */
function opener(bytes: Uint8Array): <T>(use: (descriptor: number) => T) => T {
  put(temp('file'), bytes)
  return use => {
    const descriptor = fs.openSync(temp('file'), 'r')
    try {
      return use(descriptor)
    } finally {
      fs.closeSync(descriptor)
    }
  }
}

/** Decodes a whole file, and returns the length of each chunk. */
function chunkLengths(bytes: Uint8Array, format: TarFormat): number[] {
  return opener(bytes)(descriptor => {
    const decode = format === 'tar.gz' ? gzipMembers : zstdFrames
    return Array.from(decode(byteSource(descriptor, Math.max(frameLimit, memberLimit))), chunk => chunk.length)
  })
}

/** A member or frame of exactly `bytes` bytes. */
function chunkOf(bytes: number, format: TarFormat): Uint8Array {
  for (let content = bytes - 512, tries = 0; tries < 50; tries++) {
    const packed = compressChunk(noise(content), {format, level: 1})
    if (packed.length === bytes) return packed
    content += bytes - packed.length
  }
  throw new Error(`No ${format} has ${bytes} bytes.`)
}

test('every look into the window is answered, at every place of a file', () => {
  const [window, read] = [24, 16]
  const bytes = noise(200)
  const open = opener(bytes)
  for (let place = 0; place <= bytes.length; place++) {
    for (let offset = 0; offset <= window; offset++) {
      const seen = open(descriptor => {
        const source = byteSource(descriptor, window, read)
        for (let at = 0; at < place; at++) {
          source.peek(0, 1)
          source.skip(1)
        }
        return Buffer.from(source.peek(offset, window - offset))
      })
      expect(seen.equals(bytes.subarray(place + offset, place + window))).toBe(true)
    }
  }
})

test('any row of looks and steps sees the bytes of the file', () => {
  const bytes = noise(500)
  const step = fc.record({offset: fc.nat(40), count: fc.nat(40), skip: fc.nat(40)})
  const open = opener(bytes)
  fc.assert(
    fc.property(fc.integer({min: 1, max: 64}), fc.array(step, {maxLength: 40}), (read, steps) =>
      open(descriptor => {
        const source = byteSource(descriptor, 80, read)
        let place = 0
        for (const {offset, count, skip} of steps) {
          const expected = bytes.subarray(place + offset, place + offset + count)
          if (!source.peek(offset, count).equals(expected)) return false
          const taken = source.peek(0, skip).length
          source.skip(taken)
          place += taken
        }
        return source.taken() === place
      }),
    ),
  )
})

test('a look that is wider than the window is refused, whatever was read before', () => {
  opener(noise(100))(descriptor => {
    const source = byteSource(descriptor, 16, 8)
    expect(() => source.peek(10, 7)).toThrow('has no 17 bytes')
    expect(source.peek(10, 6)).toHaveLength(6)
  })
})

// A member that begins near the end of a piece that is read, with more than a window behind it.
const boundary = (1 << 20) - (1 << 18)
const offsets = [
  1,
  1 << 19,
  boundary - 20,
  boundary - 10,
  ...range(boundary - 9, boundary + 1),
  boundary + 9,
  (1 << 20) - 1,
]

test.each(['tar.gz', 'tar.zst'] as const)('an honest %s is read wherever its parts begin', format => {
  const large = compressChunk(noise(chunkBytes), {format, level: 1})
  for (const offset of offsets) {
    // A frame or member has more than one byte: the same place, one piece on.
    const first = chunkOf(offset < 1000 ? offset + (1 << 20) : offset, format)
    expect(chunkLengths(Buffer.concat([first, large, large]), format).slice(1)).toEqual([chunkBytes, chunkBytes])
  }
})

test('the longest frame that is let in is read to its last byte, and one that is longer is refused', () => {
  const frame = (bytes: number) => {
    // The magic number, a checksum, a window of 2 MiB, and a length of the content in two bytes.
    const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x44, 11 << 3, 0, 0])
    const blocks = Buffer.alloc(bytes - head.length - 4)
    let at = 0
    // Raw blocks of at most 128 KiB, the last one marked as such, with room left for the header of the next.
    for (let left = blocks.length; left > 0; ) {
      const size = left - 3 <= 128 << 10 ? left - 3 : Math.min(128 << 10, left - 6)
      left -= 3 + size
      blocks.writeUIntLE((size << 3) | (left === 0 ? 1 : 0), at, 3)
      at += 3 + size
    }
    return Buffer.concat([head, blocks, Buffer.alloc(4)])
  }
  expect(() => chunkLengths(frame(frameLimit), 'tar.zst')).toThrow('does not decompress')
  expect(() => chunkLengths(frame(frameLimit + 1), 'tar.zst')).toThrow('longer than any 16 MiB can be')
})

function range(from: number, to: number): number[] {
  return Array.from({length: to - from + 1}, (_, index) => from + index)
}
