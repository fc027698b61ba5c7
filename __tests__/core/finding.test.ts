import {expect, test} from '@jest/globals'
import {atLeast, type Finding, type Level, placeOf, worstFirst} from '../../src/core/finding.ts'

test('an error is at least a warning, a warning at least a notice', () => {
  const levels: Level[] = ['notice', 'warning', 'error']
  for (const [a, level] of levels.entries()) {
    for (const [b, threshold] of levels.entries()) expect(atLeast(level, threshold)).toBe(a >= b)
  }
})

test('worst first, then by file, line, column and rule', () => {
  const sorted: Finding[] = [
    {rule: 'missing-hash', level: 'error', message: ''},
    {rule: 'missing-hash', level: 'error', message: '', file: 'a.txt', line: 2, column: 9},
    {rule: 'missing-hash', level: 'error', message: '', file: 'a.txt', line: 10, column: 1},
    {rule: 'unpinned-requirement', level: 'error', message: '', file: 'a.txt', line: 10, column: 1},
    {rule: 'missing-hash', level: 'error', message: '', file: 'a.txt', line: 10, column: 2},
    {rule: 'missing-hash', level: 'error', message: '', file: 'b.txt', line: 1},
    {rule: 'missing-hash', level: 'warning', message: '', file: 'a.txt', line: 1},
    {rule: 'missing-hash', level: 'notice', message: '', file: 'a.txt', line: 1},
  ]
  for (let turn = 0; turn < sorted.length; turn += 1) {
    const shuffled = [...sorted.slice(turn), ...sorted.slice(0, turn)].reverse()
    expect(worstFirst(shuffled)).toEqual(sorted)
  }
})

test('the list that was handed over stays as it was', () => {
  const findings: Finding[] = [
    {rule: 'missing-hash', level: 'notice', message: ''},
    {rule: 'missing-hash', level: 'error', message: ''},
  ]
  worstFirst(findings)
  expect(findings[0]?.level).toBe('notice')
})

test('a place has what is known of it and no more', () => {
  const all = {file: 'a.txt', line: 2, column: 3, endColumn: 5, excerpt: 'a==1'}
  expect(placeOf({...all, ...{rule: 'other'}})).toStrictEqual(all)
  expect(placeOf({file: 'a.txt', line: 2, column: undefined})).toStrictEqual({file: 'a.txt', line: 2})
  expect(placeOf({file: 'a.txt'})).toStrictEqual({})
  expect(placeOf({})).toStrictEqual({})
})
