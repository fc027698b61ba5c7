import {spawnSync} from 'node:child_process'
import zlib from 'node:zlib'

/** Names of what an archive holds, in its order, as the system's tar lists them. */
export function listTar(archive: string): string[] {
  return tar(['-tf', archive]).split('\n').filter(Boolean)
}

/** Unpacks an archive with the system's tar. */
export function unpackTar(archive: string, into: string): void {
  tar(['-xf', archive, '-C', into])
}

/** The tar stream inside a `tar.zst` (all frames) or `tar.gz`. */
export function tarStream(bytes: Buffer): Buffer {
  if (bytes.readUInt32LE(0) !== 0xfd2fb528) return zlib.gunzipSync(bytes)
  const {stdout, status} = spawnSync('zstd', ['-dc'], {input: bytes, maxBuffer: 1 << 28})
  if (status !== 0) throw new Error('zstd could not read the archive.')
  return stdout
}

/** An entry of a tar stream: its header and content with padding. */
export type RawEntry = {name: string; header: Buffer; content: Buffer}

/** Cuts a ustar stream into its entries; extended headers stay entries of their own. */
export function tarEntries(stream: Buffer): RawEntry[] {
  const entries: RawEntry[] = []
  for (let at = 0; at + 512 <= stream.length && stream[at] !== 0; ) {
    const header = Buffer.from(stream.subarray(at, at + 512))
    const bytes = Number.parseInt(header.toString('latin1', 124, 135), 8)
    const end = at + 512 + Math.ceil(bytes / 512) * 512
    const [prefix, name] = [text(header, 345, 500), text(header, 0, 100)]
    entries.push({name: prefix === '' ? name : `${prefix}/${name}`, header, content: stream.subarray(at + 512, end)})
    at = end
  }
  return entries
}

/** Puts entries together again as an archive of ours: one gzip member with the fixed header. */
export function gzippedTar(entries: readonly RawEntry[]): Buffer {
  const parts = [...entries.flatMap(({header, content}) => [header, content]), Buffer.alloc(1024)]
  const bytes = zlib.gzipSync(Buffer.concat(parts))
  // "Unknown" as the system that wrote it (RFC 1952, 2.3.1).
  bytes[9] = 255
  return bytes
}

/** A file's entry in the form that an archive of ours has, under any name whatsoever. */
export function fileEntry(
  name: string,
  content: Buffer | string,
  change: (header: Buffer) => void = () => {},
): RawEntry {
  const bytes = Buffer.from(content)
  const header = Buffer.alloc(512)
  header.write(name, 0, 100)
  header.write('0000644\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write(`${(315619200).toString(8).padStart(11, '0')}\0`, 136)
  header.write('0', 156)
  header.write('ustar\u000000', 257)
  header.write('0000000\0', 329)
  header.write('0000000\0', 337)
  change(header)
  sumHeader(header)
  const padded = Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
  return {name, header, content: padded}
}

/** Writes the checksum that a changed header needs. */
export function sumHeader(header: Buffer): void {
  header.write('        ', 148)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
}

function text(header: Buffer, from: number, to: number): string {
  const field = header.subarray(from, to)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? field.length : end)
}

function tar(args: readonly string[]): string {
  const {stdout, stderr, status, error} = spawnSync('tar', args, {encoding: 'utf8', maxBuffer: 1 << 28})
  if (status !== 0) throw new Error(`tar ${args.join(' ')} failed: ${error ?? stderr}`)
  return stdout
}
