import {randomUUID} from 'node:crypto'
import net from 'node:net'
import {asset} from '../../core/assets.ts'
import {SitemountError} from '../../core/errors.ts'
import {run} from '../../core/process.ts'
import {reason} from '../../python/ask.ts'
import type {Answer, Isolation} from './facts.ts'

/** One command of a stage. */
export type Step = {
  command: readonly string[]
  /** The whole environment of the command. */
  env: Readonly<Record<string, string>>
  cwd: string
  /** Seconds until it is killed. */
  seconds: number
  /** What it must do for the rehearsal to go on, of those before the host: end with 0 (the default), or print something. */
  wants?: 'success' | 'output'
}

/** How an end of a command, before or after the host, looked. */
export type StepOutcome = {
  /** Null when a signal ended it, or it was not there. */
  code: number | null
  signal: number | null
  timedOut: boolean
  stdout: string
  stderr: string
}

/** A folder or file shown at another place while the stage stands, only where `isolation.paths` holds. Absolute paths. */
export type Bind = {from: string; to: string; readOnly?: boolean}

/**
 * When what was started counts as ready. `http`: a status below 400 (Kubernetes: 200 to 399); `tcp`: a connection; `exec`: a
 * command that ends with 0; `exit`: it ends by itself with 0; `alive`: it still runs after so many seconds.
 */
export type Health =
  | {kind: 'http'; url: string; headers?: Readonly<Record<string, string>>}
  | {kind: 'tcp'; port: number}
  | {kind: 'exec'; step: Step}
  | {kind: 'exit'}
  | {kind: 'alive'; seconds: number}

export type Stage = {
  /** What keeps the others off; see `probeIsolation`. Nothing is kept off without `isolation.paths`. */
  isolation: Isolation
  binds?: readonly Bind[]
  /** Make everything but the binds without `readOnly` and these folders read-only. */
  readOnlyRoot?: {writable: readonly string[]}
  /** The user's number inside; needs `isolation.paths`. Default: one that is not root. */
  uid?: number
  /** Run one after the other before the host; the first that fails ends the rehearsal. Their output is no part of the log. */
  before?: readonly Step[]
  /** What the host starts. `seconds` is how long it may take until it is ready. */
  host: Step
  health: Health
  /** A line of the log that says a worker process started, and how many of them are no restart. */
  boots?: {pattern: string; allowed: number}
  /** Posted once it is ready. */
  sample?: {url: string; body: string; headers: Readonly<Record<string, string>>; seconds: number}
  /** Run while the host still runs, once it was ready. */
  after?: Step
  /** Files loaded by the running processes are told when they lie below this folder, as the processes see it. */
  watch?: string
}

export type Served = {
  /** Outcomes in order, up to the first that failed. */
  before: StepOutcome[]
  /** Seconds until ready; null when it never was. */
  ready: number | null
  /** How it ended by itself; null when it was still running. `signal` is a number. */
  exit: {code: number | null; signal: number | null} | null
  /** What the last health check met: `refused`, `silent` (it accepts and says nothing), `status 503`, `exit 1`, ''. */
  health: string
  /** How many lines matched `boots`. */
  boots: number
  answer: Answer | null
  /** Why there is no answer although a sample was posted, a phrase; '' otherwise. */
  unanswered: string
  after: StepOutcome | null
  /** Below `watch`, relative to it, sorted. */
  loaded: string[]
  log: string
  /** Wall-clock seconds of the whole. */
  seconds: number
}

export type Serving = {
  /** Any CPython from 3.8 on: it starts, watches and asks what is rehearsed, isolated from it. */
  python: string
  /** A folder of ours; an empty folder is made in it. */
  scratch: string
  /** The scrubbed environment, for that Python. */
  env: Readonly<Record<string, string>>
  signal: AbortSignal
  /** Called with each line that the host writes, as it comes. */
  onLine?: (line: string) => void
}

/** Seconds beyond all limits of a stage until something of ours must have gone wrong. */
const slack = 60

/**
 * Whether this system lets an ordinary child have namespaces of its own (user, mount, network, processes): what a rehearsal
 * will be able to keep away. Linux as root and most desktops do; Ubuntu 24.04 with its AppArmor default does not.
 *
 * Throws `probe-failed` when `python` does not answer.
 */
export async function probeIsolation(serving: Serving): Promise<Isolation> {
  const {isolated, why} = await ask<{isolated: boolean; why: string}>({probe: true}, serving, 30)
  if (isolated) return {network: true, readOnlyMount: true, paths: true}
  return {network: false, readOnlyMount: false, paths: false, why}
}

/**
 * Starts what a host would start, waits until it is ready, posts the sample, and stops it and everything it started.
 * One Python process of ours does it all inside the same namespaces, since a port there is in reach of nobody else.
 *
 * Throws `probe-failed` when that process does not answer, `interrupted`.
 */
export function serve(stage: Stage, serving: Serving): Promise<Served> {
  const {before = [], host, sample, after, health} = stage
  const alive = health.kind === 'alive' ? health.seconds : 0
  const limits = [...before.map(({seconds}) => seconds), host.seconds, alive, sample?.seconds ?? 0, after?.seconds ?? 0]
  return ask<Served>(
    stage,
    serving,
    limits.reduce((sum, seconds) => sum + seconds, slack),
  )
}

/** A port of the loopback interface that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

async function ask<Reply>(question: object, serving: Serving, seconds: number): Promise<Reply> {
  const {python, scratch, env, signal, onLine} = serving
  // What a rehearsed program prints never reaches this stream, but start-up code of the interpreter could.
  const mark = `sitemount-stage-${randomUUID()}:`
  const outcome = await run(python, ['-I', '-S', '-B', asset('python/stage.py')], {
    env,
    signal,
    cwd: scratch,
    input: JSON.stringify({mark, scratch, ...question}),
    timeout: seconds * 1000,
    // The reply is one line with all that was kept of a log.
    maxOutput: 32 << 20,
    ...(onLine && {onLine: (line: string, stream: string) => stream === 'stderr' && onLine(line)}),
  })
  const line = outcome.stdout.split('\n').find(text => text.startsWith(mark))
  if (line !== undefined) return JSON.parse(line.slice(mark.length)) as Reply
  throw new SitemountError('probe-failed', `${python} could not rehearse: ${reason(outcome)}.`, {
    help: 'Name a complete CPython 3.8 or later with the input `python`.',
  })
}
