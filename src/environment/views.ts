import {randomUUID} from 'node:crypto'
import {mkdirSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {asset} from '../core/assets.ts'
import type {Env, IO} from '../core/io.ts'
import {runSupervised, type Supervision} from '../python/confinement.ts'
import {libraryPathOf, scrubbedEnvironment, withoutNetwork, withTemporary} from '../python/scrub.ts'
import type {PipInstaller, PipView, ViewName, Virtualenv} from './facts.ts'
import {findPip, type PipHome} from './install/installer.ts'
import {readAnswer, readView, silence} from './views-answer.ts'

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
  /**
   * Whether the isolated pip need not be asked what the job's has answered already, where both begin alike: the same import path,
   * finders and modules, and nothing that pip would obey. Not where packages have start-up code, which may tell them apart.
   */
  once?: boolean
  /** How the two processes are started, where start-up code may leave something behind; default: as any child. */
  supervision?: Supervision | undefined
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
 * them all; with `once` the second one may only say that it began as the first one did. Nothing is written into the virtualenv.
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
  const job: Asking = {environment: 'caller', questions: caller, flags: ['-B'], env: listingEnvironment(callerEnv)}
  const own: Asking = {
    environment: 'scrubbed',
    questions: scrubbed,
    flags: ['-I', '-B'],
    env: isolated(scrubbedEnv),
  }
  const [theirs, ours] = await Promise.all([
    ask(options, job),
    ask(options, options.once === true ? {...own, questions: []} : own),
  ])
  if (options.once !== true) return [...theirs.views, ...ours.views]
  const isSame = theirs.state !== null && theirs.state === ours.state && theirs.views.every(({error}) => !error)
  return [...theirs.views, ...(isSame ? renamed(theirs.views, own) : (await ask(options, own)).views)]
}

/** Answers under the names of another process that would have given the same. */
function renamed(views: readonly PipView[], {environment, questions}: Asking): PipView[] {
  return questions.flatMap(({name}, at) => {
    const view = views[at]
    return view === undefined ? [] : [{...view, name, environment}]
  })
}

export type AskingViews = {virtualenv: Virtualenv; scratch: string; io: Pick<IO, 'env' | 'signal'>} & Pick<
  ViewsOptions,
  'once' | 'supervision'
>

/** pip's views of an environment, with the pip that runs under its interpreter; temporary files go below `scratch`. */
export function askViews(
  interpreter: PipHome,
  {virtualenv, scratch, io, once = false, supervision}: AskingViews,
): Promise<PipView[]> {
  const temporary = path.join(scratch, 'views')
  mkdirSync(temporary, {recursive: true, mode: 0o700})
  const library = libraryPathOf(interpreter.executable, io.env)
  const scrubbedEnv = scrubbedEnvironment(io.env, {libraryPath: library})
  const pip = findPip(interpreter)
  return pipViews({virtualenv, pip, callerEnv: io.env, scrubbedEnv, temporary, once, supervision, signal: io.signal})
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
  const kept = Object.entries(withoutNetwork(env)).filter(([name]) => !name.startsWith('PIP_'))
  return {...Object.fromEntries(kept), PIP_CONFIG_FILE: os.devNull}
}

type Asking = {
  environment: PipView['environment']
  questions: readonly Question[]
  flags: readonly string[]
  env: Record<string, string>
}

type Told = {views: PipView[]; state: string | null}

async function ask(options: ViewsOptions, {environment, questions, flags, env}: Asking): Promise<Told> {
  const {virtualenv, pip, temporary, signal, timeout = 60_000} = options
  const failed = (error: string): Told => ({
    views: questions.map(({name}) => ({name, environment, distributions: [], lines: [], error})),
    state: null,
  })
  if (pip === null) return failed('There is no pip that runs under this Python.')
  const token = `sitemount-${randomUUID()} `
  const views = Object.fromEntries(questions.map(question => [question.name, question.arguments]))
  try {
    const outcome = await runSupervised(
      [virtualenv.executable, ...flags, asset('python/views.py')],
      options.supervision,
      {
        // `-B` for this process (`-I` ignores the variable), the variable for those it starts.
        env: withTemporary({...env, PYTHONDONTWRITEBYTECODE: '1'}, temporary),
        signal,
        timeout,
        maxOutput: 64 << 20,
        // A folder in which nothing of ours can be overwritten by start-up code of the job.
        cwd: temporary,
        input: JSON.stringify({root: pip.root, views, token}),
      },
    )
    const answer = readAnswer(outcome, token)
    if (answer === undefined) return failed(silence(outcome, timeout))
    return {
      views: questions.map(({name}) => readView({name, environment}, answer[name])),
      state: answer.state ?? null,
    }
  } catch (error) {
    if (signal.aborted) throw error
    return failed(error instanceof Error ? error.message : String(error))
  }
}
