import zlib from 'node:zlib'
import {SitemountError} from '../../core/errors.ts'
import type {ArchiveFormat, TarFormat} from '../facts.ts'
import {release} from '../pool/memory.ts'

/** Bytes of the tar stream in one zstd frame or gzip member. */
export const chunkBytes = 16 << 20

/** log2 of the zstd window: fixed, so that a reader can require it and no level asks hosts for more than 2 MiB. */
export const windowLog = 21

/** The header of every gzip member: no name, no date, no flags, unknown system (RFC 1952, 2.3). */
export const gzipHeader: readonly number[] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]

/** Compression levels when none is asked for. */
export const defaultLevel: Readonly<Record<ArchiveFormat, number>> = {'tar.zst': 3, 'tar.gz': 6, zip: 6, squashfs: 3}

/**
 * One chunk as an independent zstd frame (with content size and checksum) or gzip member. Synchronous on purpose: the
 * asynchronous zstd of Node with `nbWorkers` crashes (nodejs/node#59899); whoever wants two cores runs two threads.
 */
export function compressChunk(bytes: Uint8Array, {format, level}: {format: TarFormat; level: number}): Uint8Array {
  return format === 'tar.zst' ? zstdFrame(bytes, level) : gzipMember(bytes, level)
}

function zstdFrame(bytes: Uint8Array, level: number): Uint8Array {
  requireZstd()
  const {ZSTD_c_compressionLevel, ZSTD_c_checksumFlag, ZSTD_c_contentSizeFlag, ZSTD_c_windowLog} = zlib.constants
  const frame = zlib.zstdCompressSync(bytes, {
    chunkSize: compressedLimit(bytes),
    pledgedSrcSize: bytes.byteLength,
    params: {
      [ZSTD_c_compressionLevel]: level,
      // Without checksums nearly every flipped bit decompresses to wrong data silently.
      [ZSTD_c_checksumFlag]: 1,
      [ZSTD_c_contentSizeFlag]: 1,
      [ZSTD_c_windowLog]: windowLog,
    },
  })
  // In memory of its own size: what is moved to another thread weighs 16 MiB there otherwise, and brings the collector.
  const exact = new Uint8Array(frame)
  release(frame)
  return exact
}

function gzipMember(bytes: Uint8Array, level: number): Uint8Array {
  const deflated = zlib.deflateRawSync(bytes, {level, memLevel: 8, windowBits: 15, chunkSize: compressedLimit(bytes)})
  const member = new Uint8Array(gzipHeader.length + deflated.length + 8)
  member.set(gzipHeader)
  member.set(deflated, gzipHeader.length)
  release(deflated)
  const tail = new DataView(member.buffer, member.length - 8)
  tail.setUint32(0, zlib.crc32(bytes), true)
  tail.setUint32(4, bytes.byteLength, true)
  return member
}

/** Throws `internal` where this Node has no zstd. */
export function requireZstd(): void {
  if (typeof zlib.zstdCompressSync === 'function') return
  throw new SitemountError('internal', `Node ${process.versions.node} has no zstd: run with Node 24 or later.`)
}

/** Room for everything the compressor can make of `bytes`: in one buffer, which can be given back as one. */
export function compressedLimit(bytes: Uint8Array): number {
  return bytes.byteLength + (bytes.byteLength >> 6) + 4096
}
