import {type Source, sourceOf} from './text.ts'

/** A program, or one code cell of a notebook: its text, and where each UTF-16 unit of it stands in the file. */
export type Cell = {
  text: string
  /** What Python is given: the same lines, those for the notebook alone replaced. */
  program: string
  starts: number[]
  offsetOf(index: number): number
  /** Where what stands for it ends: an escape is longer than one character. */
  endOf(index: number): number
}

/** A program as its only cell. */
export function wholeCell({text, starts}: Source): Cell {
  return {text, program: text, starts, offsetOf: index => index, endOf: index => index + 1}
}

/** The code cells of a Jupyter notebook (nbformat 4) in Python; none for a file that is no notebook. */
export function codeCells(source: Source): Cell[] {
  let cells: RawCell[]
  try {
    cells = rawCells(source.text)
  } catch {
    return []
  }
  return cells
    .filter(({type}) => type === 'code')
    .map(({offsets, ends, text}) => ({
      text,
      program: withoutMagic(text),
      starts: sourceOf(text, '').starts,
      offsetOf: index => offsets[index] ?? ends.at(-1) ?? 0,
      endOf: index => ends[index] ?? ends.at(-1) ?? 0,
    }))
}

/** Whether a text is a notebook of nbformat 4, with or without cells of code. */
export function hasCells({text}: Source): boolean {
  try {
    const notebook: unknown = JSON.parse(text)
    return typeof notebook === 'object' && notebook !== null && 'cells' in notebook && Array.isArray(notebook.cells)
  } catch {
    return false
  }
}

/** Lines that IPython reads itself replaced by `pass`; the empty text for a cell in another language. */
function withoutMagic(text: string): string {
  const [, magic] = /^\s*%%(\S*)/.exec(text) ?? []
  const isPython =
    magic === undefined || /^(?:time|timeit|capture|prun)$/.test(magic) || /^\s*%%writefile\s.*\.py\s*$/m.test(text)
  if (!isPython) return ''
  return text.replace(/^([^\S\n]*)(?:\w+[^\S\n]*=[^\S\n]*)?[%!?][^\n]*/gm, '$1pass')
}

type RawCell = {type: string; text: string; offsets: number[]; ends: number[]}

// Written so that a picture in an output, one string of a megabyte, needs no backtracking.
const token = /\s*(?:("[^"\\]*(?:\\.[^"\\]*)*")|([{}[\]])|[:,]|[^\s{}[\],:"]+)/y

/** The cells with the offset of each character. Throws where the text is no JSON that `JSON.parse` would take. */
function rawCells(text: string): RawCell[] {
  JSON.parse(text)
  const cells: RawCell[] = []
  // The path to where the reader stands: a key for an object, an index for a list.
  const path: (string | number)[] = []
  const kinds: string[] = []
  let key: string | undefined
  token.lastIndex = 0
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [whole, string, bracket] = match
    const inObject = kinds.at(-1) === '{'
    if (bracket === '{' || bracket === '[') {
      if (path[0] === 'cells' && path.length === 2 && bracket === '{')
        cells.push({type: '', text: '', offsets: [], ends: []})
      kinds.push(bracket)
      path.push(bracket === '[' ? 0 : '')
      key = undefined
    } else if (bracket !== undefined) {
      kinds.pop()
      path.pop()
    } else if (string !== undefined && inObject && key === undefined) {
      key = JSON.parse(string) as string
      path[path.length - 1] = key
    } else if (whole.endsWith(',')) {
      key = undefined
      const last = path.at(-1)
      if (typeof last === 'number') path[path.length - 1] = last + 1
    } else if (string !== undefined && path[0] === 'cells') {
      take(cells.at(-1), path, {string, start: token.lastIndex - string.length})
    }
  }
  return cells
}

function take(
  cell: RawCell | undefined,
  path: readonly (string | number)[],
  at: {string: string; start: number},
): void {
  if (cell === undefined || path.length < 3) return
  if (path[2] === 'cell_type' && path.length === 3) cell.type = JSON.parse(at.string) as string
  if (path[2] !== 'source' || path.length > 4) return
  for (const {0: character, index} of at.string.slice(1, -1).matchAll(/\\u[\da-fA-F]{4}|\\.|[^\\]/gs)) {
    cell.text += character.startsWith('\\') ? (JSON.parse(`"${character}"`) as string) : character
    cell.offsets.push(at.start + 1 + index)
    cell.ends.push(at.start + 1 + index + character.length)
  }
}
