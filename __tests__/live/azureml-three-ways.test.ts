import {execFile} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {beforeAll, describe, expect, test} from '@jest/globals'
import {cleanEnvironment, cli, type Job, root} from '../helpers/job.ts'
import {indexInReach, machineIndex} from '../helpers/live-index.ts'
import {pythons} from '../helpers/pythons.ts'
import {suiteFolder} from '../helpers/temp.ts'
import {makeVirtualenv, type Virtualenv} from '../helpers/virtualenv.ts'

const execute = promisify(execFile)
const python = pythons().find(({minor}) => minor === '3.12')?.executable
const inReach = process.platform === 'linux' && python !== undefined && (await indexInReach(python))
const live = inReach ? describe : describe.skip
const patience = 600_000

/** `name release` of every line of a requirements file, names in lower case, sorted. */
function pinsOf(text: string): string[] {
  return [...text.matchAll(/^([\w.-]+)==(\S+)/gm)].map(([, name = '', version]) => spelt(name, version)).sort()
}

function spelt(name: string, version = ''): string {
  return `${name.toLowerCase().replace(/[-_.]+/g, '-')} ${version}`
}

live('the scoring example, where nothing is mounted', () => {
  const example = path.join(root, 'examples/azureml-scoring')
  const pins = pinsOf(fs.readFileSync(path.join(example, 'requirements.txt'), 'utf8'))

  function build(delivery: string, requirements: string): Promise<Job> {
    const folder = suiteFolder()
    const made = /[\\/](?:sitemount-out|site-packages|deploy|__pycache__)$/
    fs.cpSync(example, folder, {recursive: true, filter: file => !made.test(file)})
    const inputs = {
      ...{delivery, requirements, target: 'azureml/minimal-py312', 'artifact-name': 'iris', report: 'json'},
      ...{'entry-script': 'src/score.py', 'model-dir': 'model'},
    }
    const flags = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value])
    return cli(['build', ...flags, ...machineIndex()], {
      ...{python: python ?? '', cwd: folder, network: true, timeout: patience},
    })
  }

  test(
    'dynamic: installs twice alike beside the packages of the image, in time, and says how long it took',
    async () => {
      const job = await build('dynamic', 'src/requirements.txt')
      expect({code: job.code, errors: job.result?.findings.filter(({level}) => level === 'error')}).toEqual({
        ...{code: 0, errors: []},
      })
      const {installs = [], host, differences, probe} = job.result?.dynamic ?? {}
      expect(host).toEqual({packages: expect.any(Number), why: null})
      expect(host?.packages).toBeGreaterThan(40)
      expect([installs.length, differences]).toEqual([2, []])
      const window = (probe?.initialDelay ?? 0) + (probe?.period ?? 0) * (probe?.failures ?? 0)
      for (const {seconds, conflicts, failed, frozen} of installs) {
        expect({conflicts, failed}).toEqual({conflicts: [], failed: null})
        expect(frozen.map(({name, version}) => spelt(name, version))).toEqual(expect.arrayContaining(pins))
        expect(seconds).toBeGreaterThan(0)
        expect(seconds).toBeLessThan(window)
      }
      expect(job.result?.artifact).toBeUndefined()
    },
    patience,
  )

  describe('image', () => {
    let job: Job
    let context: string
    let environment: Virtualenv

    beforeAll(async () => {
      job = await build('image', 'requirements.txt')
      context = path.join(job.cwd, 'sitemount-out/iris/context')
      environment = await makeVirtualenv(python ?? '', path.join(suiteFolder(), 'env'), {pip: true})
    }, patience)

    test('is a context that passes, with the code that is uploaded and the model', () => {
      expect({code: job.code, stderr: job.stderr.slice(-2000)}).toMatchObject({code: 0})
      expect(job.result?.findings.filter(({level}) => level === 'error')).toEqual([])
      expect(job.result?.packages?.map(({name, version}) => spelt(name, version)).sort()).toEqual(pins)
      for (const name of ['code/score.py', 'model/iris.yaml', 'Dockerfile']) {
        expect(fs.existsSync(path.join(context, name))).toBe(true)
      }
    })

    test(
      'its own pip line installs the same releases, and the script answers with them',
      async () => {
        const text = fs.readFileSync(path.join(context, 'Dockerfile'), 'utf8')
        const [line = '', ...others] = text.split('\n').filter(one => one.includes('-m pip install'))
        expect(others).toEqual([])
        const command = line
          .replace(/^RUN \S+\/bin\/python /, `${environment.python} `)
          .replaceAll('/opt/sitemount/', './')
        const env = {...cleanEnvironment({python: python ?? '', network: true}), ...indexOfMachine()}
        await execute('sh', ['-c', command], {cwd: context, env, maxBuffer: 1 << 26})
        const listed = await environment.run(['-m', 'pip', 'list', '--format', 'json', '--disable-pip-version-check'])
        const found = (JSON.parse(listed) as {name: string; version: string}[])
          .map(({name, version}) => spelt(name, version))
          .filter(one => !/^(?:pip|setuptools|wheel) /.test(one))
        expect(found.sort()).toEqual(pins)

        const code = `import json, score
score.init()
print(json.dumps(score.run(open(${JSON.stringify(path.join(job.cwd, 'sample-request.json'))}).read())))`
        const {stdout} = await execute(environment.python, ['-c', code], {
          cwd: path.join(context, 'code'),
          env: {...cleanEnvironment(), AZUREML_MODEL_DIR: path.join(context, 'model'), PYTHONDONTWRITEBYTECODE: '1'},
        })
        const numpy = pins.find(one => one.startsWith('numpy '))?.slice('numpy '.length)
        expect(JSON.parse(stdout)).toMatchObject({species: ['setosa', 'virginica'], numpy})
      },
      patience,
    )

    test('verifies', async () => {
      const verified = await cli(['verify', '--artifact', job.result?.artifact?.path ?? ''])
      expect({code: verified.code, stdout: verified.stdout}).toMatchObject({code: 0})
    })
  })
})

/** Where this machine's pip would look, for an index whose password is not in the context. */
function indexOfMachine(): Record<string, string> {
  const names = ['PIP_INDEX_URL', 'PIP_EXTRA_INDEX_URL']
  return Object.fromEntries(names.flatMap(name => (process.env[name] ? [[name, process.env[name]]] : [])))
}
