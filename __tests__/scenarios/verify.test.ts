import fs from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from '@jest/globals'
import {action, cli, type Job} from '../helpers/job.ts'
import {startIndex} from '../helpers/package-index.ts'
import {onePython} from '../helpers/pythons.ts'
import {fileEntry, gzippedTar, type RawEntry, sumHeader, tarEntries, tarStream, unpackTar} from '../helpers/tar.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {makeWheelProject} from '../helpers/wheel-project.ts'

const python = onePython()
let zst: string
let gz: string
let entries: RawEntry[]

beforeAll(async () => {
  const [served, cwd] = [suiteFolder(), suiteFolder()]
  const index = await startIndex(served)
  const wheels = [
    {name: 'one', version: '1.0', files: {'one/__init__.py': 'x = 1\n', 'one/data.bin': Buffer.alloc(200_000, 'abc')}},
    {name: 'two', version: '2.0'},
  ]
  makeWheelProject(cwd, {wheels, index: served})
  const job = (format: string) =>
    cli(['build', '--index-url', index.url, '--format', format, '--output', format, '--artifact-name', 'it'], {
      python: python.executable,
      cwd,
    })
  const jobs = await Promise.all([job('tar.zst'), job('tar.gz')])
  await index.close()
  expect(jobs.map(({code, stdout, stderr}) => (code === 0 ? 0 : stdout + stderr))).toEqual([0, 0])
  zst = path.join(cwd, 'tar.zst/it.tar.zst')
  gz = path.join(cwd, 'tar.gz/it.tar.gz')
  entries = tarEntries(tarStream(fs.readFileSync(gz)))
})

function verify(artifact: string, ...flags: string[]): Promise<Job> {
  return cli(['verify', '--artifact', artifact, ...flags], {timeout: 30_000})
}

/** Verifies other bytes under the name of an artifact. */
function verifyBytes(bytes: Buffer, name = 'it.tar.gz'): Promise<Job> {
  const file = path.join(temporaryFolder(), name)
  fs.writeFileSync(file, bytes)
  return verify(file, '--report', 'json')
}

/** An unpacked artifact of this test's own. */
function unpacked(): string {
  const folder = temporaryFolder()
  unpackTar(zst, folder)
  return folder
}

function rules({result}: Job): string[] {
  return [...new Set(result?.findings.map(({rule}) => rule))].sort()
}

/** What a user sees of a refused artifact: exit 1, what is wrong, no stack trace. */
function expectRefused(job: Job): void {
  expect({code: job.code, verdict: job.result?.verdict ?? 'failed', stderr: job.stderr}).toMatchObject({
    code: 1,
    verdict: 'failed',
  })
  expect(`${job.stdout}${job.stderr}`).not.toMatch(/\n\s+at .+:\d+|SitemountError|TypeError|RangeError/)
}

describe('an artifact as it was built', () => {
  test.each([
    ['a tar.zst', () => zst],
    ['a tar.gz', () => gz],
    ['an unpacked folder', unpacked],
    ['a file under another name', () => copyTo(zst, 'download')],
    ['what tar unpacked under umask 077', () => withModes(unpacked())],
  ])('passes: %s', async (_, artifact) => {
    const job = await verify(artifact())
    expect([job.code, job.stderr]).toEqual([0, ''])
    expect(job.stdout).toMatch(/passed/)
  })

  test('is described in the result', async () => {
    const {result} = await verify(zst, '--report', 'json')
    expect(result).toMatchObject({
      mode: 'verify',
      verdict: 'passed',
      artifact: {path: zst, format: 'tar.zst', bytes: fs.statSync(zst).size},
      python: {interpreter: {version: python.minor}},
      findings: [],
    })
    expect(result?.packages?.map(({name, version}) => `${name} ${version}`)).toEqual(['one 1.0', 'two 2.0'])
  })

  test('passes in the action, which sets verdict and digests', async () => {
    const job = await action({mode: 'verify', artifact: gz})
    expect(job.code).toBe(0)
    expect(job.outputs).toMatchObject({verdict: 'passed', 'error-count': '0'})
    expect(job.outputs['artifact-digest']).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(job.summary).toMatch(/^### sitemount verify passed/)
    expect(job.outputs['site-packages-path']).toBe('')
  })

  test('tells where the packages lie, when they lie in a folder', async () => {
    const folder = unpacked()
    const [job, text] = [await action({mode: 'verify', artifact: folder}), await verify(folder)]
    expect(job.outputs['site-packages-path']).toBe(path.join(folder, 'site-packages'))
    expect(text.stdout).toContain(`  mount:    ${path.join(folder, 'site-packages')} (tree sha256:`)
    expect((await verify(gz)).stdout).toMatch(/^ {2}tree: {5}sha256:/m)
  })

  test('for its own Python passes, for another fails', async () => {
    const [right, wrong] = await Promise.all([
      verify(zst, '--python-version', python.minor, '--report', 'json'),
      verify(zst, '--python-version', '3.8', '--report', 'json'),
    ])
    expect(right.code).toBe(0)
    expectRefused(wrong)
    expect(rules(wrong)).toEqual(['python-version-mismatch'])
    expect(wrong.result?.findings[0]?.message).toContain(`built for Python ${python.minor} `)
  })
})

function copyTo(file: string, name: string): string {
  const copy = path.join(temporaryFolder(), name)
  fs.copyFileSync(file, copy)
  return copy
}

function withModes(folder: string): string {
  for (const entry of fs.readdirSync(folder, {recursive: true, withFileTypes: true})) {
    fs.chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600)
  }
  return folder
}

describe('an unpacked artifact in which', () => {
  const site = 'site-packages'
  test.each<[string, string, string, (folder: string) => void]>([
    ['a file was changed', 'digest-mismatch', 'one/__init__.py', f => write(f, `${site}/one/__init__.py`, 'x = 2\n')],
    ['a file of the same size was changed', 'digest-mismatch', 'two.py', f => flip(path.join(f, site, 'two.py'))],
    ['a file is missing', 'missing-file', 'two.py', f => fs.rmSync(path.join(f, site, 'two.py'))],
    ['start-up code was added', 'extra-file', 'sitecustomize.py', f => write(f, `${site}/sitecustomize.py`, '')],
    ['a file lies beside the mount', 'extra-file', 'extra.txt', f => write(f, 'extra.txt', '')],
    ['a folder was added', 'extra-file', 'new', f => write(f, `${site}/new/module.py`, '')],
    ['a file became a link', 'unsafe-path', 'two.py', f => link(path.join(f, site, 'two.py'))],
    ['a folder became a link', 'unsafe-path', 'one', f => link(path.join(f, site, 'one'))],
    ['the manifest is gone', 'missing-file', 'sitemount.json', f => fs.rmSync(path.join(f, 'sitemount.json'))],
    ['the sums are gone', 'missing-file', 'SHA256SUMS', f => fs.rmSync(path.join(f, 'SHA256SUMS'))],
    ['the sums were changed', 'digest-mismatch', 'SHA256SUMS', f => flip(path.join(f, 'SHA256SUMS'))],
    ['the manifest is no JSON', 'digest-mismatch', 'sitemount.json', f => write(f, 'sitemount.json', '{')],
  ])('%s is refused', async (_, rule, named, change) => {
    const folder = unpacked()
    change(folder)
    const job = await verify(folder)
    expectRefused(job)
    expect(job.stdout).toContain(`[${rule}]`)
    expect(job.stdout).toContain(named)
  })
})

function write(folder: string, name: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
  fs.writeFileSync(path.join(folder, name), text)
}

function flip(file: string): void {
  const bytes = fs.readFileSync(file)
  bytes[3] = (bytes[3] ?? 0) ^ 1
  fs.writeFileSync(file, bytes)
}

function link(file: string): void {
  fs.renameSync(file, `${file}.moved`)
  const elsewhere = path.join(temporaryFolder(), 'target')
  fs.renameSync(`${file}.moved`, elsewhere)
  fs.symlinkSync(elsewhere, file)
}

describe('a damaged file is refused', () => {
  const both = [
    ['tar.zst', () => fs.readFileSync(zst)],
    ['tar.gz', () => fs.readFileSync(gz)],
  ] as const

  test.each(both)('%s cut anywhere', async (_, bytes) => {
    const whole = bytes()
    const cuts = [whole.length - 1, whole.length - 5, Math.floor(whole.length / 2), 40]
    for (const job of await Promise.all(cuts.map(at => verifyBytes(whole.subarray(0, at))))) expectRefused(job)
  })

  test.each(both)('%s with one bit flipped', async (_, bytes) => {
    const whole = bytes()
    const jobs = [0.2, 0.5, 0.8, 0.99].map(part => {
      const spoilt = Buffer.from(whole)
      const at = Math.floor(whole.length * part)
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x10
      return verifyBytes(spoilt)
    })
    for (const job of await Promise.all(jobs)) expectRefused(job)
  })

  test.each(both)('%s with rubbish behind it', async (_, bytes) => {
    const tails = ['rubbish', Buffer.alloc(512), bytes()]
    for (const job of await Promise.all(tails.map(tail => verifyBytes(Buffer.concat([bytes(), Buffer.from(tail)]))))) {
      expectRefused(job)
    }
  })
})

describe('an archive somebody else made is refused', () => {
  const hostile = (extra: RawEntry) => gzippedTar([...entries, extra])
  const linked = (type: string, target: string) => (header: Buffer) => {
    header.write(type, 156)
    header.write(target, 157)
  }

  test('the entries put together again are the artifact', async () => {
    expect((await verifyBytes(gzippedTar(entries))).result?.findings.map(({message}) => message)).toEqual([])
  })

  test.each<[string, string, () => Buffer]>([
    ['a name that climbs', 'unsafe-path', () => hostile(fileEntry('site-packages/../../evil', 'x'))],
    ['an absolute name', 'unsafe-path', () => hostile(fileEntry('/tmp/sitemount-evil', 'x'))],
    ['a backslash', 'unsafe-path', () => hostile(fileEntry('site-packages\\evil', 'x'))],
    ['a symbolic link', 'unsafe-path', () => hostile(fileEntry('site-packages/l', '', linked('2', '/etc/passwd')))],
    ['a hard link', 'unsafe-path', () => hostile(fileEntry('site-packages/l', '', linked('1', 'sitemount.json')))],
    ['a device', 'unsafe-path', () => hostile(fileEntry('site-packages/d', '', linked('3', '')))],
    ['a name that comes twice', 'unsafe-path', () => gzippedTar([...entries, entries.at(-1) as RawEntry])],
    ['a setuid bit', 'unsafe-path', () => hostile(fileEntry('site-packages/s', 'x', h => h.write('0004755\0', 100)))],
    ['a file nobody summed', 'extra-file', () => hostile(fileEntry('site-packages/zzz.py', 'x'))],
    ['an owner', 'digest-mismatch', () => gzippedTar(entries.map(owned))],
    ['no manifest', 'missing-file', () => gzippedTar(entries.slice(1))],
    ['a file left out', 'missing-file', () => gzippedTar(entries.slice(0, -1))],
    [
      'files in another order',
      'digest-mismatch',
      () => gzippedTar([...entries.slice(0, 2), ...entries.slice(2).reverse()]),
    ],
    ['nothing in it', 'missing-file', () => gzippedTar([])],
  ])('with %s', async (_, rule, bytes) => {
    const job = await verifyBytes(bytes())
    expectRefused(job)
    expect(rules(job)).toContain(rule)
    expect(fs.existsSync('/tmp/sitemount-evil')).toBe(false)
  })
})

function owned(entry: RawEntry): RawEntry {
  const header = Buffer.from(entry.header)
  header.write('0001750\0', 108)
  sumHeader(header)
  return {...entry, header}
}

describe('what is no artifact at all', () => {
  test.each([
    ['a path where nothing is', () => path.join(temporaryFolder(), 'none.tar.zst'), 'none.tar.zst'],
    ['an empty path', () => '', 'artifact'],
  ])('%s is wrong usage', async (_, artifact, named) => {
    const job = await verify(artifact())
    expect(job.code).toBe(2)
    expect(job.stderr).toContain(named)
    expect(job.stderr).not.toMatch(/\n\s+at /)
  })

  test.each([
    ['a text file', textFile, 'digest-mismatch'],
    ['an empty folder', temporaryFolder, 'missing-file'],
  ])('%s is an artifact that was refused', async (_, artifact, rule) => {
    const job = await verify(artifact())
    expectRefused(job)
    expect(job.stdout).toContain(`[${rule}]`)
  })
})

function textFile(): string {
  const file = path.join(temporaryFolder(), 'notes.txt')
  fs.writeFileSync(file, 'no archive\n')
  return file
}
