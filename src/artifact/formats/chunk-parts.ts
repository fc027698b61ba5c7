/** A range of a file at a place of the chunk; `last` when it ends there. `sha256` is the hash of the whole file. */
export type ChunkFile = {at: number; file: string; offset: number; bytes: number; last: boolean; sha256?: string}

/** Literal bytes at a place of the chunk. */
export type ChunkBytes = {at: number; literal: Uint8Array}

/**
 * The parts of one chunk, in their order, as a handful of values: a message between threads is copied value by value, and
 * ten thousand small objects and headers cost more than what they describe.
 */
export type ChunkParts = {
  /** Place, bytes, offset in its file (of a file) and kind, part by part. */
  numbers: Float64Array
  /** Path of each file, ended by NUL, which no path holds. */
  files: string
  /** Hex sha256 of each file; blanks where there is none. */
  sums: string
  /** All literal bytes, one after the other. */
  literals: Uint8Array
}

const kinds = {literal: 0, file: 1, lastOfFile: 2} as const
const perPart = 4
const noSum = ' '.repeat(64)

/** Collects the parts of one chunk. */
export class PartsWriter {
  private numbers: number[] = []
  private files: string[] = []
  private sums: string[] = []
  private literals: Uint8Array[] = []

  /** Takes literal bytes; nobody may write there before `take`. */
  literal({at, literal}: ChunkBytes): void {
    this.numbers.push(at, literal.length, 0, kinds.literal)
    this.literals.push(literal)
  }

  file({at, file, offset, bytes, last, sha256 = noSum}: ChunkFile): void {
    this.numbers.push(at, bytes, offset, last ? kinds.lastOfFile : kinds.file)
    this.files.push(file, '\0')
    this.sums.push(sha256)
  }

  /** All that was collected; the next chunk starts empty. */
  take(): ChunkParts {
    const {numbers, files, sums, literals} = this
    this.numbers = []
    this.files = []
    this.sums = []
    this.literals = []
    return {
      numbers: Float64Array.from(numbers),
      files: files.join(''),
      sums: sums.join(''),
      literals: joined(literals),
    }
  }
}

/** The parts one by one, as they were collected. */
export function* readParts({numbers, files, sums, literals}: ChunkParts): Iterable<ChunkFile | ChunkBytes> {
  const paths = files.split('\0')
  let number = 0
  let taken = 0
  for (let index = 0; index < numbers.length; index += perPart) {
    const [at = 0, bytes = 0, offset = 0, kind] = numbers.subarray(index, index + perPart)
    if (kind === kinds.literal) {
      yield {at, literal: literals.subarray(taken, taken + bytes)}
      taken += bytes
      continue
    }
    const sum = sums.slice(64 * number, 64 * (number + 1))
    const file = paths[number] ?? ''
    number++
    yield {at, file, offset, bytes, last: kind === kinds.lastOfFile, ...(sum === noSum ? {} : {sha256: sum})}
  }
}

/** Of their own memory: a slice of Node's shared pool would be copied to other threads as a whole. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
