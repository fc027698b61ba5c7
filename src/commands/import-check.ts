import {entryScriptPath} from '../config/entry-script-path.ts'
import type {Options} from '../config/options.ts'
import type {IO} from '../core/io.ts'
import type {Inventory, Virtualenv} from '../environment/facts.ts'
import {askKnown, type ImportCheck, type Known, prove} from '../environment/imports/import-check.ts'
import type {Snapshot} from '../environment/imports/snapshot.ts'
import type {Tier} from '../python/confinement.ts'
import type {Interpreter} from '../python/facts.ts'
import type {Requirement} from '../requirements/facts.ts'

export type ProvingOptions = {
  /** Absolute site-packages folder to import from. */
  mount: string
  /** Whether that folder is ours. */
  isOurs: boolean
  /** The folder as it was before anything ran; default: as it is found. */
  before?: Snapshot
  interpreter: Interpreter
  virtualenv: Pick<Virtualenv, 'executable'>
  inventory: Inventory
  /** Requirements that are active, constraints left out. */
  listed: readonly Pick<Requirement, 'normalizedName'>[]
  /** What `askLibrary` tells, where it was asked before. */
  known?: Promise<Known>
  /** The best tier of isolation that is tried; default `namespaces`. */
  tier?: Tier
  /** A folder of ours. */
  scratch: string
  io: IO
}

/** Asks the interpreter what `proveMount` needs to know of it and of the entry script. Throws what `askKnown` throws, and `usage`. */
export async function askLibrary(
  options: Options,
  {interpreter, scratch, io}: Pick<ProvingOptions, 'interpreter' | 'scratch' | 'io'>,
): Promise<Known> {
  const entryScript = entryScriptPath(options, io)
  return askKnown({...options, interpreter, entryScript, temporary: scratch, env: io.env, signal: io.signal})
}

/** Imports from a mount what the options ask for, as the host would. Throws what `prove` throws. */
export function proveMount(options: Options, {listed, scratch, io, ...proving}: ProvingOptions): Promise<ImportCheck> {
  const {smokeTest, smokeSkip, entryScript} = options
  const names = listed.map(({normalizedName}) => normalizedName)
  return prove({
    ...proving,
    smokeTest,
    smokeSkip,
    entryScript: entryScriptPath(options, io),
    entryShown: entryScript,
    listed: new Set(names),
    temporary: scratch,
    env: io.env,
    signal: io.signal,
  })
}
