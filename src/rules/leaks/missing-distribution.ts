import {placeOf} from '../../core/finding.ts'
import {defineRule, type Judgement, leaking} from '../rule.ts'
import {askers, byName, type EnvironmentFacts, listed, placeOfRoot} from './installed.ts'

/**
 * **Found.** A distribution that is listed, or that a listed one needs, and is not there after the install.
 *
 * **Why.** The host fails at the first import. Installers report success in such cases: packages that count as installed because
 * `PYTHONPATH` shows them, a target folder set somewhere, an extra's dependency that `pip check` does not look at.
 *
 * **Mend it.** Add what is missing to the requirements; look at the other findings for what diverted the install.
 *
 * ```text
 * idna==3.10 is listed, but idna is not installed.
 * ```
 *
 * **Turn it off.** `rules: 'missing-distribution: warning'`.
 */
export const missingDistribution = defineRule({
  id: 'missing-distribution',
  family: 'Leaks',
  title: 'Listed, but not installed',
  levels: leaking('error'),
  /** Listed, active for the target, and not there: an install that was diverted, or skipped. */
  check({requirements, inventory, installer}: EnvironmentFacts): Judgement[] {
    const installed = byName(inventory)
    return listed(requirements)
      .filter(({normalizedName}) => normalizedName !== '' && !installed.has(normalizedName))
      .map(requirement => ({
        message: `${requirement.text} is listed, but ${requirement.name} is not installed.`,
        help:
          installer === undefined
            ? 'Install it there, or take it out of the requirements; look whether the name is the one the package gives itself.'
            : 'The installer reported success all the same: look into its log, and whether the name is the one the package gives itself.',
        package: requirement.name,
        ...placeOf(requirement),
      }))
  },
})

/** Needed by what is there, and not there itself: the import fails on the host. */
export const missingDependency = missingDistribution.on(
  ({requirements, needed, installer}: EnvironmentFacts): Judgement[] => {
    const names = new Set(listed(requirements).map(({normalizedName}) => normalizedName))
    return [...needed.missing]
      .filter(([name]) => !names.has(name))
      .map(([name, needs]) => ({
        message: `${name} is not installed, but ${askers(needs)}.`,
        help:
          installer === undefined
            ? `Install ${name} there, and add it to the requirements that the environment is made from.`
            : `Add ${name} to the requirements.`,
        package: name,
        ...placeOfRoot(requirements, needs),
      }))
  },
)
