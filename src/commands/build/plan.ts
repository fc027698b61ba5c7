import {type Finding, worstFirst} from '../../core/finding.ts'
import type {Chosen} from '../../python/choose.ts'
import {type DeployedFacts, judgeDeployed} from '../../rules/azureml/deployed.ts'
import {judge, type Policy} from '../../rules/engine.ts'
import {policyOf} from '../../rules/policy.ts'
import {beforeInstall} from '../../rules/rule-sets.ts'
import {clearFinalNames, type Places} from '../output-paths.ts'
import {lookAtDeployment} from '../read-deployment.ts'
import {type Declared, settleMarkers} from '../read-inputs.ts'
import {ruleIdsFor} from '../rule-ids.ts'
import type {BuildContext} from './read-inputs.ts'

/** What a build knows before anything is installed. */
export type Plan = BuildContext & {
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

/**
 * Clears the final names and judges what can be judged without installing anything. Throws what `clearFinalNames` and
 * `lookAtDeployment` throw.
 */
export async function plan(context: BuildContext, inputs: {declared: Declared; chosen: Chosen}): Promise<Plan> {
  const {options, io, workspace, stopwatch, earlyVirtualenv} = context
  const {chosen} = inputs
  const {interpreter, candidates, settings} = chosen
  const declared = settleMarkers(inputs.declared, interpreter.markers)
  const {target, declarations, expected, requirements, known} = declared
  const places = clearFinalNames(options, {output: workspace.output, interpreter, target})
  const policy = policyOf(options, requirements)
  const deployed = await lookAtDeployment(options, io, {target, expected, interpreter, requirements, makesMount: true})
  const ruleIds = await ruleIdsFor(requirements)
  const findings = worstFirst([
    ...judge(
      beforeInstall,
      {requirements, known, pins: options.pins, declarations, expected, interpreter, candidates, settings, ruleIds},
      policy,
    ),
    ...judgeDeployed(deployed, policy),
  ])
  return {options, io, workspace, stopwatch, earlyVirtualenv, declared, chosen, places, policy, deployed, findings}
}
