import {placeOf} from '../../core/finding.ts'
import {some} from '../../core/lists.ts'
import type {Distribution} from '../../environment/facts.ts'
import type {Attempt, Proof} from '../../environment/imports/facts.ts'
import type {Requirement} from '../../requirements/facts.ts'
import type {Judgement} from '../rule.ts'

/** What importing from the mount has shown, and what it is judged with. */
export type ProofFacts = {
  proof: Proof
  /** The listed requirements, for their names and places; empty where nothing lists any. */
  requirements: readonly Pick<Requirement, 'normalizedName' | 'name' | 'constraint' | 'active' | 'file' | 'line'>[]
  inventory: {distributions: readonly Pick<Distribution, 'name' | 'normalizedName'>[]}
}

/** What was tried, as Python writes it: `scipy`, or `from scipy import stats`. */
export function statement({module, names}: Attempt): string {
  return names.length === 0 ? module : `from ${module} import ${some(names)}`
}

/** The distribution as written, with the place that lists it. */
export function namedBy(
  {requirements, inventory}: Omit<ProofFacts, 'proof'>,
  distribution: string | null,
): Partial<Judgement> {
  if (distribution === null) return {}
  const listed = requirements.find(
    one => one.normalizedName === distribution && !one.constraint && one.active !== false,
  )
  const installed = inventory.distributions.find(one => one.normalizedName === distribution)
  return {package: listed?.name ?? installed?.name ?? distribution, ...placeOf(listed ?? {})}
}
