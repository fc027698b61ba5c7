import {expect, test} from '@jest/globals'
import {refuseForeignSystems} from '../../../src/commands/build/system.ts'
import {exitCode} from '../../../src/core/errors.ts'

test.each([
  ['darwin', 'macOS'],
  ['win32', 'Windows'],
] as const)('on %s a build is refused in one line with exit code 2', (platform, name) => {
  let error: unknown
  try {
    refuseForeignSystems(platform)
  } catch (thrown) {
    error = thrown
  }
  expect(String(error)).toContain(`build runs on Linux only, this is ${name}`)
  expect(exitCode(error)).toBe(2)
})

test('on Linux it goes on', () => {
  expect(() => refuseForeignSystems('linux')).not.toThrow()
})
