import zlib from 'node:zlib'
import {createPartCounter, damaged} from '../../core/damaged.ts'
import {release} from '../pool/memory.ts'
import type {ByteSource} from './byte-source.ts'
import {chunkBytes, gzipHeader} from './compress.ts'

/**
 * Bytes a member of `chunkBytes` can have at most, header and trailer included: stored blocks cost five bytes for each
 * 64 KiB at worst.
 */
export const memberLimit = chunkBytes + (1 << 18)

/** CRC and length (RFC 1952, 2.3.1). */
const trailerBytes = 8

const deflateLimit = memberLimit - gzipHeader.length - trailerBytes

/**
 * Decodes gzip members one after the other to the end of the file (RFC 1952), each with its CRC and length. Accepts
 * members as `compressChunk` writes them: the fixed header, at most 16 MiB of content. Throws `archive` for anything
 * else: Node's own reader would silently ignore what follows a member.
 */
export function* gzipMembers(source: ByteSource): Iterable<Uint8Array> {
  const count = createPartCounter('gzip members', chunkBytes)
  for (let number = 1; source.peek(0, 1).length > 0; number++) {
    const head = source.peek(0, gzipHeader.length)
    if (head.length < gzipHeader.length || gzipHeader.some((byte, index) => head[index] !== byte)) {
      throw damaged(
        number === 1 ? 'it does not start as sitemount writes gzip' : `something follows gzip member ${number - 1}`,
      )
    }
    const {content, length} = inflate(source.peek(gzipHeader.length, deflateLimit), number)
    const tail = source.peek(gzipHeader.length + length, trailerBytes)
    if (tail.length < trailerBytes) throw damaged(`gzip member ${number} is cut`)
    if (tail.readUInt32LE(0) !== zlib.crc32(content)) throw damaged(`gzip member ${number} has a wrong checksum`)
    if (tail.readUInt32LE(4) !== content.length) throw damaged(`gzip member ${number} is not as long as it says`)
    count(content.length)
    source.skip(gzipHeader.length + length + trailerBytes)
    yield content
    release(content)
  }
}

/** Content of the deflate stream that `bytes` start with, and how many of them it has. */
function inflate(bytes: Uint8Array, number: number): {content: Uint8Array; length: number} {
  try {
    const result: unknown = zlib.inflateRawSync(bytes, {
      chunkSize: chunkBytes + 1024,
      maxOutputLength: chunkBytes,
      info: true,
    })
    const {buffer, engine} = result as {buffer: Uint8Array; engine: {bytesWritten: number}}
    return {content: buffer, length: engine.bytesWritten}
  } catch (cause) {
    throw damaged(`gzip member ${number} does not decompress, or to more than 16 MiB`, cause)
  }
}
