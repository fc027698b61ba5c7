import fs from 'node:fs'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {makeElf} from '../environment/elf/make-elf.ts'
import {action, cli, type Job, launchCli} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {processesNaming} from '../helpers/processes.ts'
import {filesBelow, project} from '../helpers/project.ts'
import {onePython, pythons} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {makeWheel} from '../helpers/wheel.ts'

const {executable: python, minor} = onePython()

/** An image of one's own whose run script installs as those of Azure ML do. */
const profile = {
  schema: 'sitemount/profile/1',
  name: 'own/scoring',
  description: 'An image of our own.',
  ...{python: null, platform: null, glibc: null, mountPath: 'site-packages'},
  environment: {name: 'AZUREML_EXTRA_PYTHON_LIB_PATH', value: 'relative-to-entry-script', trailingColon: true},
  limits: {bytes: null, files: null},
  probe: {initialDelay: 10, period: 10, failures: 30},
  ...{asOf: '2026-01-01', source: 'its Dockerfile'},
}

const script = 'def init():\n    pass\n\n\ndef run(data):\n    return data\n'
const pinned = 'Shop==1.2\ncrates==2.0\n'

let index: PackageIndex
let served: string

beforeAll(async () => {
  served = suiteFolder()
  makeWheel({name: 'Shop', version: '1.2', requires: ['crates>=2']}, served)
  for (const version of ['1.0', '2.0']) makeWheel({name: 'crates', version}, served)
  makeWheel({name: 'pydantic', version: '1.10.0'}, served)
  makeWheel(
    {name: 'starts', version: '1.0', files: {'starts/__init__.py': '', 'starts.pth': 'import starts\n'}},
    served,
  )
  const machine = process.arch === 'arm64' ? 183 : 62
  const tag = `py3-none-manylinux2014_${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}`
  const files = {'looker/__init__.py': '', 'looker/view.so': makeElf({needed: ['libGL.so.1', 'libc.so.6'], machine})}
  makeWheel({name: 'looker', version: '1.0', tag, files}, served)
  index = await startIndex(served)
})
afterAll(() => index.close())

/** A project whose container installs `src/needs.txt`. */
function scoring(needs: string, more: Readonly<Record<string, string>> = {}): string {
  return project({
    'src/score.py': script,
    'src/needs.txt': needs,
    'own.json': JSON.stringify(profile),
    '.python-version': `${minor}\n`,
    ...more,
  })
}

const dynamic = {
  delivery: 'dynamic',
  target: './own.json',
  'entry-script': 'src/score.py',
  requirements: 'src/needs.txt',
}

function flagsOf(more: Readonly<Record<string, string>> = {}): string[] {
  const named = Object.entries({'index-url': index.url, ...dynamic, ...more})
  return ['build', ...named.flatMap(([name, value]) => [`--${name}`, value])]
}

function build(cwd: string, more: Readonly<Record<string, string>> = {}, flags: readonly string[] = []): Promise<Job> {
  return cli([...flagsOf(more), ...flags], {python, cwd})
}

/** The errors of a build that ended as one that found some. */
async function errors(cwd: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const job = await build(cwd, more, ['--report', 'json'])
  expect({code: job.code, verdict: job.result?.verdict}).toEqual({code: 1, verdict: 'failed'})
  return (job.result?.findings ?? [])
    .filter(({level}) => level === 'error')
    .map(({rule, file, line, message}) => `${rule} ${file}:${line} ${message}`)
}

const reports = ['.gitignore', 'findings.json', 'report.md', 'sitemount.sarif']
const left = (cwd: string) => filesBelow(path.join(cwd, 'sitemount-out'))

describe('requirements that the container can install', () => {
  test('are installed twice alike, and the time, what was not known and the other way are told', async () => {
    const cwd = scoring(pinned)
    const job = await build(cwd)
    expect({code: job.code, stderr: job.stderr.split('\n').filter(line => /error|Traceback/.test(line))}).toEqual({
      code: 0,
      stderr: [],
    })
    expect(job.stdout).toMatch(/^Installed src\/needs\.txt with pip \S+ as the container does at boot, without the /m)
    expect(job.stdout).toMatch(/^It took [\d.]+ s and [\d.]+ s for 2 packages; the liveness probe leaves 310 s, /m)
    expect(job.stdout).toMatch(/^Both times the same packages were installed\.$/m)
    expect(job.stdout).toMatch(/^For production, `delivery: mount` .* saves about [\d.]+ s at every start/m)
    expect(job.stdout).toMatch(
      /^build passed: .*\n {2}the deployment needs:\n {4}AZUREML_EXTRA_REQUIREMENTS_TXT=needs\.txt$/m,
    )
    expect(left(cwd)).toEqual(reports)
    expect(fs.readdirSync(job.env.TMPDIR ?? '')).toEqual([])
  })

  test('leave no artifact in the action, only the variable, relative to the entry script', async () => {
    const cwd = project({
      'app/online/score.py': script,
      'app/needs.txt': `-r more/base.txt\n${pinned.split('\n')[0]}\n`,
      'app/more/base.txt': 'crates==2.0\n',
      'own.json': JSON.stringify(profile),
      '.python-version': `${minor}\n`,
    })
    const inputs = {...dynamic, 'entry-script': 'app/online/score.py', 'code-dir': 'app', requirements: 'app/needs.txt'}
    const job = await action({...inputs, 'index-url': index.url, cache: 'false'}, {python, cwd})
    expect({code: job.code, outputs: job.outputs}).toMatchObject({
      code: 0,
      outputs: {
        verdict: 'passed',
        'mount-env': 'AZUREML_EXTRA_REQUIREMENTS_TXT=../needs.txt',
        'error-count': '0',
        ...Object.fromEntries(
          ['artifact-path', 'artifact-digest', 'artifact-id', 'site-packages-path', 'tree-digest', 'manifest-path'].map(
            name => [name, ''],
          ),
        ),
      },
    })
    expect(left(cwd)).toEqual(reports)
    expect(job.summary).toMatch(/^- It took [\d.]+ s and [\d.]+ s for 2 packages/m)
    expect(job.summary).toContain('AZUREML_EXTRA_REQUIREMENTS_TXT=../needs.txt')
    const {installs, differences, host, brought} = job.result?.dynamic ?? {}
    expect(installs?.map(({frozen}) => frozen.map(one => `${one.name} ${one.version}`))).toEqual([
      ['crates 2.0', 'Shop 1.2'],
      ['crates 2.0', 'Shop 1.2'],
    ])
    expect({differences, brought, why: host?.why}).toEqual({
      ...{differences: [], brought: 2},
      why: 'it is not known what the image of own/scoring holds',
    })
    expect(job.result?.artifact).toBeUndefined()
  })

  const old = pythons().find(one => one.minor === '3.12')
  const with312 = old === undefined ? test.skip : test
  with312('for an image whose own packages the index lacks, that they were missing is told', async () => {
    const cwd = scoring(pinned, {'.python-version': '3.12\n'})
    const flags = ['--delivery', 'dynamic', '--target', 'azureml/minimal-py312', '--entry-script', 'src/score.py']
    const named = ['--requirements', 'src/needs.txt', '--index-url', index.url]
    const job = await cli(['build', ...flags, ...named], {python: old?.executable ?? '', cwd})
    expect(job.code).toBe(0)
    expect(job.stdout).toMatch(
      /without the packages of the image: those of azureml\/minimal-py312 could not be installed/,
    )
    expect(job.stdout).toMatch(/^pip saw no conflict with packages that were not there: /m)
  })

  with312('a release that ends the server of the image is an error, though the index lacks that server', async () => {
    const cwd = scoring('pydantic==1.10.0\n', {'.python-version': '3.12\n'})
    const flags = flagsOf({target: 'azureml/minimal-py312'})
    const job = await cli([...flags, '--report', 'json'], {python: old?.executable ?? '', cwd})
    const wrong = job.result?.findings.filter(one => one.level === 'error').map(({rule, line}) => `${rule}:${line}`)
    expect([job.code, wrong]).toEqual([1, ['target-conflict:1']])
    expect(job.result?.findings.map(({message}) => message)).toContainEqual(
      expect.stringMatching(/^pydantic 1\.10\.0 of the install at boot breaks the server of the host/),
    )
  })

  test('what its packages run at every start, and the libraries that they lack, are told as of a mount', async () => {
    const cwd = scoring('starts==1.0\nlooker==1.0\n', {'own.json': JSON.stringify({...profile, lacks: ['libGL.so.1']})})
    const job = await build(cwd, {}, ['--report', 'json'])
    const told = job.result?.findings.map(({rule, level, line, message}) => `${rule} ${level} ${line} ${message}`)
    expect({code: job.code, told}).toEqual({
      code: 1,
      told: expect.arrayContaining([
        expect.stringMatching(/^missing-library \w+ 2 .*libGL\.so\.1/),
        expect.stringMatching(/^startup-code error .*starts\.pth of starts runs at every start/),
      ]),
    })
  })

  test('the container is told of no index that only an input names, nor of variables of the job', async () => {
    const job = await build(scoring(pinned))
    expect(job.stdout).toMatch(
      /^The container is not told of the input `index-url` and asks another index: write `--index-url` into src\/needs\.txt, or set PIP_INDEX_URL in the deployment\.$/m,
    )
    const place = new URL(index.url)
    const named = `--index-url ${place.protocol}//\${INDEX_HOST}${place.pathname}\n${pinned}`
    const flags = flagsOf({'index-url': '', 'entry-script': ''})
    const inFile = await cli(flags, {python, cwd: scoring(named), env: {INDEX_HOST: place.host}})
    expect({code: inFile.code, stderr: inFile.stderr}).toMatchObject({code: 0})
    expect(inFile.stdout).not.toContain('is not told of the input')
    expect(inFile.stdout).toMatch(/^The requirements name \$\{INDEX_HOST\}: the deployment has to set it as well\.$/m)
    expect(inFile.stdout).toMatch(/^No variable is told without `entry-script`: AZUREML_EXTRA_REQUIREMENTS_TXT is /m)
  })
})

describe('before anything is installed', () => {
  async function early(cwd: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> {
    const asked = index.requests.length
    const found = await errors(cwd, more)
    expect(index.requests.length).toBe(asked)
    return found
  }

  test('a line that is not pinned is an error at its place', async () => {
    expect(await early(scoring('crates==2.0\nShop>=1\n'))).toEqual([
      'unpinned-requirement src/needs.txt:2 Shop>=1 does not name one release.',
    ])
  })

  test('a file outside the uploaded folder is one that never arrives, nested ones too', async () => {
    const cwd = scoring(`-r ../base.txt\n`, {'base.txt': pinned})
    expect(await early(cwd)).toEqual([expect.stringMatching(/^outside-code-folder base\.txt:1 /)])
    expect(await early(cwd, {requirements: 'base.txt'})).toEqual([
      expect.stringMatching(/^outside-code-folder base\.txt:1 base\.txt is not in the folder that is uploaded \(src\)/),
    ])
  })

  test.each<[string, Record<string, string>, string[], string]>([
    ['two files', {}, ['--requirements', 'src/more.txt'], 'with `delivery: dynamic` the container installs one file.'],
    ['constraints', {constraints: 'src/more.txt'}, [], 'with `delivery: dynamic` the container is told of none.'],
    [
      'an image that never installs',
      {target: 'azureml/mlflow-model-inference'},
      [],
      'the target azureml/mlflow-model-inference does not take `dynamic`; it takes mount and image.',
    ],
  ])('%s are wrong usage', async (_, more, flags, sentence) => {
    const cwd = scoring(pinned, {'src/more.txt': 'crates==2.0\n', '.python-version': ''})
    const asked = index.requests.length
    const job = await build(cwd, more, flags)
    expect([job.code, index.requests.length - asked]).toEqual([2, 0])
    expect(job.stderr).toContain(sentence)
    expect(left(cwd)).toEqual(['.gitignore'])
  })
})

describe('an install that the container would not survive', () => {
  test('pins that exclude each other', async () => {
    expect(await errors(scoring('Shop==1.2\ncrates==1.0\n'))).toEqual([
      expect.stringMatching(
        /^rehearsal-failed src\/needs\.txt:\d Rehearsed as own\/scoring, .* \(requirements, exit code 95\): .*shop 1\.2 depends on crates>=2/,
      ),
    ])
  })

  test('a release that does not exist, at its line', async () => {
    expect(await errors(scoring('crates==2.0\nShop==9.9\n'))).toEqual([
      expect.stringMatching(/^rehearsal-failed src\/needs\.txt:2 .*No matching distribution found for Shop==9\.9/),
    ])
  })

  test('an index that does not answer', async () => {
    const cwd = scoring(pinned)
    const job = await build(cwd, {'index-url': 'http://127.0.0.1:9/simple/'})
    expect(job.code).toBe(1)
    expect(job.stdout).toMatch(/rehearsal-failed\]\n.*\n.*\n {2}help: The index could not be reached: .* exit code 95/)
    expect(left(cwd)).toEqual(reports)
  })

  test('a release that nobody listed', async () => {
    expect(await errors(scoring('Shop==1.2\n'))).toEqual([
      'unlisted-dependency src/needs.txt:1 crates 2.0 is installed because Shop needs it (crates>=2), but it is not listed.',
    ])
  })

  test('one file that brings two environments, since a release got another file in between', async () => {
    const changing = temporaryFolder()
    makeWheel({name: 'crates', version: '2.0'}, changing)
    const moving = await startIndex(changing)
    const asked = (file: string) => moving.requests.some(request => request.includes(file))
    // A wheel for one Python goes before one for all of them, as when a publisher adds it later.
    const publisher = setInterval(() => {
      if (!asked('crates-2.0-py3-none-any.whl')) return
      clearInterval(publisher)
      makeWheel({name: 'crates', version: '2.0', tag: `cp${minor.replace('.', '')}-none-any`}, changing)
    }, 5)
    try {
      expect(await errors(scoring('crates==2.0\n'), {'index-url': moving.url})).toEqual([
        expect.stringMatching(/^rehearsal-failed src\/needs\.txt:1 .*differ: crates 2\.0 in two different files\.$/),
      ])
    } finally {
      clearInterval(publisher)
      await moving.close()
    }
  })

  test('publishes nothing, says nothing to set, and takes away what was mounted before', async () => {
    const cwd = scoring(pinned)
    const mounted = await build(cwd, {delivery: 'mount'}, ['--report', 'json'])
    expect([mounted.code, fs.existsSync(mounted.result?.artifact?.path ?? '')]).toEqual([0, true])
    fs.writeFileSync(path.join(cwd, 'src/needs.txt'), 'Shop==9.9\n')
    const job = await action({...dynamic, 'index-url': index.url, cache: 'false'}, {python, cwd})
    expect({code: job.code, outputs: job.outputs}).toMatchObject({
      code: 1,
      outputs: {verdict: 'failed', 'artifact-path': '', 'mount-env': '', 'error-count': '1'},
    })
    expect(fs.existsSync(mounted.result?.artifact?.path ?? '')).toBe(false)
    expect(left(cwd).filter(file => !file.startsWith('deploy/'))).toEqual(reports)
  })
})

test('an interrupt in the middle of an install ends it and leaves nothing', async () => {
  const slow = await startIndex(served, {fileDelay: 1_200})
  try {
    const cwd = scoring(pinned)
    const {done, kill} = launchCli(flagsOf({'index-url': slow.url}), {python, cwd})
    while (!slow.requests.some(request => request.includes('.whl'))) await sleep(20)
    kill('SIGINT')
    const job = await done
    expect([job.code, left(cwd)]).toEqual([3, ['.gitignore']])
    expect(job.stderr).toContain('Interrupted')
    expect([processesNaming(job.env.TMPDIR ?? cwd), fs.readdirSync(job.env.TMPDIR ?? '')]).toEqual([[], []])
  } finally {
    await slow.close()
  }
})
