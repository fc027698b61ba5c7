import path from 'node:path'
import type {BuiltEnvironment, Closure} from './environment/facts.ts'
import {SitemountError} from './errors.ts'
import type {IO} from './io.ts'
import type {Bytecode} from './mount/bytecode.ts'
import {archiveFormats, type Flaw, type Mount} from './mount/facts.ts'
import {type Draft, packMount} from './mount/pack.ts'
import {manifestPackages} from './mount/packages.ts'
import {createPool, type Pool, workersFor} from './mount/pool.ts'
import {clearPlaces, publish} from './mount/publish.ts'
import {sealMount} from './mount/seal.ts'
import {type Slimmed, type Slimming, withoutFiles} from './mount/slimming.ts'
import {stageMount} from './mount/stage.ts'
import type {Options} from './options.ts'
import type {Interpreter} from './python/facts.ts'
import {minorVersion} from './python/fit.ts'
import {scrubbedEnvironment} from './python/scrub.ts'
import {sbomName} from './report/sbom.ts'
import {clearSbom, writeSbom} from './report/write-sbom.ts'
import type {Requirement} from './requirements/facts.ts'
import type {Target} from './target/profile.ts'

/** Final names of what a build publishes. */
export type Places = {
  /** The sealed file; for a directory the folder itself. */
  archive: string
  /** The same, unpacked: usable in the same job. */
  folder: string
}

/**
 * Where the artifact will stand: under the name that the input gives, else one made from target, Python and platform.
 * Whatever an earlier build published under that name, in any format, is taken away.
 */
export function clearFinalNames(
  {artifactName, format}: Pick<Options, 'artifactName' | 'format'>,
  {output, interpreter, target}: {output: string; interpreter: Interpreter; target: Target},
): Places {
  const made = `sitemount-${target.name}-${interpreter.abi}-${interpreter.platform}`.replace(/[^\w.-]+/g, '-')
  const name = artifactName ?? made
  clearName(name, output)
  const folder = path.join(output, name)
  return {folder, archive: format === 'directory' ? folder : `${folder}.${format}`}
}

/** Takes away what an earlier build published in `output` under this name. Throws `usage` when something else stands there. */
export function clearName(name: string, output: string): void {
  const folder = path.join(output, name)
  clearPlaces({folder, archives: archiveFormats.map(ending => `${folder}.${ending}`)})
  clearSbom(output)
}

/** The same for a name that only an old report tells: what is not ours stays, without a word. */
export function clearEarlier(name: string, output: string): void {
  try {
    clearName(name, output)
  } catch (error) {
    if (!(error instanceof SitemountError)) throw error
  }
}

export type SealingOptions = {
  environment: BuiltEnvironment
  needed: Closure
  /** Active requirements and constraints. */
  requirements: readonly Requirement[]
  target: Target
  interpreter: Interpreter
  mountPath: string
  bytecode: Bytecode
  /** What is left out or becomes smaller; undefined for nothing. */
  slimming: Slimming | undefined
  /** Whether the files of the environment may become those of the mount; see `StageOptions`. */
  isThrownAway: boolean
  /** A folder of ours for what is needed while working. */
  scratch: string
  /** A folder of ours on the file system of the final names. */
  bench: string
  pool: Pool
  io: IO
}

/** Stages site-packages below `bench`, normalised, with checksums and manifest; says what is wrong with the tree. */
export async function stage(options: SealingOptions): Promise<{mount: Mount; flaws: Flaw[]; slimmed?: Slimmed}> {
  const {environment, needed, requirements, target, interpreter, mountPath, bytecode, scratch, bench, pool, io} =
    options
  const {slimming, isThrownAway} = options
  const inventory = withoutFiles(environment.inventory, slimming?.left ?? new Set())
  const folder = path.join(bench, 'artifact')
  const keep = keptDistributions({environment, needed, requirements})
  const compiling = {bytecode, interpreter, env: io.env, temporary: scratch}
  const {files, flaws, slimmed} = await stageMount({
    ...{inventory, folder, mountPath, keep, isThrownAway, compiling, pool, signal: io.signal},
    ...(slimming && {slimming}),
  })
  const {version, implementation, abi, platform} = interpreter
  const mount = sealMount({
    folder,
    mountPath,
    files,
    about: {
      target: target.name,
      delivery: 'mount',
      // A mount serves every patch release, and must not tell by which one it was built.
      python: {version: minorVersion(version), implementation, abi, platform, glibc: target.glibc},
      packages: manifestPackages({inventory, files, requirements, sources: environment.sources}),
    },
  })
  return {mount, flaws, ...(slimmed && {slimmed})}
}

/** Makes the artifact of the staged mount, as a draft beside it. */
export function pack(
  mount: Mount,
  {bench, format, pool, io}: {bench: string; format: Options['format']; pool: Pool; io: IO},
): Promise<Draft> {
  const file = path.join(bench, 'archive')
  return packMount(mount, {path: file, format, pool, signal: io.signal, env: scrubbedEnvironment(io.env)})
}

/** What a build publishes, and where it was made. */
export type Publication = {mount: Mount; draft: Draft; places: Places; sbom: string; bench: string}

/**
 * Gives the staged folder, the bill of materials and the draft their final names, the sealed file last; a directory is the
 * staged folder itself. Returns the path of the bill of materials.
 */
export function publishArtifact({mount, draft, places, sbom, bench}: Publication): string {
  const sbomPath = path.join(path.dirname(places.folder), sbomName)
  const sealed = draft.format === 'directory' ? [] : [{from: draft.draft, to: places.archive}]
  publish([{from: mount.folder, to: places.folder}, {from: writeSbom(sbom, bench), to: sbomPath}, ...sealed])
  return sbomPath
}

/** A pool of one thread, which starts while the installer works. */
export function openPool({entry, signal}: {entry: URL; signal: AbortSignal}): Pool {
  return createPool({workers: 1, isEarly: true, entry, signal})
}

/** Gives a pool the threads for a tree of this size. */
export function widenPool(pool: Pool, {inventory}: BuiltEnvironment): void {
  pool.widen(workersFor(inventory.entries.reduce((sum, {bytes}) => sum + bytes, 0)))
}

/** Normalised names of what goes in: not pip, setuptools and wheel, which would shadow the host's own, unless somebody asked. */
export function keptDistributions({
  environment,
  needed,
  requirements,
}: Pick<SealingOptions, 'environment' | 'needed' | 'requirements'>) {
  const installers = new Set(['pip', 'setuptools', 'wheel'])
  const listed = new Set(requirements.map(({normalizedName}) => normalizedName))
  return new Set(
    environment.inventory.distributions
      .map(({normalizedName}) => normalizedName)
      .filter(name => !installers.has(name) || listed.has(name) || needed.needs.has(name)),
  )
}
