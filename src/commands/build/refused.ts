import {type Finding, worstFirst} from '../../core/finding.ts'
import type {Unbuilt} from '../../environment/build.ts'
import type {Result} from '../../report/result.ts'
import {judge} from '../../rules/engine.ts'
import {unbuildable} from '../../rules/rule-sets.ts'
import {assemble} from '../assemble.ts'
import {wheelSafety} from '../wheel-safety.ts'
import {safetyOf} from './install.ts'
import type {Plan} from './plan.ts'

/**
 * The result of a build that ended before anything was installed, or with wheels that are not to be used. Throws the installer's error
 * where no rule makes an error of it.
 */
export function refused(plan: Plan, unbuilt?: Unbuilt): Result {
  const {declared, chosen, stopwatch} = plan
  const findings = unbuilt === undefined ? plan.findings : worstFirst([...whyUnbuilt(plan, unbuilt), ...plan.findings])
  return assemble({
    mode: 'build',
    verdict: 'failed',
    declared,
    interpreter: chosen.interpreter,
    steps: stopwatch.steps,
    findings,
  })
}

function whyUnbuilt(plan: Plan, unbuilt: Unbuilt): Finding[] {
  if ('release' in unbuilt) {
    return judge(unbuildable, {requirements: plan.declared.requirements, release: unbuilt.release}, plan.policy)
  }
  const found = wheelSafety(safetyOf(plan)).findings(unbuilt.unsafe)
  // A level that was lowered makes the Python of such a virtualenv no safer to start.
  if (!found.some(({level}) => level === 'error')) throw unbuilt.error
  return found
}
