import {type ChildProcess, execFile, spawn} from 'node:child_process'
import net from 'node:net'
import path from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {promisify} from 'node:util'
import {beforeAll, describe, expect, test} from '@jest/globals'
import {readEntryScript} from '../../src/hosts/azureml/entry-script.ts'
import {scoringRules} from '../../src/rules/azureml/azureml.ts'
import {scoringServer} from '../../src/rules/azureml/scoring.ts'
import {loadTarget} from '../../src/targets/profile.ts'
import {root} from '../helpers/job.ts'
import {judgementsOf} from '../helpers/judgements.ts'
import {indexInReach} from '../helpers/live-index.ts'
import {project} from '../helpers/project.ts'
import {pythons} from '../helpers/pythons.ts'
import {suiteFolder, temporaryFolder} from '../helpers/temp.ts'

const execute = promisify(execFile)
const python = pythons().find(({minor}) => minor === '3.12')
const inReach = process.platform === 'linux' && python !== undefined && (await indexInReach(python.executable))
const live = inReach ? describe : describe.skip

const init = 'def init():\n    pass\n'
const run = 'def run(data):\n    return 1\n'
const schema = `from inference_schema.schema_decorators import input_schema, output_schema
from inference_schema.parameter_types.standard_py_parameter_type import StandardPythonParameterType as P
`
const raw = 'from azureml_inference_server_http.api.aml_request import rawhttp\n'

/** What lies in the folder, what the server makes of it, and a piece of the help of our finding; none where it runs. */
type Case = [files: Record<string, string>, outcome: string, help: string | undefined]

const script = (text: string, outcome: string, help?: string): Case => [{'score.py': text}, outcome, help]
const beside = (name: string, outcome: string, help?: string): Case => [
  {'score.py': init + run, [name]: '{'},
  outcome,
  help,
]
const hiding = (name: string, outcome: string, help?: string): Case => [
  {'score.py': init + run, [name]: 'mine = 1\n'},
  outcome,
  help,
]

const cases: Record<string, Case> = {
  'plain functions': script(init + run, 'status 200'),
  lambdas: script('init = lambda: None\nrun = lambda data: 1\n', 'status 200'),
  'a name that the module makes up': script(`${init}def __getattr__(name):\n    return lambda data: 1\n`, 'status 200'),
  'headers first': script(`${init}def run(request_headers, data):\n    return 1\n`, 'status 200'),
  'an output schema and two parameters': script(
    `${schema}${init}@output_schema(P(1))\ndef run(a, b):\n    return a\n`,
    'status 200',
  ),
  'no run': script(init, 'exit 3', 'does not have a run() function defined'),
  'a syntax error': script(`${init}def run(data)\n`, 'exit 3', 'exit code 3'),
  'a return at the top': script(`${init}${run}return\n`, 'exit 3', 'exit code 3'),
  'star arguments': script(
    `${init}def run(*data):\n    return 1\n`,
    'exit 3',
    'run() cannot accept positional-only arguments',
  ),
  'no parameter': script(
    `${init}def run():\n    return 1\n`,
    'exit 3',
    'run() needs to accept an argument for input data.',
  ),
  'an argument of init': script(`def init(path):\n    pass\n${run}`, 'exit 3', "User's init function failed"),
  'both decorators': script(
    `${schema}${raw}${init}@rawhttp\n@input_schema("data", P(1))\n${run}`,
    'exit 3',
    'run() cannot be decorated with both @rawhttp and @input_schema',
  ),
  'a second parameter': script(`${init}def run(a, b):\n    return 1\n`, 'status 500', "argument: 'b'"),
  'a schema of no parameter': script(
    `${schema}${init}@input_schema("c", P(1))\ndef run(a):\n    return 1\n`,
    'status 500',
    'is not in the decorated function',
  ),
  'async run': script(`${init}async def run(data):\n    return 1\n`, 'status 500', 'coroutine is not JSON'),
  'run that yields': script(`${init}def run(data):\n    yield 1\n`, 'status 500', 'generator is not JSON'),
  // The worst of them: the server is content.
  'async init': script(`async def init():\n    raise SystemExit\n${run}`, 'status 200', 'nothing loaded'),
  'a broken config.json': beside('config.json', 'exit 3', 'Invalid config file!'),
  'a broken logging.json': beside('logging.json', 'exit 3', 'exit code 3'),
  'types.py': hiding('types.py', 'exit 1', 'before the standard library'),
  'queue.py': hiding('queue.py', 'exit 1', 'before the standard library'),
  'secrets.py': hiding('secrets.py', 'status 200', 'before the standard library'),
  'helper.py': hiding('helper.py', 'status 200'),
}

live('the real server and the rules agree on', () => {
  let server: string

  beforeAll(async () => {
    server = suiteFolder()
    await execute(python?.executable ?? '', ['-I', '-m', 'venv', server])
    const lock = loadTarget('azureml/minimal-py312', {cwd: root}).server?.requirements ?? ''
    const flags = ['-m', 'pip', 'install', '--quiet', '--require-hashes', '--only-binary=:all:']
    await execute(path.join(server, 'bin/python'), [...flags, '-r', path.join(root, 'profiles', lock)])
  }, 300_000)

  test.each(Object.entries(cases))('%s', async (_, [files, outcome, help]) => {
    const folder = project(files)
    const io = {cwd: folder, env: process.env, signal: new AbortController().signal}
    const entry = await readEntryScript({script: 'score.py', interpreter: python ?? null, minor: '3.12', io})
    const facts = {script: entry, server: scoringServer, minor: '3.12', hasModel: false, folderComesFirst: true}
    const found = judgementsOf(scoringRules, facts)
    expect(found.map(one => one.help)).toEqual(help === undefined ? [] : [expect.stringContaining(help)])
    expect(await serve(server, folder)).toBe(outcome)
  })
})

/** Starts the server as the run script does, with an empty mount, and returns how it ended or what it answered. */
async function serve(server: string, folder: string): Promise<string> {
  const [port, home] = [await freePort(), temporaryFolder()]
  const child = spawn(path.join(server, 'bin/azmlinfsrv'), ['--entry_script', 'score.py', '--port', `${port}`], {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
    env: {
      PATH: `${server}/bin:/usr/bin:/bin`,
      ...{HOME: home, LANG: 'C.UTF-8', AML_APP_ROOT: folder, AZUREML_ENTRY_SCRIPT: 'score.py'},
      ...{PYTHONPATH: `${home}:`, PYTHONDONTWRITEBYTECODE: '1'},
    },
  })
  const ended = new Promise<string>(resolve => child.once('close', code => resolve(`exit ${code}`)))
  const asking = new AbortController()
  try {
    return await Promise.race([ended, ask(`http://127.0.0.1:${port}`, asking.signal)])
  } finally {
    asking.abort()
    killGroup(child)
    await ended
  }
}

/** What the server answers to a request once it is healthy; no answer before the signal ends it. */
async function ask(url: string, signal: AbortSignal): Promise<string> {
  while (!(await fetch(url, {signal}).catch(() => undefined))?.ok && !signal.aborted) await sleep(100)
  const headers = {'Content-Type': 'application/json', Connection: 'close'}
  const answer = await fetch(`${url}/score`, {method: 'POST', headers, body: '{"a": 1, "b": 2}', signal}).catch(
    () => undefined,
  )
  return answer === undefined ? new Promise(() => {}) : `status ${answer.status}`
}

function killGroup({pid}: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // Already gone.
  }
}

async function freePort(): Promise<number> {
  const listener = net.createServer().listen(0)
  await new Promise(resolve => listener.once('listening', resolve))
  const {port} = listener.address() as net.AddressInfo
  await new Promise(resolve => listener.close(resolve))
  return port
}
