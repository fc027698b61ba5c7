import {expect, test} from '@jest/globals'
import {isForeign} from '../../../src/requirements/lines/foreign.ts'

test('a .netrc is no requirements file, wherever its lines begin', () => {
  expect(isForeign('\n\n  machine host login me password secret\n', 'requirements.txt')).toBe(true)
  expect(isForeign('idna==3.10\n', 'requirements.txt')).toBe(false)
})

// Quadratic work would take minutes.
test('thousands of empty lines are looked at once', () => {
  for (const end of ['\n', '\r', '\r\n', ' \n', '\u2028', '\u00a0\n']) {
    for (let turn = 0; turn < 10; turn++) expect(isForeign(end.repeat(1 << 16), 'requirements.txt')).toBe(false)
  }
})
