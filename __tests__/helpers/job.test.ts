import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {actionDefaults} from './action-defaults.ts'
import {cleanEnvironment, parseOutputs, root} from './job.ts'
import {temporaryFolder} from './temp.ts'

test('step outputs are read in both of their forms', () => {
  const text = 'one=1\npath=a=b\nmany<<END_1\nfirst\nsecond=2\nEND_1\nempty<<END_2\n\nEND_2\nlast=\n'
  expect(parseOutputs(text)).toEqual({one: '1', path: 'a=b', many: 'first\nsecond=2', empty: '', last: ''})
})

test('a clean environment holds nothing of this machine but folders of programs', () => {
  const environment = cleanEnvironment({python: '/opt/python/bin/python3'})
  expect(Object.keys(environment).sort()).toEqual(['HOME', 'LANG', 'PATH', 'TMPDIR'])
  expect(environment.PATH?.split(':')[0]).toBe('/opt/python/bin')
  expect(fs.readdirSync(environment.HOME ?? '')).toEqual([])
})

test('the defaults of the action are those that the runner would set', () => {
  const defaults = actionDefaults(path.join(root, 'action.yml'))
  expect(defaults).toMatchObject({
    mode: 'build',
    requirements: 'requirements.txt',
    'python-version': '',
    upload: 'true',
  })
})

test('temporary folders are new and empty', () => {
  const [one, two] = [temporaryFolder(), temporaryFolder()]
  expect(one).not.toBe(two)
  expect([fs.readdirSync(one), fs.readdirSync(two)]).toEqual([[], []])
})
