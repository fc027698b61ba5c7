import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {type GithubServices, type Mood, startGithubServices} from '../helpers/github-services.ts'
import {action, type Job} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder} from '../helpers/temp.ts'
import {copyProject, makeWheelProject, type WheelProject} from '../helpers/wheel-project.ts'

const python = onePython()
const started: GithubServices[] = []
let index: PackageIndex
let project: WheelProject

beforeAll(async () => {
  const served = suiteFolder()
  index = await startIndex(served)
  project = makeWheelProject(suiteFolder(), {
    wheels: [{name: 'sent', version: '1.0', files: {'sent.bin': Buffer.alloc(100_000, 'sent')}}],
    index: served,
    python: python.minor,
  })
})
afterAll(async () => {
  for (const services of started) await services.close()
  await index.close()
})

async function services(artifacts?: Mood): Promise<GithubServices> {
  const one = await startGithubServices(artifacts === undefined ? {} : {artifacts})
  started.push(one)
  return one
}

type Ask = {inputs?: Record<string, string>; env?: Record<string, string>}

function build(github: GithubServices, {inputs = {}, env = {}}: Ask = {}): Promise<Job> {
  return action(
    {'index-url': index.url, cache: 'false', 'artifact-name': 'packages', ...inputs},
    {python: python.executable, cwd: copyProject(project, suiteFolder()), env: {...github.env, ...env}},
  )
}

/** What a build looks like whose artifact stayed here: passed, with one warning of ours. */
function expectKeptHere(job: Job): string {
  expect([job.code, job.outputs.verdict]).toEqual([0, 'passed'])
  expect(job.outputs).toMatchObject({'artifact-id': '', 'artifact-url': ''})
  expect(fs.existsSync(job.outputs['artifact-path'] ?? '')).toBe(true)
  const warnings = job.stdout.split('\n').filter(line => /^::(warning|error)/.test(line))
  expect(warnings).toHaveLength(1)
  return warnings[0] ?? ''
}

describe('with an artifact service', () => {
  let github: GithubServices
  let job: Job
  beforeAll(async () => {
    github = await services('well')
    job = await build(github, {inputs: {'artifact-retention-days': '3', format: 'tar.gz'}, env: {RUNNER_DEBUG: '1'}})
  })

  test('the bytes it holds are those of the sealed file, under its name', () => {
    expect([job.code, [...github.artifacts.keys()]]).toEqual([0, ['packages.tar.gz']])
    const held = github.artifacts.get('packages.tar.gz')
    expect(held?.bytes.equals(fs.readFileSync(job.outputs['artifact-path'] ?? ''))).toBe(true)
    expect(held?.hash).toBe(job.outputs['artifact-digest'])
  })

  test('the outputs name the number and the address', () => {
    expect(job.outputs).toMatchObject({
      'artifact-id': '4711',
      'artifact-url': 'https://github.com/octo/scoring/actions/runs/1/artifacts/4711',
    })
  })

  test('the retention that was asked for is handed on', () => {
    const {expires_at} = github.artifacts.get('packages.tar.gz')?.request ?? {}
    const days = (Date.parse(String(expires_at)) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(2.9)
    expect(days).toBeLessThan(3.1)
  })

  test('what the service signs for us is not in the log', () => {
    expect(job.stdout).toContain('Finalizing artifact upload')
    expect(job.stdout).not.toContain('s3cret')
  })

  test('a failed verdict and `upload: false` upload nothing', async () => {
    const quiet = await services('well')
    const jobs = await Promise.all([
      build(quiet, {inputs: {upload: 'false'}}),
      build(quiet, {inputs: {'python-version': '3.8'}}),
    ])
    expect(jobs.map(({outputs}) => outputs.verdict)).toEqual(['passed', 'failed'])
    expect(quiet.requests).toEqual([])
  })
})

describe('an upload that does not work costs a warning:', () => {
  test('a name that is taken', async () => {
    const warning = expectKeptHere(await build(await services('taken')))
    expect(warning).toContain('the name packages.tar.zst is taken')
    expect(warning).toContain('artifact-name')
  })

  test('no service, at once', async () => {
    const job = await build(await services())
    const warning = expectKeptHere(job)
    for (const way of ['artifact-path', 'actions/upload-artifact', job.outputs['artifact-path'] ?? '']) {
      expect(warning).toContain(way)
    }
  })

  test('a service of another kind, at once', async () => {
    const github = await services('well')
    const warning = expectKeptHere(await build(github, {env: {GITHUB_SERVER_URL: 'https://github.example.com'}}))
    expect(warning).toContain('GitHub Enterprise Server')
    expect(github.requests).toEqual([])
  })

  test('a service that refuses', async () => {
    expect(expectKeptHere(await build(await services('refusing')))).toMatch(/not uploaded: .*403/)
  })
})

test('services that answer 500 or never cost a bounded wait, and the build passes', async () => {
  const [failing, hanging] = await Promise.all([services('failing'), services('hanging')])
  const cache = await startGithubServices({cache: 'hanging'})
  started.push(cache)
  const [first, second, third] = await Promise.all([
    build(failing),
    build(hanging),
    build(cache, {inputs: {cache: 'true', upload: 'false'}}),
  ])
  for (const job of [first, second]) {
    expect(expectKeptHere(job)).toMatch(/not uploaded: .*no answer within 2\d seconds.*artifact-path/)
  }
  // Who has no answer is not asked a second time.
  expect(third?.outputs).toMatchObject({verdict: 'passed', 'cache-hit': 'false'})
  expect(third?.summary).toContain('wheels are not kept: no answer within 15 seconds')
  expect(third?.stdout).not.toContain('::error')
})

test('a user of the index that is also a word of the path takes nothing out of the outputs', async () => {
  const cwd = copyProject(project, suiteFolder())
  const job = await action(
    {
      'index-url': index.url.replace('//', '//packages:s3cretword@'),
      cache: 'false',
      upload: 'false',
      'artifact-name': 'packages',
    },
    {python: python.executable, cwd},
  )
  expect(job.outputs.verdict).toBe('passed')
  expect(fs.existsSync(job.outputs['artifact-path'] ?? '')).toBe(true)
  expect(fs.existsSync(job.outputs['site-packages-path'] ?? '')).toBe(true)
  expect(job.result?.artifact?.path).toBe(job.outputs['artifact-path'])
  expect(job.stdout).toContain(`artifact: ${job.outputs['artifact-path']}`)
  const lines = job.stdout.split('\n').filter(line => !line.startsWith('::add-mask::'))
  expect([...lines, job.summary, JSON.stringify(job.result)].join('\n')).not.toContain('s3cretword')
})

test('a summary that cannot be written costs a warning, and the outputs stand', async () => {
  const job = await build(await services(), {
    inputs: {upload: 'false'},
    env: {GITHUB_STEP_SUMMARY: '/nonexistent/summary'},
  })
  expect([job.code, job.outputs.verdict]).toEqual([0, 'passed'])
  expect(job.stdout).toMatch(/^::warning .*The job summary could not be written/m)
  expect(fs.existsSync(job.outputs['artifact-path'] ?? '')).toBe(true)
})

test('the name of an unknown input cannot act in the log', async () => {
  const job = await build(await services(), {inputs: {upload: 'false'}, env: {'INPUT_X\u001b[31m\u202e': 'y'}})
  expect(job.code).toBe(0)
  expect(job.stdout).toContain('There is no input')
  expect(job.stdout).not.toMatch(/[\u001b\u202e]/)
})

test('a step that fails after it published takes the artifact and its reports back', async () => {
  const job = await build(await services(), {env: {GITHUB_OUTPUT: '/dev/full'}})
  expect(job.code).toBe(3)
  expect(fs.readdirSync(path.join(job.cwd, 'sitemount-out'))).toEqual(['.gitignore'])
})
