import {spawn} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type {Result} from '../../src/report/result.ts'
import {actionDefaults} from './action-defaults.ts'
import {temporaryFolder} from './temp.ts'

/** The repository's root, and the bundle that users run; `SITEMOUNT_TEST_BUNDLE` names another one to try. */
export const root = path.resolve(import.meta.dirname, '../..')
export const bundle = process.env.SITEMOUNT_TEST_BUNDLE || path.join(root, 'dist/index.js')

export type JobOptions = {
  /** Absolute path of the interpreter that `python3` shall mean; without it, none but the system's is on PATH. */
  python?: string
  /** Added to the clean environment, or overriding it; an undefined value takes a variable away. */
  env?: Record<string, string | undefined>
  /** Where the job runs: the workspace of the action. Default: a new temporary folder. */
  cwd?: string
  /** What the process reads from standard input. */
  input?: string
  /** Whether proxies and CA bundles of this machine are handed on: for tests that use a real index. */
  network?: boolean
  /** Milliseconds until the process is killed. */
  timeout?: number
  /** A command that starts the process as its own last step, as `['taskset', '-c', '0']` does. */
  through?: readonly string[]
}

export type Job = {
  /** Exit code; null when a signal ended the process. */
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  /** Where it ran, and its whole environment: HOME and TMPDIR are folders of this job alone. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** Step outputs, and the text of the job summary; empty at a prompt. */
  outputs: Record<string, string>
  summary: string
  /** The result document, from `findings-path` or from `--report json`. */
  result: Result | undefined
}

export type Launched = {pid: number; env: Job['env']; kill(signal: NodeJS.Signals): void; done: Promise<Job>}

/** Runs the bundle as a user at a prompt would: `sitemount FLAGS…`. */
export function cli(flags: readonly string[], options: JobOptions = {}): Promise<Job> {
  return launchCli(flags, options).done
}

/** Runs the bundle as GitHub's runner would for a `uses:` step with these inputs. */
export function action(inputs: Readonly<Record<string, string>>, options: JobOptions = {}): Promise<Job> {
  return launchAction(inputs, options).done
}

/** Starts the command line and returns at once, so that a test can signal it. */
export function launchCli(flags: readonly string[], options: JobOptions = {}): Launched {
  const cwd = options.cwd ?? temporaryFolder()
  return launch(flags, {...options, cwd, env: {...cleanEnvironment(options), ...options.env}})
}

/** Starts the action and returns at once, so that a test can signal it. */
export function launchAction(inputs: Readonly<Record<string, string>>, options: JobOptions = {}): Launched {
  const runner = temporaryFolder()
  const cwd = options.cwd ?? temporaryFolder()
  const env = {
    ...cleanEnvironment(options),
    ...runnerEnvironment(runner, cwd),
    ...inputVariables(inputs),
    ...options.env,
  }
  const {done, ...launched} = launch([], {...options, cwd, env})
  return {
    ...launched,
    done: done.then(job => {
      const outputs = parseOutputs(fs.readFileSync(path.join(runner, 'output'), 'utf8'))
      const summary = fs.readFileSync(path.join(runner, 'summary'), 'utf8')
      return {...job, outputs, summary, result: readResult(outputs['findings-path']) ?? job.result}
    }),
  }
}

/**
 * Returns an environment with nothing of this machine in it but a PATH of system folders, the chosen Python first,
 * and a HOME that is empty.
 */
export function cleanEnvironment({
  python,
  network,
}: Pick<JobOptions, 'python' | 'network'> = {}): Record<string, string> {
  const folders = [...(python === undefined ? [] : [path.dirname(python)]), '/usr/bin', '/bin', '/usr/sbin', '/sbin']
  const home = temporaryFolder()
  return {PATH: folders.join(':'), HOME: home, TMPDIR: temporaryFolder(), LANG: 'C.UTF-8', ...(network ? wayOut() : {})}
}

const networkVariables = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY']
  .flatMap(name => [name, name.toLowerCase()])
  .concat('SSL_CERT_FILE', 'SSL_CERT_DIR', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS')

function wayOut(): Record<string, string> {
  return Object.fromEntries(networkVariables.flatMap(name => (process.env[name] ? [[name, process.env[name]]] : [])))
}

/** What the runner sets for each step, with its files in `runner`; no artifact or cache service is there. */
function runnerEnvironment(runner: string, workspace: string): Record<string, string> {
  const files = ['output', 'summary', 'env', 'path', 'state'].map(name => path.join(runner, name))
  for (const file of files) fs.writeFileSync(file, '')
  const [output, summary, env, pathFile, state] = files as [string, string, string, string, string]
  const temp = path.join(runner, 'temp')
  const tools = path.join(runner, 'tools')
  for (const folder of [temp, tools]) fs.mkdirSync(folder)
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_ENV: env,
    GITHUB_PATH: pathFile,
    GITHUB_STATE: state,
    GITHUB_WORKSPACE: workspace,
    GITHUB_ACTION_PATH: root,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octo/scoring',
    GITHUB_RUN_ID: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_OS: process.platform === 'darwin' ? 'macOS' : process.platform === 'win32' ? 'Windows' : 'Linux',
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: tools,
  }
}

/** The runner sets `INPUT_NAME` for every declared input, upper-cased with dashes kept, defaults included. */
function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const all = {...actionDefaults(path.join(root, 'action.yml')), ...inputs}
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )
}

type Launch = JobOptions & {cwd: string; env: Record<string, string | undefined>}

function launch(args: readonly string[], {cwd, env, input, timeout = 120_000, through = []}: Launch): Launched {
  if (!fs.existsSync(bundle)) throw new Error(`${bundle} is missing: run \`npm run build\` first.`)
  const [command = '', ...rest] = [...through, process.execPath, bundle, ...args]
  const child = spawn(command, rest, {cwd, env, stdio: ['pipe', 'pipe', 'pipe']})
  if (child.pid === undefined) throw new Error(`${process.execPath} could not be started.`)
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', chunk => stdout.push(chunk))
  child.stderr.on('data', chunk => stderr.push(chunk))
  child.stdin.on('error', () => {})
  child.stdin.end(input ?? '')
  const limit = setTimeout(() => child.kill('SIGKILL'), timeout)
  const done = new Promise<Job>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(limit)
      const text = Buffer.concat(stdout).toString()
      const result = parseResult(text)
      resolve({
        code,
        signal,
        stdout: text,
        stderr: Buffer.concat(stderr).toString(),
        cwd,
        env,
        outputs: {},
        summary: '',
        result,
      })
    })
  })
  return {pid: child.pid, env, kill: signal => child.kill(signal), done}
}

/** Reads the file behind `GITHUB_OUTPUT`: `name=value` lines and `name<<END` blocks. */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const block = /^([^=<]+)<<(.+)$/.exec(line)
    if (block?.[1] !== undefined && block[2] !== undefined) {
      const end = lines.indexOf(block[2], at + 1)
      outputs[block[1]] = lines.slice(at + 1, end).join('\n')
      at = end
    } else if (line.includes('=')) {
      outputs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1)
    }
  }
  return outputs
}

function readResult(file: string | undefined): Result | undefined {
  return file && fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Result) : undefined
}

function parseResult(stdout: string): Result | undefined {
  if (!stdout.startsWith('{')) return undefined
  try {
    return JSON.parse(stdout) as Result
  } catch {
    return undefined
  }
}
