import {type Finding, type Level, worstFirst} from '../core/finding.ts'
import {atOnce, type Steps} from '../core/steps.ts'
import {parseExcuse} from '../core/suppression.ts'
import type {Excuse} from '../requirements/facts.ts'
import type {Mode, Rule} from './rule.ts'

export type Policy = {
  mode: Mode
  /** Overrides of `rules`. */
  rules: ReadonlyMap<string, Level | 'off'>
  excuses: readonly Excuse[]
  /** Whether the line that a finding shows may excuse it: only where it is the user's own, never a package's. */
  excusedInLine?: boolean
}

/**
 * Asks every rule and returns the findings, worst first: levels from the judgement, else the rule, overridden by the policy; a
 * finding at a line that excuses it becomes a notice that carries the reason.
 */
export function judge<Facts>(rules: readonly Rule<Facts>[], facts: Facts, policy: Policy): Finding[] {
  return atOnce(judgeSteps(rules, facts, policy))
}

/** The same, to be interrupted between any two rules. */
export function* judgeSteps<Facts>(rules: readonly Rule<Facts>[], facts: Facts, policy: Policy): Steps<Finding[]> {
  const findings: Finding[] = []
  for (const rule of rules) {
    yield
    for (const finding of weigh(rule, facts, policy)) findings.push(excuse(finding, policy))
  }
  return worstFirst(distinct(findings))
}

function weigh<Facts>(rule: Rule<Facts>, facts: Facts, policy: Policy): Finding[] {
  const {mode, rules} = policy
  const override = rules.get(rule.id)
  if (override === 'off') return []
  return rule.check(facts).map(judgement => ({
    ...judgement,
    rule: rule.id,
    level: override ?? judgement.level ?? rule.levels[mode] ?? 'error',
  }))
}

function excuse(finding: Finding, {excuses, excusedInLine = false}: Policy): Finding {
  const inLine = excusedInLine ? parseExcuse(finding.excerpt ?? '') : undefined
  const found = [
    ...excuses.filter(({file, line}) => file === finding.file && line === finding.line),
    ...(inLine === undefined ? [] : [inLine]),
  ].find(({rules}) => rules.includes(finding.rule))
  if (found === undefined) return finding
  if (found.reason !== '') return {...finding, level: 'notice', excused: found.reason}
  return {
    ...finding,
    level: 'error',
    help: `The excuse at this line gives no reason: write \`# sitemount: allow[${finding.rule}] why\`.`,
  }
}

/** Diamonds of `-r` judge a line twice: told once. */
function distinct(findings: Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(finding => {
    const key = JSON.stringify([finding.rule, finding.file, finding.line, finding.column, finding.message])
    return !seen.has(key) && seen.add(key)
  })
}
