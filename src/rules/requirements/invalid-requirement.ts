import {shorten} from '../../requirements/lines/text.ts'
import {defineRule, type Judgement, reading} from '../rule.ts'
import {problemsOf, type RequirementJudging, told} from './support.ts'

/**
 * **Found.** A line that pip refuses: a wrong name, version, marker, option or quote. The lines after it are still read.
 *
 * **Why.** pip stops at the first such line, and the message rarely names the character.
 *
 * **Mend it.** The caret stands under what was not understood, the help says what is expected there.
 *
 * ```text
 * foo==1.0# comment         # a comment needs a blank before it
 * foo==1.0	--hash=sha256:…  # a tab does not end a requirement, only a blank does
 * foo[extra==1.0            # the bracket is not closed
 * ```
 *
 * **Turn it off.** There is no use in that: pip will refuse the line all the same.
 */
export const invalidRequirement = defineRule({
  id: 'invalid-requirement',
  family: 'Requirements',
  title: 'A line that pip refuses',
  levels: reading('error'),
  /** Lines that pip refuses, and excuses that excuse nothing since no rule has that name. */
  check(judging: RequirementJudging): Judgement[] {
    return [
      ...problemsOf(judging, 'invalid').map(problem => told(problem)),
      ...judging.requirements.excuses.flatMap(({rules, reason: _, ...place}): Judgement[] => {
        const wrong = rules.find(rule => !judging.ruleIds.includes(rule))
        if (wrong === undefined && rules.length > 0) return []
        const message = wrong === undefined ? 'The excuse names no rule.' : `There is no rule ${shorten(wrong, 60)}.`
        const help = 'Name the rule as the finding does: `# sitemount: allow[rule-id] reason`.'
        return [{message, help, ...place}]
      }),
    ]
  },
})
