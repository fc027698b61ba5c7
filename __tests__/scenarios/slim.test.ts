import {execFileSync, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {action, cli, type Job} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {filesBelow} from '../helpers/project.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import type {WheelSpec} from '../helpers/wheel.ts'
import {copyProject, makeWheelProject, type WheelProject} from '../helpers/wheel-project.ts'

const python = onePython()

const sound: WheelSpec = {
  name: 'sound',
  version: '1.0',
  files: {
    'sound/__init__.py': 'from .tests._numbers import seven\n\n\ndef fail():\n    raise KeyError\n',
    'sound/__init__.pyi': 'seven: int\n',
    'sound/py.typed': '',
    'sound/deep/__init__.py': 'import not_installed\n',
    'sound/tests/__init__.py': '',
    'sound/tests/_numbers.py': 'seven = 7\n',
    'sound/tests/test_sound.py': 'import pytest\n'.repeat(100),
    'sound/tests/data/table.csv': '1,2\n'.repeat(500),
  },
}
// What nobody can see without running it.
const hidden: WheelSpec = {
  name: 'hidden',
  version: '1.0',
  files: {
    'hidden/__init__.py': '',
    'hidden/inner/__init__.py': 'import importlib\n\nimportlib.import_module("hidden.te" + "sts.helper")\n',
    'hidden/tests/__init__.py': '',
    'hidden/tests/helper.py': '',
  },
}

let index: PackageIndex
let served: string
let project: WheelProject
let breaking: WheelProject

beforeAll(async () => {
  served = suiteFolder()
  index = await startIndex(served)
  project = makeWheelProject(suiteFolder(), {wheels: [sound], index: served, python: python.minor})
  breaking = makeWheelProject(suiteFolder(), {wheels: [sound, hidden], index: served, python: python.minor})
})
afterAll(() => index.close())

function build(flags: readonly string[], {from = project, folder = temporaryFolder()} = {}): Promise<Job> {
  const cwd = copyProject(from, folder)
  return cli(['build', '--index-url', index.url, '--report', 'json', ...flags], {cwd, python: python.executable})
}

const mounted = ({result}: Job) => filesBelow(result?.mount?.path ?? '').filter(name => !name.includes('.dist-info/'))
const recorded = ({result}: Job) =>
  fs
    .readFileSync(path.join(result?.mount?.path ?? '', 'sound-1.0.dist-info/RECORD'), 'utf8')
    .split('\n')
    .flatMap(line => (line === '' ? [] : [line.split(',', 1)[0] ?? '']))
    .filter(name => !name.includes('.dist-info/'))
const verify = (job: Job, flags: readonly string[] = []) =>
  cli(['verify', '--artifact', job.result?.artifact?.path ?? '', '--report', 'json', ...flags], {cwd: job.cwd})
const found = ({result}: Job) => result?.findings.map(({rule, level}) => `${level} ${rule}`)

describe('tests and stubs left out', () => {
  let job: Job
  beforeAll(async () => {
    job = await build(['--slim', 'tests', '--slim', 'type-stubs'], {folder: suiteFolder()})
  })

  test('are not in the mount and not in RECORD, but for what code imports', async () => {
    expect(job).toMatchObject({code: 0, result: {verdict: 'passed', findings: []}})
    const sources = mounted(job).filter(name => !name.endsWith('.pyc'))
    expect(sources).toEqual([
      'sound/__init__.py',
      'sound/deep/__init__.py',
      'sound/py.typed',
      'sound/tests/__init__.py',
      'sound/tests/_numbers.py',
    ])
    expect(recorded(job)).toEqual(mounted(job).sort())
  })

  test('are counted, with what stayed and why, and how much was imported', () => {
    expect(job.result?.slim).toEqual({
      saved: [
        {kind: 'tests', files: 2, bytes: 1400 + 2000},
        {kind: 'type-stubs', files: 1, bytes: 11},
      ],
      staying: [
        {path: 'sound/tests/__init__.py', kind: 'tests', neededBy: 'sound/__init__.py'},
        {path: 'sound/tests/_numbers.py', kind: 'tests', neededBy: 'sound/__init__.py'},
      ],
      stayingCount: 2,
      refused: [],
      refusedCount: 0,
      compared: 2,
    })
    expect(job.result?.mount?.files).toBe(filesBelow(job.result?.mount?.path ?? '').length)
  })

  test('make an artifact that verifies, the same one every time', async () => {
    expect(await verify(job)).toMatchObject({code: 0, result: {verdict: 'passed', findings: []}})
    const again = await build(['--slim', 'type-stubs,tests', '--reproduce'])
    expect(again).toMatchObject({code: 0, result: {artifact: {digest: job.result?.artifact?.digest}}})
  })
})

test('a package that misses what was left out fails the build, and nothing is published', async () => {
  const job = await build(['--slim', 'tests'], {from: breaking})
  expect(job.code).toBe(1)
  expect(found(job)).toEqual(['error import-failed'])
  expect(job.result?.findings[0]?.message).toMatch(
    /^hidden\.inner imports .* left out: ModuleNotFoundError: No module named 'hidden\.tests/,
  )
  expect(filesBelow(path.join(job.cwd, 'sitemount-out'))).not.toContainEqual(expect.stringContaining('.tar.zst'))
})

test('what smoke-skip names is not imported, and nothing is with smoke-test off', async () => {
  const [skipped, off] = await Promise.all([
    build(['--slim', 'tests', '--smoke-skip', 'Hidden'], {from: breaking}),
    build(['--slim', 'tests', '--smoke-test', 'off'], {from: breaking}),
  ])
  expect(skipped).toMatchObject({code: 0, result: {slim: {compared: 2}}})
  expect(off.code).toBe(0)
  expect(off.result?.slim).not.toHaveProperty('compared')
})

test('bytecode stands in for sources: it verifies, counts for its package and is imported with its lines', async () => {
  const job = await build(['--slim', 'sources-with-bytecode,tests'])
  expect(job).toMatchObject({code: 0, result: {verdict: 'passed', findings: []}})
  expect(mounted(job)).toEqual([
    'sound/__init__.pyc',
    'sound/__init__.pyi',
    'sound/deep/__init__.pyc',
    'sound/py.typed',
    // Tests keep their sources; that one stays is another matter.
    ...mounted(job).filter(name => name.startsWith('sound/tests/')),
  ])
  expect(recorded(job)).toEqual(mounted(job).sort())
  expect(job.result?.sizes?.every(({distribution}) => distribution === 'sound')).toBe(true)
  expect(job.result?.packages?.[0]?.files).toBe(job.result?.mount?.files)
  const gone = ['sound/__init__.py', 'sound/deep/__init__.py'].map(name => sound.files?.[name]?.length ?? 0)
  const bytes = gone.reduce((sum, length) => sum + length)
  expect(job.result?.slim?.saved).toContainEqual({kind: 'sources-with-bytecode', files: 2, bytes})
  expect(await verify(job)).toMatchObject({code: 0, result: {verdict: 'passed', findings: []}})
  const code = 'import sound, traceback\ntry: sound.fail()\nexcept KeyError: print(sound.seven, traceback.format_exc())'
  const env = {PYTHONPATH: job.result?.mount?.path ?? ''}
  const said = execFileSync(python.executable, ['-s', '-S', '-B', '-c', code], {env, encoding: 'utf8'})
  expect(said).toMatch(/^7 [\s\S]*line 5, in fail/)
})

test('a mount over its budget is told what slim would save, and what was asked for already is not told', async () => {
  const [nothing, tests] = await Promise.all([
    build(['--max-files', '3', '--max-size', '1kB', '--bytecode', 'none']),
    build(['--max-files', '3', '--slim', 'tests']),
  ])
  expect(found(nothing)).toEqual(['error too-large', 'error too-many-files'])
  const [large, many] = nothing.result?.findings ?? []
  expect(large?.help).toContain('`slim`: tests (3.4 kB), type-stubs (11 bytes);')
  expect(many?.help).toContain('`slim`: tests (2 files), type-stubs (1 file);')
  expect(tests.result?.findings[0]?.help).toContain('`slim`: sources-with-bytecode (')
  expect(tests.result?.findings[0]?.help).not.toContain('tests (')
})

test('the summary of the action has a table of it', async () => {
  const cwd = copyProject(project, temporaryFolder())
  const inputs = {'index-url': index.url, slim: 'tests\ntype-stubs', upload: 'false'}
  const {code, summary} = await action(inputs, {cwd, python: python.executable})
  expect(code).toBe(0)
  expect(summary).toContain('| `tests` | 2 | 3.4 kB |')
  expect(summary).toContain('2 files of these kinds stayed, since code needs them: `sound/tests/__init__.py` for')
})

const has = (program: string) => spawnSync(program, ['--version']).status === 0
const compiled = has('cc') && has('strip') ? test : test.skip
compiled('native libraries are stripped when asked, and the artifact verifies and loads', async () => {
  const folder = temporaryFolder()
  fs.writeFileSync(
    path.join(folder, 'x.c'),
    'static int hidden(int x) { return x + 1; }\nint seen(int x) { return hidden(x); }\n',
  )
  execFileSync('cc', ['-g3', '-O0', '-shared', '-fPIC', '-o', 'x.so', 'x.c'], {cwd: folder})
  const library = fs.readFileSync(path.join(folder, 'x.so'))
  const files = {
    'native/__init__.py': 'import ctypes, os\nseen = ctypes.CDLL(os.path.dirname(__file__) + "/libx.so").seen\n',
    'native/libx.so': library,
    'native/broken.so': library.subarray(0, 100),
  }
  const wheels = [{name: 'native', version: '1.0', files}]
  const from = makeWheelProject(temporaryFolder(), {wheels, index: served, python: python.minor})
  const job = await build(['--slim', 'strip-native'], {from})
  expect(job.code).toBe(0)
  const [row] = job.result?.slim?.saved ?? []
  const bytes = library.length - fs.statSync(path.join(job.result?.mount?.path ?? '', 'native/libx.so')).size
  expect(row).toEqual({kind: 'strip-native', files: 1, bytes})
  expect(bytes).toBeGreaterThan(1000)
  expect(job.result?.slim?.refused.map(({path: name}) => name)).toEqual(['native/broken.so'])
  expect(await verify(job)).toMatchObject({code: 0, result: {verdict: 'passed'}})
})

test('without strip the build ends before anything is installed', async () => {
  const cwd = copyProject(project, temporaryFolder())
  const asked = index.requests.length
  const job = await cli(['build', '--index-url', index.url, '--slim', 'strip-native', '--python', python.executable], {
    cwd,
    env: {PATH: path.dirname(python.executable)},
  })
  expect(job.code).toBe(2)
  expect(job.stderr).toContain('Input `slim`: strip-native needs the program strip, which is not there.')
  expect(index.requests.length).toBe(asked)
})
