import {expect, test} from '@jest/globals'
import {judge} from '../../../src/rules/engine.ts'
import {slimRules} from '../../../src/rules/mount/mount.ts'

const policy = {mode: 'build', rules: new Map(), excuses: []} as const

test('modules that are missed are told by their package, with the kinds that were left out', () => {
  const breaks = ['a', 'a.b', 'a.c', 'a.d', 'b'].map(module => ({module, error: `E ${module}`}))
  expect(judge(slimRules, {breaks, kinds: ['tests', 'docs']}, policy)).toEqual([
    {
      rule: 'import-failed',
      level: 'error',
      message:
        'a, a.b, a.c and 1 more import from the packages as installed, but not without what `slim` left out: E a.',
      help: 'Take out of `slim` the kind that is missed: tests, docs.',
    },
    expect.objectContaining({
      message: 'b imports from the packages as installed, but not without what `slim` left out: E b.',
    }),
  ])
})

test('nothing missed is no finding', () => {
  expect(judge(slimRules, {breaks: [], kinds: ['tests']}, policy)).toEqual([])
})
