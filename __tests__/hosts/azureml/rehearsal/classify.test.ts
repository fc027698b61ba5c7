import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {replayBoot} from '../../../../src/hosts/azureml/rehearsal/boot.ts'
import {classify, type Scene} from '../../../../src/hosts/azureml/rehearsal/classify.ts'
import type {Answer, FailureClass} from '../../../../src/hosts/engine/facts.ts'
import type {Served} from '../../../../src/hosts/engine/serve.ts'

const code = '/var/azureml-app/src'
const fixtures = path.join(import.meta.dirname, '../../../fixtures/rehearsal')

type Given = Partial<Scene> & {entries?: Record<string, string[]>; uploaded?: string[]; value?: string; there?: boolean}

function scene({entries = {}, uploaded = [], value = 'site-packages', there = true, ...rest}: Given = {}): Scene {
  const boot = replayBoot({
    variables: {AML_APP_ROOT: code, AZUREML_ENTRY_SCRIPT: 'score.py', AZUREML_EXTRA_PYTHON_LIB_PATH: value},
    ignoresMount: false,
    condaFirst: false,
    isFolder: () => there,
    isFile: () => there,
  })
  return {
    target: 'azureml/minimal-py312',
    boot,
    deadline: 310,
    mount: `${code}/site-packages`,
    unreached: false,
    code,
    model: null,
    server: '/opt/miniconda/envs/amlenv',
    python: '3.12',
    stdlib: ['argparse', 'secrets', 'types'],
    network: false,
    dropped: [],
    ignoreFile: '.gitignore',
    workers: 1,
    exitCodes: {},
    shown: text => text,
    find: name => uploaded.filter(file => file.split('/').at(-1) === name),
    inMount: folder => entries[folder] ?? [],
    overrides: () => [],
    lineOf: () => 4,
    place: (file, line) => ({file: file.slice(code.length + 1), line}),
    ...rest,
  }
}

function log(name: string): string {
  return fs.readFileSync(path.join(fixtures, `${name}.log`), 'utf8')
}

const nothing: Served = {
  before: [],
  ready: null,
  exit: null,
  health: '',
  boots: 1,
  answer: null,
  unanswered: '',
  after: null,
  loaded: [],
  log: '',
  seconds: 1,
}

function ended(name: string, exit: number): Served {
  return {...nothing, exit: {code: exit, signal: null}, log: log(name)}
}

function answered(name: string, answer: Partial<Answer>): Served {
  return {
    ...nothing,
    ready: 0.6,
    log: log(name),
    answer: {status: 500, headers: {}, body: '', seconds: 0.01, ...answer},
  }
}

const scriptFailed = {
  headers: {'x-ms-run-function-failed': 'True'},
  body: '{"message": "An unexpected error occurred."}',
}
const internal = {headers: {'x-ms-run-function-failed': 'False'}, body: '{"message": "An unexpected internal error."}'}

/** Log, how it ended, what is around it; the class and a part of the sentence. */
type Row = [name: string, end: number, given: Given, expected: FailureClass, says: string]

describe('a server that does not start is blamed on what ended it', () => {
  test.each<Row>([
    [
      'argparse',
      3,
      {},
      'mount',
      'argparse.py in the mount takes the place of what the server needs: it has no BooleanOptionalAction',
    ],
    ['types-beside', 1, {}, 'script', 'types.py in the code folder stands in the place of the types'],
    ['flask-module', 1, {}, 'mount', 'flask.py in the mount takes the place'],
    [
      'gunicorn-package',
      1,
      {entries: {'': ['gunicorn']}},
      'mount',
      'gunicorn in the mount hides the gunicorn of the image',
    ],
    ['azure-package', 3, {entries: {'': ['azure']}}, 'mount', 'azure in the mount hides the azure of the image'],
    [
      'pydantic-1',
      3,
      {},
      'mount',
      'pydantic in the mount takes the place of what the server needs: it has no AliasChoices',
    ],
    ['typing-extensions-4.5', 3, {}, 'mount', 'typing_extensions in the mount fails when the server imports it'],
    ['azure-core-1.20', 3, {}, 'requirements', 'azure in the mount imports six'],
    ['opentelemetry-1.45', 3, {}, 'mount', 'opentelemetry in the mount takes the place'],
    ['click-7', 1, {}, 'mount', 'click in the mount takes the place'],
    ['jinja2-2.11', 1, {}, 'mount', "jinja2 in the mount asks the image's markupsafe for soft_unicode"],
    [
      'werkzeug-1',
      1,
      {overrides: () => ['six', 'werkzeug']},
      'mount',
      'with six, werkzeug of the mount in the place of the image',
    ],
    ['no-run', 3, {}, 'script', 'does not have a run() function defined'],
    ['args', 3, {}, 'script', 'run() cannot accept positional-only arguments, *args, or **kwargs'],
    ['syntax', 3, {}, 'script', "score.py is not valid Python 3.12: SyntaxError: expected ':'"],
    ['init-raises', 3, {}, 'script', 'score.py:2 ends with ValueError: no such thing'],
    ['missing-module', 3, {}, 'requirements', 'score.py imports pandas, which neither the mount nor the image has'],
    ['sibling', 3, {uploaded: ['src/helper.py']}, 'script', 'imports helper, which lies at src/helper.py'],
    ['mount-needs', 3, {}, 'requirements', 'dep in the mount imports yaml'],
    ['mount-raises', 3, {}, 'script', 'score.py:3 ends with RuntimeError: bad state, raised by dep in the mount'],
    ['old-name', 3, {}, 'script', 'score.py imports y from dep, which has no such thing'],
    ['writes-into-mount', 3, {}, 'mount', 'wr in the mount writes into its own folder'],
    ['network', 3, {}, 'script', 'asks the network, which a rehearsal keeps away'],
    ['config-json', 3, {uploaded: ['config.json']}, 'script', 'takes config.json of the code folder for its own'],
    ['model-env', 3, {}, 'model', 'asks for AZUREML_MODEL_DIR, and no model was given'],
    ['model-none', 3, {}, 'model', 'asks for AZUREML_MODEL_DIR, and no model was given'],
    ['model-file', 3, {model: '/var/azureml-app/azureml-models/model/1'}, 'model', 'The model has no m.pkl'],
  ])('%s', (name, end, given, kind, says) => {
    const failure = classify(ended(name, end), scene(given))
    expect([failure?.class, failure?.exitCode]).toEqual([kind, end])
    expect(failure?.message).toContain(says)
    expect(failure?.evidence.length).toBeGreaterThan(0)
    expect(failure?.evidence.length).toBeLessThanOrEqual(12)
  })

  test('extension modules of another Python are told from modules that are missing', () => {
    const built = '_multiarray_umath.cpython-311-x86_64-linux-gnu.so'
    const given = {entries: {'': ['numpy'], 'numpy/_core': ['_multiarray_tests.so', built]}}
    expect(classify(ended('numpy-cp311', 3), scene(given))).toMatchObject({
      class: 'mount',
      message: `numpy in the mount was built for another Python: it has ${built}, and the image runs 3.12.`,
      help: 'Build the mount with Python 3.12.',
    })
    const core = {entries: {'': ['pydantic_core'], pydantic_core: ['_pydantic_core.cpython-311-x86_64-linux-gnu.so']}}
    expect(classify(ended('pydantic-core-cp311', 3), scene(core))?.class).toBe('mount')
  })

  test('a sibling that the upload left behind is a path', () => {
    const dropped = [{path: 'src/helper.py', line: 4, pattern: 'help*'}]
    const failure = classify(ended('sibling', 3), scene({dropped}))
    expect(failure).toMatchObject({class: 'path', file: 'src/score.py', line: 1})
    expect(failure?.message).toContain('line 4 of .gitignore (help*)')
  })

  const raised = (message: string, ...frames: string[]): Served => ({
    ...nothing,
    exit: {code: 3, signal: null},
    log: [
      'Traceback (most recent call last):',
      ...frames.map(file => `  File "${file}", line 3, in <module>`),
      message,
      '',
    ].join('\n'),
  })
  const packaged = `${code}/site-packages/greet/__init__.py`

  test('a part of a package that the upload left behind is a path, with its line', () => {
    const dropped = [{path: 'site-packages/greet/lib/words.py', line: 2, pattern: 'lib/'}]
    const served = raised("ModuleNotFoundError: No module named 'greet.lib'", `${code}/score.py`, packaged)
    expect(classify(served, scene({dropped, entries: {'': ['greet']}}))).toMatchObject({
      class: 'path',
      file: '.gitignore',
      line: 2,
      message: expect.stringContaining(
        'greet in the mount imports greet.lib, and site-packages/greet/lib/words.py never',
      ),
    })
    const other = [{path: 'site-packages/greeting/lib/words.py', line: 2, pattern: 'lib/'}]
    expect(classify(served, scene({dropped: other, entries: {'': ['greet']}}))?.class).toBe('mount')
  })

  test('a native module that the upload left behind is a path', () => {
    const so = 'site-packages/numpy/_core/_multiarray_umath.cpython-312-x86_64-linux-gnu.so'
    const dropped = [{path: so, line: 7, pattern: '*.so'}]
    const failure = classify(ended('numpy-cp311', 3), scene({dropped, entries: {'': ['numpy']}}))
    expect(failure).toMatchObject({class: 'path', message: expect.stringContaining('line 7 of .gitignore (*.so)')})
  })

  test('a mount of which the image was not told is a path', () => {
    const served = raised("ModuleNotFoundError: No module named 'greet'", `${code}/score.py`)
    expect(classify(served, scene({unreached: true, entries: {'': ['greet']}}))).toMatchObject({
      class: 'path',
      line: 3,
      message: expect.stringContaining('imports greet, which lies in the mount'),
    })
    expect(classify(served, scene({unreached: true, entries: {'': ['other']}}))?.class).toBe('requirements')
  })

  test('a module of the standard library that lies in the mount is at fault, whichever package met it', () => {
    const file = `${code}/site-packages/secrets.py`
    const numpy = `${code}/site-packages/numpy/random/__init__.py`
    const entries = {'': ['numpy', 'secrets.py']}
    for (const message of [
      `ImportError: cannot import name 'randbits' from 'secrets' (${file})`,
      "AttributeError: module 'secrets' has no attribute 'randbits'",
    ]) {
      expect(classify(raised(message, `${code}/score.py`, numpy), scene({entries}))).toMatchObject({
        class: 'mount',
        message: expect.stringContaining("secrets.py in the mount takes the place of Python's own secrets"),
        help: expect.stringContaining('Leave out what brings secrets.py'),
      })
    }
  })

  test('and so is one that lies beside the script', () => {
    const message = "AttributeError: module 'argparse' has no attribute 'ArgumentParser'"
    const served = raised(message, '/opt/miniconda/envs/amlenv/bin/azmlinfsrv')
    const given = {uploaded: ['argparse.py'], overrides: () => ['annotated_types', 'dateutil']}
    expect(classify(served, scene(given))).toMatchObject({class: 'script', file: 'argparse.py'})
    const other = raised(
      'TypeError: ArgumentParser() takes no arguments',
      '/opt/miniconda/envs/amlenv/lib/argparse/x.py',
    )
    expect(classify(other, scene(given))).toMatchObject({class: 'script', file: 'argparse.py'})
    const below = {...given, uploaded: ['tools/argparse.py']}
    expect(classify(served, scene(below))?.class).toBe('mount')
  })

  test('a sibling of a script at the top needs no other code folder', () => {
    const failure = classify(ended('sibling', 3), scene({uploaded: ['online/helper.py']}))
    expect(failure).toMatchObject({class: 'script', help: 'Import online.helper.'})
    expect(failure?.message).not.toContain('the folder of the script')
  })

  test('a worker that ends while the script is loaded, without a word, is ended by the script', () => {
    const loading = [
      '2026-11-21 13:21:00,798 I [12] azmlinfsrv.user_script - Found user script at /var/azureml-app/src/score.py',
      "2026-11-21 13:21:00,798 I [12] azmlinfsrv.user_script - Invoking user's init function",
      '2026-11-21 13:21:00,799 E [5] gunicorn.error - Worker (pid:12) exited with code 3.',
    ].join('\n')
    const failure = classify({...nothing, exit: {code: 3, signal: null}, log: loading}, scene())
    expect(failure).toMatchObject({class: 'script', exitCode: 3, message: expect.stringContaining('(exit code 3)')})
  })

  test('a call of the network is no fault of the script where the network was in reach', () => {
    expect(classify(ended('network', 3), scene({network: true}))?.message).toContain(
      'score.py:3 ends with urllib.error.URLError',
    )
  })

  test('a path that the shell joined with a dot is the same path', () => {
    const served = ended('argparse', 3)
    const dotted = {...served, log: served.log.replaceAll('/src/site-packages/', '/src/./site-packages/')}
    expect(classify(dotted, scene())).toEqual(classify(served, scene()))
  })

  test('the line of the script is told', () => {
    expect(classify(ended('init-raises', 3), scene())).toMatchObject({file: 'score.py', line: 2})
  })

  test('an end without a word is left to the host', () => {
    const served = {...nothing, exit: {code: 4, signal: null}, log: 'gone\n'}
    expect(classify(served, scene({exitCodes: {4: 'Four.'}}))).toMatchObject({
      class: 'host',
      help: 'Four.',
      exitCode: 4,
    })
  })
})

describe('a server that neither starts nor ends', () => {
  test('with an init() that hangs', () => {
    const failure = classify({...nothing, health: 'silent', log: log('init-hangs')}, scene())
    expect(failure).toMatchObject({
      class: 'script',
      message: expect.stringContaining('`init()` had not ended after 310 seconds'),
    })
    expect(failure).not.toHaveProperty('exitCode')
  })

  test('with workers that crash, at the line that faulthandler tells', () => {
    expect(classify({...nothing, boots: 2, log: log('segfault')}, scene())).toMatchObject({
      class: 'script',
      line: 3,
      message: expect.stringContaining('dies at score.py:3 (SIGSEGV)'),
      evidence: expect.arrayContaining(['Fatal Python error: Segmentation fault']),
    })
    const crash = log('segfault').replaceAll(
      '/usr/local/lib/python3.12/ctypes/__init__.py',
      `${code}/site-packages/torch/_C.py`,
    )
    expect(classify({...nothing, boots: 2, log: crash}, scene())).toMatchObject({
      class: 'mount',
      message: expect.stringContaining('torch in the mount'),
    })
  })

  test('with workers that exit', () => {
    const failure = classify({...nothing, boots: 2, log: log('exit-in-init')}, scene())
    expect(failure?.message).toContain('(exit code 5)')
  })
})

describe('an answer', () => {
  test('of 200 is a success', () => {
    expect(classify(answered('healthy', {status: 200, body: '1'}), scene())).toBeNull()
  })

  test('that was not asked for is no failure', () => {
    expect(classify({...nothing, ready: 1, log: log('healthy')}, scene())).toBeNull()
  })

  test.each<[string, Partial<Answer>, FailureClass, string]>([
    ['two-parameters', scriptFailed, 'script', "missing 1 required positional argument: 'b'"],
    ['run-raises', scriptFailed, 'script', "score.py:4 ends with KeyError: 'key'"],
    ['sample-not-json', scriptFailed, 'sample', 'does not take the sample: JSONDecodeError: Expecting value'],
    ['async-run', internal, 'script', '`run()` is `async`'],
    ['ndarray', internal, 'script', '`run()` returns a ndarray'],
    [
      'schema',
      {status: 400, body: '{"message": "A value is not provided for the \'data\' parameter."}'},
      'sample',
      'with 400: A value is not',
    ],
    ['healthy', {status: 404, body: 'not found'}, 'host', 'is 404: not found'],
  ])('%s', (name, answer, kind, says) => {
    const failure = classify(answered(name, answer), scene())
    expect(failure?.class).toBe(kind)
    expect(failure?.message).toContain(says)
  })

  test.each(['async-run', 'ndarray'])('that cannot be sent stands at the line of run(): %s', name => {
    expect(classify(answered(name, internal), scene())).toMatchObject({file: 'score.py', line: 4})
  })

  test('that fails by a key may be the fault of the sample', () => {
    expect(classify(answered('run-raises', scriptFailed), scene())?.help).toContain('or the sample')
  })

  test('that never comes', () => {
    const hung = {...nothing, ready: 1, unanswered: 'no answer within 10 seconds', log: log('run-hangs')}
    expect(classify(hung, scene())?.message).toBe('There was no answer to the sample: no answer within 10 seconds.')
    const died = {...nothing, ready: 1, boots: 2, unanswered: 'RemoteDisconnected', log: log('exit-in-run')}
    expect(classify(died, scene())?.message).toContain('dies (exit code 5) while it answers the sample')
  })
})

describe('exit code 100', () => {
  function pipShow(name: string, entries: string[]) {
    const before = [{code: 1, signal: null, timedOut: false, stdout: '', stderr: log(name)}]
    return classify({...nothing, before}, scene({entries: {'': entries}}))
  }

  test.each([
    ['pip-show-types', ['types.py'], 'types.py'],
    ['pip-show-pip', ['pip.py'], 'pip.py'],
    ['pip-show-enum34', ['enum', 'enum34-1.1.10.dist-info'], 'enum'],
    ['pip-show-sitecustomize', ['sitecustomize.py'], 'sitecustomize.py'],
  ])('%s', (name, entries, culprit) => {
    const failure = pipShow(name, entries)
    expect(failure).toMatchObject({class: 'mount', exitCode: 100})
    expect(failure?.message).toContain(`what fails is pip, which is killed by ${culprit} in the mount`)
    expect(failure?.evidence[0]).toContain('A required package azureml-inference-server-http is missing')
  })

  test('of which nothing says why is left to the host', () => {
    const before = [{code: 0, signal: null, timedOut: false, stdout: '\n', stderr: ''}]
    expect(classify({...nothing, before}, scene({entries: {'': ['numpy']}}))?.class).toBe('host')
  })
})

describe('exit code 97', () => {
  const missing = (given: Given) => classify(null, scene({there: false, ...given}))

  test('says where the folder lies instead', () => {
    expect(missing({value: 'src/mnt', uploaded: ['mnt']})).toMatchObject({
      class: 'path',
      exitCode: 97,
      message: `There is no folder of packages at src/mnt, seen from the folder of the entry script (${code}).`,
      help: 'Write mnt, where one lies.',
    })
  })

  test('says that a path is absolute', () => {
    expect(missing({value: `${code}/mnt`})?.message).toContain(`named by the absolute path ${code}/mnt`)
  })

  test('says which line of the ignore file keeps the folder back', () => {
    const dropped = [{path: 'lib/', line: 12, pattern: 'lib/'}]
    expect(missing({value: 'lib/python3.12/site-packages', dropped})?.message).toContain('line 12 of .gitignore (lib/)')
    expect(missing({value: 'lib', dropped: [{path: 'library/', line: 1, pattern: 'library/'}]})?.message).toContain(
      'There is no',
    )
  })
})
