import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {cli, type Job} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {testUv} from '../helpers/uv.ts'
import {makeWheel, type WheelSpec} from '../helpers/wheel.ts'

const python = onePython()
const uv = testUv()
const installers = uv === undefined ? ['pip'] : ['pip', 'uv']
let served: string
let marks: string
let index: PackageIndex

/** A program that leaves a mark where it runs, and goes on as nothing that a build could use. */
const program = () => `#!/bin/sh\necho ran >> ${path.join(marks, 'ran')}\nexit 1\n`

beforeAll(async () => {
  served = suiteFolder()
  marks = suiteFolder()
  const wheel = (name: string, spec: Partial<WheelSpec>) => makeWheel({name, version: '1.0', ...spec}, served)
  wheel('interpreter', {data: {'scripts/python': program()}})
  wheel('settings', {data: {'data/pyvenv.cfg': 'home = /nowhere\n'}})
  wheel('beside', {data: {'scripts/pyvenv.cfg': 'home = /nowhere\n'}})
  wheel('activation', {data: {'scripts/activate': program()}})
  wheel('shell', {data: {'data/bin/Activate.ps1': program()}})
  wheel('library', {data: {[`data/lib/python${python.minor}/os.py`]: ''}})
  wheel('entry', {entryPoints: '[console_scripts]\npython = entry:main\n'})
  wheel('window', {entryPoints: '[ GUI_Scripts ]\npython3 = window:main\n[gui_scripts]\npython3=window:main\n'})
  wheel('climbing', {entryPoints: '[console_scripts]\n../pyvenv.cfg = climbing:main\n'})
  const marking = `import os; open(${JSON.stringify(path.join(marks, 'ran'))}, "a").close()\n`
  wheel('starting', {files: {'starting.py': '', 'starting.pth': marking}})
  wheel('customizing', {files: {'customizing.py': '', 'sitecustomize.py': marking}})
  wheel('honest', {
    files: {'honest/__init__.py': ''},
    entryPoints: '[console_scripts]\npython-honest = honest:main\npipx = honest:main\n',
    data: {'scripts/activate-honest': '#!python\n', 'headers/honest.h': '', 'data/share/honest.txt': ''},
  })
  index = await startIndex(served)
})
afterAll(() => index.close())

function run(mode: string, installer: string, requirements: string, flags: readonly string[] = []): Promise<Job> {
  const cwd = temporaryFolder()
  fs.writeFileSync(path.join(cwd, 'requirements.txt'), requirements)
  fs.rmSync(path.join(marks, 'ran'), {force: true})
  const all = [mode, '--index-url', index.url, '--installer', installer, '--output', 'out', ...flags]
  if (mode !== 'lock') all.push('--report', 'json')
  return cli(all, {python: python.executable, cwd, ...(installer === 'uv' && {env: {PATH: searchPath()}})})
}

const searchPath = () =>
  [uv ?? '', python.executable]
    .map(file => path.dirname(file))
    .concat('/usr/bin', '/bin')
    .join(':')
const ran = () => fs.existsSync(path.join(marks, 'ran'))
const told = ({result}: Job) => (result?.findings ?? []).filter(({level}) => level === 'error')

describe.each(installers)('a wheel that puts files in the place of the virtualenv (%s)', installer => {
  test.each([
    ['interpreter', 'bin/python'],
    ['settings', 'pyvenv.cfg'],
    ['beside', 'bin/pyvenv.cfg'],
    ['activation', 'bin/activate'],
    ['shell', 'bin/Activate.ps1'],
    ['library', `lib/python${python.minor}/os.py`],
    ['entry', 'bin/python'],
    ['window', 'bin/python3'],
    ['climbing', 'pyvenv.cfg'],
  ])('%s is an error at its line, and nothing of it runs', async name => {
    const job = await run('build', installer, `honest==1.0\n${name}==1.0\n`)
    expect({code: job.code, stderr: job.stderr}).toMatchObject({code: 1})
    expect(told(job)).toEqual(
      expect.arrayContaining([expect.objectContaining({rule: 'unsafe-wheel', package: name, line: 2})]),
    )
    expect(job.result?.artifact).toBeUndefined()
    expect(ran()).toBe(false)
  })

  test.each(['starting', 'customizing'])('%s runs no code before its finding stands', async name => {
    const job = await run('build', installer, `${name}==1.0\n`)
    expect(told(job).map(({rule}) => rule)).toContain('startup-code')
    expect([job.code, ran()]).toEqual([1, false])
  })

  test('a lock runs no start-up code', async () => {
    const job = await run('lock', installer, 'starting==1.0\n')
    expect([job.code, ran()]).toEqual([0, false])
  })

  test('a lock refuses a wheel that replaces the interpreter', async () => {
    const job = await run('lock', installer, 'interpreter==1.0\n')
    expect([job.code, ran()]).toEqual([1, false])
  })

  test('a lower level lets no replaced interpreter start', async () => {
    const job = await run('build', installer, 'interpreter==1.0\n', ['--rules', 'unsafe-wheel: notice'])
    expect([job.code, ran()]).toEqual([3, false])
  })

  test('start-up code that is allowed runs', async () => {
    const refused = await run('build', installer, 'starting==1.0\n')
    const sha256 = refused.result?.startup?.[0]?.sha256
    const job = await run('build', installer, 'starting==1.0\n', ['--allow', `starting sha256:${sha256}`])
    expect([job.code, ran()]).toEqual([0, true])
  })

  test('programs with like names, headers and data are none of this', async () => {
    const job = await run('build', installer, 'honest==1.0\n')
    expect({code: job.code, told: told(job)}).toEqual({code: 0, told: []})
  })
})
