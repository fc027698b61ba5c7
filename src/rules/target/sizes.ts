import type {SizeRow} from '../../artifact/sizes.ts'
import type {Limits} from '../../core/size-limit.ts'

/** How large the unpacked mount is, what it may be, and what would make it smaller. */
export type SizeJudging = {
  /** Files and bytes of the mount. */
  total: {files: number; bytes: number}
  sizes: readonly SizeRow[]
  limits: Limits
  /** What leaving out each kind of `slim` would save; kinds that are left out already are not among them. */
  savings?: readonly {kind: string; files: number; bytes: number}[]
}

/** Offenders that a message names. */
const named = 5

/** The rows with most of what is measured, as the end of a sentence. */
export function largest(rows: readonly SizeRow[], measure: (row: SizeRow) => string): string {
  const shown = rows.slice(0, named).map(row => {
    const owner = row.distribution ?? 'files of no distribution'
    return `${owner}${row.kind === 'all' ? '' : ` ${row.kind}`} (${measure(row)})`
  })
  return rows.length > named ? `${shown.join(', ')} of ${rows.length} groups` : shown.join(', ')
}

/** What can be left out, and how much it saves. */
export function helpFor<Row extends {kind: string}>(ways: readonly Row[], measure: (row: Row) => string): string {
  const otherwise = 'ist fewer or lighter packages, or raise the limit if the host allows it'
  if (ways.length === 0) return `L${otherwise}.`
  const shown = ways.slice(0, named).map(way => `${way.kind} (${measure(way)})`)
  return `Leave kinds of files out with \`slim\`: ${shown.join(', ')}; or l${otherwise}.`
}
