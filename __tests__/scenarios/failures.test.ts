import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {action, cli, type Job, type JobOptions} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {testUv} from '../helpers/uv.ts'
import {pathWithUv} from '../helpers/uv-path.ts'
import {makeSdist, makeWheel} from '../helpers/wheel.ts'

const python = onePython()
const uv = testUv()
let served: string
let index: PackageIndex

beforeAll(async () => {
  served = suiteFolder()
  index = await startIndex(served)
  makeWheel({name: 'fine', version: '1.0', files: {'fine.bin': Buffer.alloc(400_000, 'fine')}}, served)
  makeWheel({name: 'left', version: '1.0', requires: ['base==1.0']}, served)
  makeWheel({name: 'right', version: '1.0', requires: ['base==2.0']}, served)
  makeWheel({name: 'base', version: '1.0'}, served)
  makeWheel({name: 'base', version: '2.0'}, served)
  makeWheel({name: 'future', version: '1.0', requiresPython: '>=3.99'}, served)
})
afterAll(() => index.close())

type Ask = JobOptions & {flags?: string[]; index?: string}

function build(
  requirements: string | Buffer,
  {flags = [], index: url = index.url, ...options}: Ask = {},
): Promise<Job> {
  const cwd = options.cwd ?? temporaryFolder()
  fs.writeFileSync(path.join(cwd, 'requirements.txt'), requirements)
  return cli(['build', '--index-url', url, ...flags], {python: python.executable, ...options, cwd})
}

function writeRequirements(cwd: string, text: string): string {
  fs.writeFileSync(path.join(cwd, 'requirements.txt'), text)
  return cwd
}

/** What every failure looks like: the exit code, a reason on standard error, no stack, nothing published or left. */
function expectFailed(job: Job, code: number): void {
  expect({code: job.code, stderr: job.stderr}).toMatchObject({code})
  expect(job.stderr).toMatch(/^(?:sitemount: error: .+|.*\n)+$/)
  expect(job.stderr).toContain('sitemount: error: ')
  expect(job.stderr).not.toMatch(/\n\s+at .+:\d+|Traceback|defect of sitemount/)
  expect(leftBehind(job)).toEqual([])
}

/** What a job left in its temporary folders and output but the reports. */
function leftBehind({cwd, env}: Job): string[] {
  const output = path.join(cwd, 'sitemount-out')
  const known = new Set(['.gitignore', 'findings.json', 'report.md', 'sitemount.sarif'])
  const here = fs.existsSync(output) ? fs.readdirSync(output).filter(name => !known.has(name)) : []
  return [...here, ...fs.readdirSync(env.TMPDIR ?? '')]
}

const zeros = '0'.repeat(64)

test.each(['findings.json', 'report.md', 'sitemount.sarif'])(
  'a folder named %s keeps the artifact away',
  async name => {
    const cwd = temporaryFolder()
    fs.mkdirSync(path.join(cwd, 'sitemount-out', name), {recursive: true})
    const job = await build('fine==1.0\n', {cwd})
    expect({code: job.code, stderr: job.stderr}).toMatchObject({code: 3, stderr: expect.stringContaining(name)})
    expect(fs.readdirSync(path.join(cwd, 'sitemount-out')).sort()).toEqual(['.gitignore', name])
  },
)

describe('an install that fails tells the reason of', () => {
  const cases: [string, string, RegExp, RegExp][] = [
    ['a release that does not exist', 'fine==9.9\n', /fine==9\.9/, /No index that was asked has this release/],
    ['a project that does not exist', 'nowhere==1.0\n', /nowhere/, /No index that was asked has this release/],
    [
      'bytes that were not pinned',
      `fine==1.0 --hash=sha256:${zeros}\n`,
      /hash|HASH/,
      /other bytes than the ones that were pinned/,
    ],
    ['two pins that exclude each other', 'left==1.0\nright==1.0\n', /base/, /exclude each other/],
    ['a release for another Python', 'future==1.0\n', /future/, /does not support this Python|No index that was asked/],
  ]
  test.each(cases)('pip: %s', async (_, requirements, reason, help) => {
    const job = await build(requirements, {flags: ['--installer', 'pip']})
    expectFailed(job, 3)
    expect(job.stderr).toMatch(reason)
    expect(job.stderr).toMatch(help)
  })

  const withUv = uv === undefined ? test.skip : test
  withUv.each(cases)('uv: %s', async (_, requirements, reason) => {
    const PATH = pathWithUv(uv ?? '', {python: python.executable, folder: temporaryFolder()})
    const job = await build(requirements, {flags: ['--installer', 'uv'], env: {PATH}})
    expectFailed(job, 3)
    expect(job.stderr).toMatch(reason)
  })

  test('an index that is not there', async () => {
    const gone = await startIndex(served)
    await gone.close()
    // pip waits between its tries; the job says how often.
    const job = await build('fine==1.0\n', {index: gone.url, env: {PIP_RETRIES: '0'}})
    expectFailed(job, 3)
    expect(job.stderr).toContain('The index could not be reached')
  })

  test('an index that wants a password, without telling the wrong one', async () => {
    const guarded = await startIndex(served, {auth: {user: 'ada', password: 'right-one'}})
    const url = guarded.url.replace('127', 'ada:wrong-password@127')
    const job = await build('fine==1.0\n', {index: url})
    await guarded.close()
    expectFailed(job, 3)
    expect(job.stderr).toContain('refused the credentials')
    expect(job.stdout + job.stderr).not.toContain('wrong-password')
  })

  test('the action as an annotation, with every output set and the verdict failed', async () => {
    const cwd = temporaryFolder()
    fs.writeFileSync(path.join(cwd, 'requirements.txt'), 'fine==9.9\n')
    const job = await action({'index-url': index.url, cache: 'false'}, {python: python.executable, cwd})
    expect(job.code).toBe(3)
    expect(job.stdout).toMatch(/^::error title=sitemount::.*fine==9\.9/m)
    expect(job.outputs).toMatchObject({verdict: 'failed', 'artifact-path': '', 'error-count': ''})
  })
})

describe('a release that has only source', () => {
  test('is a finding at its line, and none of its code runs', async () => {
    const [folder, marker] = [temporaryFolder(), path.join(temporaryFolder(), 'ran')]
    makeSdist({name: 'grown', version: '1.0', marker}, folder)
    const own = await startIndex(folder)
    const job = await build('# comment\ngrown==1.0\n', {index: own.url})
    await own.close()
    expect([job.code, fs.existsSync(marker)]).toEqual([1, false])
    expect(job.stdout).toMatch(/^requirements\.txt:2:1: error: grown 1\.0 has no wheel .*\[built-from-source\]$/m)
    expect(leftBehind(job)).toEqual([])
  })

  const withUv = uv === undefined ? test.skip : test
  withUv('is the same finding with uv', async () => {
    const [folder, marker] = [temporaryFolder(), path.join(temporaryFolder(), 'ran')]
    makeSdist({name: 'grown', version: '1.0', marker}, folder)
    const own = await startIndex(folder)
    const PATH = pathWithUv(uv ?? '', {python: python.executable, folder: temporaryFolder()})
    const job = await build('grown==1.0\n', {index: own.url, env: {PATH}, flags: ['--installer', 'uv']})
    await own.close()
    expect([job.code, fs.existsSync(marker)]).toEqual([1, false])
    expect(job.stdout).toMatch(/^requirements\.txt:1:1: error: grown 1\.0 has no wheel .*\[built-from-source\]$/m)
  })

  test('is built, and told, once the rule is lowered', async () => {
    const [folder, marker] = [temporaryFolder(), path.join(temporaryFolder(), 'ran')]
    makeSdist({name: 'grown', version: '1.0', marker}, folder)
    const own = await startIndex(folder)
    const job = await build('grown==1.0\n', {
      index: own.url,
      flags: ['--rules', 'built-from-source: warning', '--installer', 'pip'],
    })
    await own.close()
    expect([job.code, fs.existsSync(marker)]).toEqual([0, true])
    expect(job.stdout).toMatch(/warning: .*grown.*\[built-from-source\]/)
  })
})

describe('source that a line excuses', () => {
  const installers = [
    {installer: 'pip', skip: false},
    {installer: 'uv', skip: uv === undefined},
  ]
  const start = async () => {
    const [cwd, folder] = [temporaryFolder(), temporaryFolder()]
    const ran = (name: string) => path.join(cwd, `${name}-ran`)
    const sdist = (name: string, into: string) => makeSdist({name, version: '1.0', marker: ran(name)}, into)
    const own = await startIndex(folder)
    const flags = (installer: string) => ['--installer', installer, '--pins', 'off']
    const env = (installer: string) =>
      installer === 'uv' && uv !== undefined
        ? {PATH: pathWithUv(uv, {python: python.executable, folder: temporaryFolder()})}
        : {}
    const ask = (text: string, installer: string, more: string[] = []) =>
      build(text, {cwd, index: own.url, flags: [...flags(installer), ...more], env: env(installer)})
    return {cwd, folder, own, sdist, ask, built: (name: string) => fs.existsSync(ran(name))}
  }

  describe.each(installers)('with $installer', ({installer, skip}) => {
    const withIt = skip ? test.skip : test

    withIt('a file of the checkout is built, and is an excused notice afterwards', async () => {
      const {cwd, own, sdist, ask, built} = await start()
      const {sha256} = sdist('foo', cwd)
      const line = `./foo-1.0.tar.gz --hash=sha256:${sha256}  # sitemount: allow[built-from-source, local-requirement] ours\n`
      const checked = await cli(['check', '--pins', 'off'], {cwd: writeRequirements(cwd, line)})
      const job = await ask(line, installer, ['--report', 'json'])
      await own.close()
      expect([checked.code, job.code, built('foo')]).toEqual([0, 0, true])
      expect(job.result?.findings.filter(({level}) => level === 'error')).toEqual([])
      expect(job.result?.findings.filter(({rule}) => rule === 'built-from-source').map(one => one.excused)).toEqual([
        'ours',
        'ours',
      ])
      expect(job.result?.packages).toMatchObject([{name: 'foo', direct: true}])
    })

    withIt('a release is built where it has no wheel, and nothing else is', async () => {
      const {folder, own, sdist, ask, built} = await start()
      sdist('grown', folder)
      sdist('wheeled', folder)
      makeWheel({name: 'wheeled', version: '1.0'}, folder)
      const excuse = '  # sitemount: allow[built-from-source] ours\n'
      const good = await ask(`grown==1.0${excuse}wheeled==1.0${excuse}`, installer, ['--report', 'json'])
      expect([good.code, built('grown'), built('wheeled')]).toEqual([0, true, false])
      sdist('other', folder)
      const bad = await ask(`grown==1.0${excuse}other==1.0\n`, installer)
      await own.close()
      expect([bad.code, built('other')]).toEqual([1, false])
      expect(bad.stdout).toMatch(/^requirements\.txt:2:1: error: other 1\.0 has no wheel .*\[built-from-source\]$/m)
    })
  })

  test('is built without an excuse where nothing fails', async () => {
    const {cwd, own, sdist, ask, built} = await start()
    sdist('foo', cwd)
    const job = await ask('./foo-1.0.tar.gz\n', 'pip', ['--fail-on', 'never'])
    await own.close()
    expect([job.code, built('foo')]).toEqual([0, true])
  })

  test('is not built when the excuse gives no reason', async () => {
    const {cwd, own, sdist, ask, built} = await start()
    sdist('foo', cwd)
    const job = await ask('./foo-1.0.tar.gz  # sitemount: allow[built-from-source, local-requirement]\n', 'pip')
    await own.close()
    expect([job.code, built('foo')]).toEqual([1, false])
  })
})

describe('what cannot be read is wrong usage and named:', () => {
  test.each<[string, (cwd: string) => void, string]>([
    ['no requirements file', cwd => fs.rmSync(path.join(cwd, 'requirements.txt')), 'requirements.txt'],
    [
      'a folder in its place',
      cwd => {
        fs.rmSync(path.join(cwd, 'requirements.txt'))
        fs.mkdirSync(path.join(cwd, 'requirements.txt'))
      },
      'requirements.txt',
    ],
    [
      'a link to itself',
      cwd => {
        fs.rmSync(path.join(cwd, 'requirements.txt'))
        fs.symlinkSync('requirements.txt', path.join(cwd, 'requirements.txt'))
      },
      'requirements.txt',
    ],
  ])('%s', async (_, spoil, named) => {
    const cwd = temporaryFolder()
    fs.writeFileSync(path.join(cwd, 'requirements.txt'), '')
    spoil(cwd)
    const job = await cli(['build'], {python: python.executable, cwd})
    expectFailed(job, 2)
    expect(job.stderr).toContain(named)
  })
})

describe('a Python that is none', () => {
  test.each<[string, () => string]>([
    ['a path where nothing is', () => path.join(temporaryFolder(), 'python3')],
    ['a program that says something else', () => '/bin/echo'],
    ['a program that fails', () => '/bin/false'],
    ['a text file', () => plainFile('notes')],
  ])('is named: %s', async (_, file) => {
    const named = file()
    const job = await build('fine==1.0\n', {flags: ['--python', named]})
    expectFailed(job, 3)
    expect(job.stderr).toContain(named)
  })
})

function plainFile(text: string): string {
  const file = path.join(temporaryFolder(), 'python3')
  fs.writeFileSync(file, text, {mode: 0o755})
  return file
}

describe('an output that cannot be written is named:', () => {
  test.each<[string, string, (cwd: string) => void]>([
    ['a file in its place', 'taken', cwd => fs.writeFileSync(path.join(cwd, 'taken'), '')],
    ['a file on the way', 'taken/deep/out', cwd => fs.writeFileSync(path.join(cwd, 'taken'), '')],
    ['a file system that takes none', '/proc/sitemount', () => {}],
  ])('%s', async (_, output, spoil) => {
    const cwd = temporaryFolder()
    spoil(cwd)
    const job = await build('fine==1.0\n', {cwd, flags: ['--output', output]})
    expectFailed(job, 3)
    expect(job.stderr).toContain(output)
  })
})

const full = canMount() ? describe : describe.skip
full('a disk that is full', () => {
  const disks: string[] = []
  afterAll(() => {
    for (const disk of disks) execFileSync('umount', [disk])
  })

  /** A file system of this many bytes. */
  function disk(size: string): string {
    const folder = suiteFolder()
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
    disks.push(folder)
    return folder
  }

  test.each(['8k', '64k', '300k', '420k'])('as output, at %s: exit 3, its path named, nothing left', async size => {
    const output = disk(size)
    const job = await build('fine==1.0\n', {flags: ['--output', output]})
    expectFailed(job, 3)
    expect(job.stderr).toMatch(/no space left/i)
    expect(job.stderr).toContain(output)
    expect(fs.readdirSync(output).filter(name => name !== '.gitignore')).toEqual([])
  })

  test.each(['4k', '64k', '500k'])('as TMPDIR, at %s: exit 3, its path named, nothing left', async size => {
    const TMPDIR = disk(size)
    const job = await build('fine==1.0\n', {env: {TMPDIR}})
    expectFailed(job, 3)
    expect(job.stderr).toMatch(/no space left/i)
    expect(job.stderr).toMatch(/TMPDIR/)
    expect(fs.readdirSync(TMPDIR)).toEqual([])
  })
})

function canMount(): boolean {
  if (process.platform !== 'linux') return false
  const folder = fs.mkdtempSync('/tmp/sitemount-mount-')
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], {stdio: 'ignore'})
    execFileSync('umount', [folder], {stdio: 'ignore'})
    return true
  } catch {
    return false
  } finally {
    fs.rmdirSync(folder)
  }
}

describe('bytes that are no text', () => {
  test('in a requirements file are a finding at their line, or read as what they are, never a crash', async () => {
    const job = await build(Buffer.from('# caf\xe9\nfine==1.0\nm\xe4h==1.0\n', 'latin1'))
    expect([1, 2, 3]).toContain(job.code)
    expect(job.stdout + job.stderr).toContain('requirements.txt')
    expect(job.stderr).not.toMatch(/\n\s+at .+:\d+|defect of sitemount/)
  })

  test('in a file name of a package fail the install with its reason, and nothing is sealed', async () => {
    const folder = temporaryFolder()
    const [safe, odd] = ['odd/PLACEHOLDER.txt', Buffer.from('odd/PLACEHOLD\xe9\xff.txt', 'latin1')]
    const {path: file} = makeWheel({name: 'odd', version: '1.0', files: {'odd/__init__.py': '', [safe]: 'x'}}, folder)
    // The same length, so that the archive stays whole; RECORD, which must be UTF-8, names the file too.
    const bytes = fs.readFileSync(file)
    for (let at = bytes.indexOf(safe); at >= 0; at = bytes.indexOf(safe, at + 1)) {
      const name = bytes.subarray(at, at + odd.length)
      if (name.length === odd.length) odd.copy(bytes, at)
    }
    fs.writeFileSync(file, bytes)
    const own = await startIndex(folder)
    const job = await build('odd==1.0\n', {index: own.url, flags: ['--installer', 'pip']})
    await own.close()
    expectFailed(job, 3)
    expect(job.stderr).toContain('could not install the requirements')
  })

  test('in the name of the working directory are no obstacle', async () => {
    const cwd = path.join(temporaryFolder(), 'größe 1 "x" $(touch y)')
    fs.mkdirSync(cwd)
    const job = await build('fine==1.0\n', {cwd})
    expect([job.code, job.stderr.includes('error')]).toEqual([0, false])
  })
})
