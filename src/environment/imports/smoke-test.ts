import {randomUUID} from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {asset} from '../../core/assets.ts'
import {removeFolder} from '../../core/folders.ts'
import type {Env} from '../../core/io.ts'
import type {Outcome} from '../../core/process.ts'
import {startFailure} from '../../python/ask.ts'
import {
  Confined,
  type Confinement,
  type Confining,
  canConfine,
  prefixesOf,
  runConfined,
  type Tier,
} from '../../python/confinement.ts'
import type {Attempt, AttemptOutcome, Trial} from './facts.ts'
import {type ImportServer, startImportServer} from './import-server.ts'
import {importEnvironment, plainFlags} from './interpreter.ts'
import type {StandardLibrary} from './python-names.ts'
import {readTold, type Told} from './reported.ts'

export type SmokeOptions = {
  /** Absolute site-packages folder. */
  mount: string
  /** The plain interpreter and its version. */
  plain: {executable: string; version: string}
  /** The virtualenv that the mount was cut from, with which deeper failures are compared; null for none. */
  virtualenv: {executable: string} | null
  stdlib: StandardLibrary
  /** A folder of ours, which exists; what the imports need is left in it. */
  temporary: string
  env: Env
  signal: AbortSignal
  /** Milliseconds for each import; default 60 s. */
  timeout?: number
  /** Processes at a time; default one a core, at most 8. */
  workers?: number
  /** The best tier that is tried; default `namespaces`. */
  tier?: Tier
  /** How much there may be to import, in any unit: what takes longest is started first. Default: in the order given. */
  weigh?: (trial: Trial) => number
}

/**
 * Tries each import in a process of its own, as a host would: plain interpreter, the mount on PYTHONPATH, nothing else.
 * The modules of one namespace package that one distribution brings are tried together, and each alone when that fails.
 * An import that something of this machine took part in is tried again without that; one that fails is tried again in the
 * virtualenv. Returns one attempt a trial, in the same order, and what all were kept away from.
 *
 * Throws `interrupted`, and `probe-failed` when the interpreter cannot be started; by then nothing runs any more.
 */
export async function smokeTest(
  trials: readonly Trial[],
  options: SmokeOptions,
): Promise<{attempts: Attempt[]; confinement: Confinement}> {
  const attempts: Attempt[] = []
  const failures: unknown[] = []
  const waiting = heaviestFirst(trials, options.weigh)
  const confined = new Confined()
  const work = async () => {
    const bench: Bench = {...options, confined, servers: {next: undefined}}
    for (let next = waiting.shift(); next !== undefined && failures.length === 0; next = waiting.shift()) {
      try {
        for (const [at, attempt] of await attemptGroup(next, bench)) attempts[at] = attempt
      } catch (error) {
        failures.push(error)
      }
    }
    await closeServer(bench)
  }
  const workers = Math.min(trials.length, options.workers ?? Math.min(os.availableParallelism(), 8))
  await Promise.all(Array.from({length: workers}, work))
  if (failures.length > 0) throw failures[0]
  return {attempts, confinement: confined.facts()}
}

async function closeServer({servers, confined}: Bench): Promise<void> {
  const {next} = servers
  servers.next = undefined
  if (next !== undefined) confined.note(await next.close(), next.tier())
}

/** Trials with their places, those that are tried together. */
type Group = [number, Trial][]

/** The groups of the trials. A long one that starts last would leave the other processes without work. */
function heaviestFirst(trials: readonly Trial[], weigh: SmokeOptions['weigh'] = () => 0): Group[] {
  const groups = new Map<string | number, Group>()
  for (const [at, trial] of trials.entries()) {
    const key = namespaceOf(trial) ?? at
    groups.set(key, [...(groups.get(key) ?? []), [at, trial]])
  }
  const weightOf = (group: Group) => Math.max(...group.map(([, trial]) => weigh(trial)))
  return [...groups.values()].sort((a, b) => weightOf(b) - weightOf(a))
}

/** Whose namespace package a module is from, as a key; undefined for a module at the top, and for what a script takes from one. */
function namespaceOf({module, names, distribution}: Trial): string | undefined {
  const dot = module.lastIndexOf('.')
  return dot < 0 || distribution === null || names.length > 0 ? undefined : `${distribution} ${module.slice(0, dot)}`
}

async function attemptGroup(group: Group, options: Bench): Promise<[number, Attempt][]> {
  const [[, first] = []] = group
  if (first !== undefined && group.length > 1) {
    const module = group.map(([, trial]) => trial.module).join(',')
    const seen = await importOnce({...first, module}, {...options, how: 'plain'})
    const told = {...seen, seconds: seen.seconds / group.length, withoutOutside: null, inVirtualenv: null}
    if (seen.outcome === 'imported' && seen.outside.length === 0) {
      return group.map(([at, trial]) => [at, {...trial, ...told}])
    }
  }
  const attempts: [number, Attempt][] = []
  for (const [at, trial] of group) attempts.push([at, await attempt(trial, options)])
  return attempts
}

/** Where imports run one after the other: a Python that forks itself, where there is one. */
type Bench = SmokeOptions & {servers: {next: ImportServer | undefined}; confined: Confined}

async function attempt(trial: Trial, options: Bench): Promise<Attempt> {
  const seen = await importOnce(trial, {...options, how: 'plain'})
  const without = seen.outside.length > 0 ? await importOnce(trial, {...options, how: 'bare'}) : null
  const fails = seen.outcome !== 'imported' || (without !== null && without.outcome !== 'imported')
  const again = fails && options.virtualenv !== null ? await importOnce(trial, {...options, how: 'virtualenv'}) : null
  return {...trial, ...seen, withoutOutside: without?.outcome ?? null, inVirtualenv: again?.outcome ?? null}
}

type How = 'plain' | 'bare' | 'virtualenv'
type Seen = Omit<Attempt, keyof Trial | 'withoutOutside' | 'inVirtualenv'>

async function importOnce(trial: Trial, options: Bench & {how: How}): Promise<Seen> {
  const {stdlib, timeout = 60_000} = options
  const folder = makeFolder(options.temporary, trial.distribution)
  // The module can find the result file; an answer counts only with what the module was never told.
  const mark = randomUUID()
  fs.writeFileSync(path.join(folder, 'mark'), mark)
  try {
    const outcome =
      (await importForked(trial, {...options, folder, timeout})) ??
      (await importStarted(trial, {...options, folder, timeout}))
    return seenOf(outcome, {told: readTold(path.join(folder, 'result.json'), mark), stdlib, timeout})
  } finally {
    // What the module left may be large; the folders themselves go with all others, once nobody waits for it.
    for (const name of ['tmp', 'empty']) removeUnlessEmpty(path.join(folder, name))
  }
}

function removeUnlessEmpty(folder: string): void {
  try {
    if (fs.readdirSync(folder).length > 0) removeFolder(folder)
  } catch {
    // The module took it away, or what is in it cannot be removed: whoever removes the folder above sees that.
  }
}

type Importing = Bench & {how: How; folder: string; timeout: number}

/** In a process that a Python of this mount forked; undefined where that is not to be had. */
async function importForked({module, names}: Trial, options: Importing): Promise<Outcome | undefined> {
  const {how, folder, timeout, servers} = options
  // A process that was forked inherits what macOS's frameworks began, and Windows knows none.
  if (how === 'virtualenv' || !canConfine) return undefined
  servers.next ??= serverFor(options)
  const outcome = await servers.next.ask({folder, how, module, names}, timeout)
  // The server ends with an import that took too long.
  if (outcome === undefined || outcome.timedOut) await closeServer(options)
  return outcome
}

/** How the imports are kept away; the virtualenv, where they are tried in it, is no more writable than the mount. */
function confiningOf({mount, plain, virtualenv, stdlib, temporary, tier}: SmokeOptions): Confining {
  const programs = [plain.executable, ...(virtualenv === null ? [] : [virtualenv.executable])]
  const visible = [mount, ...programs.flatMap(prefixesOf), ...stdlib.folders].filter(folder => fs.existsSync(folder))
  const {executable: supervisor} = plain
  return {supervisor, writable: temporary, visible: [...new Set(visible)], ...(tier && {tier})}
}

function serverFor(options: SmokeOptions): ImportServer {
  const {mount, plain, stdlib, temporary, env, signal} = options
  const {executable, version} = plain
  const folder = makeFolder(temporary)
  return startImportServer({
    executable,
    flags: plainFlags(version),
    folder,
    mount,
    stdlib: stdlib.folders,
    signal,
    confining: confiningOf(options),
    env: {...importEnvironment(executable, {env, folder}), PYTHONPATH: mount},
  })
}

/** In a process that is started for it. */
async function importStarted({module, names}: Trial, options: Importing): Promise<Outcome> {
  const {how, mount, plain, virtualenv, stdlib, signal, folder, timeout} = options
  const executable = how === 'virtualenv' && virtualenv !== null ? virtualenv.executable : plain.executable
  const flags = how === 'virtualenv' ? ['-I', '-B'] : plainFlags(plain.version)
  const env = importEnvironment(executable, {env: options.env, folder})
  const question = ['once', folder, how, module, names.join(','), mount, ...stdlib.folders]
  try {
    const {ended, ...outcome} = await runConfined(
      [executable, ...flags, asset('python/smoke.py'), ...question],
      confiningOf(options),
      {
        env: how === 'virtualenv' ? env : {...env, PYTHONPATH: mount},
        signal,
        timeout,
        cwd: path.join(folder, 'empty'),
        maxOutput: 1 << 16,
      },
    )
    options.confined.note(ended)
    return outcome
  } catch (error) {
    throw startFailure(error, executable, signal)
  }
}

/**
 * A folder with a home, a temporary folder and an empty one. The modules of one distribution have one home: what the first
 * keeps there for its next start (matplotlib a list of fonts), the others need not make again.
 */
function makeFolder(temporary: string, distribution: string | null = null): string {
  const folder = fs.mkdtempSync(path.join(temporary, 'import-'))
  for (const name of ['tmp', 'empty']) fs.mkdirSync(path.join(folder, name))
  const home = path.join(folder, 'home')
  if (distribution === null || process.platform === 'win32') {
    fs.mkdirSync(home)
  } else {
    const shared = path.join(temporary, 'homes', distribution)
    fs.mkdirSync(shared, {recursive: true})
    fs.symlinkSync(shared, home)
  }
  return folder
}

type Reading = {told: Told | undefined; stdlib: StandardLibrary; timeout: number}

function seenOf(outcome: Outcome, {told, stdlib, timeout}: Reading): Seen {
  const {seconds} = outcome
  if (told === undefined) {
    const error = outcome.timedOut ? `not imported within ${timeout / 1000} s` : lastWords(outcome)
    const end: AttemptOutcome = outcome.timedOut ? 'timed-out' : 'crashed'
    return {outcome: end, error, where: null, missing: null, refused: null, outside: [], shadowed: [], seconds}
  }
  const names = new Set(stdlib.names)
  return {
    outcome: told.outcome,
    error: told.error,
    where: told.where === null ? null : `${told.where}${told.line === null ? '' : `:${told.line}`}`,
    missing: told.missing,
    refused: told.refused,
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
