import {defineRule, type Judgement, reading} from '../rule.ts'
import {problemsOf, type RequirementJudging, told} from './support.ts'

/**
 * **Found.** A requirements file that includes itself, directly or through others. Two files that include the same third one are
 * fine.
 *
 * **Why.** pip stops at it; old ones first run until they fail.
 *
 * **Mend it.** Move what both need into a file of its own.
 *
 * ```text
 * # a.txt
 * -r b.txt
 * # b.txt
 * -r a.txt                                        # found
 * ```
 *
 * **Turn it off.** There is no use in that: pip will stop all the same.
 */
export const recursiveRequirementsFile = defineRule({
  id: 'recursive-requirements-file',
  family: 'Requirements',
  title: 'A file that includes itself',
  levels: reading('error'),
  /** Files that include themselves, by whatever way. */
  check(judging: RequirementJudging): Judgement[] {
    return problemsOf(judging, 'recursive-file').map(problem => told(problem))
  },
})
