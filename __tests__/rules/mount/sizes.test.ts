import {expect, test} from '@jest/globals'
import type {SizeRow} from '../../../src/artifact/sizes.ts'
import {judge} from '../../../src/rules/engine.ts'
import type {SizeJudging} from '../../../src/rules/target/sizes.ts'
import {sizeRules} from '../../../src/rules/target/target.ts'

const row = (distribution: string | null, kind: SizeRow['kind'], [files, bytes]: [number, number]): SizeRow => ({
  distribution,
  kind,
  files,
  bytes,
})

const sizes: SizeRow[] = [
  row('scipy', 'native', [100, 60_000_000]),
  row('numpy', 'native', [20, 30_000_000]),
  row('pandas', 'tests', [1000, 20_000_000]),
  row('pandas', 'code', [400, 9_000_000]),
  row(null, 'data', [3, 5_000_000]),
  row('six', 'code', [1, 34_000]),
]
const facts = (over: Partial<SizeJudging>): SizeJudging => ({
  total: {files: 1524, bytes: 124_034_000},
  sizes,
  limits: {bytes: null, files: null},
  ...over,
})
const judged = (over: Partial<SizeJudging>, mode: 'build' | 'audit' | 'verify' = 'build') =>
  judge(sizeRules, facts(over), {mode, rules: new Map(), excuses: []})
const bytes = (value: number) => ({bytes: {value, from: '`max-size`'}, files: null})
const files = (value: number) => ({bytes: null, files: {value, from: 'the target lambda'}})

test('a mount within its budget, to the byte and the file, is fine', () => {
  expect(judged({})).toEqual([])
  expect(judged({limits: bytes(124_034_000)})).toEqual([])
  expect(judged({limits: files(1524)})).toEqual([])
})

test('too many bytes name the largest groups and what each kind of slim would save', () => {
  const savings = [
    {kind: 'type-stubs', files: 40, bytes: 0},
    {kind: 'headers', files: 4, bytes: 100_000},
    {kind: 'tests', files: 1000, bytes: 19_500_000},
  ]
  expect(judged({limits: bytes(100_000_000), savings})).toEqual([
    {
      rule: 'too-large',
      level: 'error',
      message:
        'The mount has 124.0 MB, more than the 100.0 MB that `max-size` allows; the largest are scipy native (60.0 MB), ' +
        'numpy native (30.0 MB), pandas tests (20.0 MB), pandas code (9.0 MB), ' +
        'files of no distribution data (5.0 MB) of 6 groups.',
      help:
        'Leave kinds of files out with `slim`: tests (19.5 MB), headers (100.0 kB); ' +
        'or list fewer or lighter packages, or raise the limit if the host allows it.',
    },
  ])
})

test('too many files name the groups with most of them', () => {
  const [finding] = judged({limits: files(1500)}, 'audit')
  expect(finding?.rule).toBe('too-many-files')
  expect(finding?.level).toBe('error')
  expect(finding?.message).toBe(
    'The mount has 1,524 files, more than the 1,500 that the target lambda allows; most are in pandas tests (1,000), ' +
      'pandas code (400), scipy native (100), numpy native (20), files of no distribution data (3) of 6 groups.',
  )
  expect(finding?.help).toBe('List fewer or lighter packages, or raise the limit if the host allows it.')
})

test('sizes that read alike are told to the byte', () => {
  const [finding] = judged({limits: bytes(124_033_999)}, 'verify')
  expect(finding?.message).toContain('has 124,034,000 bytes, more than the 124,033,999 bytes that')
})

test('totals of an artifact have no kinds', () => {
  const [finding] = judged({sizes: [row('scipy', 'all', [10, 200])], limits: bytes(100)})
  expect(finding?.message).toMatch(/the largest are scipy \(200 bytes\)\.$/)
})
