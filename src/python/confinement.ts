import os from 'node:os'
import path from 'node:path'
import {asset} from '../core/assets.ts'
import {type ChildOptions, type Outcome, run} from '../core/process.ts'
import {realPath} from './scrub.ts'

/** What keeps code of packages away from the machine; see `python/confine.py`. */
export type Tier = 'namespaces' | 'landlock' | 'none'

/** What code of packages was kept away from. */
export type Confinement = {
  /** The weakest that was met. */
  by: Tier
  /** What was in its reach all the same, in plain words. */
  open: string[]
  /** Whether every process that it started is known to have ended. */
  ended: boolean
}

/** How code of packages is started; see `python/confine.py`. */
export type Confining = {
  /** The best that is tried. Default `namespaces`; it is no input, and no variable of the job sets it. */
  tier?: Tier
  /** The Python that supervises; it never runs code of packages. */
  supervisor: string
  /** The one folder below which may be written. */
  writable: string
  /** Folders that are needed also where they lie below `/tmp` or `/run`. */
  visible: readonly string[]
}

/** The command that runs `command` under supervision; `tell` is the descriptor for the line that names the tier. Linux only. */
export function confinedCommand(
  command: readonly string[],
  {tier = 'namespaces', supervisor, writable, visible}: Confining,
  tell = '',
): [command: string, args: string[]] {
  const places = [...visible, path.dirname(asset('python/confine.py'))].filter(one => !one.includes('\n'))
  const flags = ['-I', '-S', '-B', asset('python/confine.py')]
  return [supervisor, [...flags, tier, tell, writable, places.join('\n'), ...command]]
}

/** The folders above the `bin` in which a program lies, and in which the file lies that it is a link to. */
export function prefixesOf(program: string): string[] {
  return [...new Set([program, realPath(program)])].map(file => path.resolve(file, '../..')).filter(one => one !== '/')
}

/** Whether code of packages can be supervised here at all: elsewhere it runs as any child does. */
export const canConfine = process.platform === 'linux'

/** The exit code of a supervisor that could not end everything. */
export const unended = 125

/** How code that need not be kept away, but must not outlive its command, is started: start-up code of packages and of the job. */
export type Supervision = {supervisor: string; confined: Confined}

/** Runs one command as `run` does; with `supervision`, which Linux has, everything that it leaves behind is ended with it. */
export async function runSupervised(
  command: readonly [string, ...string[]],
  supervision: Supervision | undefined,
  options: ChildOptions,
): Promise<Outcome> {
  const [program, ...args] = command
  if (supervision === undefined) return run(program, args, options)
  const {supervisor, confined} = supervision
  try {
    const {ended, ...outcome} = await runConfined(
      command,
      {tier: 'none', supervisor, writable: '', visible: []},
      options,
    )
    confined.note(ended)
    return outcome
  } catch (error) {
    confined.note(false)
    throw error
  }
}

/**
 * Runs one command as `run` does, under supervision. `ended` says whether everything that it started is known to have ended: not
 * where the supervisor was killed, or gave up. Throws what `run` throws.
 */
export async function runConfined(
  command: readonly [string, ...string[]],
  confining: Confining,
  options: ChildOptions,
): Promise<Outcome & {ended: boolean}> {
  const [program, ...args] = command
  if (!canConfine) return {...(await run(program, args, options)), ended: true}
  const outcome = await run(...confinedCommand(command, confining), options)
  const ended = outcome.signal === null && outcome.code !== unended
  const number = (outcome.code ?? 0) - 128
  const name = number > 0 ? signalName(number) : undefined
  return name === undefined ? {...outcome, ended} : {...outcome, ended, code: null, signal: name}
}

/** The name of a signal by its number; undefined for none. */
export function signalName(number: number): NodeJS.Signals | undefined {
  const found = Object.entries(os.constants.signals).find(([, value]) => value === number)
  return found?.[0] as NodeJS.Signals | undefined
}

const tiers = ['namespaces', 'landlock', 'none'] as const

/** What code of packages was kept away from, put together from what each supervisor tells. */
export class Confined {
  private seen: {by: Tier; abi: number}[] = []
  private ended = true

  /** Notes how a supervisor ended: whether everything below it is known to have, and what it had been granted. */
  note(ended: boolean, tier?: {by: Tier; abi: number}): void {
    this.ended &&= ended
    if (tier !== undefined) this.seen.push(tier)
  }

  /** Whether everything that was started under supervision is known to have ended. */
  get hasEnded(): boolean {
    return this.ended
  }

  facts(): Confinement {
    const [worst] = this.seen.sort((a, b) => tiers.indexOf(b.by) - tiers.indexOf(a.by) || a.abi - b.abi)
    const {by, abi} = worst ?? {by: 'none', abi: -1}
    return {by, open: openTo(by, abi), ended: this.ended}
  }
}

/**
 * What a tier leaves in reach. landlock(7), "History": cutting files since ABI 3, TCP since ABI 4 (not Multipath TCP, and not what Fast Open
 * sends), signals and abstract sockets since ABI 6. It has nothing for modes, owners, dates and attributes of files.
 */
function openTo(by: Tier, abi: number): string[] {
  if (by === 'namespaces') return ['unix sockets outside /tmp and /run']
  if (by === 'landlock') {
    const sockets = abi < 6 ? ['unix sockets', 'signals to other processes'] : ['unix sockets that are files']
    const network = abi < 4 ? 'the network' : 'the network but for plain TCP'
    const files = abi < 3 ? 'modes, dates and lengths of files' : 'modes and dates of files'
    return [network, ...sockets, files, 'the list of processes']
  }
  const orphans = abi < 0 ? ['processes that outlive the import'] : []
  return ['the network', 'files that the user may write', 'unix sockets', 'other processes', ...orphans]
}
