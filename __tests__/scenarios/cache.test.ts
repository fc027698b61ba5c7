import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import {type GithubServices, type Mood, startGithubServices} from '../helpers/github-services.ts'
import {action, type Job} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {makeWheel} from '../helpers/wheel.ts'
import {copyProject, makeWheelProject, type WheelProject} from '../helpers/wheel-project.ts'

const python = onePython()
const wheels = [
  {name: 'kept', version: '1.0', requires: ['deep==2.0']},
  {name: 'deep', version: '2.0'},
]
let index: PackageIndex
let project: WheelProject
let unhashed: WheelProject
let runnerTemp: string
const started: GithubServices[] = []

beforeAll(async () => {
  const served = suiteFolder()
  index = await startIndex(served)
  project = makeWheelProject(suiteFolder(), {wheels, index: served})
  unhashed = makeWheelProject(suiteFolder(), {wheels, index: served, hashed: false})
})
beforeEach(() => {
  // The service finds an entry only under the very path it was saved from, and GitHub's is the same in every job.
  runnerTemp = temporaryFolder()
})
afterEach(async () => {
  for (const services of started.splice(0)) await services.close()
})
afterAll(() => index.close())

async function services(cache: Mood): Promise<GithubServices> {
  const one = await startGithubServices({cache})
  started.push(one)
  return one
}

type Ask = {inputs?: Record<string, string>; env?: Record<string, string>; of?: WheelProject}

async function build(github: GithubServices, {inputs = {}, env = {}, of = project}: Ask = {}): Promise<Job> {
  return action(
    {'index-url': index.url, upload: 'false', ...inputs},
    {
      python: python.executable,
      cwd: copyProject(of, temporaryFolder()),
      env: {...github.env, RUNNER_TEMP: runnerTemp, ...env},
    },
  )
}

/** The wheels that were fetched from the index while `work` ran. */
async function fetched<T>(work: () => Promise<T>): Promise<[T, string[]]> {
  const before = index.requests.length
  const result = await work()
  return [result, index.requests.slice(before).filter(path => path.startsWith('/files/'))]
}

describe('with a cache service', () => {
  test('the second run takes its wheels from the cache, asks the index for none and seals the same tree', async () => {
    const github = await services('well')
    const [first, fetchedFirst] = await fetched(() => build(github))
    expect(first.outputs).toMatchObject({verdict: 'passed', 'cache-hit': 'false'})
    expect(fetchedFirst.length).toBeGreaterThan(0)
    expect(github.caches.size).toBe(1)
    expect(first.result?.cache).toEqual({hit: false, key: expect.stringMatching(/^sitemount-/)})

    const [second, fetchedSecond] = await fetched(() => build(github))
    expect(second.outputs).toMatchObject({verdict: 'passed', 'cache-hit': 'true'})
    expect(fetchedSecond).toEqual([])
    expect(second.summary).toContain('wheels from the cache')
    expect(second.outputs['tree-digest']).toBe(first.outputs['tree-digest'])
    expect(second.outputs['artifact-digest']).toBe(first.outputs['artifact-digest'])
    expect(fs.readdirSync(runnerTemp)).toEqual([])
  })

  test('other requirements and another Python are another entry', async () => {
    const github = await services('well')
    await build(github)
    const changed = temporaryFolder()
    fs.writeFileSync(path.join(changed, 'requirements.txt'), project.requirements.split('\n').slice(1).join('\n'))
    const other = await build(github, {of: {folder: changed, made: [], requirements: ''}})
    expect(other.outputs).toMatchObject({verdict: 'passed', 'cache-hit': 'false'})
    expect(github.caches.size).toBe(2)
    for (const {key} of github.caches.values()) expect(key).toContain(python.version)
  })

  test('a poisoned entry is refused, said, and the build goes on with the index', async () => {
    const github = await services('well')
    const first = await build(github)
    // Somebody who can write the cache puts an entry of other wheels under the same key.
    const poisoned = await services('well')
    const evil = temporaryFolder()
    for (const {name, version} of wheels) makeWheel({name, version, files: {[`${name}.py`]: 'evil = True\n'}}, evil)
    for (const [at, entry] of github.caches) poisoned.caches.set(at, {...entry, bytes: repack(entry.bytes, evil)})

    const [job, asked] = await fetched(() => build(poisoned))
    expect(job.outputs).toMatchObject({verdict: 'passed', 'cache-hit': 'false'})
    expect(job.outputs['tree-digest']).toBe(first.outputs['tree-digest'])
    expect(asked.length).toBeGreaterThan(0)
    expect(job.stdout).toContain('The wheels in the cache were refused')
    expect(job.summary).toContain('the wheels in it were refused, the index was asked instead')
  })

  test.each<[string, (file: string) => void]>([
    ['pipes, which pip would wait for', file => execFileSync('mkfifo', [file])],
    ['links', file => fs.symlinkSync('/dev/zero', file)],
    ['folders', file => fs.mkdirSync(file)],
  ])('an entry of %s in the place of wheels is passed over', async (_, make) => {
    const github = await services('well')
    const first = await build(github)
    const poisoned = await services('well')
    const evil = temporaryFolder()
    const named = (bytes: Buffer) => {
      for (const name of namesIn(bytes)) if (!fs.existsSync(path.join(evil, name))) make(path.join(evil, name))
      return repack(bytes, evil)
    }
    for (const [at, entry] of github.caches) poisoned.caches.set(at, {...entry, bytes: named(entry.bytes)})
    const job = await build(poisoned, {inputs: {'install-timeout': '20s'}})
    expect(job.outputs).toMatchObject({verdict: 'passed', 'cache-hit': 'false'})
    expect(job.outputs['tree-digest']).toBe(first.outputs['tree-digest'])
  })

  test('an entry that is no archive costs a note', async () => {
    const github = await services('well')
    await build(github)
    for (const entry of github.caches.values()) entry.bytes = Buffer.from('rubbish')
    const job = await build(github)
    expect(job.outputs).toMatchObject({verdict: 'passed', 'cache-hit': 'false'})
  })

  test('what the service signs for us is not in the log, also when the log is one for debugging', async () => {
    const github = await services('well')
    const env = {RUNNER_DEBUG: '1'}
    const jobs = [await build(github, {env}), await build(github, {env})]
    expect(jobs[1]?.outputs['cache-hit']).toBe('true')
    for (const {stdout, stderr} of jobs) expect(stdout + stderr).not.toContain('s3cret')
  })
})

describe('what is not cached', () => {
  test('are requirements without hashes, and the summary says so', async () => {
    const github = await services('well')
    const job = await build(github, {of: unhashed})
    expect(job.outputs).toMatchObject({verdict: 'passed', 'cache-hit': 'false'})
    expect(job.summary).toContain('only requirements that all carry a hash are kept between runs')
    expect(github.requests).toEqual([])
  })

  test.each([
    ['a release', {GITHUB_EVENT_NAME: 'release'}],
    ['a tag', {GITHUB_REF_TYPE: 'tag'}],
    ['pull_request_target', {GITHUB_EVENT_NAME: 'pull_request_target'}],
    ['workflow_run', {GITHUB_EVENT_NAME: 'workflow_run'}],
  ])('by itself is anything in a job for %s', async (_, env) => {
    const github = await services('well')
    const job = await build(github, {env})
    expect(job.outputs).toMatchObject({verdict: 'passed', 'cache-hit': ''})
    expect(github.requests).toEqual([])
  })

  test('is anything with `cache: false`; with `cache: true` also a release is', async () => {
    const github = await services('well')
    await build(github, {inputs: {cache: 'false'}})
    expect(github.requests).toEqual([])
    const job = await build(github, {inputs: {cache: 'true'}, env: {GITHUB_EVENT_NAME: 'release'}})
    expect([job.outputs['cache-hit'], github.caches.size]).toEqual(['false', 1])
  })
})

describe('a service that', () => {
  test.each<[string, Mood, RegExp]>([
    ['answers 500', 'failing', /wheels are not kept: .*500/],
    ['refuses', 'refusing', /wheels are not kept: .*403/],
  ])('%s costs a warning that names the way out', async (_, mood, note) => {
    const github = await services(mood)
    const job = await build(github)
    expect(job.outputs).toMatchObject({verdict: 'passed', 'cache-hit': 'false'})
    expect(job.summary).toMatch(note)
    expect(job.stdout).toMatch(/^::warning .*The wheel cache did not help: .*`cache: false`/m)
    expect(job.stdout).not.toContain('::error')
    expect(fs.readdirSync(runnerTemp)).toEqual([])
  })

  test('is not there at all costs a note and no wait', async () => {
    const github = await startGithubServices({})
    started.push(github)
    const job = await build(github)
    expect(job.outputs).toMatchObject({verdict: 'passed', 'cache-hit': 'false'})
    expect(job.summary).toContain('this runner has no cache service')
  })
})

/** The names of the wheels in an entry. */
function namesIn(bytes: Buffer): string[] {
  const archive = path.join(temporaryFolder(), 'cache.tar')
  fs.writeFileSync(archive, bytes)
  const names = execFileSync('tar', ['-Ptf', archive], {encoding: 'utf8'}).split('\n')
  return names.filter(name => name.endsWith('.whl')).map(name => path.basename(name))
}

/** The same entry with other wheels of the same names in it. */
function repack(bytes: Buffer, wheels: string): Buffer {
  const folder = temporaryFolder()
  const archive = path.join(folder, 'cache.tar')
  fs.writeFileSync(archive, bytes)
  const names = execFileSync('tar', ['-Ptf', archive], {encoding: 'utf8'}).split('\n').filter(Boolean)
  const changed = path.join(folder, 'changed.tar')
  for (const name of names.filter(name => name.endsWith('.whl'))) {
    const from = path.join(wheels, path.basename(name))
    execFileSync('tar', ['-P', '-rf', changed, '--transform', `s|^.*$|${name}|`, from])
  }
  // In the compression that the client chose: the magic number of zstd, else gzip.
  const program = bytes.readUInt32LE(0) === 0xfd2fb528 ? 'zstd' : 'gzip'
  return execFileSync(program, ['-c', changed], {stdio: ['ignore', 'pipe', 'ignore']})
}
