import type {Place} from '../../core/finding.ts'
import {defineRule, everywhere, type Judgement} from '../rule.ts'
import {relateRequirements} from './pin-relations.ts'
import {fixPin, suggestPin} from './suggestion.ts'
import {judgement, listed, type RequirementJudging, reason, shown} from './support.ts'

/**
 * **Found.** A requirement that more than one release satisfies: no `==`, a wildcard, a range, a branch of a repository.
 *
 * **Why.** The next build picks another release without any change in the repository. What was tested is not what is deployed,
 * and nothing shows when that began. `==1.*` moves as `>=1` does; `>=1,<=1` names one release by accident only.
 *
 * **Mend it.** Write `==` with a full version, or `name @ URL` with a hash. The finding suggests the version from a lock file or
 * from the virtualenv beside it, `sitemount check --fix` writes it, and `sitemount.patch` among the reports is the same for
 * `git apply`. `sitemount lock` pins everything. A constraints file that holds the exact version counts as a pin.
 *
 * ```text
 * scipy>=1.2.3        # found; so are scipy, scipy~=1.2 and scipy==1.*
 * scipy==1.17.0       # fine
 * ```
 *
 * **Turn it off.** `# sitemount: allow[unpinned-requirement] why` at the line, or `pins: off` for all of them.
 */
export const unpinnedRequirement = defineRule({
  id: 'unpinned-requirement',
  family: 'Requirements',
  title: 'A requirement names more than one release',
  levels: everywhere('error'),
  /**
   * Requirements that name more than one release, so that the mount can differ from one build to the next. Only `==` without a
   * wildcard and `===` name one release (PEP 440, "Version matching"); of version control, a full commit id.
   */
  check(judging: RequirementJudging): Judgement[] {
    if (judging.pins === 'off') return []
    const loose = listed(judging).filter(({pin, editable}) => pin === 'unpinned' && !editable)
    if (loose.length === 0) return []
    // A line that contradicts the pin of another is reported as that.
    const conflicts = new Set(relateRequirements(judging).conflicts.map(placeKey))
    return loose
      .filter(requirement => !conflicts.has(placeKey(requirement)))
      .map(requirement => {
        const fix = fixPin(requirement, judging)
        return judgement(requirement, {
          message: `${shown(requirement)} does not name one release${reason(requirement)}.`,
          help: suggestPin(requirement, judging.known),
          ...(fix !== undefined && {fix}),
        })
      })
  },
})

function placeKey({file, line, column}: Partial<Place>): string {
  return `${file}:${line}:${column}`
}
