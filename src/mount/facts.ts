import type {RuleId} from '../rules/catalogue.ts'

/** Dates in every format: 1980-01-02T00:00:00Z, later than zip's first date in every time zone. Unix seconds. */
export const sealedTime = 315619200

export type ArchiveFormat = 'tar.zst' | 'tar.gz'

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
  delivery: 'mount'
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

/** A sealed file that was written. */
export type Artifact = {path: string; digest: string; bytes: number; format: ArchiveFormat}

/** Something wrong with an artifact, or with the tree before it is sealed. */
export type Flaw = {
  rule: Extract<RuleId, 'digest-mismatch' | 'extra-file' | 'missing-file' | 'tampered-file' | 'unsafe-path'>
  /** Path inside the artifact or the mount; control characters escaped by whoever tells it. */
  path?: string
  message: string
  help?: string
  package?: string
}

/** What `verify` found in an artifact. */
export type Verified = {
  path: string
  format: ArchiveFormat | 'directory'
  /** `sha256:…` of the file; null for a directory. */
  digest: string | null
  /** Bytes of the file; 0 for a directory. */
  archiveBytes: number
  manifest: Manifest | null
  treeDigest: string | null
  files: number
  bytes: number
  flaws: Flaw[]
}
