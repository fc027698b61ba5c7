import type {Options} from '../../config/options.ts'
import {type Finding, worstFirst} from '../../core/finding.ts'
import type {Chosen} from '../../python/choose.ts'
import {type DeployedFacts, judgeDeployed} from '../../rules/azureml/deployed.ts'
import {judge, type Policy} from '../../rules/engine.ts'
import {policyOf} from '../../rules/policy.ts'
import {ruleIds} from '../../rules/registry.ts'
import {beforeInstall} from '../../rules/rule-sets.ts'
import {clearFinalNames, type Places} from '../output-paths.ts'
import {lookAtDeployment} from '../read-deployment.ts'
import {type Declared, settleMarkers} from '../read-inputs.ts'
import type {Begun, FirstFacts} from './begin.ts'

/** What a build knows before anything is installed. */
export type Plan = Begun & {
  options: Options
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
export async function plan(options: Options, begun: Begun, {read, chosen}: FirstFacts): Promise<Plan> {
  const {pins} = options
  const declared = settleMarkers(read, chosen.interpreter.markers)
  const places = clearFinalNames(options, {...declared, ...chosen, ...begun.workshop})
  const policy = policyOf(options, declared.requirements)
  const deployed = await lookAtDeployment(options, begun.io, {...declared, ...chosen, makesMount: true})
  const findings = worstFirst([
    ...judge(beforeInstall, {...declared, ...chosen, pins, ruleIds}, policy),
    ...judgeDeployed(deployed, policy),
  ])
  return {options, ...begun, declared, chosen, places, policy, deployed, findings}
}
