import path from 'node:path'
import {chunkBytes} from './compress.ts'
import type {TarFormat} from './facts.ts'
import {archiveOrder, type PackFile} from './layout.ts'
import {inOrder, type Pool} from './pool.ts'
import {endBytes, padded, tarHeader} from './tar-format.ts'
import type {ChunkBytes, ChunkFile} from './tasks.ts'

export type TarOptions = {
  /** Folder the paths of `files` are relative to. */
  folder: string
  files: readonly PackFile[]
  format: TarFormat
  level: number
  pool: Pool
  /** Takes the archive, piece by piece. */
  append: (bytes: Uint8Array) => void
  /** Told of each file that is cut over chunks, and so is no chunk's to judge. */
  onSplit: (file: {file: string; sha256?: string}) => void
}

/**
 * Writes the files as one tar stream, cut into chunks of 16 MiB that are compressed on their own, in as many threads as
 * the pool has; the bytes do not depend on their number. Throws what the pool's tasks throw.
 */
export async function writeTar({folder, files, format, level, pool, append, onSplit}: TarOptions): Promise<void> {
  function* tasks() {
    for (const {bytes, parts} of cutChunks(tarPieces(folder, files))) {
      for (const part of parts) if ('file' in part && part.offset === 0 && !part.last) onSplit(part)
      yield {kind: 'pack' as const, format, level, bytes, parts}
    }
  }
  await inOrder<'pack'>(pool, {tasks: tasks(), each: append})
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
