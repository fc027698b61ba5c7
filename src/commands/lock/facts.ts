import type {Closure, Distribution, InstalledSource} from '../../environment/facts.ts'
import type {Interpreter} from '../../python/facts.ts'
import type {Result} from '../../report/result.ts'
import type {Requirement} from '../../requirements/facts.ts'
import type {Recoded} from '../../requirements/lines/recode.ts'
import type {Edit} from '../../requirements/lines/rewrite.ts'

/** What `lock` made of the requirements; `locked` is absent when a finding forbids it. */
export type Locked = {
  result: Result
  /** What could not be locked, or is worth knowing: one sentence each. */
  notices: string[]
  /** Paths of what was written, the main file first, and the text of that file. */
  locked?: {files: string[]; text: string}
}

/** One file of the requirements, relative to the working directory, as it will be rewritten. */
export type LockFile = {
  shown: string
  recoded: Recoded
  /** Where a requirement stands in it; undefined for those of other files. */
  placeOf(requirement: Requirement): Pick<Edit, 'line' | 'column'> | undefined
}

/** What was installed, and what asked for it. */
export type LockFacts = {
  /** Requirements and constraints, markers settled. */
  requirements: readonly Requirement[]
  distributions: readonly Distribution[]
  sources: readonly InstalledSource[]
  needed: Closure
  interpreter: Pick<Interpreter, 'version' | 'markers'>
  /** Absolute path of the working directory. */
  cwd: string
}

/** A release, and `algorithm:hex` of each of its files, sorted. Without a version, only the hashes are new. */
export type Pin = {version?: string; hashes: readonly string[]}

/** A distribution that nobody listed, and the names of those that need it. */
export type Added = {name: string; version: string; hashes: readonly string[]; via: readonly string[]}

export type Pins = {lines: ReadonlyMap<Requirement, Pin>; added: Added[]; notices: string[]}
