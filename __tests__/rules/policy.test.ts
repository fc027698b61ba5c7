import {expect, test} from '@jest/globals'
import type {Finding, Level} from '../../src/core/finding.ts'
import {levelOf, policyOf, verdictOf} from '../../src/rules/policy.ts'
import {rules} from '../../src/rules/registry.ts'
import {builtFromSource} from '../../src/rules/requirements/built-from-source.ts'

const findings = (...levels: Level[]): Finding[] => levels.map(level => ({rule: 'extra-file', level, message: ''}))

test.each([
  ['error', ['warning', 'notice'], 'passed'],
  ['error', ['error'], 'failed'],
  ['warning', ['warning'], 'failed'],
  ['warning', ['notice'], 'passed'],
  ['never', ['error'], 'passed'],
] as const)('with fail-on %s, findings of %j have %s', (failOn, levels, verdict) => {
  expect(verdictOf(findings(...levels), {failOn})).toBe(verdict)
})

test('an override beats the default of the mode', () => {
  expect(levelOf(builtFromSource, policyOf({mode: 'build', rules: new Map()}))).toBe('error')
  expect(levelOf(builtFromSource, policyOf({mode: 'build', rules: new Map([['built-from-source', 'notice']])}))).toBe(
    'notice',
  )
})

test('every rule has a level in the modes that can find it', () => {
  for (const {levels} of rules) {
    expect(Object.keys(levels).length).toBeGreaterThan(0)
  }
})
