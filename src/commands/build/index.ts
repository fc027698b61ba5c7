import type {Mount} from '../../artifact/facts.ts'
import type {Options} from '../../config/options.ts'
import type {IO} from '../../core/io.ts'
import {settleAll} from '../../core/settle-all.ts'
import {createStopwatch} from '../../core/stopwatch.ts'
import {createEarlyVirtualenv} from '../../environment/early-virtualenv.ts'
import type {Result} from '../../report/result.ts'
import {openWorkspace} from '../workspace.ts'
import {choosePython} from './choose-python.ts'
import type {DeploymentFiles} from './deployment-files.ts'
import type {Packing} from './pack.ts'
import type {Plan} from './plan.ts'
import {type BuildContext, clearEarlierOnFailure, readInputs} from './read-inputs.ts'
import {refuseForeignSystems} from './system.ts'
import type {Tools} from './tools.ts'
import {refuseUsage} from './usage.ts'

type Steps = typeof import('./later-steps.ts')

/**
 * Judges the files and the interpreter, builds a clean virtualenv, judges what it holds, seals its site-packages and publishes the
 * artifact. Nothing is installed when the first judgement fails, nothing is published when the second does. `dynamic` and `image`
 * go on in files of their own where there is no mount to make.
 */
export async function build(options: Options, io: IO, tools: Tools): Promise<Result> {
  refuseForeignSystems(process.platform)
  refuseUsage(options, {reproduce: tools.reproduce ?? false, io})
  const workspace = openWorkspace(options.output, io)
  const earlyVirtualenv = createEarlyVirtualenv({installer: options.installer, scratch: workspace.scratch, io})
  const context: BuildContext = {options, io, workspace, stopwatch: createStopwatch(), earlyVirtualenv}
  try {
    const reading = clearEarlierOnFailure(context, tools.earlier, async () => {
      const declared = await readInputs(context)
      return {declared, chosen: await choosePython(context, declared)}
    })
    const [{declared, chosen}, steps] = await settleAll([reading, import('./later-steps.ts')])
    const plan = await steps.plan(context, {declared, chosen})
    if (steps.verdictOf(plan.findings, options) === 'failed') return steps.refused(plan)
    // Awaited here: the workspace is removed after it.
    if (options.delivery === 'dynamic') return await (await import('./dynamic.ts')).buildDynamic(plan)
    return await installAndPublish(plan, steps, tools)
  } finally {
    await earlyVirtualenv.stop()
    workspace.close()
  }
}

/** The second half: what has to be cleaned up on every way out is ended here. Throws what its steps throw. */
async function installAndPublish(plan: Plan, steps: Steps, tools: Tools): Promise<Result> {
  const {options, workspace} = plan
  // Now: where it has grown first, old objects pile up for longer, and a large build takes a sixth more memory.
  steps.keepHeapSmall()
  const pool = steps.openPool({entry: tools.entry, signal: plan.io.signal})
  const discards = steps.discardWith(pool)
  const prefetched = options.delivery === 'mount' ? steps.prefetch(plan) : undefined
  let packing: Packing | undefined
  try {
    const installed = await steps.install(plan, {cache: tools.cache, discards})
    if (!('environment' in installed)) return steps.refused(plan, installed)
    steps.widenPool(pool, installed.environment)
    if (prefetched === undefined) {
      const {buildContext} = await import('./image.ts')
      return await buildContext(plan, installed, {pool, publish: tools.publish})
    }

    const {mount, flaws, slimmed} = await steps.stageAndSeal(plan, installed, {
      pool,
      compiler: await prefetched.compiler,
    })
    packing = steps.beginPacking(plan, mount, pool)
    const sealed = steps.sealedState(mount)
    const differences = tools.reproduce ? await steps.reproduceBuild(plan, installed, {mount, pool}) : []

    const [checked, measured] = await settleAll([
      // What runs at every start is judged first, from the files.
      steps.startsUnseen(plan, installed)
        ? steps.unchecked
        : steps.checkImports(plan, installed, {mount, sealed, known: prefetched.known, packing, tier: tools.tier}),
      steps.measureBuild(plan, {installed, mount}),
    ])
    const deploymentFiles = await prepareForHost(plan, mount, steps)
    // Thousands of files: a thread removes what is no longer needed while this one judges.
    discards.discard(workspace.scratch)

    const staged = {mount, sealed, flaws, differences, ...(slimmed && {slimmed})}
    const judged = await steps.judgeBuild(plan, {installed, staged, checked, measured, deploymentFiles})
    const verdict = steps.verdictOf(judged.findings, options)
    if (verdict === 'failed') return steps.assemble({mode: 'build', verdict, ...judged})

    const {parts, moves} = await steps.preparePublishing(plan, {installed, mount, checked, deploymentFiles, packing})
    const {output, held} = workspace
    return tools.publish(steps.assemble({mode: 'build', verdict, ...judged, ...parts}), {output, held, moves})
  } finally {
    await Promise.all([plan.earlyVirtualenv.stop(), prefetched?.stop(), discards.settled()])
    await pool.close()
    await packing?.settled()
  }
}

/** What a deployment on Azure ML needs beside the packages; its readers are loaded for no other host. */
async function prepareForHost(plan: Plan, mount: Mount, {isAzureml}: Steps): Promise<DeploymentFiles | undefined> {
  if (!isAzureml(plan.declared.target)) return undefined
  const {prepareDeploymentFiles} = await import('./deployment-files.ts')
  return prepareDeploymentFiles(plan, mount)
}
