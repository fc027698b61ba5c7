import type {Classified, Rule} from '../../src/rules/rule.ts'

/** What the rules find, each judgement with the id of its rule, before a policy weighs it. */
export function judgementsOf<Facts>(rules: readonly Rule<Facts>[], facts: Facts): Classified[] {
  return rules.flatMap(rule => rule.check(facts).map(one => ({...one, rule: rule.id})))
}
