import {fileKinds} from '../artifact/kinds.ts'
import type {SizeRow} from '../artifact/sizes.ts'
import {markdownCode} from '../core/sanitize.ts'
import {clip, count, size, thousands} from '../core/text.ts'
import {table} from './table.ts'

/** Rows that stand in the open; the rest is one row. */
const open = 10
const longestName = 300

/**
 * The sizes as a Markdown table for the summary: the ten largest groups of distribution and kind, the rest folded into one
 * row, a total, and a line with the bytes of each kind. Empty without rows.
 */
export function sizesTable(sizes: readonly SizeRow[], {budget}: {budget: number}): string {
  if (sizes.length === 0) return ''
  const total = sum(sizes)
  const share = (bytes: number) => (total.bytes === 0 ? '' : `${((100 * bytes) / total.bytes).toFixed(1)} %`)
  const cells = (name: string, kind: string, {files, bytes}: Sum) => [
    name,
    kind,
    thousands(files),
    size(bytes),
    share(bytes),
  ]
  const rest = sizes.slice(open)
  const rows = [
    ...sizes.slice(0, open).map(row => cells(nameOf(row), row.kind === 'all' ? '' : row.kind, row)),
    ...(rest.length === 0 ? [] : [cells(`… ${count(rest.length, 'more group')}`, '', sum(rest))]),
    cells('**Total**', '', total),
  ]
  const shown = table({head: ['Distribution', 'Kind', 'Files', 'Size', 'Share'], right: [2, 3, 4], rows, budget})
  const kinds = fileKinds.flatMap(kind => {
    const {files, bytes} = sum(sizes.filter(row => row.kind === kind))
    return files === 0 ? [] : [`${kind} ${size(bytes)}`]
  })
  return kinds.length === 0 ? shown : `${shown}${kinds.join(' · ')}\n`
}

type Sum = {files: number; bytes: number}

function sum(rows: readonly Sum[]): Sum {
  return rows.reduce((all, {files, bytes}) => ({files: all.files + files, bytes: all.bytes + bytes}), {
    files: 0,
    bytes: 0,
  })
}

function nameOf({distribution}: SizeRow): string {
  return distribution === null ? '(no distribution)' : markdownCode(clip(distribution, longestName))
}
