import {assemble} from './assemble.ts'
import {furnish} from './build/furnish.ts'
import type {HandingOver} from './build/handing-over.ts'
import {judgeBuild, measureBuild} from './build/judging.ts'
import {type Plan, plan} from './build/plan.ts'
import {publishBuild} from './build/publishing.ts'
import {stageAndSeal} from './build/staging.ts'
import {tryAndPack} from './build/trying.ts'
import {discardWith} from './discard.ts'
import type {SourceOnly} from './environment/reason.ts'
import {SitemountError} from './errors.ts'
import type {IO} from './io.ts'
import {judge} from './judge.ts'
import type {Mount} from './mount/facts.ts'
import type {Options} from './options.ts'
import {verdictOf} from './policy.ts'
import {askLibrary} from './prove-mount.ts'
import type {Result} from './result.ts'
import {unbuildable} from './rules/phases.ts'
import {openPool, widenPool} from './seal.ts'
import type {WheelCache} from './services/wheel-cache.ts'
import {createStopwatch} from './stopwatch.ts'
import {refuseForeignSystems} from './system.ts'
import {isAzureml} from './target/azureml.ts'
import {together} from './together.ts'
import {openWorkshop} from './workshop.ts'

/** What an edge lends to a build. */
export type Tools = {
  /** The bundle's entry file, which worker threads start from. */
  entry: URL
  /** Where wheels are kept between runs, if anywhere. */
  cache?: WheelCache
  /** Whether everything is built a second time, elsewhere, and compared. */
  reproduce?: boolean
  /** Name of the artifact that the build before this one left in `output`, as its reports tell. */
  earlier?: string
}

/**
 * Judges the files and the interpreter, builds a clean virtualenv, judges what it holds, seals its site-packages and
 * publishes the artifact. Packages that are not mounted leave the way where theirs ends: `dynamic` and `image`. Nothing is installed when the first judgement fails, nothing is published when the second does.
 */
export async function build(options: Options, io: IO, tools: Tools): Promise<Result> {
  refuseForeignSystems(process.platform)
  const {entry, cache, earlier, reproduce = false} = tools
  if (reproduce && options.delivery !== 'mount') {
    throw new SitemountError(
      'usage',
      `Flag \`--reproduce\`: only a mount is built twice, not \`delivery: ${options.delivery}\`.`,
    )
  }
  const workshop = openWorkshop(options.output, io)
  try {
    const planned = await plan(options, {io, workshop, stopwatch: createStopwatch(), earlier})
    if (verdictOf(planned.findings, options) === 'failed') return refused(planned)
    if (options.delivery === 'dynamic') return await (await import('./build/dynamic.ts')).buildDynamic(planned)
    const pool = openPool({entry, signal: io.signal})
    const discards = discardWith(pool)
    const {chosen} = planned
    // Asked while the installer works; it is awaited, and its failure told, where the mount is tried.
    const known = askLibrary(options, {...workshop, ...chosen, io})
    known.catch(() => {})
    try {
      const furnished = await furnish(planned, {cache, discards})
      if ('release' in furnished) return refused(planned, furnished)
      widenPool(pool, furnished.environment)
      if (options.delivery === 'image') {
        const {buildContext} = await import('./build/image.ts')
        return await buildContext(planned, furnished, {pool})
      }
      const staged = await stageAndSeal(planned, furnished, {pool, reproduce})
      const [tried, measured] = await together([
        tryAndPack(planned, furnished, {...staged, known, pool}),
        measureBuild(planned, {furnished, staged}),
      ])
      const handing = await handOver(planned, staged.mount)
      // Thousands of files: a thread removes what nobody needs any more while this one judges.
      discards.discard(workshop.scratch)
      const gathered = {furnished, staged, tried, measured, handing}
      const judged = judgeBuild(planned, gathered)
      const verdict = verdictOf(judged.findings, options)
      const published = verdict === 'passed' ? await publishBuild(planned, gathered) : {}
      return assemble({mode: 'build', verdict, ...judged, ...published})
    } finally {
      await Promise.allSettled([known, discards.settled()])
      await pool.close()
    }
  } finally {
    workshop.close()
  }
}

/** What a deployment on Azure ML needs beside the packages; its readers are loaded for no other host. */
async function handOver(plan: Plan, mount: Mount): Promise<HandingOver | undefined> {
  if (!isAzureml(plan.declared.target)) return undefined
  const {prepareHandOver} = await import('./build/handing-over.ts')
  return prepareHandOver(plan, mount)
}

/** A build that ended before anything was installed, or with a release that has no wheel. */
function refused(
  {options, declared, chosen, policy, stopwatch: {steps}, findings}: Plan,
  sourceOnly?: {release: SourceOnly},
): Result {
  const {pins, delivery} = options
  const told = {mode: 'build', verdict: 'failed', declared, interpreter: chosen.interpreter, steps} as const
  if (sourceOnly === undefined) return assemble({...told, findings})
  const missing = judge(unbuildable, {...declared, ...chosen, pins, delivery, ...sourceOnly}, policy)
  return assemble({...told, findings: [...missing, ...findings]})
}
