import fs from 'node:fs'
import path from 'node:path'
import {SitemountError} from '../../core/errors.ts'
import type {Env} from '../../core/io.ts'
import type {Tier} from '../../python/confinement.ts'
import type {Inventory} from '../facts.ts'
import type {RecordRow} from '../record-row.ts'
import type {Attempt, Proof, Trial, Written} from './facts.ts'
import {type ProofInterpreter, plainInterpreter, proofEnvironment} from './interpreter.ts'
import type {NamingOptions} from './names.ts'
import {askNames} from './python-names.ts'
import {findShadows} from './shadows.ts'
import {smokeTest} from './smoke-test.ts'
import {changesSince, ownedChanges, removeAdded, type Snapshot, takeSnapshot} from './snapshot.ts'
import {planTrials} from './trials.ts'

export type ProveOptions = {
  /** Absolute site-packages folder: staged, or a virtualenv's own. */
  mount: string
  /** Whether the folder is ours: what imports add is taken away again. Anybody may add files to one that is not. */
  isOurs: boolean
  /** The folder as it was before anything ran; default: as it is found. */
  before?: Snapshot
  /** The interpreter, or that of a virtualenv made from it. */
  interpreter: ProofInterpreter
  /** What `askKnown` tells, where it was asked before; default: it is asked now. */
  known?: Promise<Known>
  /** The virtualenv that the mount was cut from, with which deeper failures are compared; null for none. */
  virtualenv: {executable: string} | null
  /** What stands in the mount. */
  inventory: Inventory
  /** Normalised names of the listed distributions. */
  listed: ReadonlySet<string>
  smokeTest: 'direct' | 'all' | 'off'
  /** Distributions that cannot be imported here, as written. */
  smokeSkip: readonly string[]
  /** Absolute; null for none. */
  entryScript: string | null
  /** The entry script as findings shall name it: relative to the working directory. Default: its file name. */
  entryShown?: string
  /** A folder of ours, which exists; the folders of the imports are left in it. */
  temporary: string
  /** The caller's whole environment: it is scrubbed here. */
  env: Env
  signal: AbortSignal
  /** Milliseconds for each import; default 60 s. */
  timeout?: number
  /** Processes at a time; default one a core, at most 8. */
  workers?: number
  /** The best tier of isolation that is tried; default `namespaces`. */
  tier?: Tier
}

/** What an import check found, and when. */
export type ImportCheck = Proof & {
  /**
   * When the mount began to be compared with what it was before, by `performance.now()` in milliseconds: all imports had ended. Null
   * where nothing was imported, so that nothing was compared.
   */
  comparedAt: number | null
}

/**
 * Proves by import that the mount works where it will run: plain interpreter, the mount on PYTHONPATH, no virtualenv, no
 * user site, an environment of its own, every module in its own process. Afterwards the mount is as it was before, but for
 * files that a module changed or removed; these are told.
 *
 * Throws `unreadable` for an entry script or a mount that cannot be read, `usage` for a mount that PYTHONPATH cannot name,
 * `probe-failed` when the interpreter does not start, `interrupted`.
 */
export async function prove(options: ProveOptions): Promise<ImportCheck> {
  const {interpreter, inventory, mount} = options
  assertNameable(mount)
  const plain = {executable: plainInterpreter(interpreter), version: interpreter.version}
  const temporary = fs.mkdtempSync(path.join(options.temporary, 'proof-'))
  const known = await (options.known ?? askKnown({...options, temporary}))
  const script = triedScript(options)
  const naming = namingOf(options)
  const shown = options.entryShown ?? path.basename(script ?? '')
  const entry = script === null || known.script === null ? null : {path: script, shown, ...known.script}
  const {trials, skipped} = planTrials({...options, naming, script: entry, stdlib: new Set(known.names)})
  const before = trials.length > 0 ? (options.before ?? takeSnapshot(mount)) : undefined
  const {attempts, confinement} = await guarded(
    () => smokeTest(trials, {...options, plain, stdlib: known, temporary, weigh: weighing(inventory)}),
    () => {
      if (before !== undefined && options.isOurs) removeAdded(mount, changesSince(before, mount).added)
    },
  )
  const comparedAt = before === undefined ? null : performance.now()
  const changes = before === undefined ? {added: [], changed: [], removed: []} : changesSince(before, mount)
  if (options.isOurs) removeAdded(mount, changes.added)
  return {
    attempts,
    confinement: attempts.length > 0 ? confinement : null,
    skipped,
    written: {...ownedChanges(changes, inventory), refused: refusedWrites(attempts)},
    shadows: findShadows(inventory, {suffixes: naming.suffixes, stdlib: known}),
    entryProblem: entry?.problem == null ? null : {file: shown, ...entry.problem},
    comparedAt,
  }
}

/** What a proof asks the plain interpreter before it looks at the mount. */
export type Known = Awaited<ReturnType<typeof askNames>>

/**
 * Asks the plain interpreter for its standard library and for what the entry script imports. The mount has no part in it, so that
 * it can be asked while that is in the making. Throws `unreadable` for the script, `probe-failed`, `interrupted`.
 */
export async function askKnown(
  options: Pick<ProveOptions, 'interpreter' | 'smokeTest' | 'entryScript' | 'temporary' | 'env' | 'signal'>,
): Promise<Known> {
  const executable = plainInterpreter(options.interpreter)
  const temporary = fs.mkdtempSync(path.join(options.temporary, 'known-'))
  try {
    for (const name of ['home', 'tmp']) fs.mkdirSync(path.join(temporary, name))
    const env = proofEnvironment(executable, {env: options.env, folder: temporary})
    return await askNames({executable, script: triedScript(options), temporary, env, signal: options.signal})
  } finally {
    fs.rmSync(temporary, {recursive: true, force: true, maxRetries: 3})
  }
}

/** A script that will not be tried is not read either. */
function triedScript({smokeTest, entryScript}: Pick<ProveOptions, 'smokeTest' | 'entryScript'>): string | null {
  return smokeTest === 'off' ? null : entryScript
}

/** What imports could not write to, each path once. */
function refusedWrites(attempts: readonly Attempt[]): Written[] {
  const paths = new Map(
    attempts.flatMap(({refused, distribution}) => (refused === null ? [] : [[refused, distribution]])),
  )
  return [...paths].map(([path, distribution]) => ({path, distribution}))
}

/** `work`, and `mend` when it throws. */
async function guarded<T>(work: () => Promise<T>, mend: () => void): Promise<T> {
  try {
    return await work()
  } catch (error) {
    mend()
    throw error
  }
}

/** Old namespace packages have an `__init__` that only says so (pkgutil and pkg_resources style). */
function namingOf({mount, inventory, interpreter}: ProveOptions): NamingOptions {
  return {
    suffixes: interpreter.extensionSuffixes,
    isNamespace: file =>
      /\.py$/.test(file) &&
      // A mount may hold bytecode in the place of sources.
      [mount, inventory.site].some(folder =>
        /\b(?:extend_path|declare_namespace)\b/.test(readStart(path.join(folder, file))),
      ),
  }
}

/** Bytes of the distribution that a trial belongs to: large ones import for longest. */
function weighing({distributions, entries}: Inventory): (trial: Trial) => number {
  const sizes = new Map(entries.map(({path: file, bytes}) => [file, bytes]))
  const sizeOf = (files: readonly RecordRow[]) => files.reduce((sum, row) => sum + (sizes.get(row.path) ?? 0), 0)
  const weights = new Map(distributions.map(({normalizedName, record}) => [normalizedName, sizeOf(record ?? [])]))
  return ({distribution}) => weights.get(distribution ?? '') ?? 0
}

/** A small file's text; empty for a large one, which does more than declare a namespace, and for none. */
function readStart(file: string): string {
  try {
    const stats = fs.lstatSync(file)
    return stats.isFile() && stats.size <= 2048 ? fs.readFileSync(file, 'utf8') : ''
  } catch {
    return ''
  }
}

function assertNameable(mount: string): void {
  if (!mount.includes(path.delimiter)) return
  throw new SitemountError('usage', `${mount} cannot stand on PYTHONPATH: its name contains "${path.delimiter}".`, {
    help: 'Move it to a folder without that character.',
  })
}
