/** One row of a RECORD file (PEP 376, PEP 427): path as written, hash `sha256=…` (urlsafe base64) or empty, size or null. */
export type RecordRow = {path: string; hash: string; size: number | null}

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

/** What stands in a site-packages directory. */
export type Inventory = {
  /** Absolute path of site-packages. */
  site: string
  distributions: Distribution[]
  entries: TreeEntry[]
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
  /** Folder of the virtualenv. */
  prefix: string
  /** Its interpreter. */
  executable: string
  inventory: Inventory
  views: PipView[]
  probe: EnvironmentProbe
  sources: InstalledSource[]
  /** `pip 26.1` or `uv 0.12.5`. */
  installer: string
}
