import {randomBytes} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {startGithubServices} from '../helpers/github-services.ts'
import {cli, type Job, type Launched, launchAction, launchCli} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {processesLeft, processesNaming} from '../helpers/processes.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {testUv} from '../helpers/uv.ts'
import {copyProject, makeWheelProject, type WheelProject} from '../helpers/wheel-project.ts'

const python = onePython()
let index: PackageIndex
let project: WheelProject
/** Milliseconds that a whole build takes here. */
let whole: number

beforeAll(async () => {
  const served = suiteFolder()
  // Slow enough for the phases to be told apart, large enough for packing to take its time.
  index = await startIndex(served, {delay: 30, fileDelay: 100})
  const wheels = [
    {name: 'large', version: '1.0', files: {'large/__init__.py': '', 'large/data.bin': randomBytes(8 << 20)}},
    {name: 'small', version: '1.0'},
  ]
  project = makeWheelProject(suiteFolder(), {wheels, index: served, python: python.minor})
  const before = performance.now()
  const job = await start('cli', copyProject(project, temporaryFolder())).done
  whole = performance.now() - before
  expect([job.code, fs.existsSync(path.join(job.cwd, 'out/it.tar.zst'))]).toEqual([0, true])
})
afterAll(() => index.close())

type Guise = 'cli' | 'action'
const guises: readonly [Guise, NodeJS.Signals][] = [
  ['cli', 'SIGINT'],
  ['action', 'SIGTERM'],
]

function start(guise: Guise, cwd: string): Launched {
  const inputs = {'index-url': index.url, output: 'out', 'artifact-name': 'it', installer: 'pip'}
  const options = {python: python.executable, cwd}
  if (guise === 'action') return launchAction({...inputs, upload: 'false', cache: 'false'}, options)
  return launchCli(['build', ...Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value])], options)
}

/** Folders that only this job writes to. */
function scratchFolders({env}: Pick<Launched, 'env'>): string[] {
  return [env.TMPDIR, env.RUNNER_TEMP].filter(folder => folder !== undefined)
}

function contents(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : []
}

/** What holds after an interrupt at any moment: the exit code, no process, nothing half-made, nothing left. */
async function expectClean(job: Job): Promise<void> {
  const output = path.join(job.cwd, 'out')
  const finals = contents(output).filter(name => name.startsWith('it'))
  const others = contents(output).filter(name => !name.startsWith('it'))
  const reports = ['.gitignore', 'findings.json', 'report.md', 'sitemount.sarif']
  // Published with the artifact, and gone with it.
  if (job.code === 0) reports.push('sbom.cdx.json')
  expect(scratchFolders(job).flatMap(processesNaming)).toEqual([])
  expect(scratchFolders(job).flatMap(contents)).toEqual([])
  expect(others.filter(name => !reports.includes(name))).toEqual([])
  // Before Node has come to our first line, a signal ends it as any process.
  if (job.code === null) expect([others, finals]).toEqual([[], []])
  else if (job.code === 0) await expectVerified(output)
  else {
    expect([job.code, finals]).toEqual([3, []])
    expect(`${job.stdout}${job.stderr}`).toContain('Interrupted')
    expect(`${job.stdout}${job.stderr}`).not.toMatch(/\n\s+at .+:\d+|Traceback|defect/)
  }
}

/** An artifact, packed or not, never stands without the reports about it. */
function expectFindings(output: string): void {
  const names = contents(output)
  if (!names.some(name => name.startsWith('it'))) return
  expect(names).toEqual(expect.arrayContaining(['findings.json', 'report.md', 'sitemount.sarif', 'sbom.cdx.json']))
  expect(JSON.parse(fs.readFileSync(path.join(output, 'findings.json'), 'utf8'))).toMatchObject({verdict: 'passed'})
}

async function expectVerified(output: string): Promise<void> {
  const {code, stdout} = await cli(['verify', '--artifact', path.join(output, 'it.tar.zst')])
  expect({code, stdout}).toMatchObject({code: 0})
}

describe('an interrupt leaves nothing behind', () => {
  const moments = Array.from({length: 12}, (_, at) => (at + 0.5) / 12)
  test.each(moments)('after %f of a build', async part => {
    const jobs = guises.map(async ([guise, signal]) => {
      const launched = start(guise, copyProject(project, temporaryFolder()))
      await sleep(whole * part)
      launched.kill(signal)
      const job = await launched.done
      return job
    })
    for (const job of await Promise.all(jobs)) await expectClean(job)
  })

  /** Moments that a clock may miss, each by what there is to see of it. */
  const phases: [string, (launched: Launched, cwd: string) => boolean][] = [
    ['the virtualenv is being made', launched => existsBelow(launched, 'virtualenv')],
    ['pip asks the index', launched => existsBelow(launched, 'requirements.txt')],
    ['the mount is being staged', (_, cwd) => inBench(cwd, 'artifact')],
    ['the archive is being written', (_, cwd) => inBench(cwd, 'archive.partial')],
    ['the artifact is being published', (_, cwd) => contents(path.join(cwd, 'out')).includes('it')],
  ]

  describe.each(guises)('(%s, %s)', (guise, signal) => {
    test.each(phases)('while %s', async (_, reached) => {
      const cwd = copyProject(project, temporaryFolder())
      const launched = start(guise, cwd)
      await until(() => reached(launched, cwd))
      launched.kill(signal)
      await expectClean(await launched.done)
    })
  })

  test('and a second one does not wait', async () => {
    const launched = start('cli', copyProject(project, temporaryFolder()))
    await until(() => existsBelow(launched, 'virtualenv'))
    launched.kill('SIGINT')
    launched.kill('SIGINT')
    const job = await launched.done
    expect(job.code).toBe(3)
    expect(scratchFolders(job).flatMap(processesNaming)).toEqual([])
  })

  test.each([
    ['cache', {cache: 'hanging'}],
    ['artifact store', {artifacts: 'hanging'}],
  ] as const)('while the %s of GitHub does not answer', async (_, moods) => {
    const services = await startGithubServices(moods)
    const cwd = copyProject(project, temporaryFolder())
    const launched = launchAction(
      {'index-url': index.url, output: 'out', 'artifact-name': 'it'},
      {python: python.executable, cwd, env: services.env},
    )
    await until(() => services.requests.length > 0)
    launched.kill('SIGTERM')
    const job = await launched.done
    await services.close()
    await expectClean(job)
    expect(job.code).toBe(3)
    expect(contents(path.join(cwd, 'out')).filter(name => name.startsWith('it'))).toEqual([])
  })
})

/** What holds a moment after a kill: no process of the job runs on, and its temporary folders are gone, secrets and all. */
async function expectHealed(launched: Launched, cwd: string): Promise<void> {
  const ours = [launched.env.HOME, ...scratchFolders(launched)].filter(folder => folder !== undefined)
  const benches = () => contents(path.join(cwd, 'out')).filter(name => name.startsWith('.sitemount-'))
  await until(() => [...scratchFolders(launched).flatMap(contents), ...benches()].length === 0)
  expect((await Promise.all(ours.map(processesLeft))).flat()).toEqual([])
}

describe('a kill', () => {
  const phases: [string, (cwd: string) => boolean][] = [
    ['the mount is being staged', cwd => inBench(cwd, 'artifact')],
    ['the archive is being written', cwd => inBench(cwd, 'archive.partial')],
    ['the artifact is being published', cwd => contents(path.join(cwd, 'out')).includes('it')],
  ]
  test.each(phases)(
    'while %s: what stands under the final name verifies, and the next build cleans up',
    async (_, reached) => {
      const cwd = copyProject(project, temporaryFolder())
      const launched = start('cli', cwd)
      await until(() => reached(cwd))
      launched.kill('SIGKILL')
      expect((await launched.done).signal).toBe('SIGKILL')
      await expectHealed(launched, cwd)
      const output = path.join(cwd, 'out')
      expectFindings(output)
      if (fs.existsSync(path.join(output, 'it.tar.zst'))) await expectVerified(output)

      const next = await start('cli', cwd).done
      expect(next.code).toBe(0)
      expect(contents(output).sort()).toEqual([
        '.gitignore',
        'findings.json',
        'it',
        'it.tar.zst',
        'report.md',
        'sbom.cdx.json',
        'sitemount.sarif',
      ])
      await expectVerified(output)
    },
  )
})

describe('a kill of every process at once, as when a container ends', () => {
  const secret = 'not-to-be-found'
  const flags = ['build', '--output', 'out', '--artifact-name', 'it', '--index-url']

  test.each(['pip', ...(testUv() === undefined ? [] : ['uv'])])(
    'leaves no password on the disk, and the next run removes what is left (%s)',
    async installer => {
      const cwd = copyProject(project, temporaryFolder())
      const programs = [path.dirname(python.executable), path.dirname(testUv() ?? '/bin/uv'), '/usr/bin', '/bin']
      const env = {PATH: programs.join(':')}
      const url = index.url.replace('//', `//ci:${secret}@`)
      const launched = launchCli([...flags, url, '--installer', installer], {cwd, env})
      await until(() => existsBelow(launched, 'requirements.txt'))
      await sleep(300)
      killTree(launched.pid)
      await launched.done
      const folders = [...scratchFolders(launched), path.join(cwd, 'out')]
      expect(contents(launched.env.TMPDIR ?? '').length).toBeGreaterThan(0)
      expect(folders.flatMap(folder => filesNaming(folder, secret))).toEqual([])

      const next = await launchCli([...flags, index.url, '--installer', installer], {cwd, env: launched.env}).done
      expect({code: next.code, stderr: next.stderr}).toMatchObject({code: 0})
      expect(scratchFolders(launched).flatMap(contents)).toEqual([])
      expect(contents(path.join(cwd, 'out')).filter(name => name.startsWith('.sitemount-'))).toEqual([])
    },
  )
})

/** Ends a process with all that descends from it, none of which can do anything before it ends. */
function killTree(pid: number): void {
  process.kill(pid, 'SIGSTOP')
  for (const child of childrenOf(pid)) killTree(child)
  process.kill(pid, 'SIGKILL')
}

function childrenOf(pid: number): number[] {
  return fs.readdirSync(`/proc/${pid}/task`).flatMap(task =>
    fs
      .readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
      .split(' ')
      .filter(child => child !== '')
      .map(Number),
  )
}

function filesNaming(folder: string, text: string): string[] {
  const entries = fs.readdirSync(folder, {recursive: true, withFileTypes: true})
  const files = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
  return files.filter(file => fs.readFileSync(file).includes(text))
}

// As many as `SITEMOUNT_TEST_KILLS` says; a run of the suite tries a few.
const kills = Number(process.env.SITEMOUNT_TEST_KILLS ?? '6')
test.each(Array.from({length: kills}, (_, at) => at))(
  'a kill at a random moment leaves nothing under a final name that does not verify (%d)',
  async at => {
    const jobs = guises.map(async ([guise]) => {
      const cwd = copyProject(project, temporaryFolder())
      const launched = start(guise, cwd)
      await sleep(whole * ((at + Math.random()) / kills))
      launched.kill('SIGKILL')
      await launched.done
      await expectHealed(launched, cwd)
      const output = path.join(cwd, 'out')
      expectFindings(output)
      if (fs.existsSync(path.join(output, 'it.tar.zst'))) await expectVerified(output)
    })
    await Promise.all(jobs)
  },
)

/** Waits for something to be seen, at most as long as a test may take. */
async function until(seen: () => boolean): Promise<void> {
  for (let left = 20_000; !seen(); left--) {
    if (left === 0) throw new Error('It was never seen.')
    await sleep(1)
  }
}

function existsBelow(launched: Launched, name: string): boolean {
  return scratchFolders(launched).some(folder =>
    contents(folder).some(one => fs.existsSync(path.join(folder, one, name))),
  )
}

/** Whether a folder that a build works in holds something whose name starts so. */
function inBench(cwd: string, start: string): boolean {
  const output = path.join(cwd, 'out')
  return contents(output)
    .filter(name => name.startsWith('.sitemount-'))
    .some(name => contents(path.join(output, name)).some(one => one.startsWith(start)))
}
