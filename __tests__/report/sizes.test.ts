import {expect, test} from '@jest/globals'
import type {SizeRow} from '../../src/artifact/sizes.ts'
import {sizesTable} from '../../src/report/sizes.ts'

const rows = (number: number): SizeRow[] =>
  Array.from({length: number}, (_, index) => ({
    distribution: `d${index}`,
    kind: index % 2 === 0 ? 'code' : 'native',
    files: 2,
    bytes: 1000 * (number - index),
  }))

test('ten groups, the rest as one row, the total, and a line of kinds', () => {
  expect(sizesTable(rows(12), {budget: 10_000})).toBe(
    [
      '| Distribution | Kind | Files | Size | Share |',
      '| --- | --- | ---: | ---: | ---: |',
      '| `d0` | code | 2 | 12.0 kB | 15.4 % |',
      '| `d1` | native | 2 | 11.0 kB | 14.1 % |',
      '| `d2` | code | 2 | 10.0 kB | 12.8 % |',
      '| `d3` | native | 2 | 9.0 kB | 11.5 % |',
      '| `d4` | code | 2 | 8.0 kB | 10.3 % |',
      '| `d5` | native | 2 | 7.0 kB | 9.0 % |',
      '| `d6` | code | 2 | 6.0 kB | 7.7 % |',
      '| `d7` | native | 2 | 5.0 kB | 6.4 % |',
      '| `d8` | code | 2 | 4.0 kB | 5.1 % |',
      '| `d9` | native | 2 | 3.0 kB | 3.8 % |',
      '| … 2 more groups |  | 4 | 3.0 kB | 3.8 % |',
      '| **Total** |  | 24 | 78.0 kB | 100.0 % |',
      '',
      'code 42.0 kB · native 36.0 kB',
      '',
    ].join('\n'),
  )
})

test('few groups have no row for the rest, and totals of distributions no line of kinds', () => {
  const table = sizesTable([{distribution: 'demo', kind: 'all', files: 1, bytes: 0}], {budget: 10_000})
  expect(table.split('\n').slice(2)).toEqual([
    '| `demo` |  | 1 | 0 bytes |  |',
    '| **Total** |  | 1 | 0 bytes |  |',
    '',
    '',
  ])
})

test('nothing is no table', () => {
  expect(sizesTable([], {budget: 10_000})).toBe('')
})

test('a hostile name does nothing', () => {
  const table = sizesTable([{distribution: 'a|b`<img>\n::error::x', kind: 'data', files: 1, bytes: 1}], {
    budget: 10_000,
  })
  expect(table).not.toMatch(/<img>|^::/m)
  expect(table.split('\n')[2]?.split(/(?<!\\)\|/)).toHaveLength(7)
})
