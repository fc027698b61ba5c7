import {execFile} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {beforeAll, describe, expect, test} from '@jest/globals'
import {cli, type Job, root} from '../helpers/job.ts'
import {indexInReach, machineIndex} from '../helpers/live-index.ts'
import {processesNaming} from '../helpers/processes.ts'
import {writeFiles} from '../helpers/project.ts'
import {pythons} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'
import {makeVirtualenv} from '../helpers/virtualenv.ts'

const execute = promisify(execFile)
const python = pythons().find(({minor}) => minor === '3.12')
const inReach = process.platform === 'linux' && python !== undefined && (await indexInReach(python.executable))
const live = inReach ? describe : describe.skip
const patience = 600_000

const inputs = ['--target', 'azureml/minimal-py312', '--entry-script', 'src/score.py', '--model-dir', 'model']
const sample = ['--sample', 'sample-request.json']

/** The example as it is checked out. */
function example(folder = temporaryFolder()): string {
  const made = /[\\/](?:sitemount-out|site-packages|deploy|__pycache__)$/
  fs.cpSync(path.join(root, 'examples/azureml-scoring'), folder, {recursive: true, filter: file => !made.test(file)})
  return folder
}

/** Where servers are kept between the rehearsals of this file. */
let cache: string

function sitemount(verb: string, cwd: string, flags: readonly string[]): Promise<Job> {
  return cli([verb, '--report', 'json', ...flags], {
    python: python?.executable ?? '',
    ...{cwd, network: true, timeout: patience, env: {XDG_CACHE_HOME: cache}},
  })
}

/** A rehearsal that may fetch nothing: the server is kept already. */
async function rehearse(cwd: string, flags: readonly string[] = []): Promise<Job> {
  const done = await sitemount('rehearse', cwd, [...inputs, ...sample, '--index-url', 'http://127.0.0.1:9/', ...flags])
  expect(processesNaming(done.env.TMPDIR ?? '')).toEqual([])
  return done
}

const errors = ({result}: Job) => result?.findings.filter(({level}) => level === 'error') ?? []
const passed = (job: Job) => ({
  code: job.code,
  errors: errors(job),
  stderr: job.code === 0 ? '' : job.stderr.slice(-2000),
})
const allWell = {code: 0, errors: [], stderr: ''}

/** The pinned release of a requirement in the example. */
function pinned(name: string): string {
  const text = fs.readFileSync(path.join(root, 'examples/azureml-scoring/requirements.txt'), 'utf8')
  return new RegExp(`^${name}==(\\S+)`, 'm').exec(text)?.[1] ?? 'no such line'
}

live('the scoring example, with its packages mounted', () => {
  let folder: string
  let built: Job
  let artifact: string
  let extracted: string

  beforeAll(async () => {
    cache = suiteFolder()
    folder = example(suiteFolder())
    built = await sitemount('build', folder, [...inputs, '--artifact-name', 'it', ...machineIndex()])
    artifact = built.result?.artifact?.path ?? ''
    extracted = path.join(suiteFolder(), 'site-packages')
    // Everything after this one works without an index.
    const first = await sitemount('rehearse', folder, [...inputs, ...sample, '--artifact', artifact, ...machineIndex()])
    expect(passed(first)).toEqual(allWell)
  }, patience)

  test('is built without an error, with the files that a deployment needs', () => {
    expect(passed(built)).toEqual(allWell)
    expect(built.result?.mountEnv).toContain('AZUREML_EXTRA_PYTHON_LIB_PATH=site-packages')
    const {folder: deploy = '', files = []} = built.result?.deploy ?? {}
    expect(files).toEqual(['deployment.yml'])
    expect(fs.readFileSync(path.join(deploy, 'deployment.yml'), 'utf8')).toMatch(
      /^ *AZUREML_EXTRA_PYTHON_LIB_PATH: site-packages$/m,
    )
  })

  test(
    'answers on the real server with the mounted numpy, without a network',
    async () => {
      const done = await rehearse(folder, ['--artifact', artifact])
      expect(passed(done)).toEqual(allWell)
      const {how, what, answer, modules} = done.result?.rehearsal ?? {}
      expect({how, what}).toEqual({
        how: 'server',
        what: `azureml-inference-server-http 1.5.1 on CPython ${python?.version}`,
      })
      expect(JSON.parse(answer?.body ?? '')).toMatchObject({
        species: ['setosa', 'virginica'],
        numpy: pinned('numpy'),
      })
      expect(modules?.mount).toEqual(expect.arrayContaining(['numpy', 'pydantic', 'sklearn', 'yaml']))
      expect(modules?.host).toContain('flask')
      expect(modules?.host).not.toContain('pydantic')
    },
    patience,
  )

  /** The example once `verify` put the packages beside the script: what is uploaded. */
  async function deployable(): Promise<string> {
    const cwd = example()
    if (!fs.existsSync(extracted)) {
      const flags = ['--artifact', artifact, '--extract-to', extracted]
      expect(passed(await sitemount('verify', cwd, flags))).toEqual(allWell)
    }
    // The uploader follows links.
    fs.symlinkSync(extracted, path.join(cwd, 'src/site-packages'))
    return cwd
  }

  test(
    'answers with the packages where `verify` puts them, as the deployment that is named says',
    async () => {
      const cwd = await deployable()
      expect(passed(await sitemount('check', cwd, inputs))).toEqual(allWell)
      const done = await rehearse(cwd, ['--deployment', 'deployment.yml'])
      expect(passed(done)).toEqual(allWell)
      expect(JSON.parse(done.result?.rehearsal?.answer?.body ?? '').numpy).toBe(pinned('numpy'))
    },
    patience,
  )

  test(
    'does so with both deployments there: the delivery says which one is meant',
    async () => {
      expect(passed(await rehearse(await deployable()))).toEqual(allWell)
    },
    patience,
  )

  type Row = {
    name: string
    put: (cwd: string) => unknown
    /** Whether the packages lie beside the script already, where nothing but the deployment says so. */
    beside?: boolean
    failure: {class?: string; exitCode?: number}
    /** The finding that needs no rehearsal. */
    rule?: string
  }

  const change = (file: string, from: string, to: string) => (cwd: string) => {
    const text = fs.readFileSync(path.join(cwd, file), 'utf8')
    expect(text).toContain(from)
    fs.writeFileSync(path.join(cwd, file), text.replace(from, to))
  }
  const mounted = 'AZUREML_EXTRA_PYTHON_LIB_PATH: site-packages'

  const rows: Row[] = [
    {
      name: 'a path that begins at the root of the checkout',
      beside: true,
      put: change('deployment.yml', mounted, 'AZUREML_EXTRA_PYTHON_LIB_PATH: src/site-packages'),
      failure: {class: 'path', exitCode: 97},
      rule: 'mount-path-missing',
    },
    {
      name: 'an absolute path',
      put: change('deployment.yml', mounted, 'AZUREML_EXTRA_PYTHON_LIB_PATH: /var/azureml-app/src/site-packages'),
      failure: {class: 'path', exitCode: 97},
      rule: 'mount-path-not-relative',
    },
    {
      name: 'the misspelt variable of the documents',
      beside: true,
      put: change('deployment.yml', mounted, 'AZUREML_EXTRA_PYTHON_LIBPATH: site-packages'),
      failure: {exitCode: 3},
      rule: 'misspelt-variable',
    },
    {
      name: 'the same and an artifact, whose place nothing else tells the image',
      put: change('deployment.yml', mounted, 'AZUREML_EXTRA_PYTHON_LIBPATH: site-packages'),
      failure: {exitCode: 3},
      rule: 'misspelt-variable',
    },
    {
      name: 'requirements that are not there',
      beside: true,
      put: change('deployment.yml', mounted, 'AZUREML_EXTRA_REQUIREMENTS_TXT: needs.txt'),
      failure: {class: 'requirements', exitCode: 99},
      rule: 'mount-path-missing',
    },
    {
      name: 'types.py beside the script',
      put: cwd => writeFiles(cwd, {'src/types.py': 'own = 1\n'}),
      failure: {class: 'script', exitCode: 1},
      rule: 'shadowed-stdlib',
    },
    {
      name: 'a script without run()',
      put: change('src/score.py', 'def run(body):', 'def score(body):'),
      failure: {class: 'script', exitCode: 3},
      rule: 'entry-script-contract',
    },
    {
      name: 'a coroutine',
      put: change('src/score.py', 'def run(body):', 'async def run(body):'),
      failure: {class: 'script'},
      rule: 'entry-script-contract',
    },
    {
      name: 'GitHub’s .gitignore for Python',
      put: cwd => {
        fs.rmSync(path.join(cwd, 'src/.amlignore'))
        fs.copyFileSync(
          path.join(root, '__tests__/fixtures/azureml/python.gitignore'),
          path.join(cwd, 'src/.gitignore'),
        )
      },
      failure: {class: 'path'},
      rule: 'ignored-by-upload',
    },
    {
      name: 'a request that the script refuses',
      put: cwd => writeFiles(cwd, {'sample-request.json': '{"flowers": []}'}),
      failure: {class: 'sample'},
    },
    {
      name: 'a model that is not what the script wants',
      put: cwd => fs.renameSync(path.join(cwd, 'model/iris.yaml'), path.join(cwd, 'model/other.yaml')),
      failure: {exitCode: 3},
    },
  ]

  test.each(rows)(
    'fails with $name, and says why',
    async ({put, failure, rule, beside = false}) => {
      const cwd = beside ? await deployable() : example()
      fs.rmSync(path.join(cwd, 'deployment-dynamic.yml'))
      put(cwd)
      const done = await rehearse(cwd, beside ? [] : ['--artifact', artifact])
      expect(done.code).toBe(1)
      expect(done.result?.rehearsal?.failure).toMatchObject(failure)
      const found = errors(done).map(one => one.rule)
      expect(found).toContain('rehearsal-failed')
      if (rule !== undefined) expect(found).toContain(rule)
    },
    patience,
  )
})

live('the scoring example, with its packages installed at boot', () => {
  test(
    'gives the same packages twice, within the probes, and tells what a mount would save',
    async () => {
      const cwd = example()
      const flags = ['--delivery', 'dynamic', '--requirements', 'src/requirements.txt', ...machineIndex()]
      const built = await sitemount('build', cwd, [...inputs, ...flags])
      expect(passed(built)).toEqual(allWell)
      const {installs = [], differences, probe} = built.result?.dynamic ?? {}
      expect({count: installs.length, differences}).toEqual({count: 2, differences: []})
      for (const {frozen, seconds, failed} of installs) {
        expect(failed).toBeNull()
        expect(seconds).toBeGreaterThan(0)
        expect(frozen.find(({normalizedName}) => normalizedName === 'numpy')?.version).toBe(pinned('numpy'))
      }
      expect(probe).toMatchObject({initialDelay: 10, period: 10})
      expect(built.result?.mountEnv).toContain('AZUREML_EXTRA_REQUIREMENTS_TXT=requirements.txt')
      expect(built.result?.artifact).toBeUndefined()
    },
    patience,
  )
})

live('the scoring example, in an image', () => {
  test(
    'has a build context whose own install line makes the same environment',
    async () => {
      const cwd = example()
      const flags = ['--delivery', 'image', '--format', 'directory', '--artifact-name', 'it', ...machineIndex()]
      const built = await sitemount('build', cwd, [...inputs, ...flags])
      expect(passed(built)).toEqual(allWell)
      const context = built.result?.image?.context ?? ''
      const dockerfile = fs.readFileSync(path.join(context, 'Dockerfile'), 'utf8')
      // What is built is linted as any Dockerfile of a user.
      const linted = await sitemount('check', context, [
        '--requirements',
        'requirements.txt',
        '--deployment',
        'Dockerfile',
      ])
      expect(errors(linted)).toEqual([])
      const line = /-m pip (install .*--require-hashes.*)$/m.exec(dockerfile)?.[1] ?? ''
      const words = line.split(' ').map(word => (word.endsWith('requirements.txt') ? 'requirements.txt' : word))
      const venv = await makeVirtualenv(python?.executable ?? '', path.join(temporaryFolder(), 'venv'))
      await execute(python?.executable ?? '', ['-I', '-m', 'pip', '--python', venv.python, ...words], {
        cwd: context,
        timeout: patience,
      })
      const code = 'import importlib.metadata as m; print(*sorted(f"{d.name}=={d.version}" for d in m.distributions()))'
      const names = (await venv.run(['-I', '-c', code])).trim().split(' ')
      expect(names).toEqual((built.result?.packages ?? []).map(({name, version}) => `${name}==${version}`).sort())
      expect(names).toContain(`numpy==${pinned('numpy')}`)
    },
    patience,
  )
})
