import fs from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from '@jest/globals'
import {action, cli, type Job, type JobOptions} from '../helpers/job.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {installInto, makeVirtualenv, type Virtualenv} from '../helpers/virtualenv.ts'
import {makeWheel} from '../helpers/wheel.ts'

const python = onePython()
let wheels: string
let stocked: Virtualenv

beforeAll(async () => {
  wheels = suiteFolder()
  makeWheel({name: 'alpha', version: '1.0', requires: ['beta>=1']}, wheels)
  makeWheel({name: 'beta', version: '2.0', files: {'beta/__init__.py': 'x = 1\n', 'beta/data.txt': 'data\n'}}, wheels)
  stocked = await environment(['alpha==1.0', 'beta==2.0'])
})

async function environment(requirements: readonly string[]): Promise<Virtualenv> {
  const venv = await makeVirtualenv(python.executable, path.join(suiteFolder(), 'venv'))
  if (requirements.length > 0) await installInto(venv, {python: python.executable, wheels, requirements})
  return venv
}

function audit(flags: readonly string[], options: JobOptions = {}): Promise<Job> {
  return cli(['audit', ...flags, '--report', 'json'], options)
}

function told({result}: Job): string[] {
  return (result?.findings ?? []).map(({level, rule, package: name}) => `${level} ${rule} ${name ?? ''}`.trim())
}

/** Every path below a folder with what it holds. */
function contents(folder: string): string[] {
  return fs
    .readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .sort()
    .map(name => {
      const stats = fs.lstatSync(path.join(folder, name))
      return `${name} ${stats.size} ${stats.mtimeMs} ${stats.mode}`
    })
}

describe('a virtualenv that others built', () => {
  test('passes without a finding when it is clean, and nothing is written into it', async () => {
    const before = contents(stocked.folder)
    const job = await audit(['--python', stocked.python])
    expect({code: job.code, stderr: job.stderr, told: told(job)}).toEqual({code: 0, stderr: '', told: []})
    expect(contents(stocked.folder)).toEqual(before)
    expect(fs.readdirSync(job.cwd)).toEqual([])
  })

  test('shows the evidence: what pip showed, what the probe saw, what is there', async () => {
    const {result} = await audit(['--python', stocked.python])
    expect(result).toMatchObject({mode: 'audit', verdict: 'passed', python: {interpreter: {version: python.version}}})
    expect(result?.views).toHaveLength(12)
    expect(result?.probe).toMatchObject({site: stocked.sitePackages, systemSite: false, metaPath: []})
    expect(result?.packages?.map(({name, version}) => `${name} ${version}`)).toEqual(['alpha 1.0', 'beta 2.0'])
  })

  test('is judged with the settings of the job that uses it', async () => {
    const other = temporaryFolder()
    fs.writeFileSync(path.join(other, 'stray.py'), '')
    const job = await audit(['--python', stocked.python], {env: {PYTHONPATH: other, PIP_TARGET: other}})
    expect(job.code).toBe(1)
    expect(told(job)).toEqual(['error leaked-pip-config', 'error leaked-pythonpath'])
    expect(job.result?.findings[0]?.message).toContain('here nothing keeps it out')
    expect(job.result?.settings?.map(({name}) => name)).toEqual(expect.arrayContaining(['PYTHONPATH', 'PIP_TARGET']))
  })

  test('is held against requirements where there are any', async () => {
    const cwd = temporaryFolder()
    fs.writeFileSync(path.join(cwd, 'requirements.txt'), 'alpha==1.1\ngamma==1.0\n')
    expect(told(await audit(['--python', stocked.python], {cwd}))).toEqual([
      'error version-drift alpha',
      'error missing-distribution gamma',
      'warning unlisted-dependency beta',
    ])
  })

  test('must hold what its distributions need, whoever listed them', async () => {
    const alone = await environment(['alpha==1.0'])
    expect(told(await audit(['--python', alone.python]))).toEqual(['error missing-distribution beta'])
  })

  test('has its files held against RECORD', async () => {
    const venv = await environment(['beta==2.0'])
    fs.writeFileSync(path.join(venv.sitePackages, 'beta/data.txt'), 'other\n')
    fs.rmSync(path.join(venv.sitePackages, 'beta/__init__.py'))
    expect(told(await audit(['--python', venv.python]))).toEqual([
      'error missing-file beta',
      'error tampered-file beta',
    ])
  })

  test('is another Python than the files declare', async () => {
    const cwd = temporaryFolder()
    fs.writeFileSync(path.join(cwd, '.python-version'), '3.99\n')
    const job = await audit(['--python', stocked.python], {cwd})
    expect(told(job)).toEqual(['error python-version-mismatch'])
    expect(job.result?.findings[0]).toMatchObject({file: '.python-version', line: 1})
    expect(job.result?.python?.expected).toBe('3.99')
  })

  test('can be audited as a step of a job, with reports and outputs', async () => {
    const job = await action({mode: 'audit', python: stocked.python})
    expect({code: job.code, outputs: job.outputs}).toMatchObject({
      code: 0,
      outputs: {verdict: 'passed', 'artifact-path': '', 'package-count': '2', 'error-count': '0'},
    })
    expect(job.summary).toContain('sitemount audit passed')
    expect(fs.existsSync(job.outputs['findings-path'] ?? '')).toBe(true)
  })
})

describe('a bare folder of packages', () => {
  test('passes when its files agree', async () => {
    const job = await audit(['--mount', stocked.sitePackages, '--python-version', python.minor])
    expect({code: job.code, told: told(job)}).toEqual({code: 0, told: []})
    expect(job.result).not.toHaveProperty('views')
  })

  test('is judged by what its files tell', async () => {
    const folder = temporaryFolder()
    fs.cpSync(stocked.sitePackages, folder, {recursive: true})
    fs.writeFileSync(path.join(folder, 'stray.py'), '')
    fs.rmSync(path.join(folder, 'beta'), {recursive: true})
    expect(told(await audit(['--mount', folder, '--python-version', python.minor]))).toEqual([
      'error missing-file beta',
      'error missing-file beta',
      'error unowned-file',
    ])
  })

  test('that hides a module of the standard library is found without an interpreter', async () => {
    const folder = temporaryFolder()
    fs.cpSync(stocked.sitePackages, folder, {recursive: true})
    fs.mkdirSync(path.join(folder, 'encodings'))
    fs.writeFileSync(path.join(folder, 'encodings/__init__.py'), '')
    const job = await audit(['--mount', folder, '--python-version', '3.12'])
    expect(told(job)).toEqual(['error shadowed-stdlib', 'error unowned-file'])
    const all = await audit(['--mount', folder, '--smoke-test', 'all'])
    expect([all.code, all.stderr]).toEqual([
      2,
      expect.stringContaining('nothing can be imported without an interpreter'),
    ])
  })
})

describe('what cannot be audited is refused with the way out', () => {
  test.each([
    ['a folder that is not there', () => ['--mount', 'nowhere'], /Input `mount`: there is no folder .*nowhere/],
    ['a virtualenv as a folder', () => ['--mount', stocked.folder], /is a virtualenv\.\n.*--python /],
    ['both at once', () => ['--mount', '.', '--python', 'python3'], /name one of them/],
    ['a search', () => ['--python', 'find'], /Name the interpreter of the virtualenv/],
  ])('%s', async (_, flags, message) => {
    const job = await audit(flags())
    expect([job.code, job.stdout]).toEqual([2, ''])
    expect(job.stderr).toMatch(message)
    expect(job.stderr).not.toMatch(/\n\s+at .+:\d+/)
  })
})
