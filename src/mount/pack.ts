import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, writeError} from '../errors.ts'
import {interrupted} from '../process.ts'
import {chunkBytes, defaultLevel, requireZstd} from './compress.ts'
import type {ArchiveFormat, Artifact} from './facts.ts'
import {archiveOrder, type PackFile} from './layout.ts'
import {release} from './memory.ts'
import {quoteName} from './names.ts'
import {inOrder, type Pool} from './pool.ts'
import {draftName, remove} from './publish.ts'
import {endBytes, padded, tarHeader} from './tar-format.ts'
import type {ChunkBytes, ChunkFile, Tasks} from './tasks.ts'

export type PackOptions = {
  /** Folder the paths of `files` are relative to. */
  folder: string
  files: readonly PackFile[]
  format: ArchiveFormat
  /** Final path of the archive; it is written beside it, see `draft`. */
  path: string
  /** Compression level; the format's default without one. */
  level?: number
  signal: AbortSignal
  pool: Pool
}

/** An archive that was written but not published: `publish([{from: draft, to: path}])` does that. */
export type Draft = Artifact & {draft: string}

/**
 * Writes the files as one tar stream, cut into chunks of 16 MiB that are compressed on their own, in as many threads as
 * the pool has; the bytes do not depend on their number. On failure or abort nothing is left.
 * Throws `disk-full`, `unwritable`, `unreadable`, `archive` (a file changed meanwhile) and `interrupted`.
 */
export async function packArchive(options: PackOptions): Promise<Draft> {
  const {format, signal, pool} = options
  if (signal.aborted) throw interrupted()
  if (format === 'tar.zst') requireZstd()
  const draft = draftName(options.path)
  const sum = createHash('sha256')
  let bytes = 0
  let descriptor: number | undefined
  try {
    const output = writing(draft, () => fs.openSync(draft, 'wx', 0o644))
    descriptor = output
    const write = (chunk: Uint8Array) => {
      sum.update(chunk)
      bytes += chunk.length
      writing(draft, () => writeAll(output, chunk))
      release(chunk)
    }
    const checks: Promise<void>[] = []
    const check = (part: ChunkFile) => {
      const checked = checkSplitFile(part, pool)
      checked.catch(() => {})
      checks.push(checked)
    }
    await inOrder(pool, {tasks: packTasks(options, check), each: write})
    await Promise.all(checks)
    if (signal.aborted) throw interrupted()
    writing(draft, () => fs.fsyncSync(output))
    writing(draft, () => fs.closeSync(output))
    descriptor = undefined
  } catch (error) {
    if (descriptor !== undefined) fs.closeSync(descriptor)
    remove(draft)
    throw error
  }
  return {path: options.path, draft, digest: `sha256:${sum.digest('hex')}`, bytes, format}
}

function* packTasks(
  {folder, files, format, level = defaultLevel[format]}: PackOptions,
  onSplit: (part: ChunkFile) => void,
): Iterable<Tasks['pack']> {
  for (const {bytes, parts} of cutChunks(tarPieces(folder, files))) {
    for (const part of parts) if ('file' in part && part.offset === 0 && !part.last) onSplit(part)
    yield {kind: 'pack', format, level, bytes, parts}
  }
}

/** A file that is cut over chunks is no chunk's to judge: it is hashed on its own. */
async function checkSplitFile({file, sha256}: ChunkFile, pool: Pool): Promise<void> {
  if (sha256 === undefined) return
  const [digest] = await pool.run<'hash'>({kind: 'hash', files: [file]})
  if (digest !== undefined && 'sha256' in digest && digest.sha256 === sha256) return
  throw new SitemountError('archive', `${quoteName(file)} changed while it was packed.`)
}

type Piece = {literal: Uint8Array} | {zeros: number} | {file: string; bytes: number; sha256?: string}

/** The tar stream as a row of headers, files and padding. */
function* tarPieces(folder: string, files: readonly PackFile[]): Iterable<Piece> {
  for (const entry of archiveOrder(files)) {
    if ('folder' in entry) {
      yield {literal: tarHeader({path: entry.folder, kind: 'folder', mode: 0o755, bytes: 0})}
      continue
    }
    const {bytes, mode, sha256} = entry
    yield {literal: tarHeader({path: entry.path, kind: 'file', mode, bytes})}
    yield {file: path.join(folder, entry.path), bytes, ...(sha256 === undefined ? {} : {sha256})}
    yield {zeros: padded(bytes) - bytes}
  }
  yield {zeros: endBytes}
}

type Chunk = {bytes: number; parts: (ChunkBytes | ChunkFile)[]}

/** Cuts the stream every 16 MiB, wherever that falls. */
function* cutChunks(pieces: Iterable<Piece>): Iterable<Chunk> {
  let chunk: Chunk = {bytes: 0, parts: []}
  for (const piece of pieces) {
    const total = 'zeros' in piece ? piece.zeros : 'file' in piece ? piece.bytes : piece.literal.length
    for (let offset = 0, left = total; left > 0 || offset === 0; ) {
      const bytes = Math.min(left, chunkBytes - chunk.bytes)
      if ('literal' in piece) {
        chunk.parts.push({at: chunk.bytes, literal: piece.literal.slice(offset, offset + bytes)})
      } else if ('file' in piece) {
        const {file, sha256} = piece
        const last = left === bytes
        chunk.parts.push({at: chunk.bytes, file, offset, bytes, last, ...(sha256 === undefined ? {} : {sha256})})
      }
      chunk.bytes += bytes
      offset += bytes
      left -= bytes
      if (chunk.bytes === chunkBytes) {
        yield chunk
        chunk = {bytes: 0, parts: []}
      }
      if (left === 0) break
    }
  }
  if (chunk.bytes > 0) yield chunk
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += fs.writeSync(descriptor, bytes, done)
}

function writing<T>(target: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw writeError(error, target)
  }
}
