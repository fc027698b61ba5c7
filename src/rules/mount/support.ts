import type {Closure, Inventory} from '../../environment/facts.ts'
import type {Requirement} from '../../requirements/facts.ts'

/** What is there, what was listed, and who needs what. */
export type OverlapFacts = {
  inventory: Pick<Inventory, 'distributions' | 'entries'>
  requirements: readonly Requirement[]
  needed: Closure
}
