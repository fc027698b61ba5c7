import {inertCharacter, inertLine} from '../core/sanitize.ts'

/** A line as it stands in a file, and the span to point at: code points from 1, end exclusive. */
export type Span = {excerpt: string; column: number; endColumn?: number | undefined}

/** The line and the line of carets below it; both fit into `width` columns of a terminal. */
export type Pointed = {line: string; caret: string}

type Cell = {text: string; columns: number}

const ellipsis: Cell = {text: '…', columns: 1}

/**
 * The line made harmless, with carets under the span. Wide characters count for two columns, combining ones for none,
 * escapes for what they show; tabs are repeated in the line of carets, so that they agree whatever a tab is worth.
 * Widths: Unicode Standard Annex #11.
 */
export function point({excerpt, column, endColumn}: Span, width: number): Pointed {
  const cells = cellsOf(excerpt)
  const start = Math.min(Math.max(column - 1, 0), cells.length)
  const end = Math.min(Math.max((endColumn ?? 0) - 1, start + 1), Math.max(cells.length, start + 1))
  const {from, to} = visible(cells, {start, width})
  const shown = [...(from > 0 ? [ellipsis] : []), ...cells.slice(from, to), ...(to < cells.length ? [ellipsis] : [])]
  const before = [...(from > 0 ? [ellipsis] : []), ...cells.slice(from, start)]
  const marked = cells.slice(start, Math.min(end, to)).reduce((sum, cell) => sum + cell.columns, 0)
  return {
    line: inertLine(shown.map(cell => cell.text).join('')),
    caret: before.map(blank).join('') + '^'.repeat(Math.max(marked, 1)),
  }
}

function cellsOf(excerpt: string): Cell[] {
  return [...excerpt].map(character => {
    const text = inertCharacter(character === '\n' ? '\\n' : character)
    return {text, columns: text === character ? columnsOf(character) : text.length}
  })
}

// East Asian Wide and Fullwidth, and what is drawn as an emoji.
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}/u
const combining = /^[\p{Mn}\p{Me}\u1160-\u11ff]/u

function columnsOf(character: string): number {
  if (character < '\u0300') return 1
  if (combining.test(character)) return 0
  return wide.test(character) ? 2 : 1
}

function blank({text, columns}: Cell): string {
  return text === '\t' ? '\t' : ' '.repeat(columns)
}

/** Which cells are shown of a line that is too long: some before the span, then as many as fit. */
function visible(cells: readonly Cell[], {start, width}: {start: number; width: number}): {from: number; to: number} {
  // A tab is worth eight columns at most.
  const worth = (index: number) => (cells[index]?.text === '\t' ? 8 : (cells[index]?.columns ?? 0))
  let total = 0
  for (let index = 0; index < cells.length; index += 1) total += worth(index)
  if (total <= width) return {from: 0, to: cells.length}
  const room = Math.max(width - 2, 8)
  let used = 0
  let from = start
  while (from > 0 && used + worth(from - 1) <= room / 3) {
    from -= 1
    used += worth(from)
  }
  let to = start
  while (to < cells.length && used + worth(to) <= room) {
    used += worth(to)
    to += 1
  }
  return {from, to}
}
