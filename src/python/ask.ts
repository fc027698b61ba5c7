import {randomUUID} from 'node:crypto'
import {asset} from '../core/assets.ts'
import {SitemountError, shortageIn, systemError} from '../core/errors.ts'
import type {Env} from '../core/io.ts'
import {interrupted, type Outcome} from '../core/process.ts'
import {runSupervised, type Supervision} from './confinement.ts'
import type {EnvironmentProbe, Interpreter} from './facts.ts'
import {libraryPathOf, shimEnvironment, withoutNetwork} from './scrub.ts'

/** How an interpreter is asked. `env` is the caller's whole environment: it is scrubbed here. */
export type Asking = {env: Env; signal: AbortSignal; cwd?: string | undefined; supervision?: Supervision | undefined}

/** Milliseconds an interpreter has to answer: a shim on a loaded machine may take seconds. */
const patience = 60_000

/**
 * What `executable` tells about itself, asked in isolation and in a scrubbed environment. A version manager's shim is
 * resolved: the answer names the interpreter it starts.
 *
 * Throws `probe-failed` when it does not answer.
 */
export async function askInterpreter(executable: string, asking: Asking): Promise<Interpreter> {
  const {interpreter} = await probe<{interpreter: Interpreter}>(executable, ['interpreter'], asking)
  return named(interpreter, executable)
}

/** The interpreter's own path, or the one asked where it does not know it. */
export function named(interpreter: Interpreter, executable: string): Interpreter {
  return {...interpreter, executable: interpreter.executable || executable}
}

/**
 * What can be seen from inside a virtualenv: its import path, import hooks, and what was loaded at start.
 *
 * Throws `probe-failed` when its interpreter does not answer.
 */
export async function probeEnvironment(executable: string, asking: Asking): Promise<EnvironmentProbe> {
  const {environment} = await probe<{environment: EnvironmentProbe}>(executable, ['environment'], {
    ...asking,
    // Start-up code of packages runs there.
    env: withoutNetwork(asking.env),
  })
  return environment
}

/**
 * Starts `python/probe.py` once and returns its answers to `ask`; `environ` is what of the job's environment the questions
 * are about.
 *
 * Throws `probe-failed` with the last line the interpreter wrote to standard error.
 */
export async function probe<Answers>(
  executable: string,
  ask: readonly ('interpreter' | 'environment' | 'job')[],
  {env, signal, cwd, supervision, environ = {}}: Asking & {environ?: Readonly<Record<string, string>>},
): Promise<Answers> {
  // Whatever else the interpreter prints at start, it cannot print this.
  const mark = `sitemount-probe-${randomUUID()}:`
  const outcome = await start(executable, {env, signal, cwd, supervision, input: JSON.stringify({mark, ask, environ})})
  const line = outcome.stdout.split('\n').find(text => text.startsWith(mark))
  const answers = line === undefined ? undefined : parse(line.slice(mark.length))
  if (answers === undefined || ask.some(name => !Object.hasOwn(answers, name))) {
    throw new SitemountError('probe-failed', `${executable} does not answer: ${reason(outcome)}.`, {
      help:
        shortageIn(outcome.stderr)?.help ??
        'Set up a CPython 3.8 or later before this step, or name one with the input `python`.',
    })
  }
  return answers as Answers
}

async function start(executable: string, {input, ...asking}: Asking & {input: string}): Promise<Outcome> {
  const {env, signal, cwd, supervision} = asking
  const library = libraryPathOf(executable, env)
  try {
    return await runSupervised([executable, '-I', '-B', asset('python/probe.py')], supervision, {
      env: shimEnvironment(env, library),
      signal,
      input,
      timeout: patience,
      ...(cwd !== undefined && {cwd}),
    })
  } catch (error) {
    throw startFailure(error, executable, signal)
  }
}

/** What a child that could not be run means: an interrupt stays one, everything else is an interpreter that does not answer. */
export function startFailure(error: unknown, executable: string, signal: AbortSignal): SitemountError {
  if (signal.aborted) return interrupted()
  const known = systemError(error)
  const message = known instanceof SitemountError ? known.message : `${executable} could not be started (${error}).`
  const help = known instanceof SitemountError ? known.help : undefined
  return new SitemountError('probe-failed', message, {cause: error, ...(help !== undefined && {help})})
}

/** Why a child did not answer: the line of its standard error that says it, else how it ended. */
export function reason({stderr, timedOut, code, signal}: Outcome): string {
  if (timedOut) return 'it took too long'
  const lines = stderr.split(/\r\n|\n|\r/).filter(line => line.trim() !== '')
  // A traceback says it last; a shim without a version, or a Python 2 that knows no -I, says it first and goes on with advice.
  const line = code === 127 || lines[0]?.startsWith('Unknown option') ? lines[0] : lines.at(-1)
  if (line !== undefined) return line.trim().replace(/\.$/, '').slice(0, 300)
  if (signal !== null) return `ended by ${signal}`
  return code === 0 ? 'it ran, but printed no answer' : `exit code ${code}`
}

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
