import {clearHandOver} from '../azureml/handed-over.ts'
import {refuseRecipe} from '../azureml/image/dockerfile.ts'
import {type Declared, readDeclared, settleMarkers} from '../declared.ts'
import {lookAtDeployment} from '../deployment.ts'
import {type Finding, worstFirst} from '../finding.ts'
import type {IO} from '../io.ts'
import {judge, type Policy} from '../judge.ts'
import {requireSquashfs} from '../mount/squashfs.ts'
import {requireStrip} from '../mount/strip.ts'
import type {Options} from '../options.ts'
import {policyOf} from '../policy.ts'
import {entryScriptPath} from '../prove-mount.ts'
import {type Chosen, chooseInterpreter} from '../python/choose.ts'
import {scrubbedEnvironment} from '../python/scrub.ts'
import {type DeployedFacts, judgeDeployed} from '../rules/deployed.ts'
import {beforeInstall} from '../rules/phases.ts'
import {clearEarlier, clearFinalNames, clearName, type Places} from '../seal.ts'
import type {Stopwatch} from '../stopwatch.ts'
import type {Workshop} from '../workshop.ts'

/** What a build knows before anything is installed. */
export type Plan = {
  options: Options
  io: IO
  workshop: Workshop
  stopwatch: Stopwatch
  /** What the files say, with the lines that count for this interpreter. */
  declared: Declared
  chosen: Chosen
  /** Final names, under which nothing stands any more. */
  places: Places
  policy: Policy
  /** What the deployment's own files say. */
  deployed: DeployedFacts
  /** What is wrong already. */
  findings: Finding[]
}

export type Beginning = Pick<Plan, 'io' | 'workshop' | 'stopwatch'> & {
  /** Name of the artifact that the build before this one left in `output`, as its reports tell. */
  earlier: string | undefined
}

/**
 * Reads the files, asks the interpreter, clears the final names and judges what can be judged without installing anything. Throws
 * what `readDeclared`, `chooseInterpreter` and `clearName` throw, and when a program that the options need is missing.
 */
export async function plan(options: Options, {earlier, ...begun}: Beginning): Promise<Plan> {
  const {artifactName, pins, delivery} = options
  const {output} = begun.workshop
  clearHandOver(output)
  if (artifactName !== undefined) clearName(artifactName, output)
  const {read, chosen} = await gather(options, begun).catch((error: unknown) => {
    // Which name this build would have had is unknown: the one before it must not pass for its result.
    if (artifactName === undefined && earlier !== undefined) clearEarlier(earlier, output)
    throw error
  })
  const declared = settleMarkers(read, chosen.interpreter.markers)
  const places = clearFinalNames(options, {...declared, ...chosen, output})
  const policy = policyOf(options, declared.requirements)
  const deployed = await lookAtDeployment(options, begun.io, {...declared, ...chosen, makesMount: true})
  const findings = worstFirst([
    ...judge(beforeInstall, {...declared, ...chosen, pins, delivery}, policy),
    ...judgeDeployed(deployed, policy),
  ])
  return {options, ...begun, declared, chosen, places, policy, deployed, findings}
}

/** Reads the files and asks the interpreter: what a build must know before anything can be judged or named. */
async function gather(options: Options, {io, stopwatch: {time}}: Pick<Plan, 'io' | 'stopwatch'>) {
  const read = await time('read', () => readDeclared(options, io))
  entryScriptPath(options, io)
  if (options.delivery === 'image') refuseRecipe({...read, ...(options.command !== '' && {command: options.command})})
  if (options.slim.includes('strip-native')) await requireStrip({...io, env: scrubbedEnvironment(io.env)})
  if (options.format === 'squashfs') await requireSquashfs({...io, env: scrubbedEnvironment(io.env)})
  const chosen = await time('ask python', () => chooseInterpreter(options.python, {...read, io}))
  return {read, chosen}
}
