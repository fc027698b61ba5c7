import path from 'node:path'
import type {Discards} from '../../core/cleanup.ts'
import type {Log} from '../../core/io.ts'
import {type Outcome, run} from '../../core/process.ts'
import {gatherSecrets} from '../../core/secrets.ts'
import type {Transport} from '../../python/facts.ts'
import type {Indexes, MarkerEnvironment} from '../../requirements/facts.ts'
import type {Installer, Virtualenv} from '../facts.ts'
import type {InstallSafety} from '../wheels/facts.ts'
import {type Handover, handOver, indexUrls} from './installer-inputs.ts'

export type InstallOptions = {
  virtualenv: Virtualenv
  installer: Installer
  /** Text of the canonical requirements file, without index options; paths in it are absolute. */
  requirements: string
  /** Text of the canonical constraints file; empty for none. */
  constraints: string
  /** Whether every requirement carries a hash. */
  fullyHashed: boolean
  /** Indexes of the requirements files and of the options together; folders of `findLinks` are absolute. */
  indexes: Indexes
  transport: Transport
  /** Refuse everything that would have to be built. */
  wheelsOnly: boolean
  /** But for these, by normalised name: they are taken as source. */
  fromSource?: readonly string[]
  /** Take the wheels from this folder and from nowhere else; the requirements must be fully hashed. */
  cache?: {wheelhouse: string}
  /** Of the interpreter: which dependencies of a wheel hold there. */
  markers: MarkerEnvironment
  /** Has pip search through older releases where the newest do not fit together; default not, see `fetchWheels`. */
  backtracking?: boolean
  signal: AbortSignal
  /** The scrubbed environment. */
  env: Readonly<Record<string, string>>
  log: Pick<Log, 'debug' | 'progress'>
  /** A folder of ours: canonical files, report, caches and temporary files go there. */
  scratch: string
  /** Whether these wheels must not be installed, or not be used; default none is refused. */
  isRefused?: (safety: InstallSafety) => boolean
  /** Bytes that may lie in `scratch`, caches included; without it no limit holds. */
  maxBytes?: number
  /** Takes what was only needed while installing away; default at once. */
  discards?: Discards
}

/** Everything one run of an installer needs, worked out once. */
export type InstallJob = InstallOptions & {
  handover: Handover
  /** The indexes to be asked: null with a wheelhouse. */
  asked: Indexes | null
  requireHashes: boolean
  mask: (text: string) => string
}

/** Writes the files and settles the switches. */
export function prepare(options: InstallOptions): InstallJob {
  const {cache, indexes, fullyHashed, requirements, env, transport} = options
  const urls = [...indexUrls(indexes), ...(transport.proxy ? [transport.proxy] : [])]
  const {mask} = gatherSecrets({env, urls})
  const asked = cache ? null : indexes
  const handover = handOver({...options, indexes: asked})
  if (cache) handover.findLinks.push(path.resolve(cache.wheelhouse))
  // One hash makes pip demand them all; uv would silently install the lines without.
  const requireHashes = fullyHashed || indexes.requireHashes || /\s--hash[= ]/.test(requirements)
  return {...options, handover, asked, requireHashes, mask}
}

type Start = {
  command: string
  args: readonly string[]
  env: Record<string, string>
  input?: Promise<string>
  /** A line that is no message, and what to do when it comes. */
  mark?: {text: string; seen: () => void}
}

/** Runs an installer and tells its lines as they come. */
export function follow(job: InstallJob, {command, args, env, input, mark}: Start): Promise<Outcome> {
  const {log, mask, signal, handover} = job
  return run(command, args, {
    env,
    signal,
    cwd: handover.cwd,
    ...(input && {input}),
    onLine: line => {
      if (mark?.text === line) return mark.seen()
      const told = mask(line).trimEnd()
      if (told === '') return
      log.debug(told)
      if (/^(?:Collecting|Installing|Downloading|Resolved|Prepared|Building)\b/.test(told)) log.progress(told)
    },
  })
}
