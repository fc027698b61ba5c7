import {type Finding, type Level, worstFirst} from '../core/finding.ts'
import {atOnce, type Steps} from '../core/steps.ts'
import {parseExcuse} from '../core/suppression.ts'
import type {Excuse} from '../requirements/facts.ts'
import {catalogue, type Mode, type RuleEntry, type RuleId} from './catalogue.ts'

/** What a rule returns: a finding, its level only where it differs from the catalogue's default. */
export type Judgement = Omit<Finding, 'rule' | 'level'> & {rule: RuleId; level?: Level}

/** A rule: pure, from facts to judgements. */
export type Rule<Facts> = (facts: Facts) => Judgement[]

export type Policy = {
  mode: Mode
  /** Overrides of `rules`. */
  rules: ReadonlyMap<string, Level | 'off'>
  excuses: readonly Excuse[]
  /** Whether the line that a finding shows may excuse it: only where it is the user's own, never a package's. */
  excusedInLine?: boolean
}

/**
 * Asks every rule and returns the findings, worst first: levels from the rule, else the catalogue, overridden by the
 * policy; a finding at a line that excuses it becomes a notice that carries the reason.
 */
export function judge<Facts>(rules: readonly Rule<Facts>[], facts: Facts, policy: Policy): Finding[] {
  return atOnce(judgeSteps(rules, facts, policy))
}

/** The same, to be interrupted between any two rules. */
export function* judgeSteps<Facts>(rules: readonly Rule<Facts>[], facts: Facts, policy: Policy): Steps<Finding[]> {
  const judgements: Judgement[] = []
  for (const rule of rules) {
    yield
    for (const judgement of rule(facts)) judgements.push(judgement)
  }
  const findings = judgements.flatMap(judgement => weigh(judgement, policy)).map(finding => excuse(finding, policy))
  return worstFirst(distinct(findings))
}

function weigh(judgement: Judgement, {mode, rules}: Policy): Finding[] {
  const override = rules.get(judgement.rule)
  if (override === 'off') return []
  const entry: RuleEntry = catalogue[judgement.rule]
  const level = override ?? judgement.level ?? entry.levels[mode] ?? 'error'
  return [{...judgement, level}]
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
