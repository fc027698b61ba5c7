import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import type {JobSetting} from '../../../src/python/facts.ts'
import {judge} from '../../../src/rules/engine.ts'
import {jobRules} from '../../../src/rules/leaks/job.ts'
import {present} from '../../../src/rules/leaks/job-audit.ts'

const setting = (vector: JobSetting['vector'], more: Partial<JobSetting> = {}): JobSetting => ({
  vector,
  name: 'NAME',
  value: 'value',
  effect: 'would have changed something',
  help: 'Unset NAME for this step, or leave it: nothing here obeys it.',
  kind: 'diverts',
  ...more,
})

function told(one: JobSetting) {
  const policy = {mode: 'audit' as const, rules: new Map(), excuses: []}
  return judge(jobRules, {settings: [one], inForce: true}, policy)[0]
}

describe('in an audit', () => {
  test.each([
    'pythonpath',
    'pythonhome',
    'python-environment',
    'user-site',
    'system-site',
    'conda',
    'pip-environment',
    'pip-file',
    'uv-environment',
    'uv-file',
  ] as const)('nothing says that %s is not obeyed, or was kept out', vector => {
    const finding = told(setting(vector))
    expect(finding?.message).toMatch(/ changes something; here nothing keeps it out\.$/)
    expect(finding?.help).not.toMatch(/nothing here obeys|built here|for this step|this step/)
    expect(finding?.help).toMatch(/^[A-Z].*\.$/)
  })

  test.each([
    ['names an index that was not taken', 'names an index'],
    ['names places of packages that were not taken', 'names places of packages'],
    ['would have been loaded into every program', 'is loaded into every program'],
    [
      'would have added a 1, and would have run its sitecustomize.py at every start',
      'adds a 1, and runs its sitecustomize.py at every start',
    ],
    ['names the active conda environment', 'names the active conda environment'],
  ])('%s: %s', (effect, words) => {
    expect(present(effect)).toBe(words)
  })

  test('a file that cannot be read is to be mended', () => {
    const broken = {
      name: 'pip.conf',
      value: '/etc/pip.conf',
      file: '/etc/pip.conf',
      line: 1,
      help: 'Mend or remove the file.',
    }
    expect(told(setting('pip-file', broken))?.help).toBe('Mend or remove the file.')
  })

  test('every effect that is told in a build reads as one that is there', () => {
    const folder = path.join(import.meta.dirname, '../../../src/python')
    const sources = fs.readdirSync(folder).filter(name => /^(?:job|pip-options)/.test(name))
    const code = sources.map(name => fs.readFileSync(path.join(folder, name), 'utf8').replace(/\/\*\*.*?\*\//gs, ''))
    const effects = code.flatMap(text => text.match(/would have [a-z]+/g) ?? [])
    expect(effects.length).toBeGreaterThan(30)
    expect(effects.filter(effect => present(effect).startsWith('would have'))).toEqual([])
  })
})
