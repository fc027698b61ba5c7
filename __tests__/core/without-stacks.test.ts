import {expect, test} from '@jest/globals'
import {withoutStacks} from '../../src/core/without-stacks.ts'

test('errors have stacks again afterwards, also where the work failed', () => {
  const {stackTraceLimit} = Error
  expect(withoutStacks(() => new Error('flaw').stack)).toBe('Error: flaw')
  expect(() =>
    withoutStacks(() => {
      throw new Error('refused')
    }),
  ).toThrow('refused')
  expect(Error.stackTraceLimit).toBe(stackTraceLimit)
  expect(new Error('flaw').stack).toContain('without-stacks.test.ts')
})
