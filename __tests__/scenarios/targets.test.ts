import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {cli, root} from '../helpers/job.ts'
import {programs} from '../helpers/programs.ts'
import {project} from '../helpers/project.ts'
import {spy} from '../helpers/spy.ts'

/** Names of the profiles on file. */
function shipped(): string[] {
  const folder = path.join(root, 'profiles')
  return fs
    .readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(file => file.endsWith('.json'))
    .map(file => file.slice(0, -'.json'.length).split(path.sep).join('/'))
    .sort()
}

const own = {
  schema: 'sitemount/profile/1',
  name: 'our-host',
  description: 'A host of ours.',
  python: '3.12',
  platform: null,
  glibc: '2.35',
  mountPath: 'lib',
  environment: {name: 'PYTHONPATH', value: 'absolute'},
  limits: {bytes: 1_500_000, files: null},
  asOf: '2026-11-21',
  source: 'measured',
}

test('all profiles are listed, each with its Python and whether it is still current', async () => {
  const {code, stdout, stderr} = await cli(['targets'])
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  const names = [...stdout.matchAll(/^(\S+) {2,}(?:Python 3\.\d+|Python any)/gm)].map(([, name]) => name)
  expect(names).toEqual(shipped())
  expect(stdout).toMatch(/^azureml\/minimal-py312 .*current$/m)
  expect(stdout).toMatch(/^azureml\/minimal-py37 .*historic$/m)
})

test('every one of them can be explained, with where its facts are known from', async () => {
  for (const name of ['generic', 'azureml/minimal-py312', 'aws-lambda/python3.12', 'kubernetes-image-volume']) {
    const {code, stdout, stderr} = await cli(['targets', name])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout.split('\n')[0]).toBe(name)
    expect(stdout).toMatch(/^Sources\n\[1\] +\d{4}-\d\d-\d\d/m)
  }
})

test('what an Azure ML image does is told: variable, fallback, exit codes, and what is inferred', async () => {
  const {stdout} = await cli(['targets', 'azureml/minimal-py312'])
  expect(stdout).toMatch(/^Found by +AZUREML_EXTRA_PYTHON_LIB_PATH, its path relative to the folder of the entry$/m)
  expect(stdout).toMatch(/^Fallback +PYTHONPATH/m)
  expect(stdout).toMatch(/^ +97: /m)
  expect(stdout).toContain('(inferred)')
  expect((await cli(['targets', 'azureml/curated-minimal-py311'])).stdout).toMatch(/ignores the\s+mount/)
})

test('a file of one’s own is explained the same way', async () => {
  const cwd = project({'host.json': JSON.stringify(own)})
  const {code, stdout} = await cli(['targets', './host.json'], {cwd})
  expect(code).toBe(0)
  expect(stdout).toMatch(/^our-host\nA host of ours\.\n\nPython +3\.12 \[1\]\n/)
})

test('it needs no network, no Python and no project', async () => {
  const watch = spy()
  const {code} = await cli(['targets'], {env: {...watch.env, PATH: programs({})}})
  expect({code, seen: watch.seen()}).toEqual({code: 0, seen: []})
})

test.each([
  [['targets', 'azureml/minimal-py31'], /there are azureml\/minimal-py312\./],
  [['targets', 'azureml/minimal-y312'], /did you mean `?azureml\/minimal-py3\d+/],
  [['targets', './nowhere.json'], /nowhere\.json/],
  [['targets', 'generic', 'sagemaker'], /Unexpected argument `sagemaker`/],
  [['targets', '--target', 'generic'], /Flag `--target`/],
  [['targets', '--report', 'json'], /Flag `--report`/],
  [['target'], /did you mean `targets`/],
])('%j is wrong usage, told in a sentence', async (args, said) => {
  const {code, stdout, stderr} = await cli(args)
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toMatch(said)
})

test.each([
  ['{', /JSON/],
  [JSON.stringify({...own, python: 12}), /python/],
  [JSON.stringify({...own, mountPath: '../elsewhere'}), /mountPath/],
  [JSON.stringify({...own, enviroment: own.environment}), /enviroment/],
  [JSON.stringify([]), /host\.json/],
])('a profile that is none is wrong usage: %s', async (text, said) => {
  const {code, stdout, stderr} = await cli(['targets', './host.json'], {cwd: project({'host.json': text})})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toMatch(said)
  expect(stderr).not.toMatch(/\n\s+at /)
})

test('what a profile says reaches no terminal as a command', async () => {
  const evil = {...own, description: 'a\x1b[2J\u202e\n::error::forged', source: '\x1b]0;x\x07'}
  const {stdout} = await cli(['targets', './host.json'], {cwd: project({'host.json': JSON.stringify(evil)})})
  expect(stdout).not.toMatch(/[\x1b\x07\u202e]/)
  expect(stdout).not.toMatch(/^::error/m)
})

test('the help names the command, and all that a rehearsal takes', async () => {
  const {stdout, stderr} = await cli(['--help'])
  const text = `${stdout}${stderr}`
  for (const word of [
    'sitemount rehearse',
    'sitemount targets',
    '--command',
    '--health',
    '--handler',
    '--event',
    '--env',
  ]) {
    expect(text).toContain(word)
  }
})
