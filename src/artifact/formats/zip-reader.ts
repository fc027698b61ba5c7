import {createHash} from 'node:crypto'
import {Readable} from 'node:stream'
import zlib from 'node:zlib'
import {damaged} from '../../core/damaged.ts'
import {quoteName} from '../names.ts'
import {release} from '../pool/memory.ts'
import type {ByteSource} from './byte-source.ts'
import {chunkBytes} from './compress.ts'
import type {ArchiveEntry} from './tar-reader.ts'
import {readDirectory, readEnd, type ZipLine} from './zip-directory.ts'
import {localHeader} from './zip-format.ts'

const pieceBytes = 1 << 20

/**
 * Reads a zip file from start to end, each entry led by its line of the central directory, and accepts one only where both
 * say the same: every local header is the one that the line implies, the entries lie one behind the other without gap or
 * overlap, nothing stands before, between or behind them. Content is held against its size and CRC. Which of two readings
 * a program prefers then makes no difference. Throws `archive` where it cannot be read on.
 */
export function* readZip(
  descriptor: number,
  {source, meter}: {source: ByteSource; meter: (bytes: number, ahead: number) => void},
): Iterable<ArchiveEntry> {
  const end = readEnd(descriptor)
  const told = createHash('sha256')
  for (const line of readDirectory(descriptor, {end, sum: bytes => void told.update(bytes)})) {
    yield* readEntry(line, {source, meter})
  }
  if (source.taken() !== end.offset) throw damaged('something lies between its entries and its central directory')
  // The directory was read from its place; what is hashed as the file's must be the same bytes.
  const again = createHash('sha256')
  for (const piece of take(source, end.bytes)) again.update(piece)
  if (!again.digest().equals(told.digest())) throw damaged('it changed while it was read')
}

function* readEntry(
  line: ZipLine,
  {source, meter}: {source: ByteSource; meter: (bytes: number, ahead: number) => void},
): Iterable<ArchiveEntry> {
  const {path, kind, mode, bytes, packed, canonical} = line
  const quoted = quoteName(path)
  if (line.offset !== source.taken()) throw damaged(`the entry ${quoted} overlaps another or leaves a gap`)
  if (packed > bytes || (line.method === 0 && packed !== bytes)) {
    throw damaged(`the entry ${quoted} has sizes that cannot be`)
  }
  if (kind === 'folder' && (bytes !== 0 || line.method !== 0 || line.crc !== 0)) throw damaged('a folder has content')
  const header = localHeader({...line, kind: kind === 'folder' ? 'folder' : 'file'})
  if (!source.peek(0, header.length).equals(header)) {
    throw damaged(`the local header of ${quoted} is not the one that the central directory implies`)
  }
  source.skip(header.length)
  const behind = source.taken() + packed
  const skipped = take(source, packed)
  yield {path, kind, mode, bytes, canonical, content: content(line, {source, meter}), packed: skipped}
  for (const _ of take(source, behind - source.taken())) {
    // Content that nobody asked for.
  }
}

type Content = ArchiveEntry['content']

/** The content of an entry; it is counted when it is asked for. */
function content(
  line: ZipLine,
  {source, meter}: {source: ByteSource; meter: (bytes: number, ahead: number) => void},
): Content {
  const open = () => {
    meter(line.bytes, line.packed)
    return line.method === 0 ? take(source, line.packed) : inflateSmall(line, source)
  }
  if (line.method === 0 || line.bytes <= chunkBytes) return checked(open, line)
  return inflateLarge(line, {source, meter})
}

/** The next bytes of the file, in pieces, each taken once the next one is asked for. */
function* take(source: ByteSource, bytes: number): Iterable<Uint8Array> {
  for (let left = bytes; left > 0; ) {
    const piece = source.peek(0, Math.min(left, pieceBytes))
    if (piece.length === 0) throw damaged('an entry is cut')
    source.skip(piece.length)
    left -= piece.length
    yield piece
  }
}

/** Passes pieces on, and throws when they are not the content of the entry. */
function* checked(open: () => Iterable<Uint8Array>, line: ZipLine): Iterable<Uint8Array> {
  const check = checker(line)
  for (const piece of open()) {
    check.add(piece)
    yield piece
  }
  check.end()
}

function checker({path, bytes, crc}: ZipLine): {add(piece: Uint8Array): void; end(): void} {
  let length = 0
  let sum = 0
  return {
    add(piece) {
      length += piece.length
      sum = zlib.crc32(piece, sum)
      if (length > bytes) throw damaged(`the entry ${quoteName(path)} is longer than it says`)
    },
    end() {
      if (length < bytes) throw damaged(`the entry ${quoteName(path)} is shorter than it says`)
      if (sum !== crc) throw damaged(`the entry ${quoteName(path)} has a wrong CRC`)
    },
  }
}

function* inflateSmall({path, packed, bytes}: ZipLine, source: ByteSource): Iterable<Uint8Array> {
  const deflated = source.peek(0, packed)
  if (deflated.length < packed) throw damaged('an entry is cut')
  const inflated = inflate(deflated, {path, bytes})
  source.skip(packed)
  yield inflated
  release(inflated)
}

function inflate(deflated: Uint8Array, {path, bytes}: {path: string; bytes: number}): Uint8Array {
  let result: unknown
  try {
    // One byte more than needed, so that a full buffer does not bring a second one.
    const limits = {chunkSize: bytes + 1024, maxOutputLength: Math.max(bytes, 1)}
    result = zlib.inflateRawSync(deflated, {...limits, info: true})
  } catch (cause) {
    throw damaged(`the entry ${quoteName(path)} does not decompress, or to more than it says`, cause)
  }
  const {buffer, engine} = result as {buffer: Uint8Array; engine: {bytesWritten: number}}
  if (engine.bytesWritten !== deflated.length) throw behind(path)
  return buffer
}

/** A file that does not fit into one piece of memory: Node can inflate that only as a stream. */
async function* inflateLarge(
  line: ZipLine,
  {source, meter}: {source: ByteSource; meter: (bytes: number, ahead: number) => void},
): AsyncIterable<Uint8Array> {
  meter(line.bytes, line.packed)
  const check = checker(line)
  const stream = zlib.createInflateRaw({chunkSize: pieceBytes})
  const input = Readable.from(copies(take(source, line.packed)))
  input.on('error', error => stream.destroy(error))
  input.pipe(stream)
  try {
    for await (const piece of stream) {
      check.add(piece)
      yield piece
    }
  } catch (cause) {
    throw typeof cause === 'object' && cause !== null && 'errno' in cause
      ? damaged(`the entry ${quoteName(line.path)} does not decompress`, cause)
      : cause
  } finally {
    input.destroy()
    stream.destroy()
  }
  if (stream.bytesWritten !== line.packed) throw behind(line.path)
  check.end()
}

function behind(path: string): unknown {
  return damaged(`something follows the compressed content of ${quoteName(path)}`)
}

/** The memory of a piece is used again before a stream is done with it. */
function* copies(pieces: Iterable<Uint8Array>): Iterable<Uint8Array> {
  for (const piece of pieces) yield Uint8Array.from(piece)
}
