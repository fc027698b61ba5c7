import {thousands} from '../core/text.ts'

/** A table of GitHub-flavoured Markdown: cells are Markdown already, escaped by whoever made them. */
export type Table = {
  head: readonly string[]
  /** Columns whose numbers stand to the right. */
  right?: readonly number[]
  rows: readonly (readonly string[])[]
  /** Bytes of UTF-8 the table may take. */
  budget: number
}

/** The table with as many rows as fit into the budget, and a line that counts the rows that do not. Empty without rows. */
export function table({head, right = [], rows, budget}: Table): string {
  if (rows.length === 0) return ''
  const rule = head.map((_, index) => (right.includes(index) ? '---:' : '---'))
  const {kept, left} = within([row(head), row(rule), ...rows.map(row)], budget)
  return `${kept.join('')}${left > 0 ? leftOut(left, 'row') : ''}\n`
}

/** As many of the lines as fit into `budget` bytes of UTF-8, and how many do not. */
export function within(lines: readonly string[], budget: number): {kept: string[]; left: number} {
  let used = 0
  const end = lines.findIndex(line => {
    used += Buffer.byteLength(line)
    return used > budget
  })
  return end < 0 ? {kept: [...lines], left: 0} : {kept: lines.slice(0, end), left: lines.length - end}
}

/** The line below something that was cut. */
export function leftOut(number: number, noun: string): string {
  return `\n… ${thousands(number)} more ${noun}${number === 1 ? '' : 's'} left out here.\n`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}
