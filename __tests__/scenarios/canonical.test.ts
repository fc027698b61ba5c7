import {execFile} from 'node:child_process'
import path from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {cleanEnvironment, cli, type Job} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {project} from '../helpers/project.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {testUv} from '../helpers/uv.ts'
import {pathWithUv} from '../helpers/uv-path.ts'
import {type Made, makeWheel} from '../helpers/wheel.ts'

const python = onePython()
const uv = testUv()
const withBoth = uv === undefined ? test.skip : test

let index: PackageIndex
let made: Made[]

beforeAll(async () => {
  const served = suiteFolder()
  made = [
    makeWheel({name: 'alpha', version: '1.0'}, served),
    makeWheel({name: 'beta', version: '2.0'}, served),
    makeWheel({name: 'gamma', version: '1.0'}, served),
    makeWheel({name: 'gamma', version: '1.1'}, served),
  ]
  index = await startIndex(served)
})
afterAll(() => index.close())

type Files = Record<string, string | Uint8Array>
type How = {flags?: string[]; env?: Record<string, string>}

async function build(installer: 'pip' | 'uv', files: Files, {flags = [], env = {}}: How = {}): Promise<Job> {
  const PATH = pathWithUv(uv ?? '', {python: python.executable, folder: temporaryFolder()})
  const args = ['build', '--index-url', index.url, '--report', 'json', '--installer', installer, '--smoke-test', 'off']
  return cli([...args, ...flags], {python: python.executable, cwd: project(files), env: {PATH, ...env}})
}

/** Builds with pip and with uv, and gives what both agree on. */
async function buildWithBoth(
  files: Files,
  how: How = {},
): Promise<{packages: string[]; canonical: string | undefined}> {
  const [pip, other] = await Promise.all([build('pip', files, how), build('uv', files, how)])
  for (const job of [pip, other]) if (job.code !== 0) throw new Error(`The build failed: ${job.stderr}${job.stdout}`)
  expect(other.result?.tools.installer).toMatch(/^uv /)
  expect(other.result?.mount?.treeDigest).toBe(pip.result?.mount?.treeDigest)
  const packages = ({result}: Job) => (result?.packages ?? []).map(({name, version}) => `${name}==${version}`).sort()
  expect(packages(other)).toEqual(packages(pip))
  return {packages: packages(pip), canonical: pip.result?.canonical}
}

const lowered = ['--rules', 'dropped-requirement: warning']
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const one = (content: string | Uint8Array): Files => ({'requirements.txt': content})
const both = ['alpha==1.0', 'beta==2.0']

describe('pip and uv install the same tree, that of pip', () => {
  withBoth.each<[string, Files, string[], How]>([
    [
      'a comment that ends in a backslash',
      one('alpha==1.0  # a \\\nbeta==2.0\ngamma==1.0\n'),
      ['alpha==1.0', 'gamma==1.0'],
      {flags: lowered},
    ],
    ['a line of comment that ends in a backslash', one('# a \\\nalpha==1.0\nbeta==2.0\n'), both, {}],
    ['a form feed', one('alpha==1.0\fbeta==2.0\n'), both, {}],
    ['other ends of lines', one('alpha==1.0\rbeta==2.0\u2028gamma==1.0\x1c'), [...both, 'gamma==1.0'], {}],
    [
      'abbreviated and glued options',
      {'requirements.txt': '--pref\n--no-b :none:\n-rmore.txt\nalpha==1.0\n', 'more.txt': 'beta==2.0\n'},
      both,
      {},
    ],
    ['a requirement after an option', one('--pre beta==2.0\nalpha==1.0\n'), ['alpha==1.0'], {flags: lowered}],
    [
      'two nested files in a line',
      {'requirements.txt': '-r a.txt -r b.txt\n', 'a.txt': 'alpha==1.0', 'b.txt': 'beta==2.0'},
      ['alpha==1.0'],
      {flags: lowered},
    ],
    ['tabs', one('alpha==1.0\t# a\n\tbeta\t==\t2.0\t\n'), both, {}],
    ['UTF-16', one(utf16('alpha==1.0  # é\nbeta==2.0\n')), both, {}],
    [
      'a declared encoding',
      one(Buffer.from('# coding: latin-1\nalpha==1.0  # caf\xe9\nbeta==2.0\n', 'latin1')),
      both,
      {},
    ],
    ['a variable', one('alpha==1.0\nbeta==${BETA}\n'), both, {env: {BETA: '2.0'}}],
    ['continued lines and names written otherwise', one('ALPHA \\\n  == 1.0 \\\n# a\nBeta (==2.0)\n'), both, {}],
    [
      'markers, of which one holds',
      one('gamma==1.0; python_version < "3"\ngamma==1.1; python_version >= "3"\n'),
      ['gamma==1.1'],
      {},
    ],
    [
      'a release of which one is found by constraint',
      {'requirements.txt': '-c c.txt\ngamma\n', 'c.txt': 'gamma==1.0\n'},
      ['gamma==1.0'],
      {},
    ],
  ])('%s', async (_, files, expected, how) => {
    const {packages, canonical} = await buildWithBoth(files, how)
    expect(packages).toEqual(expected)
    expect(canonical).toBe(expected.map(line => `${line}\n`).join(''))
  })
})

describe('what pip refuses or drops is refused whichever installs', () => {
  withBoth.each<[string, () => Files, string]>([
    ['text that a comment swallows', () => one('alpha==1.0  # a \\\nbeta==2.0\n'), 'dropped-requirement'],
    ['a requirement after an option', () => one('--pre alpha==1.0\n'), 'dropped-requirement'],
    ['a tab before an option', () => one(`alpha==1.0\t--hash=sha256:${made[0]?.sha256}\n`), 'invalid-requirement'],
    ['a partly hashed file', () => one(`alpha==1.0 --hash=sha256:${made[0]?.sha256}\nbeta==2.0\n`), 'missing-hash'],
    ['a second requirement in the value of a variable', () => one('alpha==${BETA}\n'), 'invalid-requirement'],
  ])('%s', async (_, files, rule) => {
    const jobs = await Promise.all(
      (['pip', 'uv'] as const).map(installer => build(installer, files(), {env: {BETA: '1.0\nbeta==2.0'}})),
    )
    for (const {code, result} of jobs) {
      expect(code).toBe(1)
      expect(result?.findings).toContainEqual(expect.objectContaining({rule, level: 'error'}))
    }
  })
})

withBoth('uv by itself reads another set than pip from a comment that ends in a backslash', async () => {
  const cwd = project(one('alpha==1.0  # a \\\nbeta==2.0\n'))
  const args = [
    'pip',
    'compile',
    '--quiet',
    '--no-config',
    '--index-url',
    index.url,
    '--python',
    python.executable,
    'requirements.txt',
  ]
  const env = {...cleanEnvironment({python: python.executable}), UV_CACHE_DIR: path.join(temporaryFolder(), 'uv')}
  const {stdout} = await promisify(execFile)(uv ?? '', args, {cwd, env})
  expect(stdout).toContain('beta==2.0')
})
