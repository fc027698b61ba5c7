import type {PackageRow} from '../artifact/packages.ts'
import type {SizeRow} from '../artifact/sizes.ts'
import type {SlimChoice} from '../artifact/slim/kinds.ts'
import type {SlimStaying} from '../artifact/slim/slim.ts'
import type {Finding, Verdict} from '../core/finding.ts'
import type {Elf} from '../environment/elf/facts.ts'
import type {NativeFile, StartupCode} from '../environment/facts.ts'
import type {Attempt} from '../environment/imports/facts.ts'
import type {DynamicFacts} from '../hosts/azureml/dynamic/facts.ts'
import type {ImageResult} from '../hosts/azureml/image/docker.ts'
import type {RehearsalFacts} from '../hosts/engine/facts.ts'
import type {Tier} from '../python/confinement.ts'
import type {Declaration, EnvironmentProbe, Interpreter} from '../python/facts.ts'
import type {Indexes, Requirement} from '../requirements/facts.ts'
import type {Target} from '../targets/profile.ts'

/** `--report json` and `findings-path`; contract, "Result". Parts a mode does not reach are absent. */
export type Result = {
  schema: 'sitemount/result/1'
  mode: 'check' | 'build' | 'audit' | 'verify' | 'rehearse' | 'lock'
  verdict: Verdict
  requirements?: Pick<
    Requirement,
    'name' | 'extras' | 'specifier' | 'marker' | 'url' | 'hashes' | 'editable' | 'constraint' | 'file' | 'line' | 'pin'
  >[]
  indexes?: Omit<Indexes, 'pre'>
  python?: {
    expected?: string
    declarations: Pick<Declaration, 'source' | 'file' | 'line' | 'specifier'>[]
    interpreter?: Pick<Interpreter, 'version' | 'implementation' | 'abi' | 'platform'>
  }
  /** The requirements file that was handed to the installer, credentials and all options left out. */
  canonical?: string
  /** What the calling job sets that Python, pip, uv or conda would obey, and what each would have brought. */
  settings?: {vector: string; name: string; value: string; effect: string; file?: string; line?: number}[]
  /** What the environment's own interpreter told, isolated and scrubbed. */
  probe?: EnvironmentProbe
  /** Files that run at every start of Python. */
  startup?: StartupCode[]
  /** Native code: which machine it is for, and what it asks for. */
  native?: (Pick<NativeFile, 'path' | 'owner' | 'format'> & Partial<Pick<Elf, 'machine' | 'needed' | 'versions'>>)[]
  /** What was imported from the mount in a plain interpreter, each in a process of its own (those of one namespace package together), and how it went. */
  imports?: (Omit<Attempt, 'place' | 'names'> & {names?: string[]; file?: string; line?: number})[]
  /**
   * What the imports were kept away from: by namespaces, by Landlock, or by nothing but supervision; `open` says what was in their
   * reach all the same. Absent where nothing was imported, and outside Linux.
   */
  importIsolation?: {by: Tier; open: string[]}
  /** What pip showed, view by view. */
  views?: {name: string; environment: string; distributions: {name: string; version: string}[]; error?: string}[]
  packages?: PackageRow[]
  /** What the mount is made of, per distribution and kind of file, most bytes first. */
  sizes?: SizeRow[]
  /**
   * What `slim` left out: files as they were installed, sources without the bytecode in their place. `staying` are files of these
   * kinds that code which stays needs, `refused` libraries that `strip` would have broken: the first 200, and how many there are.
   * `compared` packages were imported from the mount and from what was installed; absent where nothing was imported.
   */
  slim?: {
    saved: {kind: SlimChoice; files: number; bytes: number}[]
    staying: SlimStaying[]
    stayingCount: number
    refused: {path: string; reason: string}[]
    refusedCount: number
    compared?: number
  }
  /** What installing at boot did here, twice; `brought` distributions came by it, `probe` is the host's patience. */
  dynamic?: Omit<DynamicFacts, 'distributions'> & {brought: number; probe?: NonNullable<Target['probe']>}
  /** The image of a build context, or the lines that build it. */
  image?: ImageResult
  /** Absolute path of the folder with what a deployment needs beside the packages, and the names of its files. */
  deploy?: {folder: string; files: string[]}
  /**
   * What the uploader makes of the code folder with the packages in it: `dropped` are the files that never arrive, of the packages
   * and of what the deployment needs, with the line of `ignoreFile` that keeps each away.
   */
  upload?: {
    codeDir: string
    ignoreFile?: string
    files: number
    bytes: number
    dropped: {path: string; line: number; pattern: string}[]
    droppedCount: number
  }
  /** What a rehearsal saw. */
  rehearsal?: RehearsalFacts
  /** `path` is absolute; empty where the packages lie in an archive only. `glibc`: the newest that its native code asks for. */
  mount?: {path: string; treeDigest: string; files: number; bytes: number; glibc?: string}
  artifact?: {path: string; digest: string; bytes: number; format: string}
  /**
   * `verify`: what showed where the artifact comes from. Sums inside an artifact show that it is whole, not who made it; a digest
   * from elsewhere does, of the file or of the tree.
   */
  origin?: {shown: boolean; by?: 'expected-digest'; of?: 'file' | 'tree'}
  /** Absolute path of sitemount.json in the staged artifact. */
  manifestPath?: string
  /** Absolute path of the bill of materials (CycloneDX). */
  sbomPath?: string
  /** `NAME=value`, one a line, for the host. */
  mountEnv?: string[]
  findings: Finding[]
  /** What the fixes of the findings change, for `git apply` at the root of the repository. */
  patch?: string
  steps: {name: string; seconds: number}[]
  tools: {sitemount: string; installer?: string; node: string; zstd: string}
  /** `note`: why nothing is kept; `trouble`: what the service could not do. */
  cache?: {hit: boolean; key?: string; note?: string; trouble?: string}
}
