import {describe, expect, test} from '@jest/globals'
import {readConflicts} from '../../../src/hosts/azureml/dynamic/conflicts.ts'
import {dynamicEnvironment, oneRequirementsFile} from '../../../src/hosts/azureml/dynamic/environment.ts'
import type {BootInstall, DynamicFacts} from '../../../src/hosts/azureml/dynamic/facts.ts'
import {dynamicLines} from '../../../src/report/dynamic.ts'
import {dynamicRules} from '../../../src/rules/azureml/azureml.ts'
import {requirementsOutsideCode} from '../../../src/rules/azureml/outside-code-folder.ts'
import {judgementsOf} from '../../helpers/judgements.ts'

const probe = {initialDelay: 10, period: 10, failures: 30}

function installs(...seconds: number[]): BootInstall[] {
  return seconds.map(one => ({seconds: one, frozen: [], conflicts: [], failed: null}))
}

function facts(more: Partial<DynamicFacts>): DynamicFacts {
  const rest = {installs: installs(1, 1), differences: [], distributions: []}
  return {file: 'requirements.txt', installer: 'pip 26.1', host: {packages: 50, why: null}, ...rest, ...more}
}

function told(more: Partial<DynamicFacts>) {
  const {distributions, ...dynamic} = facts(more)
  return {...dynamic, brought: distributions.length, probe}
}

function judged(more: Partial<DynamicFacts>, host: {probe?: typeof probe} = {probe}) {
  const target = {name: 'azureml/own', ...host}
  return judgementsOf(dynamicRules, {dynamic: facts(more), requirements: [], target})
}

describe('the time of an install against the probe window of 310 s', () => {
  test.each([
    [[154, 155], []],
    [[2, 156], [undefined]],
    [[310, 156], [undefined]],
    [[311, 2], ['error']],
  ])('%j', (seconds, levels) => {
    const found = judged({installs: installs(...seconds)})
    expect(found.map(({level}) => level)).toEqual(levels)
    expect(found.every(({rule}) => rule === 'slow-dynamic-install')).toBe(true)
  })

  test('names both figures and the delivery that costs nothing', () => {
    const [found] = judged({installs: installs(200, 160)})
    expect(found?.message).toBe(
      'Installing requirements.txt took 200 s here, more than half of the 310 s that the liveness probe leaves a container to start.',
    )
    expect(found?.help).toMatch(/`delivery: mount`.*saves these 200 s at every start/)
  })

  test('is not judged where the host has no probe', () => {
    expect(judged({installs: installs(5000, 5000)}, {})).toEqual([])
  })
})

test('the conflicts that pip tells after an install are read, and nothing else of what it says', () => {
  const text = [
    "WARNING: Running pip as the 'root' user requires care.",
    "ERROR: pip's dependency resolver does not currently take into account all the packages that are installed. This behaviour is the source of the following dependency conflicts.",
    'azureml-inference-server-http 1.5.1 requires flask~=3.1.0, but you have flask 2.0.3 which is incompatible.',
    'opentelemetry-sdk 1.33.0 requires opentelemetry-api==1.33.0, which is not installed.',
    "old 1.0 requires six<2,>=1, but you'll have six 2.0 which is incompatible.",
    '',
  ].join('\r\n')
  expect(readConflicts(text)).toEqual([
    {name: 'azureml-inference-server-http', version: '1.5.1', requirement: 'flask~=3.1.0', installed: 'flask 2.0.3'},
    {name: 'opentelemetry-sdk', version: '1.33.0', requirement: 'opentelemetry-api==1.33.0', installed: null},
    {name: 'old', version: '1.0', requirement: 'six<2,>=1', installed: 'six 2.0'},
  ])
})

test('the value of the variable is relative to the folder of the entry script, whatever the file is called', () => {
  const of = (entryScript: string, requirements: string) =>
    dynamicEnvironment({entryScript, requirements, codeDir: 'code'})
  expect(of('code/score.py', 'code/requirements.txt')).toEqual(['AZUREML_EXTRA_REQUIREMENTS_TXT=requirements.txt'])
  expect(of('code/src/score.py', 'code/deps/scoring packages.in')).toEqual([
    'AZUREML_EXTRA_REQUIREMENTS_TXT=../deps/scoring packages.in',
  ])
  expect(of('code/score.py', 'requirements.txt')).toEqual([])
  expect(of('score.py', 'code/requirements.txt')).toEqual([])
})

test('files outside the uploaded folder are told, each with what the container does then', () => {
  const outside = judgementsOf([requirementsOutsideCode], {
    files: ['requirements.txt', 'code/base.txt', 'code-b.txt'],
    codeDir: 'code',
    cwd: '/project',
  })
  expect(outside.map(({rule, file, help}) => [rule, file, /\b9\d\b/.exec(help ?? '')?.[0]])).toEqual([
    ['outside-code-folder', 'requirements.txt', '99'],
    ['outside-code-folder', 'code-b.txt', '95'],
  ])
  expect(
    requirementsOutsideCode.check({files: ['code/a.txt', 'code/more/b.txt'], codeDir: 'code', cwd: '/project'}),
  ).toEqual([])
})

test('the container is told one requirements file', () => {
  expect(oneRequirementsFile({requirements: ['a.txt'], constraints: []})).toBe('a.txt')
  const refused = [
    {requirements: ['a.txt', 'b.txt'], constraints: []},
    {requirements: ['a.txt'], constraints: ['c.txt']},
    {requirements: ['pylock.toml'], constraints: []},
  ]
  for (const one of refused) expect(() => oneRequirementsFile(one)).toThrow(expect.objectContaining({code: 'usage'}))
})

test('the report says what was done, what it cost, and what a mount would cost', () => {
  expect(dynamicLines(told({installs: installs(12.3, 9.94)}))).toEqual([
    'Installed requirements.txt with pip 26.1 as the container does at boot, beside 50 packages of the image.',
    'It took 12 s and 9.9 s for 0 packages; the liveness probe leaves 310 s, in which the server has to start as well.',
    'Both times the same packages were installed.',
    'For production, `delivery: mount` installs nothing at boot: it saves about 12 s at every start and every scale-out, and needs no package index there.',
  ])
  const failed = {message: 'no', help: null, wanted: null, release: null}
  expect(dynamicLines(told({installs: [{seconds: 1, frozen: [], conflicts: [], failed}]}))).toEqual([])
})
