import {randomUUID} from 'node:crypto'
import {mkdirSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {asset} from '../assets.ts'
import type {Env, IO} from '../io.ts'
import {type Outcome, run} from '../process.ts'
import {libraryPathOf, scrubbedEnvironment, withTemporary} from '../python/scrub.ts'
import type {PipInstaller, PipView, ViewName, Virtualenv} from './facts.ts'
import {findPip, type PipHome} from './installer.ts'

export type ViewsOptions = {
  virtualenv: Virtualenv
  /** The pip to ask, whatever the installer was; null where there is none: every view then carries an error. */
  pip: PipInstaller | null
  /** The job's environment as it is. */
  callerEnv: Env
  scrubbedEnv: Readonly<Record<string, string>>
  /** A folder of ours: where pip's temporary files go, and where it runs. */
  temporary: string
  signal: AbortSignal
  /** Milliseconds that each of the two processes may take; default 60 s. */
  timeout?: number
}

// Flags beat every variable and configuration file: no log file is written, no version looked up, no index asked (a
// `PIP_OUTDATED` would), nothing prompts.
const quiet = ['--disable-pip-version-check', '--no-color', '--no-input', '--log', os.devNull]
const listing = ['list', '--format=json', '-v', '--no-index', ...quiet]
const freezing = ['freeze', '--all', ...quiet]

type Question = {name: ViewName; arguments: string[]}

/**
 * pip's own views of the virtualenv, each as `list` and as `freeze --all`: plain, `--local` and `--path` as the calling
 * job would see them, and plain (named `-I`), `--local` and `--path` scrubbed and isolated. Two processes, at once, give
 * them all. Nothing is written into the virtualenv.
 *
 * In the job's environment anything may go wrong: a view that fails carries `error`. Throws `interrupted` only.
 */
export async function pipViews(options: ViewsOptions): Promise<PipView[]> {
  const {virtualenv, callerEnv, scrubbedEnv} = options
  const atSite = ['--path', virtualenv.site]
  // freeze first: after a verbose `list` pip's loggers stay verbose until the next run has set them up.
  const caller: Question[] = [
    {name: 'freeze --all', arguments: freezing},
    {name: 'freeze --all --local', arguments: [...freezing, '--local']},
    {name: 'freeze --all --path', arguments: [...freezing, ...atSite]},
    {name: 'list', arguments: listing},
    {name: 'list --local', arguments: [...listing, '--local']},
    {name: 'list --path', arguments: [...listing, ...atSite]},
  ]
  const scrubbed = caller.map(({name, arguments: flags}): Question => {
    return {name: name === 'list' ? 'list -I' : name === 'freeze --all' ? 'freeze --all -I' : name, arguments: flags}
  })
  const job = listingEnvironment(callerEnv)
  const answers = await Promise.all([
    ask(options, {environment: 'caller', questions: caller, flags: ['-B'], env: job}),
    ask(options, {environment: 'scrubbed', questions: scrubbed, flags: ['-I', '-B'], env: isolated(scrubbedEnv)}),
  ])
  return answers.flat()
}

/** pip's views of an environment, with the pip that runs under its interpreter; temporary files go below `scratch`. */
export function askViews(
  interpreter: PipHome,
  {virtualenv, scratch, io}: {virtualenv: Virtualenv; scratch: string; io: Pick<IO, 'env' | 'signal'>},
): Promise<PipView[]> {
  const temporary = path.join(scratch, 'views')
  mkdirSync(temporary, {recursive: true, mode: 0o700})
  const library = libraryPathOf(interpreter.executable, io.env)
  const scrubbedEnv = scrubbedEnvironment(io.env, {libraryPath: library})
  return pipViews({virtualenv, pip: findPip(interpreter), callerEnv: io.env, scrubbedEnv, temporary, signal: io.signal})
}

// What a Python or a pip looks at before it lists anything, and what it takes to start one.
const decisive =
  /^(?:PATH|HOME|LANG|LANGUAGE|LC_[A-Z]+|PYTHON[A-Z0-9]+|__PYVENV_LAUNCHER__|_?PIP_.*|XDG_CONFIG_(?:HOME|DIRS)|VIRTUAL_ENV|CONDA_(?:PREFIX|DEFAULT_ENV)|(?:LD|DYLD)_[A-Z_]+|USERPROFILE|APPDATA|PROGRAMDATA|SYSTEM(?:ROOT|DRIVE)|COMSPEC|PATHEXT)$/i
// What may hold a credential, whatever the name begins with; those of indexes among them decide nothing of a listing.
const secret = /URL|PROXY|CERT|FIND_LINKS|HOST|USERNAME|PASS|TOKEN|SECRET|CREDENTIAL|AUTH|KEY/i

/**
 * What of the job's environment decides what its Python and pip show. Start-up code of the packages runs in these views: it need
 * see neither tokens of the job and inputs of the step nor credentials of an index, which a listing does not ask.
 */
function listingEnvironment(env: Env): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && decisive.test(entry[0]) && !secret.test(entry[0]),
    ),
  )
}

function isolated(env: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith('PIP_'))
  return {...Object.fromEntries(kept), PIP_CONFIG_FILE: os.devNull}
}

type Asking = {
  environment: PipView['environment']
  questions: readonly Question[]
  flags: readonly string[]
  env: Record<string, string>
}

async function ask(options: ViewsOptions, {environment, questions, flags, env}: Asking): Promise<PipView[]> {
  const {virtualenv, pip, temporary, signal, timeout = 60_000} = options
  const failed = (error: string) =>
    questions.map(({name}): PipView => ({name, environment, distributions: [], lines: [], error}))
  if (pip === null) return failed('There is no pip that runs under this Python.')
  const token = `sitemount-${randomUUID()} `
  const views = Object.fromEntries(questions.map(question => [question.name, question.arguments]))
  try {
    const outcome = await run(virtualenv.executable, [...flags, asset('python/views.py')], {
      // `-B` for this process (`-I` ignores the variable), the variable for those it starts.
      env: withTemporary({...env, PYTHONDONTWRITEBYTECODE: '1'}, temporary),
      signal,
      timeout,
      maxOutput: 64 << 20,
      // A folder in which nothing of ours can be overwritten by start-up code of the job.
      cwd: temporary,
      input: JSON.stringify({root: pip.root, views, token}),
    })
    const answer = readAnswer(outcome, token)
    if (answer === undefined) return failed(silence(outcome, timeout))
    return questions.map(({name}) => readView({name, environment}, answer[name]))
  } catch (error) {
    if (signal.aborted) throw error
    return failed(error instanceof Error ? error.message : String(error))
  }
}

type Answer = {stdout: string; stderr: string; code: number | null; error: string | null}

function readAnswer({stdout}: Outcome, token: string): Record<string, Answer> | undefined {
  const start = stdout.lastIndexOf(token)
  if (start < 0) return undefined
  const [line = ''] = stdout.slice(start + token.length).split('\n', 1)
  try {
    return JSON.parse(line) as Record<string, Answer>
  } catch {
    return undefined
  }
}

/** Why no answer came, in Python's last words. */
function silence({code, signal, stderr, timedOut}: Outcome, timeout: number): string {
  if (timedOut) return `pip did not answer within ${timeout / 1000} s.`
  const last = lastLine(stderr)
  const end = signal ? `was ended by ${signal}` : `ended with exit code ${code}`
  return `Python ${end} before pip could answer${last === '' ? '.' : `: ${last}`}`
}

function readView(view: Pick<PipView, 'name' | 'environment'>, answer: Answer | undefined): PipView {
  const empty: PipView = {...view, distributions: [], lines: []}
  if (answer === undefined) return {...empty, error: 'pip gave no answer.'}
  if (answer.error !== null || answer.code !== 0) {
    const reason = answer.error ?? (lastLine(answer.stderr) || `pip ended with exit code ${answer.code}.`)
    return {...empty, error: reason.slice(0, 500)}
  }
  if (view.name.startsWith('freeze')) {
    const lines = answer.stdout.split(/\r?\n/).filter(line => freezeLine.test(line))
    return {...empty, lines, distributions: lines.flatMap(fromFreeze)}
  }
  const rows = readRows(answer.stdout)
  return rows === undefined ? {...empty, error: 'pip list did not answer in JSON.'} : {...empty, distributions: rows}
}

// What freeze writes, told apart from what a `PIP_VERBOSE` of the job mixes in.
const freezeLine = /^(?:#|-e |[A-Za-z0-9][\w.-]*(?:==| @ ))/

/** `name==version` lines; direct references and editables name no version. */
function fromFreeze(line: string): PipView['distributions'] {
  const [, name, version = ''] = /^([A-Za-z0-9][\w.-]*)(?:===?(\S+)| @ .+)$/.exec(line) ?? []
  return name === undefined ? [] : [{name, version}]
}

/** The one line that is a JSON list: with `-v` pip may print others around it. */
function readRows(stdout: string): PipView['distributions'] | undefined {
  const line = stdout.split(/\r?\n/).findLast(one => one.startsWith('['))
  try {
    const rows = JSON.parse(line ?? '') as Record<string, unknown>[]
    return rows.map(({name, version, location}) => ({
      name: String(name),
      version: String(version),
      ...(typeof location === 'string' && location !== '' ? {location} : {}),
    }))
  } catch {
    return undefined
  }
}

function lastLine(text: string): string {
  const line = text.split('\n').findLast(one => one.trim() !== '')
  return line?.trim().slice(0, 500) ?? ''
}
