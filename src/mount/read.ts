import {byteSource} from './byte-source.ts'
import {damaged} from './damaged.ts'
import type {ArchiveFormat} from './facts.ts'
import {gzipMembers, memberLimit} from './gzip-members.ts'
import {type ArchiveEntry, readTar} from './tar-reader.ts'
import {frameLimit, zstdFrames} from './zstd-frames.ts'

export type ReadLimits = {
  /** Bytes of the unpacked tar stream. */
  bytes: number
  /** Times the stream may be longer than the file, once it is long; Python code packs to a fifth, zeros to a 30,000th. */
  ratio: number
}

/** Limits that no honest mount reaches. */
export const defaultLimits: ReadLimits = {bytes: 64 * 2 ** 30, ratio: 1000}

const ratioFrom = 256 << 20

export type OpenArchive = {
  /** By content, not by name; null for what is neither zstd nor gzip. */
  format: ArchiveFormat | null
  /** In the order of the archive, to be read once. Throws `archive` where it cannot be read on, or at a limit. */
  entries: Iterable<ArchiveEntry>
  /** Reads what is left; hex sha256 and length of the whole file. */
  finish(): {sha256: string; bytes: number}
}

/**
 * Opens an archive for streaming, nothing is written anywhere. At most one chunk of 16 MiB is held, packed and unpacked.
 */
export function readArchive(descriptor: number, limits: ReadLimits = defaultLimits): OpenArchive {
  const source = byteSource(descriptor, Math.max(frameLimit, memberLimit))
  const head = source.peek(0, 4)
  const format = head.equals(zstdMagic) ? 'tar.zst' : head.subarray(0, 2).equals(gzipMagic) ? 'tar.gz' : null
  const chunks = format === null ? [] : format === 'tar.zst' ? zstdFrames(source) : gzipMembers(source)
  return {
    format,
    entries: readTar(limited(chunks, {limits, packed: source.taken})),
    finish: source.finish,
  }
}

const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])
const gzipMagic = Buffer.from([0x1f, 0x8b])

function* limited(
  chunks: Iterable<Uint8Array>,
  {limits, packed}: {limits: ReadLimits; packed: () => number},
): Iterable<Uint8Array> {
  let bytes = 0
  for (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > limits.bytes) throw damaged(`it unpacks to more than ${limits.bytes} bytes`)
    if (bytes > ratioFrom && bytes > packed() * limits.ratio) {
      throw damaged(`it unpacks to more than ${limits.ratio} times its own length`)
    }
    yield chunk
  }
}
