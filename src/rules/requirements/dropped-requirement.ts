import {defineRule, type Judgement, reading} from '../rule.ts'
import {problemsOf, type RequirementJudging, told} from './support.ts'

/**
 * **Found.** Text that pip silently ignores, although it was written to be obeyed.
 *
 * **Why.** The build succeeds without the package, the marker, the hash or the file that the text names. Nothing says so before
 * the host fails to import it.
 *
 * **Mend it.** One thing a line. The finding says which text vanishes.
 *
 * ```text
 * -r a.txt -r b.txt              # only a.txt is read
 * --index-url URL foo==1.0       # foo is not installed
 * foo==1.0 -r more.txt           # more.txt is not read
 * foo==1.0  # see the wiki \
 * bar==2.0                       # the comment goes on: bar is not installed
 * -r linux.txt ; sys_platform == "linux"   # the marker is ignored
 * ```
 *
 * **Turn it off.** Take the text out: that is what pip does.
 */
export const droppedRequirement = defineRule({
  id: 'dropped-requirement',
  family: 'Requirements',
  title: 'Text that pip silently ignores',
  levels: reading('error'),
  /** Text that pip reads past, silently or with no more than a warning. */
  check(judging: RequirementJudging): Judgement[] {
    return problemsOf(judging, 'dropped').map(problem => told(problem))
  },
})
