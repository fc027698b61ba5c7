import {expect, test} from '@jest/globals'
import {nearest} from '../../src/core/did-you-mean.ts'

test('a slip of the finger finds its word', () => {
  expect(nearest('requirments', ['requirements', 'constraints'])).toBe('requirements')
  expect(nearest('Pyton-Version', ['python', 'python-version'])).toBe('python-version')
})

test('what is like nothing finds nothing', () => {
  expect(nearest('colour', ['requirements', 'constraints'])).toBeUndefined()
  expect(nearest('', ['pins'])).toBeUndefined()
})
