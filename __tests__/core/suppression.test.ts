import {expect, test} from '@jest/globals'
import {parseExcuse} from '../../src/core/suppression.ts'

test('rules and reason are read from the end of a line or comment', () => {
  expect(parseExcuse('x: y  # sitemount: allow[misspelt-variable, unpinned-image] the host renames it ')).toEqual({
    rules: ['misspelt-variable', 'unpinned-image'],
    reason: 'the host renames it',
  })
  expect(parseExcuse('# why not # sitemount:allow[unpinned-image]')).toEqual({rules: ['unpinned-image'], reason: ''})
})

test.each([
  '',
  'x # sitemount',
  'x # sitemount: deny[y] z',
  'sitemount: allow[y] z',
  'https://x/#sitemount: allow[y] z',
])('no excuse is read from %j', text => {
  expect(parseExcuse(text)).toBeUndefined()
})
