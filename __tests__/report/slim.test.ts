import {expect, test} from '@jest/globals'
import type {Result} from '../../src/report/result.ts'
import {slimTable} from '../../src/report/slim.ts'

const some: NonNullable<Result['slim']> = {
  saved: [
    {kind: 'tests', files: 2848, bytes: 42_997_473},
    {kind: 'strip-native', files: 1, bytes: 12},
  ],
  staying: [{path: 'a/tests/x.py', kind: 'tests', neededBy: 'a/y.py'}],
  stayingCount: 1,
  refused: [{path: 'a/x.so', reason: 'strip failed: bad value'}],
  refusedCount: 1,
  compared: 216,
}

test('a table of kinds, what stayed and for whom, what was not stripped, and what was imported', () => {
  expect(slimTable(some, {budget: 10_000})).toBe(
    [
      '| Left out | Files | Saved |',
      '| --- | ---: | ---: |',
      '| `tests` | 2,848 | 43.0 MB |',
      '| `strip-native` | 1 | 12 bytes |',
      '',
      '1 file of these kinds stayed, since code needs them: `a/tests/x.py` for `a/y.py`.',
      '',
      '1 native file not stripped: `a/x.so` (strip failed: bad value).',
      '',
      '216 public packages imported from the mount, to see whether it is missed.',
      '',
    ].join('\n'),
  )
})

test('long lists are counted, by how many there are and not by how many are told', () => {
  const staying = Array.from({length: 200}, (_, at) => ({path: `${at}.py`, kind: 'tests' as const, neededBy: 'a.py'}))
  const shown = slimTable({...some, staying, stayingCount: 5000}, {budget: 10_000})
  expect(shown).toContain('5,000 files of these kinds stayed')
  expect(shown).toContain('`9.py` for `a.py` and 4,990 more.')
  expect(shown).not.toContain('`10.py`')
})

test('hostile names stay text', () => {
  const path = '`</details>\n\n# x\n::error::|`'
  const shown = slimTable(
    {...some, staying: [{path, kind: 'tests', neededBy: path}], refused: [{path, reason: path}]},
    {
      budget: 10_000,
    },
  )
  expect(shown).not.toMatch(/^(?:#|::)/m)
  expect(shown).not.toContain('</details>')
})

test('nothing where nothing was asked for, and a word where nothing was imported', () => {
  expect(slimTable(undefined, {budget: 10_000})).toBe('')
  const {compared, ...rest} = some
  expect(compared).toBe(216)
  expect(slimTable(rest, {budget: 10_000})).toContain('Nothing was imported to see whether it is missed.')
})
