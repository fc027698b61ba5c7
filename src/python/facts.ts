import type {Place} from '../core/finding.ts'
import type {MarkerEnvironment} from '../requirements/facts.ts'

/** One place that says which Python is meant. */
export type Declaration = Partial<Place> & {
  /** Which kind of place: `input`, `target`, `.python-version`, `requires-python`, `.tool-versions`, `runtime.txt`, `Pipfile`, … */
  source: string
  /** As a PEP 440 specifier, or a bare version that stands for a prefix: `3.12` means `==3.12.*`. */
  specifier: string
  /** What was written, when that differs. */
  text?: string
  /** `cpython`, `pypy`, where the text names one. */
  implementation?: string
  /** The text asks for the build without the global interpreter lock (`3.13t`). */
  freeThreaded?: true
  /**
   * Why this place, though it is there, says nothing about Python: a clause for a message (`is not valid TOML`).
   * `specifier` is empty then, and the place counts as no declaration.
   */
  problem?: string
}

/** Which Python is expected, and who says so: the first declaration in the contract's order. */
export type ExpectedPython = {
  specifier: string
  /** `3.12` when the specifier settles on one minor version, else undefined. */
  minor: string | undefined
  from: Declaration
}

/** What `python/probe.py` tells about one interpreter. */
export type Interpreter = {
  /** Absolute path, as the interpreter knows itself: a shim is resolved, a virtualenv's link is not. */
  executable: string
  /** `3.12.4`. */
  version: string
  implementation: string
  /** Wheel-tag form: `cp312`, `cp313t`. */
  abi: string
  /** Wheel-tag form: `linux_x86_64`. */
  platform: string
  /** `2.35`, or null where the C library is not glibc. */
  glibc: string | null
  prefix: string
  basePrefix: string
  /** The pip importable by that interpreter in isolation, and its package folder; null for none. */
  pip: {version: string; folder: string} | null
  /** The pip wheel that ensurepip carries; null for none. */
  ensurepipWheel: string | null
  markers: MarkerEnvironment
  /** Import suffixes of extension modules, most specific first: `.cpython-312-x86_64-linux-gnu.so`, `.abi3.so`, `.so`. */
  extensionSuffixes: string[]
  /** Names of standard-library modules (empty before 3.10). */
  stdlib: string[]
}

/** An interpreter that lies somewhere on this machine. */
export type Candidate = {
  executable: string
  /** Where it was looked for: `PATH`, `the tool cache`, `pyenv`, `uv`. */
  where: string
  /** `3.12.4`, or null when it does not answer. */
  version: string | null
  /** `cpython`, `pypy`; absent when it does not answer. */
  implementation?: string
  /** Whether it is a build without the global interpreter lock. */
  freeThreaded?: boolean
  /** Why it does not answer. */
  failure?: string
}

/** A distribution seen from outside: enough to name it. */
export type SeenDistribution = {name: string; version: string}

/**
 * One setting of the calling job that Python, pip, uv or conda would obey, and what it would have brought in.
 * sitemount keeps all of them out of the build; the rules tell them.
 */
export type JobSetting = Partial<Place> & {
  vector:
    | 'pythonpath'
    | 'pythonhome'
    | 'user-site'
    | 'system-site'
    | 'conda'
    | 'pip-environment'
    | 'pip-file'
    | 'uv-environment'
    | 'uv-file'
    | 'python-environment'
    | 'native'
  /** Variable or key: `PYTHONPATH`, `PIP_TARGET`, `install.target`. */
  name: string
  /** Its value, credentials masked. */
  value: string
  /** What it would do, one clause: `would have added idna 3.4 and 2 modules without metadata`. */
  effect: string
  /** How to stop it or the input to use instead, one sentence. */
  help: string
  /** Distributions it would have brought, if any. */
  distributions?: SeenDistribution[]
  /** Modules without metadata it would have brought, if any. */
  modules?: string[]
  /**
   * `diverts` changes what is installed or seen (a warning), `transport` only how it is fetched and is carried over
   * (told in the log only), `index` names an index that was not taken (a warning that says which input carries it).
   */
  kind: 'diverts' | 'transport' | 'index'
}

/** How pip or uv reaches the network: what was carried over from the job as our own explicit options. */
export type Transport = {
  /** CA bundle file. */
  cert?: string
  clientCert?: string
  proxy?: string
  /** Seconds. */
  timeout?: number
  retries?: number
}

/** What the probe saw inside the built virtualenv, scrubbed. */
export type EnvironmentProbe = {
  sysPath: string[]
  /** Class or type names on sys.meta_path beyond the interpreter's own. */
  metaPath: string[]
  /** Modules loaded at start from site-packages. */
  startupModules: string[]
  userSiteEnabled: boolean
  /** `include-system-site-packages` of pyvenv.cfg. */
  systemSite: boolean
  site: string
  /** The conda environment that its Python belongs to; null for none. */
  conda: string | null
}
