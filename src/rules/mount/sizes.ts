import type {SizeRow} from '../../artifact/sizes.ts'
import type {Limit, Limits} from '../../core/size-limit.ts'
import {count, size, thousands} from '../../core/text.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'

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

/** Rules about the budget of the mount. */
export const sizeRules: readonly Rule<SizeJudging>[] = [tooLarge, tooManyFiles]

function tooLarge({total, sizes, limits, savings = []}: SizeJudging): Judgement[] {
  if (limits.bytes === null || total.bytes <= limits.bytes.value) return []
  const [actual, allowed] = apart(total.bytes, limits.bytes)
  const rows = [...sizes].sort((a, b) => b.bytes - a.bytes)
  const ways = savings.filter(({bytes}) => bytes > 0).sort((a, b) => b.bytes - a.bytes)
  return [
    {
      rule: 'too-large',
      message: `The mount has ${actual}, more than the ${allowed} that ${limits.bytes.from} allows; the largest are ${largest(rows, ({bytes}) => size(bytes))}.`,
      help: helpFor(ways, ({bytes}) => size(bytes)),
    },
  ]
}

function tooManyFiles({total, sizes, limits, savings = []}: SizeJudging): Judgement[] {
  if (limits.files === null || total.files <= limits.files.value) return []
  const rows = [...sizes].sort((a, b) => b.files - a.files)
  const ways = savings.filter(({files}) => files > 0).sort((a, b) => b.files - a.files)
  return [
    {
      rule: 'too-many-files',
      message: `The mount has ${count(total.files, 'file')}, more than the ${thousands(limits.files.value)} that ${limits.files.from} allows; most are in ${largest(rows, ({files}) => thousands(files))}.`,
      help: helpFor(ways, ({files}) => count(files, 'file')),
    },
  ]
}

/** Two sizes as people read them, to the byte where they would look the same. */
function apart(bytes: number, {value}: Limit): [actual: string, allowed: string] {
  const [actual, allowed] = [size(bytes), size(value)]
  return actual === allowed ? [count(bytes, 'byte'), count(value, 'byte')] : [actual, allowed]
}

function largest(rows: readonly SizeRow[], measure: (row: SizeRow) => string): string {
  const shown = rows.slice(0, named).map(row => {
    const owner = row.distribution ?? 'files of no distribution'
    return `${owner}${row.kind === 'all' ? '' : ` ${row.kind}`} (${measure(row)})`
  })
  return rows.length > named ? `${shown.join(', ')} of ${rows.length} groups` : shown.join(', ')
}

function helpFor<Row extends {kind: string}>(ways: readonly Row[], measure: (row: Row) => string): string {
  const otherwise = 'ist fewer or lighter packages, or raise the limit if the host allows it'
  if (ways.length === 0) return `L${otherwise}.`
  const shown = ways.slice(0, named).map(way => `${way.kind} (${measure(way)})`)
  return `Leave kinds of files out with \`slim\`: ${shown.join(', ')}; or l${otherwise}.`
}
