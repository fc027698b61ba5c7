import {damaged} from '../../core/damaged.ts'
import {blockBytes, earlierTarHeader, headerSum, padded, type TarEntry, tarHeader} from './tar-format.ts'

/** What an entry is; only files and folders belong into an artifact. */
export type EntryKind = 'file' | 'folder' | 'symbolic link' | 'hard link' | 'device' | 'pipe' | 'extension'

/** One entry of an archive, as it was found: the path may be anything. */
export type ArchiveEntry = {
  /** Without the slash that ends a folder. Bytes that are not UTF-8 become U+FFFD. */
  path: string
  kind: EntryKind
  mode: number
  bytes: number
  /** Whether the header is, byte for byte, the one sitemount writes for such an entry (owner, date, form). */
  canonical: boolean
  /**
   * Pieces of the content. They are valid until the next one is asked for; what is not asked for is skipped. Asynchronous
   * for a large file of a zip.
   */
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
  /** The content as it lies in the file, to be skipped piece by piece; absent where that is `content`. */
  packed?: Iterable<Uint8Array>
}

const kinds: Readonly<Record<string, EntryKind>> = {
  '0': 'file',
  '\0': 'file',
  '5': 'folder',
  '1': 'hard link',
  '2': 'symbolic link',
  '3': 'device',
  '4': 'device',
  '6': 'pipe',
}

const paxLimit = 64 << 10

/**
 * Reads a tar stream strictly: right checksums, plain octal numbers, zeros as padding, two empty blocks and nothing
 * behind them. Throws `archive` where it cannot be read on. Entries of other kinds are told, their content is skipped.
 */
export function* readTar(chunks: Iterable<Uint8Array>): Iterable<ArchiveEntry> {
  const stream = blockStream(chunks)
  for (;;) {
    const block = stream.exact(blockBytes)
    if (block === undefined) throw damaged('the tar stream has no end')
    if (isZero(block)) break
    yield* readEntry(block, stream)
  }
  const second = stream.exact(blockBytes)
  if (second === undefined || !isZero(second)) throw damaged('the tar stream has no end')
  if (!stream.ended()) throw damaged('something follows the end of the tar stream')
}

function* readEntry(first: Uint8Array, stream: BlockStream): Iterable<ArchiveEntry> {
  let header = parseHeader(first)
  let raw = Buffer.from(first)
  let pax: {path?: string; size?: number} = {}
  if (header.type === 'x') {
    if (header.bytes > paxLimit) throw damaged('a pax header is longer than 64 KiB')
    const data = stream.exact(padded(header.bytes))
    if (data === undefined) throw damaged('a pax header is cut')
    pax = parsePax(data.subarray(0, header.bytes))
    raw = Buffer.concat([raw, data])
    const next = stream.exact(blockBytes)
    if (next === undefined) throw damaged('nothing follows a pax header')
    raw = Buffer.concat([raw, next])
    header = parseHeader(next)
  }
  const kind = kinds[header.type] ?? 'extension'
  const bytes = pax.size ?? header.bytes
  const name = pax.path ?? header.name
  const path = kind === 'folder' ? name.replace(/\/$/, '') : name
  // Links and devices have no content, whatever their size field says; extensions have.
  const stored = kind === 'file' || kind === 'extension' ? bytes : 0
  if (kind === 'folder' && bytes !== 0) throw damaged('a folder has content')
  const {mode} = header
  const canonical = (kind === 'file' || kind === 'folder') && isOurs(raw, {path, kind, mode, bytes})
  const body = stream.body(stored)
  yield {path, kind, mode, bytes, canonical, content: body.pieces}
  body.finish()
}

/** Whether these are the header blocks that sitemount writes for the entry, or wrote before. */
function isOurs(raw: Buffer, entry: TarEntry): boolean {
  if (raw.equals(tarHeader(entry))) return true
  const earlier = earlierTarHeader(entry)
  return earlier !== undefined && raw.equals(earlier)
}

type Header = {name: string; type: string; mode: number; bytes: number}

function parseHeader(block: Uint8Array): Header {
  const view = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
  if (octal(view, 148, 8) !== headerSum(view)) throw damaged('a tar header has a wrong checksum')
  if (view.toString('latin1', 257, 262) !== 'ustar') throw damaged('a tar header is not of the POSIX kind')
  const posix = view.toString('latin1', 257, 265) === 'ustar\u000000'
  const prefix = posix ? text(view.subarray(345, 500)) : ''
  const name = text(view.subarray(0, 100))
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    type: view.toString('latin1', 156, 157),
    mode: octal(view, 100, 8),
    bytes: octal(view, 124, 12),
  }
}

/** A number field: octal digits, then NULs or blanks. Base-256 numbers are not written by us and not read. */
function octal(view: Buffer, at: number, length: number): number {
  const digits = /^ *([0-7]+)[\0 ]*$/.exec(view.toString('latin1', at, at + length))?.[1]
  if (digits === undefined) throw damaged('a tar header has a malformed number')
  return Number.parseInt(digits, 8)
}

function text(bytes: Buffer): string {
  const end = bytes.indexOf(0)
  return (end < 0 ? bytes : bytes.subarray(0, end)).toString('utf8')
}

/** `path` and `size` of a pax header; other keys make the entry foreign, not unreadable. */
function parsePax(data: Uint8Array): {path?: string; size?: number} {
  const view = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const found: {path?: string; size?: number} = {}
  for (let at = 0; at < view.length; ) {
    const blank = view.indexOf(0x20, at)
    const length = blank < 0 ? Number.NaN : Number(view.toString('latin1', at, Math.min(blank, at + 10)))
    const end = at + length
    if (!Number.isInteger(length) || length < 5 || end > view.length || view[end - 1] !== 0x0a) {
      throw damaged('a pax header is malformed')
    }
    const equals = view.indexOf(0x3d, blank)
    if (equals < 0 || equals >= end) throw damaged('a pax header is malformed')
    const key = view.toString('utf8', blank + 1, equals)
    const value = view.toString('utf8', equals + 1, end - 1)
    if (key === 'path') found.path = value
    if (key === 'size') {
      if (!/^\d{1,15}$/.test(value)) throw damaged('a pax header has a malformed size')
      found.size = Number(value)
    }
    at = end
  }
  return found
}

function isZero(block: Uint8Array): boolean {
  return block.every(byte => byte === 0)
}

type BlockStream = ReturnType<typeof blockStream>

/** A row of chunks as a stream that can be asked for exact amounts. */
function blockStream(chunks: Iterable<Uint8Array>) {
  const iterator = chunks[Symbol.iterator]()
  let chunk: Uint8Array = new Uint8Array()
  let at = 0

  /** Makes at least one byte available; false at the end. */
  function more(): boolean {
    while (at >= chunk.length) {
      const next = iterator.next()
      if (next.done) return false
      chunk = next.value
      at = 0
    }
    return true
  }

  function take(most: number): Uint8Array {
    const piece = chunk.subarray(at, Math.min(at + most, chunk.length))
    at += piece.length
    return piece
  }

  /** Exactly `count` bytes, or undefined when the stream ends before. */
  function exact(count: number): Uint8Array | undefined {
    if (at + count <= chunk.length) return take(count)
    const pieces: Uint8Array[] = []
    let left = count
    while (left > 0) {
      if (!more()) return undefined
      // A copy: the next chunk may reuse the memory of this one.
      const piece = Uint8Array.from(take(left))
      pieces.push(piece)
      left -= piece.length
    }
    return Buffer.concat(pieces)
  }

  function body(bytes: number) {
    let left = bytes
    function* pieces(): Iterable<Uint8Array> {
      while (left > 0) {
        if (!more()) throw damaged('an entry is cut')
        const piece = take(left)
        left -= piece.length
        yield piece
      }
    }
    return {
      pieces: pieces(),
      /** Skips what was not asked for, and the padding, which must be zeros. */
      finish(): void {
        while (left > 0) {
          if (!more()) throw damaged('an entry is cut')
          left -= take(left).length
        }
        const padding = exact(padded(bytes) - bytes)
        if (padding === undefined) throw damaged('an entry is cut')
        if (!isZero(padding)) throw damaged('the padding of an entry is not empty')
      },
    }
  }

  return {exact, body, ended: () => !more()}
}
