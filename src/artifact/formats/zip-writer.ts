import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import {SitemountError} from '../../core/errors.ts'
import {quoteName} from '../names.ts'
import {inOrder, type Pool} from '../pool/pool.ts'
import type {Results, Tasks} from '../pool/tasks.ts'
import {archiveOrder, type PackFile} from './archive-order.ts'
import type {ChunkFile} from './chunk-parts.ts'
import {combineCrc} from './crc.ts'
import type {DeflatedPart} from './deflate.ts'
import type {DraftFile} from './draft-file.ts'
import {centralHeader, endRecords, localHeader, type ZipEntry} from './zip-format.ts'

export type ZipOptions = {
  /** Folder the paths of `files` are relative to. */
  folder: string
  files: readonly PackFile[]
  level: number
  pool: Pool
  draft: DraftFile
  /** Told of each file that is compressed in several parts. */
  onSplit: (file: {file: string; sha256?: string}) => void
}

/** What one task makes: whole small entries, or one part of a larger one. */
type Unit = {entries: (PackFile | {folder: string})[]} | {part: PackFile; first: boolean; last: boolean}

/** Bytes of one task: half of what a chunk of the tar stream has, since its parts are held in and out of place. */
const partBytes = 8 << 20

const batchFiles = 256

/**
 * Writes a zip file: entries in the order of every archive, sizes and CRC before the content (no data descriptors, so a
 * reader need not trust the end of the file), fixed dates, modes in the external attributes. The pool compresses small
 * files in batches and large ones in parts; the bytes do not depend on its width. Throws what the pool's tasks throw.
 */
export async function writeZip({folder, files, level, pool, draft, onSplit}: ZipOptions): Promise<void> {
  const units: Unit[] = []
  const directory: Uint8Array[] = []
  let directoryBytes = 0
  let large = {crc: 0, packed: 0}

  function* tasks(): Iterable<Tasks['deflate']> {
    for (const {unit, bytes, parts} of cutUnits(folder, files)) {
      units.push(unit)
      const [part] = parts
      if (part !== undefined && 'part' in unit && unit.first) onSplit(part)
      yield {kind: 'deflate', level, bytes, parts}
    }
  }

  function list(entry: ZipEntry, offset: number): void {
    const line = centralHeader(entry, offset)
    directory.push(line)
    directoryBytes += line.length
  }

  function addEntries(entries: (PackFile | {folder: string})[], {packed, parts}: Results['deflate']): void {
    const results = parts.values()
    const pieces: Uint8Array[] = []
    let taken = 0
    let bytes = 0
    for (const entry of entries) {
      const made = 'folder' in entry ? emptyFolder(entry.folder) : toEntry(entry, results.next().value)
      list(made, draft.length() + bytes)
      const header = localHeader(made)
      pieces.push(header, packed.subarray(taken, taken + made.packed))
      taken += made.packed
      bytes += header.length + made.packed
    }
    draft.append(joined(pieces, bytes))
  }

  /** The header of a large file is known when its last part is: it is written twice. */
  function addPart(
    {part, first, last}: {part: PackFile; first: boolean; last: boolean},
    result: Results['deflate'],
  ): void {
    const [told] = result.parts
    if (told === undefined) return
    if (first) {
      large = {crc: 0, packed: 0}
      draft.hold()
      draft.append(localHeader(toEntry(part, told)))
    }
    const {crc, bytes} = {crc: told.crc, bytes: first || !last ? partBytes : part.bytes % partBytes || partBytes}
    large = {crc: first ? crc : combineCrc(large.crc, {crc, bytes}), packed: large.packed + told.bytes}
    draft.append(result.packed)
    if (!last) return
    let entry = toEntry(part, {crc: large.crc, bytes: large.packed, method: 8})
    if (large.packed >= part.bytes) {
      entry = toEntry(part, {crc: large.crc, bytes: part.bytes, method: 0})
      draft.cut()
      draft.append(localHeader(entry))
      storeFile(path.join(folder, part.path), {draft, bytes: part.bytes, crc: large.crc})
    }
    const offset = draft.settle(localHeader(entry))
    list(entry, offset)
  }

  await inOrder<'deflate'>(pool, {
    tasks: tasks(),
    each(result) {
      const unit = units.shift()
      if (unit === undefined) return
      if ('part' in unit) addPart(unit, result)
      else addEntries(unit.entries, result)
    },
  })
  const offset = draft.length()
  const count = directory.length
  draft.append(joined(directory, directoryBytes))
  draft.append(endRecords({count, bytes: directoryBytes, offset}))
}

/** Cuts the entries into tasks: small files together up to `partBytes`, a larger file alone, cut there. */
function* cutUnits(
  folder: string,
  files: readonly PackFile[],
): Iterable<{unit: Unit; bytes: number; parts: ChunkFile[]}> {
  let batch: {unit: {entries: (PackFile | {folder: string})[]}; bytes: number; parts: ChunkFile[]} | undefined
  for (const entry of archiveOrder(files)) {
    const bytes = 'folder' in entry ? 0 : entry.bytes
    const full = batch !== undefined && (batch.bytes + bytes > partBytes || batch.unit.entries.length >= batchFiles)
    if (batch !== undefined && full) {
      yield batch
      batch = undefined
    }
    if (!('folder' in entry) && bytes > partBytes) {
      yield* cutFile(folder, entry)
      continue
    }
    batch ??= {unit: {entries: []}, bytes: 0, parts: []}
    batch.unit.entries.push(entry)
    if ('folder' in entry) continue
    batch.parts.push({at: batch.bytes, offset: 0, bytes, last: true, ...fileOf(folder, entry)})
    batch.bytes += bytes
  }
  if (batch !== undefined) yield batch
}

function* cutFile(folder: string, file: PackFile): Iterable<{unit: Unit; bytes: number; parts: ChunkFile[]}> {
  for (let offset = 0; offset < file.bytes; offset += partBytes) {
    const bytes = Math.min(partBytes, file.bytes - offset)
    const last = offset + bytes === file.bytes
    const part: ChunkFile = {at: 0, offset, bytes, last, ...fileOf(folder, file)}
    yield {unit: {part: file, first: offset === 0, last}, bytes, parts: [part]}
  }
}

function fileOf(folder: string, {path: name, sha256}: PackFile): {file: string; sha256?: string} {
  return {file: path.join(folder, name), ...(sha256 === undefined ? {} : {sha256})}
}

function toEntry({path, mode, bytes}: PackFile, told: DeflatedPart | undefined): ZipEntry {
  if (told === undefined) throw new SitemountError('internal', `${quoteName(path)} was not compressed.`)
  return {path, kind: 'file', mode, bytes, method: told.method, crc: told.crc, packed: told.bytes}
}

function emptyFolder(path: string): ZipEntry {
  return {path, kind: 'folder', mode: 0o755, bytes: 0, method: 0, crc: 0, packed: 0}
}

/** The pieces in one buffer of its own, which the draft can take over. */
function joined(pieces: readonly Uint8Array[], bytes: number): Uint8Array {
  const all = new Uint8Array(bytes)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** Appends a file as it is. Throws `archive` when it is not the one that has this CRC any more. */
function storeFile(file: string, {draft, bytes, crc}: {draft: DraftFile; bytes: number; crc: number}): void {
  const descriptor = fs.openSync(file, 'r')
  try {
    const changed = () => new SitemountError('archive', `${quoteName(file)} changed while it was packed.`)
    let sum = 0
    for (let at = 0; at < bytes; ) {
      const piece = Buffer.allocUnsafeSlow(Math.min(1 << 20, bytes - at))
      const got = fs.readSync(descriptor, piece, 0, piece.length, at)
      if (got === 0) throw changed()
      sum = zlib.crc32(piece.subarray(0, got), sum)
      draft.append(piece.subarray(0, got))
      at += got
    }
    if (sum !== crc) throw changed()
  } finally {
    fs.closeSync(descriptor)
  }
}
