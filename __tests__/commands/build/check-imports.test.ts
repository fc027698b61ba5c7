import {expect, test} from '@jest/globals'
import {isLastComparison} from '../../../src/commands/build/check-imports.ts'

test.each([
  {comparedAt: 10, endedAt: [3, 9.9], isLast: true},
  {comparedAt: 10, endedAt: [], isLast: true},
  {comparedAt: 10, endedAt: [3, 10.1], isLast: false},
  {comparedAt: 10, endedAt: [10.1, 3], isLast: false},
  {comparedAt: 10, endedAt: [10], isLast: false},
  {comparedAt: null, endedAt: [3], isLast: false},
])('a mount is compared again unless all code had ended before the last comparison: $comparedAt, $endedAt', one => {
  expect(isLastComparison(one.comparedAt, one.endedAt)).toBe(one.isLast)
})
