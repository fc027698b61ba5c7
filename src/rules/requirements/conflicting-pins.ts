import {defineRule, everywhere, type Judgement} from '../rule.ts'
import {relateRequirements} from './pin-relations.ts'
import type {RequirementJudging} from './support.ts'

/**
 * **Found.** Two requirements of one distribution that no release satisfies at the same time on the target. Names are compared
 * as the index does: `Foo.Bar`, `foo-bar` and `foo_bar` are one.
 *
 * **Why.** pip refuses them (`ResolutionImpossible`), late in the build and with a message that names no line.
 *
 * **Mend it.** Keep one. Where both are meant, tell them apart by markers that exclude each other.
 *
 * ```text
 * numpy==1.26.4
 * NumPy==2.3.1                                    # found
 * tomli==2.0.1 ; python_version < "3.11"          # fine beside
 * tomli==2.2.1 ; python_version >= "3.11"
 * ```
 *
 * **Turn it off.** `rules: 'conflicting-pins: warning'`; the installer will still refuse.
 */
export const conflictingPins = defineRule({
  id: 'conflicting-pins',
  family: 'Requirements',
  title: 'One distribution, two releases',
  levels: everywhere('error'),
  /** Lines that cannot hold together: pip gives up with ResolutionImpossible. */
  check(judging: RequirementJudging): Judgement[] {
    return relateRequirements(judging).conflicts
  },
})
