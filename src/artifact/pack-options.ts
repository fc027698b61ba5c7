import type {Artifact, ArtifactFormat} from './facts.ts'
import type {PackFile} from './formats/archive-order.ts'
import type {Pool} from './pool/pool.ts'

/** An artifact that was made but not published: `publish([{from: draft, to: path}])` does that. */
export type Draft = Artifact & {draft: string}

export type PackMountOptions = Pick<PackOptions, 'path' | 'signal' | 'pool'> & {
  format: ArtifactFormat
  /** Environment to find and run `mksquashfs` in: a scrubbed one. */
  env: Readonly<Record<string, string>>
}

export type PackOptions = {
  /** Folder the paths of `files` are relative to. */
  folder: string
  files: readonly PackFile[]
  format: 'tar.zst' | 'tar.gz' | 'zip'
  /** Final path of the archive; it is written beside it, see `draft`. */
  path: string
  /** Compression level; the format's default without one. */
  level?: number
  signal: AbortSignal
  pool: Pool
}
