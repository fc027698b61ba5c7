import path from 'node:path'
import type {TarFormat} from '../facts.ts'
import {inOrder, type Pool} from '../pool/pool.ts'
import {archiveOrder, type PackFile} from './archive-order.ts'
import {type ChunkParts, PartsWriter} from './chunk-parts.ts'
import {chunkBytes} from './compress.ts'
import {endBytes, padded, tarHeader} from './tar-format.ts'

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
    for (const {bytes, parts} of cutChunks(tarPieces(folder, files), onSplit)) {
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

type Chunk = {bytes: number; parts: ChunkParts}

/** Cuts the stream every 16 MiB, wherever that falls. */
function* cutChunks(pieces: Iterable<Piece>, onSplit: TarOptions['onSplit']): Iterable<Chunk> {
  const parts = new PartsWriter()
  let filled = 0
  for (const piece of pieces) {
    const total = 'zeros' in piece ? piece.zeros : 'file' in piece ? piece.bytes : piece.literal.length
    for (let offset = 0, left = total; left > 0 || offset === 0; ) {
      const bytes = Math.min(left, chunkBytes - filled)
      const last = left === bytes
      if ('literal' in piece) parts.literal({at: filled, literal: piece.literal.subarray(offset, offset + bytes)})
      else if ('file' in piece) {
        parts.file({...piece, at: filled, offset, bytes, last})
        if (offset === 0 && !last) onSplit(piece)
      }
      filled += bytes
      offset += bytes
      left -= bytes
      if (filled === chunkBytes) {
        yield {bytes: filled, parts: parts.take()}
        filled = 0
      }
      if (left === 0) break
    }
  }
  if (filled > 0) yield {bytes: filled, parts: parts.take()}
}
