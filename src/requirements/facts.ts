import type {Place} from '../core/finding.ts'
import type {ExcuseWords} from '../core/suppression.ts'

/**
 * How firmly a requirement names what will be installed:
 * `hashed` the text alone determines the bytes; `pinned` it determines the release; `mutable` pinned, but what stands behind
 * the text can be replaced (a tag, a URL without hash); `unpinned` it names more than one release; `local` a file or folder
 * of the checkout; `invalid` pip would refuse the line.
 */
type Pin = 'hashed' | 'pinned' | 'mutable' | 'unpinned' | 'local' | 'invalid'

/** One requirement, where it stands. Its place spans the text of the requirement, without options and comment. */
export type Requirement = Required<Place> & {
  /** As written; derived from the file name for wheels; empty when nothing names it. */
  name: string
  /** PEP 503 form of `name`. */
  normalizedName: string
  extras: string[]
  /** What was written, clauses in any order, without surrounding blanks; empty for none. */
  specifier: string
  marker: string | null
  /** Direct reference: URL, VCS URL or path, as written (variables resolved); null for requirements by name. */
  url: string | null
  /** `algorithm:hex`, as written: those of `--hash`, then the one in the URL's fragment. */
  hashes: string[]
  editable: boolean
  /** Came from a constraints file. */
  constraint: boolean
  /** The dependency group (PEP 735) that lists it, normalised; absent for what is installed. */
  group?: string
  /** Whether the marker holds for the target; undefined when that is not known. */
  active: boolean | undefined
  pin: Pin
  /** Why `pin` is what it is, when that is not plain: one clause, for a message. */
  because?: string
  /** The requirement's own text as written, before variables, credentials masked. */
  text: string
  /** `--config-settings` of the line, `key=value`. */
  configSettings: string[]
  /** What the line says by itself, before constraints and other lines of the same name; absent where that is `pin`. */
  ownPin?: OwnPin
}

/** A pin level and its reason. */
export type OwnPin = {pin: Pin; because?: string}

/** What reading noticed besides requirements; each kind is one rule's food. */
export type Problem = Place & {
  kind:
    | 'invalid'
    | 'dropped'
    | 'unresolved-variable'
    | 'missing-file'
    | 'recursive-file'
    | 'insecure-index'
    | 'trusted-host'
    | 'extra-index'
    /** `--find-links`: a further place that may serve a name, unless it is the only one. */
    | 'find-links'
    /** Only source distributions are there (a lock file says so). */
    | 'source-only'
    | 'credentials'
  /** One sentence: what is wrong. */
  message: string
  /** One sentence: what to write instead. */
  help?: string
  /** The text concerned, credentials masked. */
  text?: string
  /** Why a job may not look at the file that is named (`outOfReach`). */
  away?: string
}

/** Index options of all files together, as pip would merge them. URLs keep their credentials; whoever tells them masks them. */
export type Indexes = {
  /** `--index-url`, the last one wins; empty for the default. A list, so that the result can show what was overridden. */
  index: string[]
  extra: string[]
  findLinks: string[]
  noIndex: boolean
  trustedHosts: string[]
  requireHashes: boolean
  noBinary: string[]
  onlyBinary: string[]
  pre: boolean
}

/** `# sitemount: allow[rule-id] reason` at the end of a line. */
export type Excuse = Place & ExcuseWords

/** Everything the requirements and constraints files say. */
export type RequirementFacts = {
  requirements: Requirement[]
  problems: Problem[]
  indexes: Indexes
  excuses: Excuse[]
  /** The first file that says `--no-index`. */
  noIndexIn?: string
  /** Files read, relative to the working directory, in reading order. */
  files: string[]
  /** Absolute path of the working directory, which paths of requirements are relative to. */
  cwd?: string
}

/** A version somebody already settled on, for suggestions. */
export type KnownVersion = {
  /** Version as written there, PEP 440. */
  version: string
  /** Where it was found, for people: `uv.lock`, `installed in .venv`. */
  source: string
  /** `sha256:…` of its files, where the lock file has them. */
  hashes?: readonly string[]
}

/** Known versions by normalised name. */
export type KnownVersions = ReadonlyMap<string, KnownVersion>

/** PEP 508 environment markers, `os_name` to `python_full_version`. */
export type MarkerEnvironment = {
  os_name: string
  sys_platform: string
  platform_machine: string
  platform_python_implementation: string
  platform_release: string
  platform_system: string
  platform_version: string
  python_version: string
  python_full_version: string
  implementation_name: string
  implementation_version: string
}
