import {defineRule, everywhere, type Judgement} from '../rule.ts'
import {judgement, listed, type RequirementJudging, shown} from './support.ts'

/**
 * **Found.** A line that starts with `-e` or `--editable`.
 *
 * **Why.** An editable install leaves a `.pth` file or an import hook that points to a folder of the build machine. A mounted
 * folder is not a site directory: `.pth` files in it are dead, so the package cannot be imported on the host at all.
 *
 * **Mend it.** Build a wheel of the project and list that, or put the project's code into the code folder itself.
 *
 * ```text
 * -e ./mylib                                                   # found
 * ./wheels/mylib-1.0-py3-none-any.whl --hash=sha256:…          # fine, told as a warning
 * ```
 *
 * **Turn it off.** `rules: 'editable-requirement: warning'`; what it leaves behind is then found as `leaked-editable`.
 */
export const editableRequirement = defineRule({
  id: 'editable-requirement',
  family: 'Requirements',
  title: 'An editable install, which leaves the mount',
  levels: everywhere('error'),
  /** Editable installs, which put a path to a folder of this machine into the mount instead of files. */
  check(judging: RequirementJudging): Judgement[] {
    return listed(judging)
      .filter(({editable, pin}) => editable && pin !== 'invalid')
      .map(requirement =>
        judgement(requirement, {
          message: `${shown(requirement)} leaves its files where they are, and the mount gets only a path to them.`,
          help: 'Build a wheel of it, and name the wheel.',
        }),
      )
  },
})
