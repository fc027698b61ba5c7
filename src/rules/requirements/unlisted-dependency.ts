import {askers, type EnvironmentFacts, isActive, placeOfRoot} from '../leaks/installed.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'

/**
 * **Found.** A distribution that was installed because a listed one needs it, and is not listed itself. The finding names who
 * needs it. A warning with `pins: exact`, since the artifact holds what was installed; an error with `pins: hashes`.
 *
 * **Why.** The list fixes only what it names. The next build takes whatever release of the unlisted one is new then.
 *
 * **Mend it.** Add the line the finding suggests, or let `sitemount lock` add all of them. `pip-compile` and `uv pip compile` list everything.
 *
 * ```text
 * requests==2.32.4
 * # found: certifi, charset-normalizer, idna and urllib3 come with it and may change
 * ```
 *
 * **Turn it off.** `rules: 'unlisted-dependency: off'`.
 */
export const unlistedDependency = defineRule({
  id: 'unlisted-dependency',
  family: 'Requirements',
  title: 'Installed as a dependency, but not listed',
  levels: mounting('warning'),
  /**
   * There because something listed needs it, but not listed: its version is settled anew at each install. A warning where
   * the artifact holds what was installed, an error where the host installs again or where hashes were promised.
   */
  check({requirements, inventory, needed, pins, delivery}: EnvironmentFacts): Judgement[] {
    if (pins === 'off') return []
    const settled = new Set(
      requirements
        .filter(one => isActive(one) && (!one.constraint || one.pin === 'pinned' || one.pin === 'hashed'))
        .map(one => one.normalizedName),
    )
    const level = pins === 'hashes' || delivery !== 'mount' ? 'error' : 'warning'
    return inventory.distributions.flatMap(({name, normalizedName, version}) => {
      const needs = needed.needs.get(normalizedName)
      if (needs === undefined || settled.has(normalizedName)) return []
      return {
        level,
        message: `${name} ${version} is installed because ${askers(needs)}, but it is not listed.`,
        help: `Add \`${name}==${version}\` to the requirements.`,
        package: name,
        ...placeOfRoot(requirements, needs),
      }
    })
  },
})
