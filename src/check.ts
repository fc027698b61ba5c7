import {assemble} from './assemble.ts'
import {readDeclared} from './declared.ts'
import {lookAtDeployment} from './deployment.ts'
import {worstFirst} from './finding.ts'
import type {IO} from './io.ts'
import {judge} from './judge.ts'
import type {Options} from './options.ts'
import {policyOf, verdictOf} from './policy.ts'
import type {Result} from './result.ts'
import {judgeDeployed} from './rules/deployed.ts'
import {inFiles} from './rules/phases.ts'
import {createStopwatch} from './stopwatch.ts'

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
    ...judge(inFiles, {...declared, pins: options.pins}, policy),
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
