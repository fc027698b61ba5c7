import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {readUpload} from '../../src/hosts/azureml/upload/read-upload.ts'
import {action, cli, type Job, root} from '../helpers/job.ts'
import {type PackageIndex, startIndex} from '../helpers/package-index.ts'
import {filesBelow, project, writeFiles} from '../helpers/project.ts'
import {onePython} from '../helpers/pythons.ts'
import {suiteFolder} from '../helpers/temp.ts'
import {makeWheel} from '../helpers/wheel.ts'

const {executable: python, minor} = onePython()
const stock = fs.readFileSync(path.join(root, '__tests__/fixtures/azureml/python.gitignore'), 'utf8')

/** An image of one's own that mounts as those of Azure ML do. */
const profile = {
  schema: 'sitemount/profile/1',
  name: 'own/scoring',
  description: 'An image of our own.',
  ...{python: null, platform: null, glibc: null, mountPath: 'site-packages'},
  environment: {name: 'AZUREML_EXTRA_PYTHON_LIB_PATH', value: 'relative-to-entry-script', trailingColon: true},
  limits: {bytes: null, files: null},
  image: {
    reference: 'registry.example/scoring:7',
    digest: `sha256:${'0a'.repeat(32)}`,
    ...{os: 'Ubuntu 22.04', user: 'scorer', envDir: '/opt/env', appRoot: '/var/azureml-app'},
  },
  ...{asOf: '2026-01-01', source: 'its Dockerfile'},
}

let index: PackageIndex
let requirements: string

beforeAll(async () => {
  const served = suiteFolder()
  const files = {'shop/__init__.py': '', 'shop/lib/data.py': 'a = 1\n', 'shop/build/[x]/b.txt': 'b\n'}
  const {sha256} = makeWheel({name: 'shop', version: '1.2', files}, served)
  requirements = `shop==1.2 --hash=sha256:${sha256}\n`
  index = await startIndex(served)
})
afterAll(() => index.close())

function scoring(more: Readonly<Record<string, string>> = {}): string {
  return project({
    'requirements.txt': requirements,
    'src/score.py': 'def init():\n    pass\n\n\ndef run(data):\n    return data\n',
    'own.json': JSON.stringify(profile),
    '.python-version': `${minor}\n`,
    ...more,
  })
}

function build(cwd: string, more: Readonly<Record<string, string>> = {}): Promise<Job> {
  const named = {target: './own.json', 'entry-script': 'src/score.py', 'index-url': index.url, report: 'json', ...more}
  const flags = Object.entries(named).flatMap(([name, value]) => (value === '' ? [] : [`--${name}`, value]))
  return cli(['build', ...flags], {python, cwd})
}

/** The same, for a build that shall pass. */
async function passed(cwd: string, more: Readonly<Record<string, string>> = {}): Promise<Job> {
  const job = await build(cwd, more)
  expect({code: job.code, stderr: job.stderr, verdict: job.result?.verdict}).toMatchObject({
    ...{code: 0, verdict: 'passed'},
  })
  return job
}

const deploy = (cwd: string, name = '') => path.join(cwd, 'sitemount-out/deploy', name)

/** The files of the mount of which nothing arrives, once it lies beside the script. */
function lost(job: Job, {codeDir, folder}: {codeDir: string; folder: string}): string[] {
  const mount = job.result?.mount?.path ?? ''
  fs.cpSync(mount, path.join(codeDir, folder), {recursive: true})
  const arrived = new Set(readUpload(codeDir).files)
  return filesBelow(mount).filter(file => !arrived.has(`${folder}/${file}`))
}

describe('beside a mount for Azure ML', () => {
  test('lie the lines of the deployment, with paths relative to the script, and nothing else', async () => {
    const cwd = scoring({'app/online/score.py': 'def init():\n    pass\n\n\ndef run(data):\n    return data\n'})
    const inputs = {'entry-script': 'app/online/score.py', 'code-dir': 'app', 'mount-path': 'py/packages'}
    const job = await passed(cwd, inputs)
    expect(job.result?.deploy).toEqual({folder: deploy(cwd).replace(/\/$/, ''), files: ['deployment.yml']})
    expect(fs.readdirSync(deploy(cwd))).toEqual(['deployment.yml'])
    expect(parse(fs.readFileSync(deploy(cwd, 'deployment.yml'), 'utf8'))).toEqual({
      code_configuration: {code: 'app', scoring_script: 'online/score.py'},
      environment: {
        image: `registry.example/scoring:7@sha256:${'0a'.repeat(32)}`,
        inference_config: {
          liveness_route: {port: 5001, path: '/'},
          readiness_route: {port: 5001, path: '/'},
          scoring_route: {port: 5001, path: '/score'},
        },
      },
      environment_variables: {AZUREML_EXTRA_PYTHON_LIB_PATH: 'py/packages', PYTHONDONTWRITEBYTECODE: '1'},
    })
    expect(lost(job, {codeDir: path.join(cwd, 'app'), folder: 'online/py/packages'})).toEqual([])
  })

  test('they become a deployment that our own check passes', async () => {
    const cwd = scoring()
    const job = await passed(cwd)
    const head =
      '$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json\nname: blue\nendpoint_name: shop\n'
    const snippet = fs.readFileSync(deploy(cwd, 'deployment.yml'), 'utf8')
    expect(lost(job, {codeDir: path.join(cwd, 'src'), folder: 'site-packages'})).toEqual([])
    const check = (text: string) => {
      writeFiles(cwd, {'deployment.yml': head + text})
      const flags = ['--target', './own.json', '--entry-script', 'src/score.py', '--deployment', 'deployment.yml']
      return cli(['check', ...flags, '--report', 'json'], {python, cwd})
    }
    const right = await check(snippet)
    expect({code: right.code, findings: right.result?.findings}).toEqual({code: 0, findings: []})
    // That the file is read at all:
    const wrong = await check(snippet.replace('LIB_PATH: site-packages', 'LIB_PATH: /site-packages'))
    expect([wrong.code, wrong.result?.findings.map(({rule, file}) => `${rule} ${file}`)]).toEqual([
      1,
      ['mount-path-not-relative deployment.yml'],
    ])
  })

  test('in the action the variable is an output, and no path of this machine', async () => {
    const cwd = scoring()
    const inputs = {target: './own.json', 'entry-script': 'src/score.py', upload: 'false', cache: 'false'}
    const job = await action({...inputs, 'index-url': index.url}, {python, cwd})
    expect({code: job.code, env: job.outputs['mount-env']}).toEqual({
      code: 0,
      env: 'AZUREML_EXTRA_PYTHON_LIB_PATH=site-packages\nPYTHONDONTWRITEBYTECODE=1',
    })
    expect(job.result?.deploy?.files).toEqual(['deployment.yml'])
    expect(fs.readFileSync(deploy(cwd, 'deployment.yml'), 'utf8')).not.toContain(cwd)
  })

  test('an image that ignores the variable is told of PYTHONPATH', async () => {
    const cwd = scoring({'own.json': JSON.stringify({...profile, ignoresMount: true})})
    const job = await build(cwd, {rules: 'mount-ignored-by-image: warning'})
    expect({code: job.code, stderr: job.stderr}).toMatchObject({code: 0})
    const {environment_variables: variables} = parse(fs.readFileSync(deploy(cwd, 'deployment.yml'), 'utf8'))
    expect(variables).toEqual({
      ...{PYTHONPATH: '/var/azureml-app/src/site-packages', PYTHONDONTWRITEBYTECODE: '1'},
    })
  })
})

describe('an .amlignore', () => {
  test('is handed over where the .gitignore would keep packages away, and lets every file of them through', async () => {
    const cwd = scoring({'src/.gitignore': stock, 'src/secrets.log': 'not for the image\n'})
    const codeDir = path.join(cwd, 'src')
    const job = await passed(cwd)
    expect(job.result?.deploy?.files).toEqual(['.amlignore', 'deployment.yml'])
    const told = job.result?.findings.filter(({rule}) => rule === 'ignored-by-upload') ?? []
    expect(told.map(({level, file, help}) => [level, file, help])).toContainEqual([
      ...['warning', 'src/.gitignore', 'Copy sitemount-out/deploy/.amlignore into src.'],
    ])
    expect(told.some(({message}) => message.includes('site-packages/shop/lib/data.py'))).toBe(true)

    const before = lost(job, {codeDir, folder: 'site-packages'})
    expect(before).toContain('shop/lib/data.py')
    fs.copyFileSync(deploy(cwd, '.amlignore'), path.join(codeDir, '.amlignore'))
    expect(lost(job, {codeDir, folder: 'site-packages'})).toEqual([])
    // What was kept away before still is.
    expect(readUpload(codeDir).dropped.map(one => one.path)).toEqual(['secrets.log'])

    const again = await passed(cwd)
    expect(again.result?.deploy?.files).toEqual(['deployment.yml'])
    expect(again.result?.findings.filter(({rule}) => rule === 'ignored-by-upload')).toEqual([])
  })

  test('is not, where the .gitignore keeps nothing of them away', async () => {
    const cwd = scoring({'src/.gitignore': '*.log\n/notes/\n'})
    expect((await passed(cwd)).result?.deploy?.files).toEqual(['deployment.yml'])
  })
})

describe('nothing is handed over', () => {
  test('without an entry script, nor for another host', async () => {
    const cwd = scoring()
    for (const inputs of [{'entry-script': ''}, {target: 'generic'}]) {
      const job = await passed(cwd, inputs)
      expect(job.result?.deploy).toBeUndefined()
      expect(fs.existsSync(deploy(cwd))).toBe(false)
    }
  })

  test('when the verdict is failed', async () => {
    const cwd = scoring()
    const job = await build(cwd, {'max-files': '1'})
    expect([job.code, job.result?.deploy, fs.existsSync(deploy(cwd))]).toEqual([1, undefined, false])
  })
})

describe('what lies there already', () => {
  test('is replaced where it is ours', async () => {
    const cwd = scoring()
    await passed(cwd, {'mount-path': 'first'})
    await passed(cwd, {'mount-path': 'second'})
    const {environment_variables: variables} = parse(fs.readFileSync(deploy(cwd, 'deployment.yml'), 'utf8'))
    expect(variables.AZUREML_EXTRA_PYTHON_LIB_PATH).toBe('second')
  })

  test('is taken away where it is ours and the next build needs it no more', async () => {
    const cwd = scoring({'src/.gitignore': stock})
    await passed(cwd)
    fs.rmSync(path.join(cwd, 'src/.gitignore'))
    await passed(cwd)
    expect(fs.readdirSync(deploy(cwd))).toEqual(['deployment.yml'])
    expect((await build(cwd, {'max-files': '1'})).code).toBe(1)
    expect(fs.existsSync(deploy(cwd))).toBe(false)
  })

  test('is never touched where it is not', async () => {
    const mine = 'name: mine\n'
    const cwd = scoring({'sitemount-out/deploy/deployment.yml': mine})
    const job = await build(cwd)
    expect([job.code, job.stderr]).toEqual([
      3,
      expect.stringMatching(/deployment\.yml is there, and sitemount did not write it/),
    ])
    expect(fs.readFileSync(deploy(cwd, 'deployment.yml'), 'utf8')).toBe(mine)
    expect(fs.readdirSync(path.join(cwd, 'sitemount-out')).sort()).toEqual(['.gitignore', 'deploy'])
  })
})
