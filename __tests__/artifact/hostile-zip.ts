import {createHash} from 'node:crypto'
import zlib from 'node:zlib'
import {checksums, treeDigest} from '../../src/artifact/checksums.ts'
import {centralHeader, endRecords, localHeader, type ZipEntry} from '../../src/artifact/formats/zip-format.ts'
import {writeManifest} from '../../src/artifact/manifest.ts'
import {about} from './tree.ts'

/** One entry, each part of which can be replaced. */
export type Part = {
  path: string
  content?: string | Uint8Array
  kind?: 'file' | 'folder'
  mode?: number
  /** Fields of both headers that say something else than the content. */
  says?: Partial<ZipEntry>
  /** Bytes in place of the packed content. */
  packed?: Uint8Array
  local?: (header: Buffer) => Buffer
  central?: (header: Buffer) => Buffer
  /** Where the central directory says it lies. */
  offset?: (at: number) => number
  /** Listed, but not written again. */
  ghost?: boolean
}

export type Frame = {
  prefix?: Uint8Array
  between?: Uint8Array
  end?: (end: Buffer, directory: Buffer, at: number) => Buffer
  behind?: Uint8Array
}

/** A zip file of the parts. */
export function zip(parts: readonly Part[], {prefix, between, end = bytes => bytes, behind}: Frame = {}): Buffer {
  const pieces: Uint8Array[] = prefix === undefined ? [] : [prefix]
  const lines: Uint8Array[] = []
  const length = (all: readonly Uint8Array[]) => all.reduce((sum, piece) => sum + piece.length, 0)
  for (const part of parts) {
    const {path, content = '', kind = 'file', mode = kind === 'file' ? 0o644 : 0o755} = part
    const plain = Buffer.from(content)
    const deflated = zlib.deflateRawSync(plain, {level: 6})
    const stored = deflated.length >= plain.length
    const packed = part.packed ?? (stored ? plain : deflated)
    const entry: ZipEntry = {
      ...{path, kind, mode, method: stored ? 0 : 8, crc: zlib.crc32(plain), packed: packed.length, bytes: plain.length},
      ...part.says,
    }
    const at = length(pieces)
    if (!part.ghost) {
      const header = Buffer.from(localHeader(entry))
      pieces.push(part.local?.(header) ?? header, packed)
    }
    const line = Buffer.from(centralHeader(entry, part.offset?.(at) ?? at))
    lines.push(part.central?.(line) ?? line)
  }
  if (between !== undefined) pieces.push(between)
  const directory = Buffer.concat(lines)
  const at = length(pieces)
  const records = Buffer.from(endRecords({count: lines.length, bytes: directory.length, offset: at}))
  return Buffer.concat([...pieces, directory, end(records, directory, at), behind ?? Buffer.alloc(0)])
}

/** Parts of an honest artifact of these files, which lie in `m`. */
export function honestParts(files: Record<string, string | Uint8Array>): Part[] {
  const list = Object.entries(files).map(([path, content]) => ({
    path,
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: Buffer.byteLength(content),
  }))
  const sums = checksums(list, 'm')
  const manifest = writeManifest({
    schema: 'sitemount/manifest/1',
    ...about,
    mountPath: 'm',
    files: list.length,
    bytes: list.reduce((sum, file) => sum + file.bytes, 0),
    treeDigest: treeDigest(sums),
  })
  return [
    {path: 'sitemount.json', content: manifest},
    {path: 'SHA256SUMS', content: sums},
    {path: 'm', kind: 'folder'},
    ...Object.entries(files).map(([path, content]) => ({path: `m/${path}`, content})),
  ]
}
