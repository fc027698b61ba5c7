import {mkdirSync} from 'node:fs'
import path from 'node:path'
import {compareMounts, type Difference} from '../../artifact/compare.ts'
import type {Mount} from '../../artifact/facts.ts'
import {SitemountError} from '../../core/errors.ts'
import {createStopwatch} from '../../core/stopwatch.ts'
import {type BuildOptions, buildEnvironment} from '../../environment/build.ts'
import type {Inventory} from '../../environment/facts.ts'
import {type SealingOptions, stage} from './seal.ts'

/**
 * Builds and stages everything a second time, in folders of its own and from the index, and returns in which files the two mounts
 * differ. Throws what `buildEnvironment` and `stage` throw.
 */
export async function buildAgain(
  first: Mount,
  {
    job,
    staging,
    inventory,
  }: {
    job: Omit<BuildOptions, 'cache' | 'earlyVirtualenv'>
    staging: Omit<SealingOptions, 'environment'>
    inventory: Inventory
  },
): Promise<Difference[]> {
  const [scratch, bench] = [job.scratch, staging.bench].map(folder => path.join(folder, 'second', 'build')) as [
    string,
    string,
  ]
  for (const folder of [scratch, bench]) mkdirSync(folder, {recursive: true})
  const built = await buildEnvironment({...job, scratch, cache: undefined, stopwatch: createStopwatch()})
  if ('unsafe' in built) throw built.error
  if ('release' in built)
    throw new SitemountError('install-failed', 'The second build found no wheel where the first one did.')
  await job.discards?.settled()
  const {mount} = await stage({...staging, scratch, bench, environment: built.environment})
  return compareMounts(first.files, mount.files, inventory)
}
