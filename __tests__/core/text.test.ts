import {expect, test} from '@jest/globals'
import {count, thousands} from '../../src/core/text.ts'

test.each([0, 7, 999, 1000, 1192, 12_140, 999_999, 1_000_000, 602_944_125, Number.MAX_SAFE_INTEGER])(
  '%d is grouped as in English',
  number => {
    expect(thousands(number)).toBe(number.toLocaleString('en-US'))
  },
)

test('a count has its noun in the plural but for one', () => {
  expect([count(0, 'file'), count(1, 'file'), count(1192, 'file')]).toEqual(['0 files', '1 file', '1,192 files'])
})
