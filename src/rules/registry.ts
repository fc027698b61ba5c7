import {catalogue} from './catalogue.ts'
import {requirementRules} from './requirements/requirements.ts'
import type {RuleInfo} from './rule.ts'

const families = [
  'Requirements',
  'Python',
  'Leaks',
  'Mount',
  'Target',
  'Azure ML',
  'Rehearsal',
  'Artifact',
] as const satisfies RuleInfo['family'][]

const all: readonly RuleInfo[] = [
  ...requirementRules,
  ...Object.entries(catalogue).map(([id, entry]) => ({id, ...entry})),
]

/** Every rule there is, family by family. */
export const rules: readonly RuleInfo[] = families.flatMap(name => all.filter(({family}) => family === name))

/** All rule ids, in the order of `rules`. */
export const ruleIds: readonly string[] = rules.map(({id}) => id)
