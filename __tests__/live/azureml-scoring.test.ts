import {execFile} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {beforeAll, describe, expect, test} from '@jest/globals'
import {cleanEnvironment, cli, type Job, root} from '../helpers/job.ts'
import {indexInReach, machineIndex} from '../helpers/live-index.ts'
import {pythons} from '../helpers/pythons.ts'
import {unpackTar} from '../helpers/tar.ts'
import {suiteFolder} from '../helpers/temp.ts'
import {testUv} from '../helpers/uv.ts'
import {pathWithUv} from '../helpers/uv-path.ts'

const execute = promisify(execFile)
const example = path.join(root, 'examples/azureml-scoring')
const python = pythons().find(({minor}) => minor === '3.12')
const uv = testUv()
const inReach = process.platform === 'linux' && python !== undefined && (await indexInReach(python.executable))
const live = inReach ? describe : describe.skip
const patience = 300_000

live('the scoring example, built against a real index', () => {
  let folder: string
  let job: Job
  let unpacked: string

  beforeAll(async () => {
    folder = suiteFolder()
    fs.cpSync(example, folder, {recursive: true, filter: file => !/sitemount-out|site-packages/.test(file)})
    job = await build('pip')
    unpacked = suiteFolder()
    if (job.code === 0) unpackTar(job.result?.artifact?.path ?? '', unpacked)
  }, patience)

  function build(installer: 'pip' | 'uv', env: Record<string, string> = {}): Promise<Job> {
    const flags = [
      '--installer',
      installer,
      '--artifact-name',
      `by-${installer}`,
      '--report',
      'json',
      ...machineIndex(),
    ]
    return cli(['build', ...flags], {
      python: python?.executable ?? '',
      cwd: folder,
      network: true,
      timeout: patience,
      env,
    })
  }

  /** What a plain interpreter prints that knows nothing of the virtualenv but the mount. */
  async function run(code: string, cwd: string): Promise<string> {
    const env = {
      ...cleanEnvironment({python: python?.executable ?? ''}),
      PYTHONPATH: path.join(unpacked, 'site-packages'),
      PYTHONDONTWRITEBYTECODE: '1',
      AZUREML_MODEL_DIR: path.join(folder, 'model'),
    }
    return (await execute(python?.executable ?? '', ['-c', code], {cwd, env})).stdout
  }

  test('passes, with every package from a wheel whose hash was pinned', () => {
    expect({code: job.code, stderr: job.stderr.slice(-2000)}).toMatchObject({code: 0})
    const pinned = fs.readFileSync(path.join(folder, 'requirements.txt'), 'utf8')
    const packages = job.result?.packages ?? []
    expect(packages.length).toBe((pinned.match(/^\S+==/gm) ?? []).length)
    for (const {source} of packages) {
      expect(source.kind).toBe('wheel')
      expect(pinned).toContain(`sha256:${source.sha256}`)
    }
    expect(job.result?.findings.filter(({level}) => level === 'error')).toEqual([])
  })

  test('verifies', async () => {
    const {code, stdout} = await cli([
      'verify',
      '--artifact',
      job.result?.artifact?.path ?? '',
      '--python-version',
      '3.12',
    ])
    expect({code, stdout}).toMatchObject({code: 0})
  })

  test(
    'its packages import in a plain interpreter, all from the mount',
    async () => {
      const code = `import json, numpy, sklearn, pydantic, yaml, scipy.linalg
print(json.dumps([module.__file__ for module in (numpy, sklearn, pydantic, yaml)]))`
      const files = JSON.parse(await run(code, suiteFolder())) as string[]
      const mount = path.join(unpacked, 'site-packages')
      expect(files.map(file => path.relative(mount, file))).toEqual([
        'numpy/__init__.py',
        'sklearn/__init__.py',
        'pydantic/__init__.py',
        'yaml/__init__.py',
      ])
    },
    patience,
  )

  test(
    'its scoring script answers',
    async () => {
      const code = `import json, score
score.init()
print(json.dumps(score.run(open(${JSON.stringify(path.join(folder, 'sample-request.json'))}).read())))`
      const answer = JSON.parse(await run(code, path.join(folder, 'src')))
      expect(answer).toMatchObject({species: ['setosa', 'virginica'], numpy: expect.stringMatching(/^2\./)})
    },
    patience,
  )

  const withUv = uv === undefined ? test.skip : test
  withUv(
    'uv gives the same tree and the same file',
    async () => {
      const PATH = pathWithUv(uv ?? '', {python: python?.executable ?? '', folder: suiteFolder()})
      const other = await build('uv', {PATH})
      expect({code: other.code, stderr: other.stderr.slice(-2000)}).toMatchObject({code: 0})
      expect(other.result?.tools.installer).toMatch(/^uv /)
      expect(other.result?.mount?.treeDigest).toBe(job.result?.mount?.treeDigest)
      expect(other.result?.artifact?.digest).toBe(job.result?.artifact?.digest)
    },
    patience,
  )
})

const minimal = process.platform === 'linux' && pythons().length > 0 ? test : test.skip
minimal(
  'the hashes of the minimal example are those of the wheels beside it',
  async () => {
    const folder = suiteFolder()
    fs.cpSync(path.join(root, 'examples/minimal'), folder, {recursive: true})
    const newest = pythons().at(-1)?.executable ?? ''
    const job = await cli(['build', '--pins', 'hashes', '--report', 'json'], {python: newest, cwd: folder})
    expect({code: job.code, stderr: job.stderr}).toMatchObject({code: 0})
  },
  patience,
)
