import {randomUUID} from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {asset} from '../assets.ts'
import type {Env} from '../io.ts'
import {type Outcome, run} from '../process.ts'
import {startFailure} from '../python/ask.ts'
import type {Attempt, AttemptOutcome, Trial} from './facts.ts'
import {plainFlags, proofEnvironment} from './interpreter.ts'
import type {StandardLibrary} from './python-names.ts'
import {readTold, type Told} from './told.ts'

export type SmokeOptions = {
  /** Absolute site-packages folder. */
  mount: string
  /** The plain interpreter and its version. */
  plain: {executable: string; version: string}
  /** The virtualenv that the mount was cut from, with which deeper failures are compared; null for none. */
  virtualenv: {executable: string} | null
  stdlib: StandardLibrary
  /** A folder of ours, which exists. */
  temporary: string
  env: Env
  signal: AbortSignal
  /** Milliseconds for each import; default 60 s. */
  timeout?: number
  /** Processes at a time; default one a core, at most 8. */
  workers?: number
  /** How much there may be to import, in any unit: what takes longest is started first. Default: in the order given. */
  weigh?: (trial: Trial) => number
}

/**
 * Tries each import in a process of its own, as a host would: plain interpreter, the mount on PYTHONPATH, nothing else.
 * An import that something of this machine took part in is tried again without that; one that fails is tried again in the
 * virtualenv. Returns one attempt a trial, in the same order.
 *
 * Throws `interrupted`, and `probe-failed` when the interpreter cannot be started; by then nothing runs any more.
 */
export async function smokeTest(trials: readonly Trial[], options: SmokeOptions): Promise<Attempt[]> {
  const attempts: Attempt[] = []
  const failures: unknown[] = []
  const waiting = heaviestFirst(trials, options.weigh)
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined && failures.length === 0; next = waiting.shift()) {
      const [at, trial] = next
      try {
        attempts[at] = await attempt(trial, options)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  const workers = Math.min(trials.length, options.workers ?? Math.min(os.availableParallelism(), 8))
  await Promise.all(Array.from({length: workers}, work))
  if (failures.length > 0) throw failures[0]
  return attempts
}

/** Trials with their places. A long one that starts last would leave the other processes without work. */
function heaviestFirst(trials: readonly Trial[], weigh: SmokeOptions['weigh'] = () => 0): [number, Trial][] {
  return [...trials.entries()].sort(([, a], [, b]) => weigh(b) - weigh(a))
}

async function attempt(trial: Trial, options: SmokeOptions): Promise<Attempt> {
  const seen = await importOnce(trial, {...options, how: 'plain'})
  const without = seen.outside.length > 0 ? await importOnce(trial, {...options, how: 'bare'}) : null
  const fails = seen.outcome !== 'imported' || (without !== null && without.outcome !== 'imported')
  const again = fails && options.virtualenv !== null ? await importOnce(trial, {...options, how: 'virtualenv'}) : null
  return {...trial, ...seen, withoutOutside: without?.outcome ?? null, inVirtualenv: again?.outcome ?? null}
}

type How = 'plain' | 'bare' | 'virtualenv'
type Seen = Omit<Attempt, keyof Trial | 'withoutOutside' | 'inVirtualenv'>

async function importOnce(trial: Trial, options: SmokeOptions & {how: How}): Promise<Seen> {
  const {how, mount, plain, virtualenv, stdlib, signal, timeout = 60_000} = options
  const folder = fs.mkdtempSync(path.join(options.temporary, 'import-'))
  for (const name of ['home', 'tmp', 'empty']) fs.mkdirSync(path.join(folder, name))
  const result = path.join(folder, 'result.json')
  const executable = how === 'virtualenv' && virtualenv !== null ? virtualenv.executable : plain.executable
  const flags = how === 'virtualenv' ? ['-I', '-B'] : plainFlags(plain.version)
  const env = proofEnvironment(executable, {env: options.env, folder})
  const question = [result, how, trial.module, trial.names.join(','), mount]
  // The module can find the result file; an answer counts only with what the module was never told.
  const mark = randomUUID()
  try {
    const outcome = await run(executable, [...flags, asset('python/smoke.py'), ...question, ...stdlib.folders], {
      env: how === 'virtualenv' ? env : {...env, PYTHONPATH: mount},
      signal,
      timeout,
      cwd: path.join(folder, 'empty'),
      maxOutput: 1 << 16,
      input: mark,
    }).catch(error => {
      throw startFailure(error, executable, signal)
    })
    return seenOf(outcome, {told: readTold(result, mark), stdlib, timeout})
  } finally {
    // What the module left running may still write there.
    fs.rmSync(folder, {recursive: true, force: true, maxRetries: 3})
  }
}

type Reading = {told: Told | undefined; stdlib: StandardLibrary; timeout: number}

function seenOf(outcome: Outcome, {told, stdlib, timeout}: Reading): Seen {
  const {seconds} = outcome
  if (told === undefined) {
    const error = outcome.timedOut ? `not imported within ${timeout / 1000} s` : lastWords(outcome)
    const end: AttemptOutcome = outcome.timedOut ? 'timed-out' : 'crashed'
    return {outcome: end, error, where: null, missing: null, outside: [], shadowed: [], seconds}
  }
  const names = new Set(stdlib.names)
  return {
    outcome: told.outcome,
    error: told.error,
    where: told.where === null ? null : `${told.where}${told.line === null ? '' : `:${told.line}`}`,
    missing: told.missing,
    outside: told.outside,
    shadowed: told.inside.filter(name => names.has(name)),
    seconds,
  }
}

/** How a process ended that gave no answer, with the last it said. */
function lastWords({code, signal, stderr}: Outcome): string {
  const end = signal === null ? `the process ended with exit code ${code}` : `the process was ended by ${signal}`
  const line = stderr.split('\n').findLast(text => /\w/.test(text))
  return `${end} during the import${line === undefined ? '' : `: ${line.trim().slice(0, 300)}`}`
}
