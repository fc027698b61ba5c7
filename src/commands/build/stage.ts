import path from 'node:path'
import type {Compiler} from '../../artifact/bytecode/compiler.ts'
import type {Difference} from '../../artifact/compare.ts'
import type {Flaw, Mount} from '../../artifact/facts.ts'
import type {Pool} from '../../artifact/pool/pool.ts'
import type {Slimmed} from '../../artifact/slim/staged.ts'
import type {IO} from '../../core/io.ts'
import type {StartupCode} from '../../environment/facts.ts'
import {type Snapshot, takeShell, takeSnapshot} from '../../environment/imports/snapshot.ts'
import type {InstalledPackages} from './install.ts'
import {slimmingOf} from './leave-out.ts'
import type {Plan} from './plan.ts'
import {buildAgain} from './rebuild.ts'
import {stage} from './seal.ts'

export type Staged = {
  mount: Mount
  /** The artifact as it was sealed, before any code of its packages ran. */
  sealed: SealedState
  /** What is wrong with the files. */
  flaws: Flaw[]
  /** Where a second build differs. */
  differences: Difference[]
  slimmed?: Slimmed
}

/** Stages what was installed and seals it. Throws what `stage` throws. */
export async function stageAndSeal(
  plan: Plan,
  installed: InstalledPackages,
  {pool, compiler}: {pool: Pool; compiler: Compiler | undefined},
): Promise<Omit<Staged, 'sealed' | 'differences'>> {
  const {environment} = installed
  return plan.stopwatch.time('stage', () => stage({...stagingOf(plan, installed, pool), environment, compiler}))
}

/** The packages, relative to their folder, and what lies around them in the artifact: its own files and nothing else. */
export type SealedState = {packages: Snapshot; shell: Snapshot}

/** The state of a mount that nobody has used yet. */
export function sealedState({folder, mountPath}: Mount): SealedState {
  return {packages: takeSnapshot(path.join(folder, mountPath)), shell: takeShell(folder, mountPath)}
}

/** Where a second build, staged as the first one was, differs from it. Throws what `buildAgain` throws. */
export async function reproduceBuild(
  plan: Plan,
  installed: InstalledPackages,
  {mount, pool}: {mount: Mount; pool: Pool},
): Promise<Difference[]> {
  const {environment, job} = installed
  const staging = stagingOf(plan, installed, pool)
  return plan.stopwatch.time('build again', () => buildAgain(mount, {job, staging, inventory: environment.inventory}))
}

/** How an environment is staged. */
function stagingOf(
  {options, declared, chosen: {interpreter}, workspace, io}: Plan,
  {needed, requirements, contents, slim}: InstalledPackages,
  pool: Pool,
) {
  const mountPath = options.mountPath ?? declared.target.mountPath
  const slimming = slimmingOf(options, {scratch: workspace.scratch, native: contents.native, slim, io})
  return {
    target: declared.target,
    bytecode: options.bytecode,
    scratch: workspace.scratch,
    bench: workspace.bench,
    needed,
    requirements,
    interpreter,
    mountPath,
    pool,
    slimming,
    io,
    isThrownAway: isLeftAlone(contents.startup, io),
  }
}

/**
 * Whether nothing but what is known runs when a Python starts in the virtualenv, which goes on after this. Anything else, of the
 * packages or of the job (a sitecustomize on PYTHONPATH), may write into the files there, and these must not be those of the mount.
 */
export function isLeftAlone(startup: readonly StartupCode[], {env}: Pick<IO, 'env'>): boolean {
  return startup.every(({known}) => known !== null) && (env.PYTHONPATH ?? '') === ''
}
