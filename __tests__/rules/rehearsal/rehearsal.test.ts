import {expect, test} from '@jest/globals'
import type {RehearsalFacts} from '../../../src/hosts/engine/facts.ts'
import {judge} from '../../../src/rules/engine.ts'
import {rehearsalRules} from '../../../src/rules/rehearsal/rehearsal.ts'

const facts: RehearsalFacts = {
  target: 'azureml/minimal-py312',
  how: 'server',
  what: 'azureml-inference-server-http 1.5.1 on CPython 3.12.1',
  isolation: {network: true, readOnlyMount: true, paths: true},
  ready: {seconds: 0.6, deadline: 310},
  answer: {status: 200, headers: {}, body: '1', seconds: 0.01},
  sample: true,
  failure: null,
  modules: null,
  notes: [],
  log: '',
}

const findings = (given: Partial<RehearsalFacts>) =>
  judge(rehearsalRules, {...facts, ...given}, {mode: 'rehearse', rules: new Map(), excuses: []})

test('a host that starts and answers is no finding', () => {
  expect(findings({})).toEqual([])
})

test('a failure is one error with its class, its exit code and its place', () => {
  const failure = {
    class: 'mount' as const,
    message: 'types.py kills pip.',
    help: 'Leave it out.',
    exitCode: 100,
    evidence: ['x'],
    file: 'src/score.py',
    line: 3,
  }
  expect(findings({failure, sample: false, answer: null, ready: null})).toEqual([
    {
      rule: 'rehearsal-failed',
      level: 'error',
      message: 'Rehearsed as azureml/minimal-py312, the mount is at fault (mount, exit code 100): types.py kills pip.',
      help: 'Leave it out.',
      file: 'src/score.py',
      line: 3,
    },
  ])
})

test('a host that was asked nothing is a notice', () => {
  expect(findings({sample: false, answer: null})).toMatchObject([{rule: 'not-scored', level: 'notice'}])
})

test('a script without its server is a warning that says so', () => {
  expect(findings({how: 'script-only'})).toMatchObject([
    {rule: 'rehearsal-failed', level: 'warning', message: expect.stringContaining('(script-only)')},
  ])
})

test('the words of a line that is known are told by their columns, for the caret', () => {
  const failure = {class: 'script' as const, message: 'No.', help: 'Mend it.', evidence: [], file: 'score.py', line: 3}
  const at = (excerpt: string) => findings({failure: {...failure, excerpt}})[0]
  expect(at('    raise E("\u{1f600}")  ')).toMatchObject({column: 5, endColumn: 17})
  expect(at('  ')).not.toHaveProperty('column')
})
