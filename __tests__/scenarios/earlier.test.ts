import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {action, cli, type Job} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {filesBelow, project, writeFiles} from '../helpers/project.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder} from '../helpers/temp.ts'
import {makeWheel} from '../helpers/wheel.ts'

const python = onePython()
let index: PackageIndex

beforeAll(async () => {
  const served = suiteFolder()
  makeWheel({name: 'fine', version: '1.0', files: {'fine.py': ''}}, served)
  index = await startIndex(served)
})
afterAll(() => index.close())

const files = {'requirements.txt': 'fine==1.0\n', '.python-version': `${python.minor}\n`}

/** Runs a command line and expects its exit code. */
async function run(cwd: string, code: number, flags: readonly string[]): Promise<Job> {
  const job = await cli([...flags, ...(flags[0] === 'check' ? [] : ['--index-url', index.url])], {
    cwd,
    python: python.executable,
  })
  expect({code: job.code, stderr: job.stderr}).toMatchObject({code})
  return job
}

const below = (cwd: string) => filesBelow(path.join(cwd, 'sitemount-out'))

describe('nothing of an earlier build stands when the next one fails:', () => {
  test.each<[string, number, string[], string[]]>([
    ['its requirements are not there', 2, ['--requirements', 'nope.txt'], []],
    ['its Python is not there', 3, ['--python', '/nope'], []],
    ['its release does not exist', 3, ['--requirements', 'missing.txt'], []],
    [
      'its requirements are not there, under a given name',
      2,
      ['--requirements', 'nope.txt'],
      ['--artifact-name', 'app'],
    ],
    ['its Python is not there, under a given name', 3, ['--python', '/nope'], ['--artifact-name', 'app']],
  ])('%s', async (_, code, flags, both) => {
    const cwd = project({...files, 'missing.txt': 'fine==9.9\n'})
    await run(cwd, 0, ['build', ...both])
    expect(below(cwd)).toContain('findings.json')
    await run(cwd, code, ['build', ...flags, ...both])
    expect(below(cwd)).toEqual(['.gitignore'])
  })

  test('nor in the action, which checks', async () => {
    const cwd = project(files)
    const job = await action({mode: 'check'}, {cwd, python: python.executable})
    expect([job.code, below(cwd)]).toEqual([0, ['.gitignore', 'findings.json', 'report.md', 'sitemount.sarif']])
    expect((await action({mode: 'check', requirements: 'nope.txt'}, {cwd, python: python.executable})).code).toBe(2)
    expect(below(cwd)).toEqual(['.gitignore'])
  })
})

test('a check that writes no reports takes none away, and one that writes them leaves the artifact', async () => {
  const cwd = project(files)
  await run(cwd, 0, ['build'])
  const before = below(cwd)
  await run(cwd, 2, ['check', '--requirements', 'nope.txt'])
  expect(below(cwd)).toEqual(before)
  await run(cwd, 2, ['check', '--requirements', 'nope.txt', '--output', 'sitemount-out'])
  expect(below(cwd)).toEqual(before.filter(name => !['findings.json', 'report.md', 'sitemount.sarif'].includes(name)))
})

test('a failed build takes away what lies in output, whatever place its reports name', async () => {
  const path0 = '../../elsewhere/app.tar.zst'
  const earlier = {schema: 'sitemount/result/1', mode: 'build', verdict: 'passed', findings: []}
  const cwd = project({
    ...files,
    'elsewhere/app.tar.zst': '',
    'elsewhere/app/sitemount.json': '',
    'sitemount-out/app/mine.py': '',
    'sitemount-out/findings.json': JSON.stringify({...earlier, artifact: {path: path0, format: 'tar.zst'}}),
  })
  await run(cwd, 2, ['build', '--requirements', 'nope.txt'])
  expect(filesBelow(path.join(cwd, 'elsewhere'))).toEqual(['app.tar.zst', 'app/sitemount.json'])
  expect(below(cwd)).toEqual(['.gitignore', 'app/mine.py'])
})

test('files of the user are neither overwritten nor removed', async () => {
  const own = {
    ...files,
    '.gitignore': 'node_modules/\n',
    'app/x.py': 'x = 1\n',
    'lock/mine.txt': 'mine\n',
    'data/report.md': '# ours\n',
    'data/findings.json': '{"ours": true}\n',
  }
  const cwd = project(own)
  const job = await run(cwd, 2, ['build', '--output', '.', '--artifact-name', 'app'])
  expect(job.stderr).toMatch(/Input `artifact-name`: .*app is in the way and is not an artifact of sitemount/)
  expect((await run(cwd, 2, ['lock', '--output', '.'])).stderr).toMatch(/lock is in the way/)
  await run(cwd, 2, ['check', '--output', 'data', '--requirements', 'nope.txt'])
  for (const [name, text] of Object.entries(own)) expect(fs.readFileSync(path.join(cwd, name), 'utf8')).toBe(text)
  await run(cwd, 0, ['check', '--output', '.'])
  expect(fs.readFileSync(path.join(cwd, '.gitignore'), 'utf8')).toBe(own['.gitignore'])
})

describe('a lock that fails leaves no earlier one', () => {
  test.each<[string, number, string[]]>([
    ['when its requirements are not there', 2, ['--requirements', 'nope.txt']],
    ['when its Python is not there', 3, ['--python', '/nope', '--requirements', 'requirements.txt']],
    ['when its Python is not there, and no requirements are', 3, ['--python', '/nope']],
    ['when a judgement fails', 1, ['--python-version', '2.7']],
  ])('%s', async (name, code, flags) => {
    const cwd = project(files)
    await run(cwd, 0, ['lock'])
    expect(below(cwd)).toContain('lock/requirements.txt')
    if (name.includes('no requirements')) fs.rmSync(path.join(cwd, 'requirements.txt'))
    await run(cwd, code, ['lock', ...flags])
    expect(below(cwd)).toEqual(['.gitignore'])
  })

  test('but keeps one that it was asked to read', async () => {
    const cwd = project(files)
    await run(cwd, 0, ['lock'])
    const flags = ['lock', '--requirements', 'sitemount-out/lock/requirements.txt']
    expect((await run(cwd, 2, flags)).stderr).toContain('sitemount-out/lock/requirements.txt')
    writeFiles(cwd, {'requirements.txt': '-r sitemount-out/lock/requirements.txt\n'})
    await run(cwd, 2, ['lock'])
    expect(below(cwd)).toEqual(['.gitignore', 'lock/.sitemount-lock', 'lock/requirements.txt'])
  })
})
