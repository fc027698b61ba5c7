import type {Elf} from './elf/facts.ts'
import type {RecordRow} from './record-row.ts'
import type {WheelFacts} from './wheels/facts.ts'

/** One distribution installed in a site-packages directory, from its `.dist-info` or `.egg-info`. */
export type Distribution = {
  /** As METADATA has it, else from the folder's name. */
  name: string
  normalizedName: string
  version: string
  /** Folder or file of its metadata, relative to site-packages. */
  metadata: string
  requiresDist: string[]
  requiresPython: string | null
  /** `Tag:` lines of WHEEL. */
  tags: string[]
  /** Rows of RECORD, or null when there is none. */
  record: RecordRow[] | null
  installer: string | null
  /** `direct_url.json` (PEP 610), parsed; null when absent or unreadable. */
  directUrl: unknown
}

/** One entry of the walk of site-packages; paths are relative to it, `/` between parts, sorted by bytes. */
export type TreeEntry = {
  path: string
  kind: 'file' | 'folder' | 'link' | 'other'
  bytes: number
  /** Permission bits. */
  mode: number
  /** Where a link points, as written. */
  target?: string
}

/**
 * One line of a `.pth` file as `site` reads it: `code` runs at every start, `path` is added to sys.path when it exists.
 * Blank lines and comments are left out.
 */
export type PthLine = {
  /** Counts from 1. */
  line: number
  kind: 'path' | 'code'
  /** As written, at most 4,000 characters. */
  text: string
  /** Absolute folder or zip that a path line means; empty for code. */
  resolved: string
  /** Whether that exists, so that `site` adds it; false for code. */
  exists: boolean
}

/** A `.pth` file at the top of site-packages, where `site` looks. */
export type PthFile = {path: string; sha256: string; lines: PthLine[]}

/** A file at the top of site-packages whose code runs at every start of Python. */
export type StartupCode = {
  /** Relative to site-packages; of a package its `__init__`. */
  path: string
  /** What makes it run: a code line of a `.pth` file, entry points of a `.start` file (PEP 829), or its name, which `site` imports. */
  kind: 'pth' | 'start' | 'sitecustomize' | 'usercustomize'
  /** Hex sha256 of the whole file. */
  sha256: string
  /** Name of the distribution whose RECORD lists it; null for none; absent where nobody looked. */
  owner?: string | null
  /**
   * Code lines that setuptools writes, all of one kind, by whom they may be written; `virtualenv` for what virtualenv and uv
   * write, the module it imports included; null for anything else.
   */
  known: 'namespace' | 'distutils' | 'virtualenv' | null
  /** The first line that does something, at most 120 characters; empty for binaries and what is too long to be read. */
  excerpt: string
  /** Set for a file of more than 1 MiB, which is hashed, but not read. */
  unread?: true
}

/** One file of native code in site-packages. */
export type NativeFile = {
  /** Relative to site-packages. */
  path: string
  /**
   * What the name ends in, where it is a library's: `.so`, `.abi3.so`, `.cpython-312-x86_64-linux-gnu.so`, `.so.1.2`, `.pyd`,
   * `.dylib`, `.dll`; null for a program.
   */
  suffix: string | null
  /** By the first bytes; `other` is text (a linker script, say), empty or unreadable. */
  format: 'elf' | 'mach-o' | 'pe' | 'other'
  /** What an ELF file says; absent when it is none, or a broken one. */
  elf?: Elf
  /** Why it could not be read, as a clause: `it ends within its program headers`. */
  problem?: string
  /** Metadata folder of the distribution whose RECORD lists it; null for none. */
  owner: string | null
}

/** What stands in a site-packages directory. */
export type Inventory = {
  /** Absolute path of site-packages. */
  site: string
  /** Where site-packages itself points, when it is a symbolic link; absent otherwise. */
  siteLink?: string
  distributions: Distribution[]
  entries: TreeEntry[]
  pth: PthFile[]
}

/** A virtualenv that was made: its folder, its interpreter and its site-packages, all absolute. */
export type Virtualenv = {prefix: string; executable: string; site: string}

/** A pip that can run under the virtualenv's interpreter without being installed there. */
export type PipInstaller = {
  kind: 'pip'
  version: string
  /** Arguments for the virtualenv's interpreter, to which pip's own are added. */
  runner: string[]
  /** The folder or wheel that holds the package `pip`: what a sys.path entry would name. */
  root: string
}

export type UvInstaller = {kind: 'uv'; version: string; executable: string}

/** What puts packages into the virtualenv. */
export type Installer = PipInstaller | UvInstaller

/** Why an installed distribution is there: who needs it, and the listed one at the start of that chain. */
export type Need = {
  /** Name of the distribution whose metadata asks for it. */
  by: string
  /** Its `Requires-Dist` text. */
  requirement: string
  /** Normalised name of the listed distribution that leads there. */
  root: string
}

/** Which distributions the listed ones need, under the target's markers and with the requested extras. */
export type Closure = {
  /** By normalised name, listed ones included when another one needs them. */
  needs: ReadonlyMap<string, Need[]>
  /** Normalised names that are needed but not installed. */
  missing: ReadonlyMap<string, Need[]>
}

export type ViewName =
  | 'list'
  | 'list --local'
  | 'list --path'
  | 'list -I'
  | 'freeze --all'
  | 'freeze --all --local'
  | 'freeze --all --path'
  | 'freeze --all -I'

/** One view of pip's on the virtualenv: `list` rows or `freeze` lines; `error` when pip failed there. */
export type PipView = {
  name: ViewName
  /** Whether the caller's environment was in force. */
  environment: 'caller' | 'scrubbed'
  distributions: {name: string; version: string; location?: string}[]
  lines: string[]
  error?: string
}

/** What the installer says it took, one artifact a distribution. */
export type InstalledSource = {
  normalizedName: string
  version: string
  kind: 'wheel' | 'sdist' | 'vcs' | 'directory' | 'unknown'
  /** Without credentials; null when the installer does not say. */
  url: string | null
  sha256: string | null
  yanked: boolean
}

/** The environment that was built: where it is, what was put there, what others see of it. */
export type BuiltEnvironment = {
  virtualenv: Virtualenv
  inventory: Inventory
  sources: InstalledSource[]
  /** `pip 26.1` or `uv 0.12.5`. */
  installer: string
  /** The wheels as they were before the install, where they could be read. */
  wheels?: readonly WheelFacts[]
}

/** Which installer was asked for; `auto` is uv when it is on PATH, else pip. */
export type InstallerChoice = 'auto' | 'pip' | 'uv'
