import type {RequirementFacts} from '../requirements/facts.ts'

/** The ids that comments `allow[…]` may name; none where no file has such a comment, so that all rules need not be loaded. */
export async function ruleIdsFor({excuses}: Pick<RequirementFacts, 'excuses'>): Promise<readonly string[]> {
  return excuses.length === 0 ? [] : (await import('../rules/registry.ts')).ruleIds
}
