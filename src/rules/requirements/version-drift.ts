import {placeOf} from '../../core/finding.ts'
import {exactness, versionsEqual} from '../../requirements/grammar/specifier.ts'
import {byName, type EnvironmentFacts, isActive} from '../leaks/installed.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'

/**
 * **Found.** The version that was installed is not, character for character, the one that is pinned.
 *
 * **Why.** `==1.0` accepts `1.0+anything` (PEP 440), and pip prefers it. A release with a local label beside yours is how a second
 * index, or anyone who can write to yours, gets other code in without a new version.
 *
 * **Mend it.** Look where the installed file came from. `===1.0` or a hash accepts nothing else. If the label is meant, pin it. Where it is another release
 * altogether, as an audit may find, install the one that is pinned or pin the one that is there.
 *
 * ```text
 * torch==2.7.1            # found when torch 2.7.1+cpu is installed
 * torch==2.7.1+cpu        # fine
 * ```
 *
 * **Turn it off.** `rules: 'version-drift: warning'`.
 */
export const versionDrift = defineRule({
  id: 'version-drift',
  family: 'Requirements',
  title: 'The installed version is not the pinned one',
  levels: mounting('error'),
  /** `==1.0` also matches `1.0+anything` (PEP 440), and installers prefer that: the installed text must be the pinned one. */
  check({requirements, inventory}: EnvironmentFacts): Judgement[] {
    const installed = byName(inventory)
    return requirements.filter(isActive).flatMap(requirement => {
      const pinned = exactness(requirement.specifier)
      const distribution = installed.get(requirement.normalizedName)
      if (pinned.kind !== 'exact' || distribution === undefined) return []
      if (versionsEqual(pinned.version, distribution.version)) return []
      return {
        message: `${requirement.name} ${pinned.version} is pinned, but ${distribution.version} is installed.`,
        help: isLabelled(distribution.version, pinned.version)
          ? `Write \`${requirement.name}===${pinned.version}\` or add its hash: \`==\` also accepts a release with a local label.`
          : `Install the release that is pinned, or pin the one that is there: \`${requirement.name}==${distribution.version}\`.`,
        package: requirement.name,
        ...placeOf(requirement),
      }
    })
  },
})

/** Whether a version is another one with a local label behind it (PEP 440): `1.0+cpu` for `1.0`. */
function isLabelled(version: string, plain: string): boolean {
  return version.includes('+') && versionsEqual(version.replace(/\+.*$/s, ''), plain)
}
