import {damaged} from '../../core/damaged.ts'
import type {ArchiveFormat} from '../facts.ts'
import {byteSource} from './byte-source.ts'
import {gzipMembers, memberLimit} from './gzip-members.ts'
import {type ArchiveEntry, readTar} from './tar-reader.ts'
import {readZip} from './zip-reader.ts'
import {frameLimit, zstdFrames} from './zstd-frames.ts'

export type ReadLimits = {
  /** Bytes of the unpacked tar stream, or of the files of a zip together. */
  bytes: number
  /** Times the stream may be longer than the file, once it is long; Python code packs to a fifth, zeros to a 30,000th. */
  ratio: number
}

/** Limits that no honest mount reaches. */
export const defaultLimits: ReadLimits = {bytes: 64 * 2 ** 30, ratio: 1000}

const ratioFrom = 256 << 20

export type OpenArchive = {
  /** By content, not by name; null for what is none of them. A squashfs has no entries here: it is mounted to be read. */
  format: ArchiveFormat | null
  /** In the order of the archive, to be read once. Throws `archive` where it cannot be read on, or at a limit. */
  entries: Iterable<ArchiveEntry>
  /** Reads what is left; hex sha256 and length of the whole file. Throws `interrupted`. */
  finish(signal: AbortSignal): Promise<{sha256: string; bytes: number}>
}

/**
 * Opens an archive for streaming, nothing is written anywhere. At most one chunk of 16 MiB is held, packed and unpacked.
 */
export function readArchive(descriptor: number, limits: ReadLimits = defaultLimits): OpenArchive {
  const source = byteSource(descriptor, Math.max(frameLimit, memberLimit))
  const format = formatOf(source.peek(0, 4))
  const meter = createMeter(limits, source.taken)
  const entries = format === 'zip' ? readZip(descriptor, {source, meter}) : readTar(metered(chunks(format), meter))
  return {format, entries, finish: source.finish}

  function chunks(format: ArchiveFormat | null): Iterable<Uint8Array> {
    return format === 'tar.zst' ? zstdFrames(source) : format === 'tar.gz' ? gzipMembers(source) : []
  }
}

/** What a file is by its first bytes. */
function formatOf(head: Buffer): ArchiveFormat | null {
  const magic = head.toString('latin1')
  if (magic === '\x28\xb5\x2f\xfd') return 'tar.zst'
  if (magic.startsWith('\x1f\x8b')) return 'tar.gz'
  // An empty zip file begins with its end.
  if (magic === 'PK\x03\x04' || magic === 'PK\x05\x06') return 'zip'
  return magic === 'hsqs' ? 'squashfs' : null
}

/** Counts what comes out of the archive, and throws `archive` where it is more than can be honest. */
function createMeter(limits: ReadLimits, packed: () => number): (bytes: number, ahead?: number) => void {
  let total = 0
  return (bytes, ahead = 0) => {
    total += bytes
    if (total > limits.bytes) throw damaged(`it unpacks to more than ${limits.bytes} bytes`)
    if (total > ratioFrom && total > (packed() + ahead) * limits.ratio) {
      throw damaged(`it unpacks to more than ${limits.ratio} times its own length`)
    }
  }
}

function* metered(chunks: Iterable<Uint8Array>, meter: (bytes: number) => void): Iterable<Uint8Array> {
  for (const chunk of chunks) {
    meter(chunk.length)
    yield chunk
  }
}
