import type {RehearsalFacts} from '../../hosts/engine/facts.ts'
import type {Judgement, Rule} from '../rule.ts'
import type {TargetFacts} from '../target/support.ts'
import {targetRules} from '../target/target.ts'

/**
 * How the mount and the packages of the host get on, each judgement with what the rehearsal says of it. The rehearsal decides:
 * what the host started and answered with is no more than worth knowing.
 */
export function rehearsedConflicts(facts: TargetFacts): Rule<Pick<RehearsalFacts, 'failure' | 'how'>>[] {
  return targetRules.map(rule => ({
    ...rule,
    check: rehearsal =>
      rule.id === 'target-override' ? rule.check(facts) : rule.check(facts).map(one => rehearsed(one, rehearsal)),
  }))
}

function rehearsed(judgement: Judgement, {failure, how}: Pick<RehearsalFacts, 'failure' | 'how'>): Judgement {
  const runs = failure === null && how !== 'script-only'
  if (runs) return {...judgement, level: 'notice', message: `${judgement.message} The rehearsal ran all the same.`}
  return {
    ...judgement,
    message: `${judgement.message} ${failure === null ? 'The rehearsal was of the script alone, and leaves it open.' : 'The rehearsal failed.'}`,
  }
}
