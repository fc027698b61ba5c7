import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import {action, cli, type JobOptions} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {programs} from '../helpers/programs.ts'
import {filesBelow, project} from '../helpers/project.ts'
import {onePython, pythons, type TestPython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {makeWheel} from '../helpers/wheel.ts'

const here = onePython()
const minor = Number(here.minor.split('.')[1])
// What needs a second Python is skipped where there is none; for the rest its number is enough.
const second = pythons().at(-2)
const other: TestPython = second ?? {version: '3.99.0', minor: '3.99', executable: '/nowhere/python3.99'}
const withTwo = second === undefined ? test.skip : test
const requirements = {'requirements.txt': 'alpha==1.0\n'}

let index: PackageIndex

beforeAll(async () => {
  const wheels = suiteFolder()
  makeWheel({name: 'alpha', version: '1.0'}, wheels)
  index = await startIndex(wheels)
})
beforeEach(() => {
  index.requests.length = 0
})
afterAll(() => index.close())

/** A build with `here` as the job's Python, and no other Python on the machine. */
const build = (cwd: string, flags: readonly string[] = [], env: JobOptions['env'] = {}) => {
  const PATH = programs({python3: {link: here.executable}})
  const all = ['build', '--report', 'json', '--installer', 'pip', '--index-url', index.url, ...flags]
  return cli(all, {cwd, env: {PATH, ...env}})
}

const profile = (python: string) =>
  `${JSON.stringify(
    {
      schema: 'sitemount/profile/1',
      name: 'ours',
      description: 'Our host.',
      python,
      platform: null,
      glibc: null,
      mountPath: 'site-packages',
      environment: {name: 'PYTHONPATH', value: 'absolute'},
      limits: {bytes: null, files: null},
      asOf: '2026-11-21',
      source: 'https://example.org/',
    },
    null,
    2,
  )}\n`

type Source = {files: Record<string, string>; flags?: string[]; place: [string?, number?]}

/** Every way to say which Python is meant. */
const sources = (version: string): Record<string, Source> => ({
  '.python-version': {files: {'.python-version': `# ours\n${version}\n`}, place: ['.python-version', 2]},
  'requires-python of pyproject.toml': {
    files: {'pyproject.toml': `[project]\nname = "x"\nversion = "1"\nrequires-python = "==${version}.*"\n`},
    place: ['pyproject.toml', 4],
  },
  "Poetry's python": {
    files: {'pyproject.toml': `[tool.poetry]\nname = "x"\n\n[tool.poetry.dependencies]\npython = "~${version}"\n`},
    place: ['pyproject.toml', 5],
  },
  '.tool-versions': {files: {'.tool-versions': `nodejs 24.1.0\npython ${version}.1\n`}, place: ['.tool-versions', 2]},
  'runtime.txt': {files: {'runtime.txt': `python-${version}.4\n`}, place: ['runtime.txt', 1]},
  Pipfile: {files: {Pipfile: `[packages]\n\n[requires]\npython_version = "${version}"\n`}, place: ['Pipfile', 4]},
  'a profile file': {
    files: {'ours.json': profile(version)},
    flags: ['--target', './ours.json'],
    place: ['ours.json', 5],
  },
  'the input python-version': {files: {}, flags: ['--python-version', version], place: []},
})
const names = Object.keys(sources(''))

describe('a job on the wrong Python', () => {
  test.each(names)('fails where %s says so, before anything is installed', async name => {
    const {files, flags, place} = sources(other.minor)[name] as Source
    const cwd = project({...requirements, ...files})
    const job = await build(cwd, flags)
    expect(job.code).toBe(1)
    const mismatch = job.result?.findings.find(({rule}) => rule === 'python-version-mismatch')
    expect(mismatch).toMatchObject({level: 'error', message: expect.stringContaining(here.version)})
    expect([mismatch?.file, mismatch?.line]).toEqual([place[0], place[1]])
    expect(mismatch?.help).toContain('actions/setup-python')
    expect(mismatch?.help).toContain(`python-version: "${other.minor}`)
    expect(index.requests).toEqual([])
    expect(filesBelow(path.join(cwd, 'sitemount-out')).join('\n')).not.toMatch(/tar|alpha|sitemount\.json/)
  })

  test.each(names)('passes once %s says the Python that it has', async name => {
    const {files, flags} = sources(here.minor)[name] as Source
    const job = await build(project({...requirements, ...files}), flags)
    expect(job.result?.findings.filter(({level}) => level === 'error')).toEqual([])
    expect(job).toMatchObject({code: 0, result: {verdict: 'passed', python: {interpreter: {version: here.version}}}})
    expect(index.requests).toContain('/simple/alpha/')
  })

  test('is told at the line, and the outputs say what it had', async () => {
    const cwd = project({...requirements, '.python-version': `${other.minor}\n`})
    const job = await action({python: here.executable, 'index-url': index.url, upload: 'false'}, {cwd})
    expect(job.code).toBe(1)
    expect(job.stdout).toMatch(/^::error [^:]*python-version-mismatch,file=\.python-version,line=1,col=1/m)
    expect(job.outputs).toMatchObject({
      verdict: 'failed',
      'python-version': here.version,
      'artifact-path': '',
      'tree-digest': '',
      'error-count': '1',
    })
    expect(index.requests).toEqual([])
  })

  withTwo('is not moved to a right one that lies elsewhere, but told where it is', async () => {
    const cwd = project({...requirements, '.python-version': `${other.minor}\n`})
    const PATH = programs({python3: {link: here.executable}, [`python${other.minor}`]: {link: other.executable}})
    const job = await build(cwd, [], {PATH})
    expect(job.code).toBe(1)
    const help = job.result?.findings.find(({rule}) => rule === 'python-version-mismatch')?.help
    expect(help).toContain(other.version)
    expect(help).toContain(PATH)
    expect(help).toContain('`python: find`')
    expect(index.requests).toEqual([])
  })

  withTwo.each<[string, (env: {home: string}) => JobOptions['env']]>([
    [
      'pyenv',
      ({home}) => {
        const folder = path.join(home, `.pyenv/versions/${other.version}/bin`)
        programs({python: {link: other.executable}}, folder)
        return {HOME: home}
      },
    ],
    [
      'the tool cache',
      ({home}) => {
        const folder = path.join(home, `tools/Python/${other.version}/x64/bin`)
        programs({python: {link: other.executable}}, folder)
        return {RUNNER_TOOL_CACHE: path.join(home, 'tools')}
      },
    ],
    [
      'uv',
      ({home}) => {
        const folder = path.join(home, `.local/share/uv/python/cpython-${other.version}-linux/bin`)
        programs({python3: {link: other.executable}}, folder)
        return {HOME: home}
      },
    ],
  ])('is told of the right one that %s has', async (where, make) => {
    const cwd = project({...requirements, '.python-version': `${other.minor}\n`})
    const job = await build(cwd, [], make({home: temporaryFolder()}))
    expect(job.code).toBe(1)
    const help = job.result?.findings.find(({rule}) => rule === 'python-version-mismatch')?.help
    expect(help).toContain(other.version)
    expect(help).toContain(where)
  })

  test('is told that the name on PATH that looks right does not answer', async () => {
    const cwd = project({...requirements, '.python-version': `${other.minor}\n`})
    const shim = {script: `echo "pyenv: python${other.minor}: command not found" >&2; exit 127`}
    const PATH = programs({python3: {link: here.executable}, [`python${other.minor}`]: shim})
    const job = await build(cwd, [], {PATH})
    expect(job.code).toBe(1)
    const help = job.result?.findings.find(({rule}) => rule === 'python-version-mismatch')?.help
    expect(help).toContain(`${path.join(PATH, `python${other.minor}`)} does not answer`)
    expect(help).toContain('command not found')
  })
})

describe('python: find', () => {
  withTwo('takes the one that matches and passes over shims that fail', async () => {
    const cwd = project({...requirements, '.python-version': `${other.minor}\n`})
    const PATH = programs({
      python3: {link: here.executable},
      python: {script: 'exit 127'},
      [`python${other.minor}`]: {link: other.executable},
    })
    const job = await build(cwd, ['--python', 'find'], {PATH})
    expect(job.stderr).not.toContain('error')
    expect(job).toMatchObject({code: 0, result: {python: {interpreter: {version: other.version}}}})
  })

  test('says what it looked at when none matches, and that is no finding but work that could not be done', async () => {
    const cwd = project({...requirements, '.python-version': '3.99\n'})
    const PATH = programs({python3: {link: here.executable}, 'python3.99': {script: 'exit 127'}})
    const job = await build(cwd, ['--python', 'find'], {PATH})
    expect(job.code).toBe(3)
    expect(job.stderr).toContain('No Python 3.99 was found.')
    expect(job.stderr).toContain(here.version)
    expect(job.stderr).toContain('python3.99')
    expect(job.stderr).toContain('actions/setup-python with python-version: "3.99"')
    expect(index.requests).toEqual([])
  })
})

describe('the interpreter', () => {
  withTwo('that setup-python set up is the one that is used', async () => {
    const pythonLocation = temporaryFolder()
    programs({python: {link: other.executable}}, path.join(pythonLocation, 'bin'))
    const cwd = project({...requirements, '.python-version': `${other.minor}\n`})
    const job = await build(cwd, [], {pythonLocation})
    expect(job).toMatchObject({code: 0, result: {python: {interpreter: {version: other.version}}}})
  })

  test('that an input names and that is not there is told with the way out', async () => {
    const cwd = project(requirements)
    const [command, file, nothing] = await Promise.all([
      build(cwd, ['--python', 'python9.9']),
      build(cwd, ['--python', './nowhere/python']),
      build(cwd, [], {PATH: temporaryFolder()}),
    ])
    expect([command.code, file.code, nothing.code]).toEqual([3, 3, 3])
    expect(command.stderr).toContain('Input `python`: there is no `python9.9` on PATH.')
    expect(file.stderr).toContain('nowhere/python is not a program')
    expect(nothing.stderr).toContain('No Python was found.')
    expect(nothing.stderr).toContain('actions/setup-python')
  })

  test('that is a broken program is told with what it said', async () => {
    const cwd = project(requirements)
    const PATH = programs({python3: {script: 'echo "cannot execute: required file not found" >&2; exit 127'}})
    const job = await build(cwd, [], {PATH})
    expect(job.code).toBe(3)
    expect(job.stderr).toContain('required file not found')
    expect(job.stderr).not.toMatch(/\n\s+at /)
  })
})

describe('two files that disagree', () => {
  test('on the minor version fail also a check, at the later of the two', async () => {
    const cwd = project({...requirements, '.python-version': '3.12\n', 'runtime.txt': 'python-3.11.4\n'})
    const job = await cli(['check', '--report', 'json'], {cwd})
    expect(job.code).toBe(1)
    expect(job.result?.findings).toMatchObject([
      {
        rule: 'python-version-conflict',
        level: 'error',
        file: 'runtime.txt',
        line: 1,
        message: expect.stringContaining('.python-version'),
      },
    ])
  })

  test('on the patch release alone are a warning', async () => {
    const cwd = project({...requirements, '.python-version': '3.12.1\n', '.tool-versions': 'python 3.12.4\n'})
    const job = await cli(['check', '--report', 'json'], {cwd})
    expect(job.code).toBe(0)
    expect(job.result?.findings).toMatchObject([
      {rule: 'python-version-conflict', level: 'warning', file: '.tool-versions', line: 1},
    ])
  })

  test('do not disagree where one is a range that holds the other', async () => {
    const cwd = project({
      ...requirements,
      '.python-version': '3.12\n',
      'pyproject.toml': '[project]\nname = "x"\nversion = "1"\nrequires-python = ">=3.10,<4"\n',
    })
    const job = await cli(['check', '--report', 'json'], {cwd})
    expect(job).toMatchObject({code: 0, result: {findings: [], python: {expected: '3.12'}}})
  })
})

test('another patch release of the same version than a file names is a warning, and the mount is built', async () => {
  const patch = here.version.endsWith('.99') ? '98' : '99'
  const cwd = project({...requirements, '.python-version': `${here.minor}.${patch}\n`})
  const job = await build(cwd)
  expect(job.code).toBe(0)
  expect(job.result?.findings).toContainEqual(
    expect.objectContaining({rule: 'python-version-mismatch', level: 'warning', file: '.python-version', line: 1}),
  )
})

test.each([
  ['>=3.8', true],
  [`>=3.8,<3.${minor}`, false],
  [`~=${here.minor}.0`, true],
  [here.minor, true],
  [`3.${minor + 1}`, false],
  [`==3.${minor}.*`, true],
])('python-version: "%s" is met: %s', async (specifier, met) => {
  const job = await build(project(requirements), ['--python-version', specifier])
  expect(job.code).toBe(met ? 0 : 1)
  const rules = job.result?.findings.map(({rule}) => rule) ?? []
  expect(rules.includes('python-version-mismatch')).toBe(!met)
  expect(rules).not.toContain('python-version-undeclared')
})

test('a python-version that names none is wrong usage', async () => {
  const job = await build(project(requirements), ['--python-version', 'newest'])
  expect(job.code).toBe(2)
  expect(job.stderr).toContain('Input `python-version`: expected')
  expect(job.stdout).toBe('')
})

test('a file that says something else than a version is told, and nothing is made of it', async () => {
  const cwd = project({...requirements, '.python-version': 'system\n'})
  const job = await cli(['check', '--report', 'json'], {cwd})
  expect(job.result?.findings).toContainEqual(
    expect.objectContaining({rule: 'python-version-undeclared', file: '.python-version', line: 1}),
  )
  expect(fs.existsSync(path.join(cwd, 'sitemount-out'))).toBe(false)
})
