import type {AnyRule} from '../../src/rules/engine.ts'
import type {Classified} from '../../src/rules/rule.ts'

/** What the rules find, each judgement with the id of its rule, before a policy weighs it. */
export function judgementsOf<Facts>(rules: readonly AnyRule<Facts>[], facts: Facts): Classified[] {
  return rules.flatMap(rule =>
    typeof rule === 'function' ? rule(facts) : rule.check(facts).map(one => ({...one, rule: rule.id})),
  )
}
