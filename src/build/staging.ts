import path from 'node:path'
import {buildAgain} from '../build-again.ts'
import type {StartupCode} from '../environment/facts.ts'
import type {IO} from '../io.ts'
import type {Difference} from '../mount/compare.ts'
import type {Compiler} from '../mount/compiler.ts'
import type {Flaw, Mount} from '../mount/facts.ts'
import type {Pool} from '../mount/pool.ts'
import type {Slimmed} from '../mount/slimming.ts'
import {type Snapshot, takeSnapshot} from '../proof/snapshot.ts'
import {stage} from '../seal.ts'
import {slimmingOf} from '../slimming.ts'
import type {Furnished} from './furnish.ts'
import type {Plan} from './plan.ts'

export type Staged = {
  mount: Mount
  /** The packages as they were sealed, before any code of theirs ran. */
  sealed: Snapshot
  /** What is wrong with the files. */
  flaws: Flaw[]
  /** Where a second build differs. */
  differences: Difference[]
  slimmed?: Slimmed
}

/** Stages and seals what was installed; with `reproduce` all is built and staged again and compared. Throws what `stage` and `buildAgain` throw. */
export async function stageAndSeal(
  {options, declared, chosen: {interpreter}, workshop, stopwatch: {time}, io}: Plan,
  {environment, needed, requirements, contents, slim, job}: Furnished,
  {pool, reproduce, compiler}: {pool: Pool; reproduce: boolean; compiler: Compiler | undefined},
): Promise<Staged> {
  const mountPath = options.mountPath ?? declared.target.mountPath
  const slimming = slimmingOf(options, {...workshop, ...contents, slim, io})
  const staging = {
    ...{...options, ...declared, ...workshop},
    ...{needed, requirements, interpreter, mountPath, pool, slimming, io},
    isThrownAway: isLeftAlone(contents.startup, io),
  }
  const staged = await time('stage', () => stage({...staging, environment, compiler}))
  const sealed = takeSnapshot(path.join(staged.mount.folder, mountPath))
  const differences = reproduce
    ? await time('build again', () => buildAgain(staged.mount, {job, staging, ...environment}))
    : []
  return {...staged, sealed, differences}
}

/**
 * Whether nothing but what is known runs when a Python starts in the virtualenv, which goes on after this. Anything else, of the
 * packages or of the job (a sitecustomize on PYTHONPATH), may write into the files there, and these must not be those of the mount.
 */
function isLeftAlone(startup: readonly StartupCode[], {env}: Pick<IO, 'env'>): boolean {
  return startup.every(({known}) => known !== null) && (env.PYTHONPATH ?? '') === ''
}
