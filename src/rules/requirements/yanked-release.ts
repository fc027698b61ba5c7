import {type EnvironmentFacts, nameOf, placeOfName} from '../leaks/installed.ts'
import {building, defineRule, type Judgement} from '../rule.ts'

/**
 * **Found.** A pinned release that its authors withdrew from the index. pip still installs it when it is pinned exactly.
 *
 * **Why.** Releases are withdrawn because they are broken, were built wrongly or have a hole. A withdrawn release may also be
 * deleted, and then the build fails.
 *
 * **Mend it.** Pin another release; the index says why this one was withdrawn.
 *
 * ```text
 * numpy==2.3.0                                    # found, if its authors withdraw it
 * ```
 *
 * **Turn it off.** `rules: 'yanked-release: off'`.
 */
export const yankedRelease = defineRule({
  id: 'yanked-release',
  family: 'Requirements',
  title: 'A release its authors withdrew',
  levels: building('warning'),
  /** PEP 592: a release its authors withdrew is still installed when it is pinned. */
  check({requirements, inventory, sources}: EnvironmentFacts): Judgement[] {
    return sources
      .filter(({yanked}) => yanked)
      .map(source => {
        const name = nameOf(source, inventory)
        return {
          message: `${name} ${source.version} was withdrawn by its authors.`,
          help: 'Pin another release; the index says why this one was withdrawn.',
          package: name,
          ...placeOfName(requirements, source.normalizedName),
        }
      })
  },
})
