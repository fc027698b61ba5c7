import {describe, expect, test} from '@jest/globals'
import type {JobSetting} from '../../../src/python/facts.ts'
import {judge} from '../../../src/rules/engine.ts'
import {jobRules} from '../../../src/rules/leaks/job.ts'

const setting = (vector: JobSetting['vector'], more: Partial<JobSetting> = {}): JobSetting => ({
  vector,
  name: 'NAME',
  value: 'value',
  effect: 'would have changed something',
  help: 'Unset it.',
  kind: 'diverts',
  ...more,
})

const told = (...settings: JobSetting[]) => judge(jobRules, {settings}, {mode: 'build', rules: new Map(), excuses: []})

test('a clean job yields nothing', () => {
  expect(told()).toEqual([])
})

test.each([
  ['pythonpath', 'leaked-pythonpath', 'warning'],
  ['pythonhome', 'leaked-pythonpath', 'warning'],
  ['python-environment', 'leaked-pythonpath', 'warning'],
  ['native', 'leaked-pythonpath', 'notice'],
  ['user-site', 'leaked-user-site', 'warning'],
  ['system-site', 'leaked-system-site', 'warning'],
  ['conda', 'leaked-conda', 'warning'],
  ['pip-environment', 'leaked-pip-config', 'warning'],
  ['pip-file', 'leaked-pip-config', 'warning'],
  ['uv-environment', 'leaked-pip-config', 'warning'],
  ['uv-file', 'leaked-pip-config', 'warning'],
] as const)('%s is told once, as %s, at level %s', (vector, rule, level) => {
  expect(told(setting(vector))).toMatchObject([{rule, level, help: 'Unset it.'}])
})

test('transport is carried over, not told', () => {
  expect(told(setting('pip-environment', {kind: 'transport'}), setting('pip-file', {kind: 'transport'}))).toEqual([])
})

test('an index that was not taken is told', () => {
  expect(told(setting('pip-environment', {kind: 'index', name: 'PIP_INDEX_URL'}))).toHaveLength(1)
})

describe('the message', () => {
  test('names the variable, its value and what it would have brought', () => {
    const effect = 'would have added idna 3.4'
    expect(told(setting('pythonpath', {name: 'PYTHONPATH', value: '/x', effect}))).toMatchObject([
      {message: 'PYTHONPATH of the job (/x) would have added idna 3.4; it was kept out.'},
    ])
    expect(told(setting('user-site', {name: 'user site', value: '/u'}))).toMatchObject([
      {message: 'The user site (/u) would have changed something; it was kept out.'},
    ])
  })

  test('names file and line, where the finding stands', () => {
    const place = {file: '/etc/pip.conf', line: 3, column: 1, endColumn: 11, excerpt: 'target = /x'}
    expect(told(setting('pip-file', {name: 'install.target', value: '/x', ...place}))).toMatchObject([
      {message: '`install.target = /x` in /etc/pip.conf:3 would have changed something; it was kept out.', ...place},
    ])
  })

  test('of conda names each of its variables in one finding', () => {
    const findings = told(
      setting('conda', {name: 'CONDA_PREFIX', value: '/c'}),
      setting('conda', {name: 'CONDA_DEFAULT_ENV', value: 'ml'}),
    )
    expect(findings).toMatchObject([
      {message: expect.stringMatching(/CONDA_PREFIX of the job \(\/c\).*CONDA_DEFAULT_ENV \(ml\)/)},
    ])
  })

  test('stays short whatever the value', () => {
    const [finding] = told(setting('pythonpath', {value: 'x'.repeat(10_000)}))
    expect(finding?.message.length).toBeLessThan(400)
  })
})
