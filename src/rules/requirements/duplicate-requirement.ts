import {defineRule, everywhere, type Judgement} from '../rule.ts'
import {relateRequirements} from './pin-relations.ts'
import type {RequirementJudging} from './support.ts'

/**
 * **Found.** One distribution that is listed more than once, without contradiction.
 *
 * **Why.** It does no harm today. The next change will be made at one of the two places, and then they contradict each other.
 *
 * **Mend it.** Delete one of the lines; a shared one belongs into a file that both include.
 *
 * ```text
 * idna==3.10
 * requests==2.32.4
 * idna==3.10                                      # found
 * ```
 *
 * **Turn it off.** `rules: 'duplicate-requirement: off'`, or `# sitemount: allow[duplicate-requirement] why` at the line.
 */
export const duplicateRequirement = defineRule({
  id: 'duplicate-requirement',
  family: 'Requirements',
  title: 'One distribution listed twice',
  levels: everywhere('notice'),
  /** Lines that say again what another line of the same distribution (PEP 503) says. */
  check(judging: RequirementJudging): Judgement[] {
    return relateRequirements(judging).duplicates
  },
})
