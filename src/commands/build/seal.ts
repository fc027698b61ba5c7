import path from 'node:path'
import type {Bytecode} from '../../artifact/bytecode/bytecode.ts'
import type {Compiler} from '../../artifact/bytecode/compiler.ts'
import type {Flaw, Mount} from '../../artifact/facts.ts'
import {packMount} from '../../artifact/pack.ts'
import type {Draft} from '../../artifact/pack-options.ts'
import {manifestPackages} from '../../artifact/packages.ts'
import {createPool, type Pool, workersFor} from '../../artifact/pool/pool.ts'
import type {Move} from '../../artifact/publish.ts'
import {sealMount} from '../../artifact/seal.ts'
import {type Slimmed, type Slimming, withoutFiles} from '../../artifact/slim/staged.ts'
import {stageMount} from '../../artifact/stage.ts'
import type {Options} from '../../config/options.ts'
import type {IO} from '../../core/io.ts'
import type {BuiltEnvironment, Closure} from '../../environment/facts.ts'
import type {Interpreter} from '../../python/facts.ts'
import {minorVersion} from '../../python/fit.ts'
import {scrubbedEnvironment} from '../../python/scrub.ts'
import {sbomName} from '../../report/sbom.ts'
import type {Requirement} from '../../requirements/facts.ts'
import type {Target} from '../../targets/profile.ts'
import type {Places} from '../output-paths.ts'
import {writeSbom} from '../write-sbom.ts'

export type SealingOptions = {
  environment: BuiltEnvironment
  needed: Closure
  /** Active requirements and constraints. */
  requirements: readonly Requirement[]
  target: Target
  interpreter: Interpreter
  mountPath: string
  bytecode: Bytecode
  /** One that was started already; see `Compiling`. */
  compiler?: Compiler | undefined
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
  const {slimming, isThrownAway, compiler} = options
  const inventory = withoutFiles(environment.inventory, slimming?.left ?? new Set())
  const folder = path.join(bench, 'artifact')
  const keep = keptDistributions({environment, needed, requirements})
  const compiling = {bytecode, interpreter, env: io.env, temporary: scratch, compiler}
  const {files, flaws, slimmed} = await stageMount({
    inventory,
    folder,
    mountPath,
    keep,
    isThrownAway,
    compiling,
    pool,
    signal: io.signal,
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
  {bench, format, pool, io}: {bench: string; format: Options['format']; pool: Pool; io: Pick<IO, 'env' | 'signal'>},
): Promise<Draft> {
  const file = path.join(bench, 'archive')
  return packMount(mount, {path: file, format, pool, signal: io.signal, env: scrubbedEnvironment(io.env)})
}

/** What a build publishes, and where it was made. */
export type Publication = {mount: Mount; draft: Draft; places: Places; sbom: string; bench: string}

/**
 * The renames that publish the bill of materials, the staged folder and the draft, the sealed file last; a directory is the staged
 * folder itself. Writes the bill of materials to `bench`; throws `disk-full` or `unwritable`.
 */
export function artifactMoves({mount, draft, places, sbom, bench}: Publication): {sbomPath: string; moves: Move[]} {
  const sbomPath = path.join(path.dirname(places.folder), sbomName)
  const sealed = draft.format === 'directory' ? [] : [{from: draft.draft, to: places.archive}]
  const moves = [{from: writeSbom(sbom, bench), to: sbomPath}, {from: mount.folder, to: places.folder}, ...sealed]
  return {sbomPath, moves}
}

/** A pool of one thread, which starts while the installer works. */
export function openPool({entry, signal}: {entry: URL; signal: AbortSignal}): Pool {
  return createPool({workers: 1, isEarly: true, entry, signal})
}

// Bytes that the process may hold in all; that it holds besides the threads, by the entries that were installed; and that a thread
// holds. Measured with builds of 1,300, 9,000 and 27,000 entries.
const budget = 400e6
const besides = {always: 110e6, perEntry: 4500}
const perThread = 62e6

/** Gives a pool the threads for a tree of this size: fewer where so much is held in memory already that they would be too many. */
export function widenPool(pool: Pool, {inventory: {entries}}: BuiltEnvironment): void {
  const affordable = Math.floor((budget - besides.always - entries.length * besides.perEntry) / perThread)
  pool.widen(Math.min(workersFor(entries.reduce((sum, {bytes}) => sum + bytes, 0)), Math.max(1, affordable)))
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
