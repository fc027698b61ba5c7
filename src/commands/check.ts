import type {Options} from '../config/options.ts'
import {worstFirst} from '../core/finding.ts'
import type {IO} from '../core/io.ts'
import {createStopwatch} from '../core/stopwatch.ts'
import type {Result} from '../report/result.ts'
import {judgeDeployed} from '../rules/azureml/deployed.ts'
import {judge} from '../rules/engine.ts'
import {policyOf, verdictOf} from '../rules/policy.ts'
import {inFiles} from '../rules/rule-sets.ts'
import {assemble} from './assemble.ts'
import {lookAtDeployment} from './read-deployment.ts'
import {readDeclared} from './read-inputs.ts'
import {ruleIdsFor} from './rule-ids.ts'

/**
 * Reads what the project's files say and judges it. No network, and no Python process but the one that reads an entry script or
 * programs of a deployment, without running them.
 */
export async function check(options: Options, io: IO): Promise<Result> {
  const {steps, time} = createStopwatch()
  const declared = await time('read', () => readDeclared(options, io, {groups: true}))
  const deployed = await time('read the deployment', () => lookAtDeployment(options, io, declared))
  const policy = policyOf(options, declared.requirements)
  const findings = worstFirst([
    ...judge(inFiles, {...declared, pins: options.pins, ruleIds: await ruleIdsFor(declared.requirements)}, policy),
    ...judgeDeployed(deployed, policy),
  ])
  return assemble({
    mode: 'check',
    verdict: verdictOf(findings, options),
    findings,
    steps,
    declared,
    ...(deployed.upload && {upload: deployed.upload}),
  })
}
