import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {beforeAll, describe, expect, test} from '@jest/globals'
import type {AzureMLRehearsal} from '../../src/hosts/azureml/rehearsal/context.ts'
import {rehearseAzureML} from '../../src/hosts/azureml/rehearsal/rehearse.ts'
import type {RehearsalFacts} from '../../src/hosts/engine/facts.ts'
import {indexInReach} from '../helpers/live-index.ts'
import {processesNaming} from '../helpers/processes.ts'
import {type Deployment, python312, rehearsal} from '../helpers/rehearsal.ts'
import {suiteFolder} from '../helpers/temp.ts'

const execute = promisify(execFile)
const executable = python312?.executable ?? ''
const inReach = process.platform === 'linux' && executable !== '' && (await indexInReach(executable))
const live = inReach ? describe : describe.skip
const patience = 120_000
const good = 'def init():\n    pass\n\ndef run(data):\n    return {"got": data}\n'

let cache: string

beforeAll(async () => {
  if (!inReach) return
  cache = suiteFolder()
  // The server is fetched once; everything after it works without a network.
  const facts = await rehearse({})
  expect(facts.failure).toBeNull()
}, 300_000)

async function rehearse(deployment: Deployment, more: Partial<AzureMLRehearsal> = {}): Promise<RehearsalFacts> {
  const options = await rehearsal(deployment)
  const index = process.env.PIP_INDEX_URL
  const indexes = {...options.indexes, noIndex: false, index: index ? [index] : []}
  const io = {...options.io, env: {...options.io.env, XDG_CACHE_HOME: cache}}
  const facts = await rehearseAzureML({...options, indexes, io, ...more})
  expect(processesNaming(options.scratch)).toEqual([])
  return facts
}

/** A folder with one release from the index, unpacked and nothing else. */
async function fetched(requirement: string, python = '3.12'): Promise<string> {
  const folder = suiteFolder()
  const flags = ['--quiet', '--no-deps', '--only-binary=:all:', '--python-version', python, '--target', folder]
  await execute(executable, ['-m', 'pip', 'install', ...flags, requirement])
  return folder
}

live('the real server', () => {
  test('answers with the code of the mount, and tells where its modules come from', async () => {
    const facts = await rehearse({files: {'helper.py': ''}, model: {'m.pkl': '1'}})
    expect(facts).toMatchObject({
      how: 'server',
      what: 'azureml-inference-server-http 1.5.1 on CPython 3.12.1'.replace('3.12.1', python312?.version ?? ''),
      answer: {status: 200, headers: {'x-ms-run-function-failed': 'False'}},
      failure: null,
    })
    expect(facts.answer?.body).toContain('/site-packages/sm_dep/__init__.py')
    expect(facts.modules).toMatchObject({mount: ['sm_dep'], code: ['score']})
    expect(facts.modules?.host).toEqual(expect.arrayContaining(['azureml_inference_server_http', 'flask', 'pydantic']))
  })

  test('works with the paths of this machine where the system keeps nothing apart', async () => {
    const isolation = {network: false, readOnlyMount: false, paths: false, why: 'asked for'}
    const facts = await rehearse({}, {isolation})
    expect(facts).toMatchObject({failure: null, answer: {status: 200}})
    expect(facts.log).not.toContain('/scratch/var/azureml-app')
  })

  test.each<[string, Deployment]>([
    [
      'modules of other names than it needs',
      {mount: {'code.py': '', 'utils.py': '', 'config.py': '', 'secrets2.py': ''}},
    ],
    ['a sitecustomize that raises', {mount: {'sitecustomize.py': 'raise ValueError(1)\n'}}],
    ['a .pth file, which nobody reads', {mount: {'x.pth': 'import sys; sys.exit(1)\n'}}],
    ['init and run from another module', {files: {'score.py': 'from impl import init, run\n', 'impl.py': good}}],
    ['types.py beside the script, without a mount', {mount: null, files: {'score.py': good, 'types.py': 'x = 1\n'}}],
    ['nothing but PYTHONPATH', {variables: {PYTHONPATH: '/var/azureml-app/src/site-packages'}}],
  ])(
    'runs with %s',
    async (_, deployment) => {
      expect(await rehearse(deployment)).toMatchObject({failure: null, answer: {status: 200}})
    },
    patience,
  )

  const script = (text: string): Deployment => ({files: {'score.py': text}})
  const mounted = (name: string, text = 'x = 1\n'): Deployment => ({mount: {[name]: text}, files: {'score.py': good}})

  test.each<[string, number | undefined, Deployment, string]>([
    ['mount', 100, mounted('types.py'), 'types.py'],
    ['mount', 100, mounted('typing.py'), 'typing.py'],
    ['mount', 100, mounted('dataclasses.py'), 'dataclasses.py'],
    ['mount', 100, mounted('pathlib.py'), 'pathlib.py'],
    ['mount', 100, mounted('pip.py'), 'pip.py'],
    ['mount', 100, mounted('enum/__init__.py', 'class Enum: pass\n'), 'enum'],
    ['mount', 100, mounted('sitecustomize.py', 'import sys\nsys.exit(0)\n'), 'sitecustomize.py'],
    ['mount', 1, mounted('argparse.py', 'class ArgumentParser: pass\n'), 'argparse of the mount'],
    ['script', 1, {files: {'types.py': 'x = 1\n'}}, 'types.py in the code folder'],
    ['script', 1, {files: {'argparse.py': ''}}, 'argparse.py in the code folder'],
    ['script', 3, script('import os\ndef init(): os._exit(3)\ndef run(a): pass\n'), 'exit code 3'],
    ['mount', 1, mounted('flask.py'), 'flask.py'],
    ['mount', 1, mounted('gunicorn/__init__.py'), 'gunicorn'],
    ['mount', 1, mounted('azureml_inference_server_http/__init__.py'), 'azureml_inference_server_http'],
    ['mount', 3, mounted('azure/__init__.py'), 'azure.monitor'],
    ['mount', 3, mounted('opentelemetry/__init__.py'), 'opentelemetry'],
    ['script', 3, script('def init(): pass\n'), 'run() function'],
    ['script', 3, script('def init(): pass\ndef run(*args): pass\n'), '*args'],
    ['script', 3, script('def init(): pass\ndef run(**kw): pass\n'), '**kwargs'],
    ['script', 3, script('def init(): pass\ndef run(a, /): pass\n'), 'positional-only'],
    ['script', 3, script('def init()\n'), 'SyntaxError'],
    ['script', 3, script('def init(): raise ValueError("no")\ndef run(a): pass\n'), 'ValueError: no'],
    [
      'script',
      3,
      {files: {'src/score.py': 'import helper\n', 'src/helper.py': ''}, entry: 'src/score.py', mount: null},
      'src/helper.py',
    ],
    ['requirements', 3, script('import nothing_here\n'), 'nothing_here'],
    ['script', undefined, script('def init(): pass\ndef run(a, b): pass\n'), 'missing 1 required'],
    ['script', undefined, script('def init(): pass\ndef run(a): return {}["key"]\n'), "KeyError: 'key'"],
    ['script', undefined, script('def init(): pass\nasync def run(a): pass\n'), '`async`'],
    ['script', undefined, script('def init(): pass\ndef run(a): return {1, 2}\n'), 'returns a set'],
    [
      'sample',
      undefined,
      {...script('import json\ndef init(): pass\ndef run(a): return json.loads(a)\n'), sample: 'no'},
      'JSONDecodeError',
    ],
    ['script', undefined, script('import os\ndef init(): os._exit(5)\ndef run(a): pass\n'), 'exit code 5'],
    ['script', undefined, script('import ctypes\ndef init(): ctypes.string_at(0)\ndef run(a): pass\n'), 'SIGSEGV'],
    ['script', undefined, script('import os\ndef init(): pass\ndef run(a): os._exit(5)\n'), 'while it answers'],
    ['script', 3, {files: {'config.json': '{'}}, 'config.json'],
    [
      'model',
      3,
      script('import os\ndef init(): os.environ["AZUREML_MODEL_DIR"]\ndef run(a): pass\n'),
      'AZUREML_MODEL_DIR',
    ],
  ])(
    'fails: %s, exit code %s, %j',
    async (kind, code, deployment, says) => {
      const {failure} = await rehearse(deployment)
      expect([failure?.class, failure?.exitCode]).toEqual([kind, code])
      expect(failure?.message).toContain(says)
    },
    patience,
  )

  test(
    'an init() that hangs is stopped when the probes give up',
    async () => {
      const score = 'import time\ndef init(): time.sleep(600)\ndef run(a): pass\n'
      const {failure} = await rehearse(script(score), {deadlineSeconds: 4})
      expect(failure).toMatchObject({
        class: 'script',
        message: expect.stringContaining('`init()` had not ended after 4 seconds'),
      })
    },
    patience,
  )

  test(
    'a deployment without a network is rehearsed without one',
    async () => {
      const facts = await rehearse(
        script('import socket\ndef init(): socket.create_connection(("192.0.2.1", 80), 3)\ndef run(a): pass\n'),
      )
      if (facts.isolation.network) expect(facts.failure?.message).toContain('asks the network')
      else expect(facts.failure?.class).toBe('script')
    },
    patience,
  )
})

live('releases from the index that the server cannot live with', () => {
  test.each([
    ['argparse==1.4.0', 3, 'BooleanOptionalAction'],
    ['typing-extensions==4.5.0', 3, 'typing_extensions'],
    ['pydantic==1.10.26', 3, 'AliasChoices'],
    ['click==7.1.2', 1, 'ParameterSource'],
    ['jinja2==2.11.3', 1, 'soft_unicode'],
    ['werkzeug==1.0.1', 1, 'unbound_message'],
  ])(
    '%s ends with %d',
    async (requirement, code, says) => {
      const mount = await fetched(requirement)
      const {failure} = await rehearse({files: {'score.py': good}}, {mount})
      expect(failure).toMatchObject({class: 'mount', exitCode: code, message: expect.stringContaining(says)})
    },
    patience,
  )

  test(
    'pydantic-core of another Python ends with 3, PyYAML of another Python runs',
    async () => {
      const foreign = await fetched('pydantic-core==2.41.5', '3.11')
      const failed = await rehearse({files: {'score.py': good}}, {mount: foreign})
      expect(failed.failure).toMatchObject({class: 'mount', exitCode: 3, help: 'Build the mount with Python 3.12.'})
      const pure = await fetched('pyyaml==6.0.3', '3.11')
      const runs = await rehearse({files: {'score.py': `import yaml\n${good}`}}, {mount: pure})
      expect(runs).toMatchObject({failure: null, modules: {mount: ['yaml']}})
    },
    patience,
  )
})
