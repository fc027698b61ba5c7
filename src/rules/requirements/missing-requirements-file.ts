import {defineRule, type Judgement, reading} from '../rule.ts'
import {problemsOf, type RequirementJudging, told} from './support.ts'

/**
 * **Found.** A `-r` or `-c` line that names a file which is not there. Nested files are relative to the file that names them.
 *
 * **Why.** Everything listed in that file would be missing; pip stops.
 *
 * **Mend it.** Correct the path, or check the file in. A file that is named on the command line or by an input and is missing is a
 * usage error instead (exit 2).
 *
 * ```text
 * -r requirements/base.txt    # in requirements/dev.txt this means requirements/requirements/base.txt
 * ```
 *
 * **Turn it off.** There is no use in that: pip will stop all the same.
 */
export const missingRequirementsFile = defineRule({
  id: 'missing-requirements-file',
  family: 'Requirements',
  title: 'A nested file that is not there',
  levels: reading('error'),
  /** Nested files that are not there. */
  check(judging: RequirementJudging): Judgement[] {
    return problemsOf(judging, 'missing-file').map(problem => told(problem))
  },
})
