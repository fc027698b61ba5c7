import type {Place} from '../../core/finding.ts'
import type {Confinement} from '../../python/confinement.ts'

/** How an import ended. `crashed`: the process ended before the import was finished, whatever its exit code. */
export type AttemptOutcome = 'imported' | 'failed' | 'timed-out' | 'crashed'

/** One import to try: `import module`, or `from module import names`. */
export type Trial = {
  module: string
  names: string[]
  /** Normalised name of the distribution it belongs to; null where none in the mount has it. */
  distribution: string | null
  /** `requirement`: a top-level module of a listed distribution; `all`: of any other; `entry-script`: that script asks for it. */
  why: 'requirement' | 'all' | 'entry-script'
  /** The entry script goes on without it: it is below a condition, or the error is caught. */
  optional: boolean
  /** Where the entry script asks for it. */
  place?: Pick<Place, 'file' | 'line'>
}

/** A module that was loaded from elsewhere: top-level name and absolute file. */
type OutsideModule = {name: string; file: string}

/** One import as it went, in a process of its own or after others of its namespace package. */
export type Attempt = Trial & {
  outcome: AttemptOutcome
  /** Last line of the exception, or how the process ended; null when imported. */
  error: string | null
  /** The last file of the mount that was running, relative to it, with its line: `numpy/__init__.py:24`. */
  where: string | null
  /** The module that a ModuleNotFoundError names. */
  missing: string | null
  /** The path of the mount, relative to it, that the module could not write to; null for any other end. */
  refused: string | null
  /** Modules loaded during the import from neither the mount nor the standard library. */
  outside: OutsideModule[]
  /** How it ended without them; null where there were none. */
  withoutOutside: AttemptOutcome | null
  /** Standard-library names that were loaded from the mount. */
  shadowed: string[]
  /** How an import that fails ended in the virtualenv; null where it did not fail, or there is no virtualenv. */
  inVirtualenv: AttemptOutcome | null
  seconds: number
}

/** A distribution none of whose modules was tried, and why. */
export type Skipped = {distribution: string; reason: 'smoke-skip' | 'no-modules' | 'not-installed'}

/** A path of the mount that an import changed, and the distribution whose folder it is, if one has it. */
export type Written = {path: string; distribution: string | null}

/** A module of the mount that has the name of one of the standard library. */
export type Shadow = {
  module: string
  /** Relative to the mount. */
  file: string
  distribution: string | null
  /** The interpreter has its own built in, which comes first: the file is never imported. */
  builtin: boolean
}

/** What importing from the mount as the host does has shown. */
export type Proof = {
  /** What the imports were kept away from; null where nothing was imported. */
  confinement: Confinement | null
  /** Listed ones first, then by module. */
  attempts: Attempt[]
  skipped: Skipped[]
  /**
   * Paths of the mount that were added (and taken away again), changed or removed while importing; `refused` are those that an
   * import failed to write to since the mount was read-only for it.
   */
  written: {added: Written[]; changed: Written[]; removed: Written[]; refused: Written[]}
  shadows: Shadow[]
  /** Why the entry script could not be read as Python; null when it could, or there is none. */
  entryProblem: {file: string; line: number; text: string} | null
}
