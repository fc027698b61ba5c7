import type {Options} from '../config/options.ts'
import {atLeast, type Finding, type Level, type Verdict} from '../core/finding.ts'
import type {RequirementFacts} from '../requirements/facts.ts'
import type {Policy} from './engine.ts'
import type {Mode, RuleInfo} from './rule.ts'

/** How findings are weighed: the mode's defaults, the overrides of `rules`, and the excuses that stand in the files. */
export function policyOf({mode, rules}: Pick<Options, 'mode' | 'rules'>, requirements?: RequirementFacts): Policy {
  return {mode: mode as Mode, rules, excuses: requirements?.excuses ?? []}
}

/** The level that a rule has unless it weighs a case differently. */
export function levelOf({id, levels}: RuleInfo, {mode, rules}: Policy): Level | 'off' {
  return rules.get(id) ?? levels[mode] ?? 'off'
}

/** `failed` when a finding is at or above `fail-on`. */
export function verdictOf(findings: readonly Finding[], {failOn}: Pick<Options, 'failOn'>): Verdict {
  return failOn !== 'never' && findings.some(({level}) => atLeast(level, failOn)) ? 'failed' : 'passed'
}
