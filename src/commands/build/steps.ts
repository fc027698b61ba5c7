import {discardWith} from '../../artifact/cleanup.ts'
import type {Mount} from '../../artifact/facts.ts'
import type {Options} from '../../config/options.ts'
import {type Finding, worstFirst} from '../../core/finding.ts'
import {keepHeapSmall} from '../../core/heap.ts'
import {together} from '../../core/settle-all.ts'
import type {Unbuilt} from '../../environment/build.ts'
import type {Result} from '../../report/result.ts'
import {judge} from '../../rules/engine.ts'
import {verdictOf} from '../../rules/policy.ts'
import {unbuildable} from '../../rules/rule-sets.ts'
import {isAzureml} from '../../targets/is-azureml.ts'
import {assemble} from '../assemble.ts'
import {wheelSafety} from '../wheel-safety.ts'
import type {Begun, FirstFacts} from './begin.ts'
import {tryMount, untried} from './check-imports.ts'
import type {HandingOver} from './deployment-files.ts'
import {furnish, safetyOf, startsUnseen} from './install.ts'
import {judgeBuild, measureBuild} from './judge.ts'
import {beginPacking, type Packing} from './pack.ts'
import {type Plan, plan} from './plan.ts'
import {lookAhead} from './prefetch.ts'
import {preparePublishing} from './publish.ts'
import {openPool, widenPool} from './seal.ts'
import {reproduceBuild, sealedState, stageAndSeal} from './stage.ts'
import type {Tools} from './tools.ts'

/** What `build` does once the files were read and the interpreter was heard: step by step, each in a file of its own. */
export async function proceed(
  options: Options,
  {begun, facts, tools}: {begun: Begun; facts: FirstFacts; tools: Tools},
): Promise<Result> {
  const {io, workshop} = begun
  const {entry, cache, reproduce = false, publish, tier} = tools
  const planned = await plan(options, begun, facts)
  if (verdictOf(planned.findings, options) === 'failed') return refused(planned)
  if (options.delivery === 'dynamic') return (await import('./dynamic.ts')).buildDynamic(planned)
  // Now: where it has grown first, old objects pile up for longer, and a large build takes a sixth more memory.
  keepHeapSmall()
  const pool = openPool({entry, signal: io.signal})
  const discards = discardWith(pool)
  const ahead = options.delivery === 'mount' ? lookAhead(planned) : undefined
  let packing: Packing | undefined
  try {
    const furnished = await furnish(planned, {cache, discards})
    if (!('environment' in furnished)) return refused(planned, furnished)
    widenPool(pool, furnished.environment)
    if (ahead === undefined) {
      const {buildContext} = await import('./image.ts')
      return await buildContext(planned, furnished, {pool, publish})
    }
    const made = await stageAndSeal(planned, furnished, {pool, compiler: await ahead.compiler})
    const {mount} = made
    packing = beginPacking(planned, mount, pool)
    const sealed = sealedState(mount)
    const differences = reproduce ? await reproduceBuild(planned, furnished, {mount, pool}) : []
    const staged = {...made, sealed, differences}
    const [tried, measured] = await together([
      // What runs at every start is judged first, from the files.
      startsUnseen(planned, furnished) ? untried : tryMount(planned, furnished, {...staged, ...ahead, packing, tier}),
      measureBuild(planned, {furnished, staged}),
    ])
    const handing = await handOver(planned, mount)
    // Thousands of files: a thread removes what nobody needs any more while this one judges.
    discards.discard(workshop.scratch)
    const gathered = {furnished, staged, tried, measured, handing}
    const judged = await judgeBuild(planned, gathered)
    const verdict = verdictOf(judged.findings, options)
    if (verdict === 'failed') return assemble({mode: 'build', verdict, ...judged})
    const {parts, moves} = await preparePublishing(planned, gathered, packing)
    return publish(assemble({mode: 'build', verdict, ...judged, ...parts}), {...workshop, moves})
  } finally {
    await Promise.all([begun.beginning.stop(), ahead?.stop(), discards.settled()])
    await pool.close()
    await packing?.settled()
  }
}

/** What a deployment on Azure ML needs beside the packages; its readers are loaded for no other host. */
async function handOver(plan: Plan, mount: Mount): Promise<HandingOver | undefined> {
  if (!isAzureml(plan.declared.target)) return undefined
  const {prepareHandOver} = await import('./deployment-files.ts')
  return prepareHandOver(plan, mount)
}

/** A build that ended before anything was installed, or with wheels that are not to be used. */
function refused(plan: Plan, unbuilt?: Unbuilt): Result {
  const {declared, chosen, stopwatch, findings} = plan
  const {steps} = stopwatch
  const told = {mode: 'build', verdict: 'failed', declared, interpreter: chosen.interpreter, steps} as const
  if (unbuilt === undefined) return assemble({...told, findings})
  return assemble({...told, findings: worstFirst([...whyUnbuilt(plan, unbuilt), ...findings])})
}

function whyUnbuilt(plan: Plan, unbuilt: Unbuilt): Finding[] {
  const {options, declared, chosen, policy} = plan
  const {pins, delivery} = options
  if ('release' in unbuilt) {
    const {release} = unbuilt
    return judge(unbuildable, {...declared, ...chosen, pins, delivery, release}, policy)
  }
  const found = wheelSafety(safetyOf(plan)).findings(unbuilt.unsafe)
  // A level that was lowered makes the Python of such a virtualenv no safer to start.
  if (!found.some(({level}) => level === 'error')) throw unbuilt.error
  return found
}
