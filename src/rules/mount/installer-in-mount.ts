import {some} from '../../core/lists.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'
import type {OverlapFacts} from './support.ts'

const installers = new Set(['pip', 'setuptools', 'wheel', 'uv', 'virtualenv'])

/**
 * **Found.** pip, setuptools, wheel, uv or virtualenv among the packages, whether listed, needed by another one or put there by what
 * made the virtualenv.
 *
 * **Why.** A mount comes first on the import path, so that they replace those of the host: its `pip` works with files that another
 * version wrote, and setuptools brings a `distutils` of its own.
 *
 * **Mend it.** Take it out of the requirements, or make the virtualenv without it. Where a program needs setuptools at run time
 * (`pkg_resources`), keep it and turn the rule off.
 *
 * ```text
 * setuptools 65.5.0 is among the packages, because it is listed: on the import path it comes before the host's own.
 * ```
 *
 * **Turn it off.** `rules: 'installer-in-mount: off'`.
 */
export const installerInMount = defineRule({
  id: 'installer-in-mount',
  family: 'Mount',
  title: 'pip, setuptools or wheel among the packages',
  levels: mounting('warning'),
  /** Installers among the packages: a mount comes first on the import path, so that they replace those of the host. */
  check({inventory: {distributions}, requirements, needed}: OverlapFacts): Judgement[] {
    const listed = new Set(
      requirements.filter(one => one.active !== false && !one.constraint).map(({normalizedName}) => normalizedName),
    )
    return distributions
      .filter(({normalizedName}) => installers.has(normalizedName))
      .map(({name, normalizedName, version}) => {
        const askers = (needed.needs.get(normalizedName) ?? []).map(({by}) => by)
        const why = listed.has(normalizedName)
          ? 'because it is listed'
          : askers.length > 0
            ? `because ${some([...new Set(askers)])} ${new Set(askers).size === 1 ? 'needs' : 'need'} it`
            : 'though it is not listed'
        return {
          message: `${name} ${version} is among the packages, ${why}: on the import path it comes before the host's own.`,
          help: listed.has(normalizedName)
            ? `Take ${name} out of the requirements, unless the program itself uses it.`
            : askers.length > 0
              ? `See whether a later release of what needs ${name} does without.`
              : 'Make the virtualenv without it (`python -m venv --without-pip`).',
          package: name,
        }
      })
  },
})
