import type {Snapshot} from '../environment/imports/snapshot.ts'
import type {Beside} from '../environment/startup.ts'

/** Dates in every format: 1980-01-02T00:00:00Z, later than zip's first date in every time zone. Unix seconds. */
export const sealedTime = 315619200

/** Formats that are a compressed tar stream. */
export type TarFormat = 'tar.zst' | 'tar.gz'

/** Formats that come as one file; each is the ending of its name. */
export const archiveFormats = ['tar.zst', 'tar.gz', 'zip', 'squashfs'] as const
export type ArchiveFormat = (typeof archiveFormats)[number]

/** What a mount is sealed as; a directory is the staged folder itself. */
export type ArtifactFormat = ArchiveFormat | 'directory'

/** One regular file of the mount as it goes into the artifact. */
export type SealedFile = {
  /** Relative to the mount, `/` between parts. */
  path: string
  bytes: number
  /** Hex sha256 of the normalised content. */
  sha256: string
  mode: 0o644 | 0o755
}

/** `sitemount.json`, schema `sitemount/manifest/1`. Nothing in it differs between two builds of the same thing. */
export type Manifest = {
  schema: 'sitemount/manifest/1'
  target: string
  delivery: 'mount' | 'dynamic' | 'image'
  /** Where the packages lie inside the artifact: `site-packages`. */
  mountPath: string
  python: {version: string; implementation: string; abi: string; platform: string; glibc: string | null}
  packages: ManifestPackage[]
  files: number
  bytes: number
  /** `sha256:…` of SHA256SUMS. */
  treeDigest: string
}

export type ManifestPackage = {
  name: string
  version: string
  /** Whether the requirements list it. */
  direct: boolean
  source: {kind: 'wheel' | 'sdist' | 'vcs' | 'directory'; url?: string; sha256?: string[]}
  /** `Tag:` lines of WHEEL, sorted. */
  tags: string[]
  files: number
  bytes: number
}

/** The mount as staged. */
export type Mount = {
  /** Absolute path of the staged artifact folder: sitemount.json, SHA256SUMS, the packages below `mountPath`. */
  folder: string
  mountPath: string
  /** Sorted by path, bytewise. */
  files: SealedFile[]
  /** `sha256:…`. */
  treeDigest: string
  bytes: number
  manifest: Manifest
}

/** A sealed file or folder that was written. */
export type Artifact = {
  path: string
  /** `sha256:…` of the file; of a folder, its tree digest. */
  digest: string
  /** Of the file; of a folder, its packages together. */
  bytes: number
  format: ArtifactFormat
}

/** Something wrong with an artifact, or with the tree before it is sealed. */
export type Flaw = {
  rule: 'digest-mismatch' | 'extra-file' | 'missing-file' | 'tampered-file' | 'unsafe-path'
  /** Path inside the artifact or the mount; control characters escaped by whoever tells it. */
  path?: string
  message: string
  help?: string
  package?: string
  /** Where it is milder than the rule. */
  level?: 'warning'
}

/** What `verify` found in an artifact. */
export type Verified = {
  path: string
  format: ArtifactFormat
  /** `sha256:…` of the file; null for a directory. */
  digest: string | null
  /** Bytes of the file; 0 for a directory. */
  archiveBytes: number
  manifest: Manifest | null
  treeDigest: string | null
  files: number
  bytes: number
  /** What runs at the start of an interpreter that has the mount on its path; empty where reading ended before. */
  startup: StartupFile[]
  /** The sha256 of files that known start-up text may run; see `isBeside`. */
  beside?: Beside
  /** Where the packages were to be unpacked: whether all of them lie there, each the file that was sealed. */
  unpacked?: boolean
  /** Then the state of that folder, in which every file was read again. */
  state?: Snapshot
  flaws: Flaw[]
}

/** A file of a mount that may run code when an interpreter starts: `startupKind` says which, `classifyStartup` judges it. */
export type StartupFile = {
  /** Relative to the mount. */
  path: string
  /** Hex sha256 of the whole file. */
  sha256: string
  bytes: number
  /** The whole content, or null for a file of more than 1 MiB. */
  content: Uint8Array | null
}
