import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {cli} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {filesBelow, project} from '../helpers/project.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder} from '../helpers/temp.ts'
import {makeWheel} from '../helpers/wheel.ts'

const python = onePython()
const made: Record<string, string> = {}
let index: PackageIndex

beforeAll(async () => {
  const wheels = suiteFolder()
  for (const [name, version, requires] of [
    ['alpha', '1.1', ['beta']],
    ['beta', '2.0', []],
    ['developing', '3.0', []],
  ] as const) {
    made[name] = makeWheel({name, version, requires: [...requires]}, wheels).sha256
  }
  index = await startIndex(wheels)
})
afterAll(() => index.close())

const described = `[project]
name = "model"
version = "1"
dependencies = [
  "Alpha>=1",  # fast enough
  'beta==2.0; python_version > "3"',
]

[dependency-groups]
test = ["developing>1", {include-group = "lint"}]
`
const valid = described.replace(', {include-group = "lint"}', '')
const files = (text: string) => ({'.python-version': `${python.minor}\n`, 'pyproject.toml': text})
const named = ['--requirements', 'pyproject.toml']
const run = (verb: string, cwd: string, flags: readonly string[] = []) =>
  cli([verb, ...named, '--index-url', index.url, ...(verb === 'lock' ? [] : ['--report', 'json']), ...flags], {
    cwd,
    python: python.executable,
  })

test('check judges the dependencies of a project and its groups, each at its string, with a caret under it', async () => {
  const cwd = project(files(described))
  const job = await cli(['check', ...named], {cwd})
  expect(job.code).toBe(1)
  expect(job.stdout).toContain('pyproject.toml:5:4: error: Alpha>=1 does not name one release. [unpinned-requirement]')
  expect(job.stdout).toContain('  5 |   "Alpha>=1",  # fast enough\n    |    ^^^^^^^^\n')
  expect(job.stdout).toContain('pyproject.toml:10:10: error: developing>1 does not name one release.')
  expect(job.stdout).toContain('pyproject.toml:10:25: error: There is no group lint to include. [invalid-requirement]')
  expect(job.stdout).toMatch(/check failed: 3 errors\n$/)
})

test('check --fix replaces the text of the strings, and the file stays what it was', async () => {
  const lock =
    'version = 1\n[[package]]\nname = "alpha"\nversion = "1.1"\n[[package]]\nname = "developing"\nversion = "3.0"\n'
  const cwd = project({...files(valid), 'uv.lock': lock})
  expect((await cli(['check', '--fix', '--pins', 'hashes', ...named], {cwd})).code).toBe(1)
  const fixed = valid.replace('Alpha>=1', 'Alpha==1.1').replace('developing>1', 'developing==3.0')
  expect(fs.readFileSync(path.join(cwd, 'pyproject.toml'), 'utf8')).toBe(fixed)
  expect((await cli(['check', ...named], {cwd})).code).toBe(0)
})

test('build installs the dependencies and no group', async () => {
  const cwd = project(files(valid.replace('>=1', '==1.1')))
  const job = await run('build', cwd, ['--installer', 'pip'])
  expect([job.code, job.result?.canonical]).toEqual([0, 'alpha==1.1\nbeta==2.0\n'])
})

test('lock writes a requirements file beside the project, which builds with hashes', async () => {
  const cwd = project(files(valid.replace(/ {2}'beta.*\n/, '')))
  const job = await run('lock', cwd, ['--installer', 'pip'])
  expect(job.code).toBe(0)
  expect(job.stdout).toBe(`# pyproject.toml, [project] dependencies
Alpha==1.1 \\
    --hash=sha256:${made.alpha}

# Needed by the lines above, and not listed there:
beta==2.0 \\
    --hash=sha256:${made.beta}
    # via alpha
`)
  expect(filesBelow(path.join(cwd, 'sitemount-out/lock'))).toContain('requirements.txt')
  const hashed = ['check', '--pins', 'hashes', '--requirements', 'sitemount-out/lock/requirements.txt']
  expect((await cli(hashed, {cwd})).code).toBe(0)
})

test('what would be written over another file is not locked', async () => {
  const cwd = project({...files(valid), 'requirements.txt': 'beta==2.0\n'})
  const job = await run('lock', cwd, ['--requirements', 'requirements.txt'])
  expect(job.code).toBe(2)
  expect(job.stderr).toContain('would be written over requirements.txt')
})
