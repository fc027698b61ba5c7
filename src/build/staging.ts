import {buildAgain} from '../build-again.ts'
import type {Difference} from '../mount/compare.ts'
import type {Flaw, Mount} from '../mount/facts.ts'
import type {Pool} from '../mount/pool.ts'
import type {Slimmed} from '../mount/slimming.ts'
import {stage} from '../seal.ts'
import {slimmingOf} from '../slimming.ts'
import type {Furnished} from './furnish.ts'
import type {Plan} from './plan.ts'

/** The staged mount, what is wrong with its files, and where a second build differs. */
export type Staged = {mount: Mount; flaws: Flaw[]; differences: Difference[]; slimmed?: Slimmed}

/** Stages and seals what was installed; with `reproduce` all is built and staged again and compared. Throws what `stage` and `buildAgain` throw. */
export async function stageAndSeal(
  {options, declared, chosen: {interpreter}, workshop, stopwatch: {time}, io}: Plan,
  {environment, needed, requirements, contents, slim, job}: Furnished,
  {pool, reproduce}: {pool: Pool; reproduce: boolean},
): Promise<Staged> {
  const mountPath = options.mountPath ?? declared.target.mountPath
  const slimming = slimmingOf(options, {...workshop, ...contents, slim, io})
  const staging = {
    ...{...options, ...declared, ...workshop},
    ...{needed, requirements, interpreter, mountPath, pool, slimming, io},
  }
  const staged = await time('stage', () => stage({...staging, environment}))
  const differences = reproduce
    ? await time('build again', () => buildAgain(staged.mount, {job, staging, ...environment}))
    : []
  return {...staged, differences}
}
