import {createHash} from 'node:crypto'
import fs from 'node:fs'
import {checksums, treeDigest} from '../../src/artifact/checksums.ts'
import type {Manifest, TarFormat} from '../../src/artifact/facts.ts'
import {chunkBytes, compressChunk} from '../../src/artifact/formats/compress.ts'
import {headerSum, padded, tarHeader} from '../../src/artifact/formats/tar-format.ts'
import {writeManifest} from '../../src/artifact/manifest.ts'
import {about} from './tree.ts'

const sha = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** Fields of a header to set after all others: `[offset, text]`; the checksum is made right afterwards. */
export type Patch = [offset: number, text: string][]

/** One entry as the header says it, content padded. */
export function entry(path: string, content: string | Uint8Array = '', patch: Patch = []): Buffer {
  const header = Buffer.from(tarHeader({path, kind: 'file', mode: 0o644, bytes: Buffer.byteLength(content)}))
  return Buffer.concat([patched(header, patch), body(content)])
}

export function folder(path: string, patch: Patch = []): Buffer {
  return patched(Buffer.from(tarHeader({path, kind: 'folder', mode: 0o755, bytes: 0})), patch)
}

/** A bare ustar header with any name and type. */
export function raw(
  name: string | Uint8Array,
  type: string,
  {content = '', link = '', patch = [] as Patch} = {},
): Buffer {
  const header = Buffer.from(tarHeader({path: 'x', kind: 'file', mode: 0o644, bytes: Buffer.byteLength(content)}))
  header.fill(0, 0, 100)
  header.set(Buffer.from(name).subarray(0, 100))
  return Buffer.concat([patched(header, [[156, type], [157, link], ...patch]), body(content)])
}

function body(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content)
  return Buffer.concat([bytes, Buffer.alloc(padded(bytes.length) - bytes.length)])
}

function patched(header: Buffer, patch: Patch): Buffer {
  const block = header.subarray(header.length - 512)
  for (const [offset, text] of patch) block.write(text, offset, 'latin1')
  if (!patch.some(([offset]) => offset === 148)) {
    block.write(`${headerSum(block).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  }
  return header
}

export const end = Buffer.alloc(1024)

/** An honest artifact of some files, each part of which can be replaced. */
export function artifact(
  files: Record<string, string>,
  change: Partial<{
    manifest: Partial<Manifest>
    manifestText: string
    sums: string
    listed: Record<string, string>
  }> = {},
): {manifest: Buffer; sums: Buffer; folders: Buffer; files: Buffer; all: Buffer} {
  const list = Object.entries(change.listed ?? files).map(([path, content]) => ({
    path,
    sha256: sha(content),
    bytes: Buffer.byteLength(content),
  }))
  const sums = change.sums ?? checksums(list, 'm')
  const manifest: Manifest = {
    schema: 'sitemount/manifest/1',
    ...about,
    mountPath: 'm',
    files: list.length,
    bytes: list.reduce((sum, file) => sum + file.bytes, 0),
    treeDigest: treeDigest(sums),
    ...change.manifest,
  }
  const parts = {
    manifest: entry('sitemount.json', change.manifestText ?? writeManifest(manifest)),
    sums: entry('SHA256SUMS', sums),
    folders: folder('m'),
    files: Buffer.concat(Object.entries(files).map(([path, content]) => entry(`m/${path}`, content))),
  }
  return {...parts, all: Buffer.concat([...Object.values(parts), end])}
}

/** Compresses a tar stream as sitemount does and writes it. */
export function write(file: string, tar: Uint8Array, format: TarFormat = 'tar.zst'): string {
  const chunks: Uint8Array[] = []
  for (let at = 0; at < tar.length; at += chunkBytes) {
    chunks.push(compressChunk(tar.subarray(at, at + chunkBytes), {format, level: 1}))
  }
  fs.writeFileSync(file, Buffer.concat(chunks))
  return file
}
