import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {cli, type JobOptions} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {onePython, pythons} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {testUv} from '../helpers/uv.ts'
import {pathWithUv} from '../helpers/uv-path.ts'
import {copyProject, makeWheelProject, type WheelProject} from '../helpers/wheel-project.ts'

const python = onePython()
const uv = testUv()

let index: PackageIndex
let project: WheelProject
let wanted: {tree: string | undefined; artifact: string | undefined}

beforeAll(async () => {
  const served = suiteFolder()
  index = await startIndex(served)
  const files = Object.fromEntries(
    Array.from({length: 40}, (_, at) => [`many/part${at}/__init__.py`, `value = ${at}\n`.repeat(at + 1)]),
  )
  const wheels = [
    {
      name: 'many',
      version: '1.0',
      files: {...files, 'many/Ärger.txt': 'ä'},
      entryPoints: '[console_scripts]\nmany = many:main\n',
    },
    {name: 'few', version: '0.1', tag: 'py2.py3-none-any'},
  ]
  project = makeWheelProject(suiteFolder(), {wheels, index: served})
  const job = await build()
  wanted = digests(job)
  expect(wanted.tree).toMatch(/^sha256:[0-9a-f]{64}$/)
})
afterAll(() => index.close())

type How = JobOptions & {flags?: string[]}

async function build({flags = [], ...options}: How = {}) {
  const cwd = options.cwd ?? copyProject(project, temporaryFolder())
  const job = await cli(['build', '--index-url', index.url, '--report', 'json', ...flags], {
    python: python.executable,
    ...options,
    cwd,
  })
  if (job.code !== 0) throw new Error(`The build failed: ${job.stderr}${job.stdout}`)
  return job
}

function digests({result}: Awaited<ReturnType<typeof build>>) {
  return {tree: result?.mount?.treeDigest, artifact: result?.artifact?.digest}
}

const umask = (mask: string) => ['/bin/sh', '-c', `umask ${mask}; exec "$@"`, 'sh']

test.each<[string, How]>([
  ['in another folder, with umask 077', {through: umask('077')}],
  ['with umask 000 and another time zone', {through: umask('000'), env: {TZ: 'Pacific/Chatham'}}],
  ['with LANG=C and a fixed hash seed', {env: {LANG: 'C', LC_ALL: 'C', PYTHONHASHSEED: '7'}}],
  ['with another artifact name and output folder', {flags: ['--artifact-name', 'other', '--output', 'elsewhere/out']}],
])('both digests are the same %s', async (_, how) => {
  expect(digests(await build(how))).toEqual(wanted)
})

const taskset = process.platform === 'linux' && hasTaskset() ? test : test.skip
taskset('both digests are the same on one core', async () => {
  expect(digests(await build({through: ['taskset', '-c', '0']}))).toEqual(wanted)
})

const withUv = uv === undefined ? test.skip : test
withUv('both digests are the same with uv as with pip', async () => {
  const PATH = pathWithUv(uv ?? '', {python: python.executable, folder: temporaryFolder()})
  const job = await build({env: {PATH}, flags: ['--installer', 'uv']})
  expect(job.result?.tools.installer).toMatch(/^uv /)
  expect(digests(job)).toEqual(wanted)
})

test('the tree digest is the same in either format, and in a working directory named by a flag', async () => {
  const cwd = temporaryFolder()
  copyProject(project, path.join(cwd, 'deep/project'))
  const job = await build({cwd, flags: ['--format', 'tar.gz', '--working-directory', 'deep/project']})
  expect(job.result?.mount?.treeDigest).toBe(wanted.tree)
  expect(job.result?.artifact?.path).toContain('/deep/project/sitemount-out/')
})

const others = pythons().filter(({minor}) => minor !== python.minor)
const another = others.length > 0 ? test : test.skip
another('without bytecode pure packages give the same tree under the oldest Python of this machine', async () => {
  const flags = ['--bytecode', 'none']
  const [newest, oldest] = await Promise.all([build({flags}), build({flags, python: others[0]?.executable ?? ''})])
  expect(oldest.result?.mount?.treeDigest).toBe(newest.result?.mount?.treeDigest)
  expect(newest.result?.mount?.treeDigest).not.toBe(wanted.tree)
})

const squashfs = hasProgram('mksquashfs', ['-version']) ? ['squashfs'] : []
test.each(['tar.gz', 'zip', ...squashfs])(
  'a %s has the same digest on one core, with umask 000 and elsewhere',
  async format => {
    const flags = ['--format', format]
    const through = [...(hasTaskset() ? ['taskset', '-c', '0'] : []), ...umask('000')]
    const [plain, other] = await Promise.all([build({flags}), build({flags, through, env: {TZ: 'Pacific/Chatham'}})])
    expect(digests(plain)).toEqual({tree: wanted.tree, artifact: expect.stringMatching(/^sha256:/)})
    expect(digests(other)).toEqual(digests(plain))
  },
)

function hasTaskset(): boolean {
  return hasProgram('taskset', ['-c', '0', 'true'])
}

function hasProgram(name: string, flags: readonly string[]): boolean {
  return spawnSync(name, flags, {stdio: 'ignore'}).status === 0
}
