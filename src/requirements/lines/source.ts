import {blotCredentials} from '../grammar/credentials.ts'
import {codePoints, isBlankAt, type PhysicalLine} from './text.ts'

/** Where a stretch of a joined text comes from: from offset `at` on, column (code units from 0) of a physical line. */
type Piece = {
  at: number
  line: PhysicalLine
  column: number
  /** The value of a variable: all of it stands where the variable does, which ends at this column. */
  variableEnd?: number
}

/** A text that was put together from pieces of a file, and still knows where each of them stands. */
export type Source = {text: string; pieces: readonly Piece[]}

/** Where a stretch of a source stands: on one physical line, columns in code points from 1, `endColumn` exclusive. */
export type Span = {line: number; column: number; endColumn: number; excerpt: string}

// A line of megabytes helps nobody as an excerpt.
const longestExcerpt = 4000

/** A whole physical line as a source, from `column` on. */
export function fromLine(line: PhysicalLine, column = 0): Source {
  return {text: column === 0 ? line.text : line.text.slice(column), pieces: [{at: 0, line, column}]}
}

/** Sources one after the other. */
export function joinSources(sources: readonly Source[]): Source {
  const [only] = sources
  if (only !== undefined && sources.length === 1) return only
  const pieces: Piece[] = []
  const texts: string[] = []
  let length = 0
  for (const source of sources) {
    for (const piece of source.pieces) pieces.push({...piece, at: piece.at + length})
    texts.push(source.text)
    length += source.text.length
  }
  return {text: texts.join(''), pieces}
}

/** The stretch of a source from `start` to `end`. */
export function sliceSource(source: Source, start: number, end = source.text.length): Source {
  if (start === 0 && end === source.text.length) return source
  const {text, pieces} = source
  const first = pieceIndex(pieces, start)
  const kept: Piece[] = []
  for (let index = first; index < pieces.length; index++) {
    const piece = pieces[index]
    if (piece === undefined || (piece.at >= end && index > first)) break
    const skipped = Math.max(0, start - piece.at)
    const column = piece.variableEnd === undefined ? piece.column + skipped : piece.column
    kept.push({...piece, at: Math.max(0, piece.at - start), column})
  }
  return {text: text.slice(start, end), pieces: kept}
}

/** The value of a variable that stands at `start` to `end` of a source. */
export function replacement(source: Source, {start, end, value}: {start: number; end: number; value: string}): Source {
  const piece = source.pieces[pieceIndex(source.pieces, start)]
  if (piece === undefined) return {text: value, pieces: []}
  const column = piece.column + start - piece.at
  const variableEnd = Math.min(column + end - start, piece.line.text.length)
  return {text: value, pieces: [{at: 0, line: piece.line, column, variableEnd}]}
}

/** The physical line on which the character at `offset` stands. */
export function lineAt(source: Source, offset: number): PhysicalLine | undefined {
  return source.pieces[pieceIndex(source.pieces, offset)]?.line
}

/** Where `start` to `end` of a source stands; what goes on on further lines is left out of the span. */
export function spanOf(source: Source, start: number, end: number): Span {
  const {pieces} = source
  const index = pieceIndex(pieces, start)
  const piece = pieces[index]
  if (piece === undefined) return {line: 1, column: 1, endColumn: 1, excerpt: ''}
  const {line} = piece
  let last = pieceIndex(pieces, Math.max(start, end - 1))
  while (last > index && pieces[last]?.line !== line) last--
  const lastPiece = pieces[last] ?? piece
  const pieceEnd = pieces[last + 1]?.at ?? source.text.length
  const from = columnOf(piece, start)
  let to = Math.min(lastPiece.variableEnd ?? columnOf(lastPiece, Math.min(end, pieceEnd)), line.text.length)
  // What goes on on the next line ends before the blanks here.
  if (end > pieceEnd) while (to > from && isBlankAt(line.text, to - 1)) to--
  return {
    line: line.number,
    column: 1 + countPoints(line.text, from),
    endColumn: 1 + countPoints(line.text, Math.max(from, to)),
    excerpt: excerptOf(line),
  }
}

const excerpts = new WeakMap<PhysicalLine, string>()

/** Masked before it is cut: half of a password is not seen as one. */
function excerptOf(line: PhysicalLine): string {
  const known = excerpts.get(line) ?? blotCredentials(line.text).slice(0, longestExcerpt)
  excerpts.set(line, known)
  return known
}

function columnOf(piece: Piece, offset: number): number {
  return piece.variableEnd === undefined ? piece.column + offset - piece.at : piece.column
}

/** Columns are counted in code points, but not in lines that no editor shows: thousands of spans may stand in one. */
function countPoints(text: string, offset: number): number {
  if (offset > 10_000) return offset
  return /[\ud800-\udfff]/.test(text.slice(0, offset)) ? codePoints(text, offset) : offset
}

/** Index of the last piece that begins at or before `offset`. */
function pieceIndex(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
