import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {type ReadEntryScriptOptions, readEntryScript} from '../../../src/hosts/azureml/entry-script.ts'
import {scoringRules} from '../../../src/rules/azureml/azureml.ts'
import {type EntryScriptFacts, scoringServer} from '../../../src/rules/azureml/scoring.ts'
import {root} from '../../helpers/job.ts'
import {judgementsOf} from '../../helpers/judgements.ts'
import {project} from '../../helpers/project.ts'
import {onePython, pythons} from '../../helpers/pythons.ts'

const init = 'def init():\n    pass\n\n\n'
const run = 'def run(data):\n    return data\n'
const schema = 'from inference_schema.schema_decorators import input_schema, output_schema\n\n\n'
const raw = 'from azureml_inference_server_http.api.aml_request import rawhttp\n\n\n'

type More = Partial<Omit<ReadEntryScriptOptions, 'io'> & Omit<EntryScriptFacts, 'script' | 'minor'>>

async function read(files: Record<string, string | Uint8Array>, {script = 'score.py', ...more}: More = {}) {
  const cwd = project(files)
  const io = {cwd, env: process.env, signal: new AbortController().signal}
  return readEntryScript({interpreter: onePython(), ...more, script, io})
}

/** What the rules say, one line a finding: `rule:line:column-end message`, its level in front where the rule sets one. */
async function judged(files: Record<string, string | Uint8Array>, more: More = {}): Promise<string[]> {
  const script = await read(files, more)
  const facts = {
    server: scoringServer,
    hasModel: false,
    folderComesFirst: false,
    ...more,
    minor: more.minor,
    script,
  }
  return judgementsOf(scoringRules, facts).map(({rule, level, file, line, column, endColumn, message}) => {
    const place = [file, line, column === undefined ? '' : `${column}-${endColumn}`].join(':')
    return `${level === undefined ? '' : `${level} `}${rule} ${place} ${message}`
  })
}

describe('a script that the server accepts', () => {
  const accepted: Record<string, string> = {
    'two plain functions': init + run,
    lambdas: 'init = lambda: None\nrun = lambda data: data\n',
    'headers beside the data': `${init}def run(data, request_headers):\n    return data\n`,
    'a second parameter with a default': `${init}def run(data, *, more=1):\n    return data\n`,
    'a single parameter by name': `${init}def run(*, data):\n    return data\n`,
    'several parameters below a schema': `${schema}${init}@input_schema("a", None)\n@input_schema(param_name="b", param_type=None)\n@output_schema(None)\ndef run(a, b):\n    return a\n`,
    'several parameters below an output schema alone': `${schema}${init}@output_schema(None)\ndef run(a, b):\n    return a\n`,
    'a schema of a parameter that may be missing': `${schema}${init}@input_schema("c", None, optional=True)\ndef run(a):\n    return a\n`,
    'the raw request': `${raw}${init}@rawhttp\ndef run(request):\n    return request\n`,
    'an init with a default': `def init(verbose=False):\n    pass\n\n\n${run}`,
    'an inner generator': `${init}def run(data):\n    def each():\n        yield data\n    return list(each())\n`,
  }
  test.each(Object.entries(accepted))('with %s gives no finding', async (_, text) => {
    expect(await judged({'score.py': text})).toEqual([])
  })
})

describe('what the text does not settle is unknown and no finding:', () => {
  const unsettled: Record<string, string> = {
    'functions from another module': 'from impl import init, run\n',
    'a star import': 'from impl import *\n',
    'definitions below a condition':
      'import sys\nif sys.platform == "linux":\n    def init(x): pass\n    def run(*a): pass\n',
    'definitions below try':
      'try:\n    from fast import init, run\nexcept ImportError:\n    def init(): pass\n    def run(*a): pass\n',
    'assigned names': 'import impl\ninit = impl.init\nrun, other = impl.run, 1\n',
    'a class for run': `${init}class run:\n    def __init__(self, data): pass\n`,
    'a decorator nobody knows': `${init}import functools\n@functools.cache\ndef run(*args):\n    return 1\n`,
    'a decorator of the script itself': `${init}def input_schema(f): return f\n@input_schema\ndef run(*args):\n    return 1\n`,
    'names made at run time': 'globals().update(init=print, run=print)\n',
    'a __getattr__ of the module': `${init}def __getattr__(name):\n    return print\n`,
    'a name that a function binds': 'def load():\n    global init, run\n    init = run = print\nload()\n',
    'a definition that is bound anew': `${init}def run(*args):\n    return 1\nglobals()["run"] = print\n`,
    'a driver that the server looks behind': `import main as driver_module\n${init}def run(*args):\n    return 1\n`,
    'a loop, a with and a match': `${init}for name in ("a",):\n    def run(*args): pass\n`,
  }
  test.each(Object.entries(unsettled))('%s', async (_, text) => {
    expect(await judged({'score.py': text})).toEqual([])
  })

  test('everything, where there is no Python or it does not start', async () => {
    const broken = {'score.py': 'def run(*args:\n'}
    const missing = {executable: '/nowhere/python', version: '3.12.1'}
    expect((await read(broken, {interpreter: null})).problem).toMatchObject({kind: 'unread'})
    // A notice says that nobody looked; nothing is held against the script.
    const unread = [expect.stringMatching(/^notice entry-script-contract :: score\.py was not read: /)]
    expect(await judged(broken, {interpreter: null})).toEqual(unread)
    expect(await judged(broken, {interpreter: missing})).toEqual(unread)
  })
})

test.each<[string, Record<string, string>]>([
  ['too large', {'score.py': `x = "${'a'.repeat(5 << 20)}"\n`}],
  ['nested too deeply', {'score.py': `x = ${'-'.repeat(100_000)}1\n`}],
  ['deep without operators', {'score.py': `x = ${'['.repeat(150)}${']'.repeat(150)}\ny = a${'.b'.repeat(50_000)}\n`}],
  ['not there', {'other.py': ''}],
])('a script that Python cannot read is an error: %s', async (_, files) => {
  expect(await judged(files)).toEqual([
    expect.stringMatching(/^unread-file score\.py:1: The entry script score\.py was not read by/),
  ])
})

test.each(['config.json', 'logging.json'])('a %s that is too large to be read is an error', async name => {
  const files = {'score.py': 'def init(): pass\ndef run(data): return data\n', [name]: `{"a": 1}${' '.repeat(5 << 20)}`}
  expect(await judged(files)).toEqual([
    expect.stringMatching(`^unread-file ${name}:1: ${name} was not read: it is larger than 4 MiB`),
  ])
})

describe('a script that the server refuses is found at its line:', () => {
  const refused: Record<string, [text: string, ...findings: string[]]> = {
    'no function at all': [
      '',
      'score.py:1: The entry script defines no init().',
      'score.py:1: The entry script defines no run().',
    ],
    'run for the main program only': [
      `${init}if __name__ == "__main__":\n    def run(data): pass\n`,
      'score.py:1: The entry script defines no run().',
    ],
    'run taken away again': [`${init}${run}del run\n`, 'score.py:1: The entry script defines no run().'],
    'star arguments': [
      `${init}def run(*data, **more):\n    return data\n`,
      'score.py:5:10-14 run() takes *data, which the server refuses.',
      'score.py:5:18-22 run() takes **more, which the server refuses.',
    ],
    'an argument by position': [
      `${init}def run(data, /):\n    return data\n`,
      'score.py:5:9-13 run() takes data by position only, which the server refuses.',
    ],
    'no parameter': [`${init}def run():\n    pass\n`, 'score.py:5:5-8 run() takes nothing, not even the request.'],
    'headers alone': [
      `${init}def run(request_headers):\n    pass\n`,
      'score.py:5:5-8 run() takes nothing but request_headers.',
    ],
    'a second required parameter': [
      `${init}def run(data, more):\n    pass\n`,
      'score.py:5:15-19 run() demands more beyond its first parameter, and without @input_schema the server hands over one argument.',
    ],
    'a second one beside the raw request': [
      `${raw}${init}@rawhttp\ndef run(request, *, more: int):\n    pass\n`,
      'score.py:9:21-30 run() demands more beyond its first parameter, and without @input_schema the server hands over one argument.',
    ],
    'async run': [
      `${init}async def run(data):\n    return data\n`,
      'score.py:5:11-14 run() is declared `async def run`: what a call returns is no answer.',
    ],
    'run that yields': [
      `${init}def run(data):\n    yield data\n`,
      'score.py:5:5-8 run() yields, which makes it a generator: what a call returns is no answer.',
    ],
    'async init': [
      `async def init():\n    pass\n${run}`,
      'score.py:1:11-15 init() is declared `async def init`: the server calls it, and none of its code runs.',
    ],
    'an argument of init': [
      `def init(path):\n    pass\n${run}`,
      'score.py:1:10-14 init() demands path, and the server calls it without arguments.',
    ],
    'both decorators': [
      `${schema}${raw}${init}@rawhttp\n@input_schema("data", None)\ndef run(data):\n    pass\n`,
      'score.py:13:5-8 run() has a schema, and the script uses @rawhttp: the server takes one of them.',
    ],
    'a schema of no parameter': [
      `${schema}${init}@input_schema("dat", None)\ndef run(data):\n    pass\n`,
      'score.py:8:15-20 @input_schema describes dat, which is no parameter of run().',
    ],
    'a column behind wide characters': [
      `${init}def run(größe, mehr, *日本):\n    pass\n`,
      'score.py:5:23-25 run() takes *日本, which the server refuses.',
    ],
  }
  test.each(Object.entries(refused))('%s', async (_, [text, ...findings]) => {
    expect(await judged({'score.py': text})).toEqual(findings.map(one => `entry-script-contract ${one}`))
  })

  test('a syntax error, an error where the Python of the host said so and a warning where another one did', async () => {
    const files = {'score.py': `${init}def run(data)\n    return data\n`}
    const python = onePython()
    const [finding] = await judged(files, {minor: python.minor})
    expect(finding).toMatch(
      /^entry-script-contract score\.py:5:\d+-\d+ Python \S+ cannot compile the entry script: SyntaxError: /,
    )
    expect((await judged(files, {minor: '3.7'}))[0]).toMatch(/^warning entry-script-contract score\.py:5:/)
  })

  test('what only the compiler refuses, bytes that are no text, and null bytes', async () => {
    expect((await judged({'score.py': `${init}${run}return\n`}))[0]).toMatch(
      /score\.py:7:\S+ .*'return' outside function/,
    )
    expect((await judged({'score.py': Buffer.from([0x64, 0xe9, 0xff])}))[0]).toMatch(
      /^entry-script-contract score\.py:1/,
    )
    expect((await judged({'score.py': `${init}\0${run}`}))[0]).toMatch(
      /^entry-script-contract score\.py:\d+.*null bytes/,
    )
  })

  test('by every Python of this machine alike', async () => {
    const files = {'score.py': `${schema}${init}@input_schema("x", None)\ndef run(a, *b):\n    return a\n`}
    const all = await Promise.all(pythons().map(interpreter => judged(files, {interpreter})))
    for (const one of all) expect(one).toEqual(all[0])
    expect(all[0]).toHaveLength(2)
  })
})

test('a script for another server is left alone', async () => {
  expect(
    await judged({'score.py': 'def run(:\n', 'types.py': ''}, {server: undefined, folderComesFirst: true}),
  ).toEqual([])
})

describe('a model whose folder nobody asks for', () => {
  const hasModel = true
  const unread = [
    'model-dir-unread score.py:1:5-9 A model is given, and neither the entry script nor a module of its folder asks for AZUREML_MODEL_DIR.',
  ]

  test('is told at init', async () => {
    expect(await judged({'score.py': init + run}, {hasModel})).toEqual(unread)
    expect(await judged({'score.py': init + run})).toEqual([])
  })

  test('is told where a docstring or another variable only looks like it', async () => {
    const text = `def init():\n    """Reads AZUREML_MODEL_DIR."""\n    os.environ["HOME"]\n    os.getenv("PATH")\n\n\n${run}import os\n`
    expect(await judged({'score.py': text}, {hasModel})).toEqual(unread)
  })

  test.each([
    'os.environ["AZUREML_MODEL_DIR"]',
    'os.getenv("AZUREML_MODEL_DIR", ".")',
    'os.environ.get("AZUREML_MODEL_DIR")',
    'os.path.expandvars("$AZUREML_MODEL_DIR/model.pkl")',
    'Model.get_model_path("iris")',
    'settings.azureml_model_dir',
    'os.environ[name]',
    'dict(os.environ)',
    'copy = os.environ',
    'os.getenv(name)',
    'sys.path.append("elsewhere")',
    'importlib.import_module(name)',
  ])('is not told with %s', async text => {
    expect(await judged({'score.py': `def init():\n    ${text}\n\n\n${run}`}, {hasModel})).toEqual([])
  })

  test('is not told where a module beside the script, or below a package of the code folder, asks', async () => {
    const asks = 'import os\nfolder = os.environ["AZUREML_MODEL_DIR"]\n'
    const script = `from pack.inner import load\n${init}${run}`
    const files = {
      'code/src/score.py': script,
      'code/pack/__init__.py': '',
      'code/pack/inner.py': 'from . import place\n',
      'code/pack/place.py': asks,
    }
    const at = {script: 'code/src/score.py', codeDir: 'code', hasModel}
    expect(await judged(files, at)).toEqual([])
    expect(await judged({...files, 'code/pack/place.py': ''}, at)).toHaveLength(1)
    expect(
      await judged({'score.py': `import loop\n${init}${run}`, 'loop.py': 'import loop, score\n'}, {hasModel}),
    ).toHaveLength(1)
    expect(await judged({'score.py': 'from impl import init, run\n', 'impl.py': init + run}, {hasModel})).toEqual([])
  })
})

describe('files beside the script', () => {
  const mounted = {minor: '3.12', folderComesFirst: true}

  test('that hide what the server needs are errors with a mount, and nothing without', async () => {
    const files = {
      'src/score.py': init + run,
      'src/types.py': '',
      'src/email/__init__.py': '',
      'src/queue/data.txt': '',
    }
    const at = {script: 'src/score.py', ...mounted}
    expect(await judged(files, at)).toEqual([
      'error shadowed-stdlib src/email/__init__.py:1: src/email/__init__.py hides the module email of the standard library, without which the server does not start.',
      'error shadowed-stdlib src/types.py:1: src/types.py hides the module types of the standard library, without which the server does not start.',
    ])
    expect(await judged(files, {...at, folderComesFirst: false})).toEqual([])
  })

  test('that hide what it does without are notices; names of no library, and what is built in, are fine', async () => {
    const names = ['secrets', 'code', 'utils', 'config', 'helper', 'time', 'sys', 'flask']
    const files = Object.fromEntries(names.map(name => [`${name}.py`, '']))
    expect(
      (await judged({'score.py': init + run, ...files}, mounted)).map(text => text.split(' ', 3).join(' ')),
    ).toEqual(['notice shadowed-stdlib code.py:1:', 'notice shadowed-stdlib secrets.py:1:'])
  })

  test('count by the Python of the host', async () => {
    const files = {'score.py': init + run, 'io.py': '', 'tokenize.py': ''}
    expect((await judged(files, {...mounted, minor: '3.9'})).map(text => text.split(' ', 3).join(' '))).toEqual([
      'error shadowed-stdlib io.py:1:',
      'notice shadowed-stdlib tokenize.py:1:',
    ])
    expect((await judged(files, mounted)).map(text => text.split(' ', 3).join(' '))).toEqual([
      'error shadowed-stdlib tokenize.py:1:',
    ])
  })

  test('that do not arrive, and links that lead nowhere, harm nobody', async () => {
    const files = {'score.py': init + run, 'types.py': '', 'config.json': '{'}
    expect(await judged(files, {...mounted, arriving: ['score.py']})).toEqual([])
    const cwd = project({'score.py': init + run})
    fs.symlinkSync('types.py', path.join(cwd, 'types.py'))
    fs.symlinkSync('config.json', path.join(cwd, 'config.json'))
    const io = {cwd, env: process.env, signal: new AbortController().signal}
    const script = await readEntryScript({script: 'score.py', interpreter: onePython(), minor: '3.12', io})
    expect([script.neighbours, script.settings]).toEqual([[], []])
  })

  test.each([
    [
      'config.json',
      '{\n  "a": 1,\n}',
      'config.json:3:1-2 config.json is no JSON (Expecting property name enclosed in double quotes',
    ],
    ['config.json', '[]', 'config.json:1: config.json is JSON, but no object, and the server'],
    ['config.json', '\uFEFF{}', 'config.json:1:1-2 config.json is no JSON (Unexpected UTF-8 BOM'],
    ['config.json', Buffer.from('{"a": "\xe9"}', 'latin1'), 'config.json:1: config.json is no JSON (it is not UTF-8)'],
    ['logging.json', '', 'logging.json:1: logging.json is no JSON (it is empty)'],
    ['logging.json', '{}', 'logging.json:1: logging.json has no "version": 1, and'],
  ])('named %s with %j end the server', async (name, text, finding) => {
    const [found = '', ...more] = await judged({'score.py': init + run, [name]: text})
    // Python 3.13 words one of them anew.
    const worded = found
      .replace('Illegal trailing comma before end of object', 'Expecting property name enclosed in double quotes')
      .replace(':2:9-10', ':3:1-2')
    expect(worded.slice(0, 'entry-script-contract '.length + finding.length)).toBe(`entry-script-contract ${finding}`)
    expect(more).toEqual([])
  })

  test.each([
    ['config.json', '{"architectures": ["T5"], "a": NaN, "a": 1}'],
    ['config.json', ''],
    ['logging.json', '{"version": 1}'],
    ['settings.json', '{'],
  ])('named %s with %j do not', async (name, text) => {
    expect(await judged({'score.py': init + run, [name]: text})).toEqual([])
  })
})

test('the scoring example has no finding, with a mount and a model', async () => {
  const cwd = path.join(root, 'examples/azureml-scoring')
  const io = {cwd, env: process.env, signal: new AbortController().signal}
  const script = await readEntryScript({
    script: 'src/score.py',
    codeDir: 'src',
    interpreter: onePython(),
    minor: '3.12',
    io,
  })
  const facts = {script, server: scoringServer, minor: '3.12', hasModel: true, folderComesFirst: true}
  expect(judgementsOf(scoringRules, facts)).toEqual([])
  expect([script.problem, script.modelDir]).toEqual([null, 'read'])
})
