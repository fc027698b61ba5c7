import zlib from 'node:zlib'
import {createPartCounter, damaged} from '../../core/damaged.ts'
import {release} from '../pool/memory.ts'
import type {ByteSource} from './byte-source.ts'
import {chunkBytes, requireZstd, windowLog} from './compress.ts'

/** Bytes a frame of `chunkBytes` can have at most, checksum included: incompressible blocks cost three bytes each. */
export const frameLimit = chunkBytes + (1 << 18)

const magic = 0xfd2fb528
const blockLimit = 128 << 10
const checksumBytes = 4

/** Blocks of one frame: the compressor splits each 128 KiB into at most 196. */
const blocksLimit = 196 * (chunkBytes / blockLimit)

/**
 * Decodes zstd frames one after the other to the end of the file, each with its checksum. Walks frame and block headers
 * itself (RFC 8878, 3.1.1), because Node's decoder stops after the first frame without an error (nodejs/node#64741).
 * Accepts frames as `compressChunk` writes them: content size given and at most 16 MiB, window 2 MiB, checksum, no
 * dictionary. Throws `archive` for anything else.
 */
export function* zstdFrames(source: ByteSource): Iterable<Uint8Array> {
  requireZstd()
  const count = createPartCounter('zstd frames', chunkBytes)
  for (let number = 1; source.peek(0, 1).length > 0; number++) {
    const {content, header} = readHeader(source, number)
    count(content)
    const length = walkBlocks(source, {at: header, number})
    const frame = source.peek(0, length)
    const decoded = decode(frame, {content, number})
    source.skip(length)
    yield decoded
    release(decoded)
  }
}

/** The content size a frame promises, and the length of its header. */
function readHeader(source: ByteSource, number: number): {content: number; header: number} {
  const head = source.peek(0, 14)
  if (head.length < 6 || head.readUInt32LE(0) !== magic) {
    throw damaged(number === 1 ? 'it does not start with a zstd frame' : `something follows zstd frame ${number - 1}`)
  }
  const descriptor = head.readUInt8(4)
  const single = (descriptor & 0x20) !== 0
  if ((descriptor & 0x04) === 0) throw damaged(`zstd frame ${number} has no checksum`)
  if ((descriptor & 0x1b) !== 0) throw damaged(`zstd frame ${number} has reserved bits or a dictionary`)
  const at = single ? 5 : 6
  const sizeBytes = [single ? 1 : 0, 2, 4, 8][descriptor >> 6] as number
  if (sizeBytes === 0) throw damaged(`zstd frame ${number} does not say how long its content is`)
  if (head.length < at + sizeBytes) throw damaged(`zstd frame ${number} is cut`)
  const size = Number(head.subarray(at, at + sizeBytes).reduceRight((sum, byte) => sum * 256 + byte, 0))
  const content = sizeBytes === 2 ? size + 256 : size
  if (content > chunkBytes) throw damaged(`zstd frame ${number} has ${content} bytes, more than 16 MiB`)
  if (!single && head.readUInt8(5) !== (windowLog - 10) << 3) throw damaged(`zstd frame ${number} has a foreign window`)
  return {content, header: at + sizeBytes}
}

/** Length of the whole frame, found by its block headers. */
function walkBlocks(source: ByteSource, {at, number}: {at: number; number: number}): number {
  let offset = at
  let blocks = 0
  for (let last = false; !last; ) {
    if (++blocks > blocksLimit)
      throw damaged(`zstd frame ${number} has more than ${blocksLimit} blocks, which is the limit`)
    const head = source.peek(offset, 3)
    if (head.length < 3) throw damaged(`zstd frame ${number} is cut`)
    const block = head.readUIntLE(0, 3)
    last = (block & 1) === 1
    const kind = (block >> 1) & 3
    const size = block >> 3
    if (kind === 3 || size > blockLimit) throw damaged(`zstd frame ${number} has an impossible block`)
    offset += 3 + (kind === 1 ? 1 : size)
    if (offset + checksumBytes > frameLimit) throw damaged(`zstd frame ${number} is longer than any 16 MiB can be`)
  }
  const length = offset + checksumBytes
  if (source.peek(0, length).length < length) throw damaged(`zstd frame ${number} is cut`)
  return length
}

function decode(frame: Uint8Array, {content, number}: {content: number; number: number}): Uint8Array {
  let decoded: Uint8Array
  try {
    decoded = zlib.zstdDecompressSync(frame, {
      // One byte more than needed, so that a full buffer does not bring a second one.
      chunkSize: content + 1024,
      maxOutputLength: Math.max(content, 1),
      params: {[zlib.constants.ZSTD_d_windowLogMax]: 24},
    })
  } catch (cause) {
    throw damaged(`zstd frame ${number} does not decompress`, cause)
  }
  if (decoded.length !== content) throw damaged(`zstd frame ${number} is not as long as it says`)
  return decoded
}
