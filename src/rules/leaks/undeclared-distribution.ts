import {grouped, some} from '../../core/lists.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import {defineRule, type Judgement, leaking} from '../rule.ts'
import {type EnvironmentFacts, listed} from './installed.ts'
import {foreign, isVirtualenv, rows} from './pip-views.ts'
import type {LeakFacts} from './support.ts'

/**
 * **Found.** A distribution that is installed, though it is neither listed nor needed by anything listed. One that pip shows from another
 * folder, in an `audit` of a Python that is no virtualenv, too: one finding a folder.
 *
 * **Why.** It was not asked for, so it was not reviewed, and nothing says that the next build has it too.
 *
 * **Mend it.** List it, or find out what put it there: a tool that writes into the environment, a package that installs another.
 *
 * ```text
 * wheel 0.45.1 is installed, but neither listed nor needed by anything listed.
 * ```
 *
 * **Turn it off.** `rules: 'undeclared-distribution: warning'`.
 */
export const undeclaredDistribution = defineRule({
  id: 'undeclared-distribution',
  family: 'Leaks',
  title: 'Installed, but neither listed nor needed',
  levels: leaking('error'),
  /** There, and neither listed nor needed by anything listed. */
  check({requirements, inventory, needed}: EnvironmentFacts): Judgement[] {
    const names = new Set(listed(requirements).map(({normalizedName}) => normalizedName))
    return inventory.distributions
      .filter(({normalizedName}) => !names.has(normalizedName) && !needed.needs.has(normalizedName))
      .map(({name, version}) => ({
        message: `${name} ${version} is installed, but neither listed nor needed by anything listed.`,
        help: `List it (\`${name}==${version}\`), or find out what brings it in.`,
        package: name,
      }))
  },
})

/** What pip lists and site-packages does not hold, and the other way round. */
export const unexplainedDistribution = undeclaredDistribution.on((facts: LeakFacts): Judgement[] => [
  ...hiddenDistribution(facts),
  ...foreignDistribution(facts),
])

/** What pip shows in isolation beyond what lies in site-packages: something leads out of it. */
function foreignDistribution(facts: LeakFacts): Judgement[] {
  const virtual = isVirtualenv(facts)
  return [...grouped(foreign(facts), ({location}) => location ?? '')].map(([folder, found]) => {
    const shown = some(found.map(({name, version}) => `${name} ${version}`))
    const from = folder === '' ? '' : ` from ${folder}`
    const is = found.length === 1 ? 'is' : 'are'
    return {
      message: virtual
        ? `pip list shows ${shown}${from}, which ${is} not in the site-packages of the virtualenv.`
        : `This is no virtualenv: pip list shows ${shown}${from}, which ${is} not in its site-packages.`,
      help: virtual
        ? 'Find out what puts that folder on the import path: a `.pth` file with code, a sitecustomize of the base Python.'
        : 'Audit a virtualenv (`python -m venv`): a mount holds one site-packages, and this Python reads several folders.',
      ...(found.length === 1 && {package: found[0]?.name ?? ''}),
    }
  })
}

/**
 * What lies in site-packages, is not listed, and is not shown by pip either, which takes some names for the standard library's
 * (`stdlib_pkgs` in its metadata/base.py).
 */
function hiddenDistribution({views, inventory, requirements = []}: LeakFacts): Judgement[] {
  const shown = rows(views, 'list --path', 'scrubbed')
  if (shown === undefined) return []
  const names = new Set(
    [...shown, ...requirements.map(({normalizedName: name}) => ({name}))].map(({name}) => normalizeName(name)),
  )
  return inventory.distributions
    .filter(({normalizedName}) => !names.has(normalizedName))
    .map(({name, version, metadata}) => ({
      message: `${name} ${version} is installed (${metadata}), but pip list and pip freeze do not show it.`,
      help: 'Find out what brings it in, and take it out, or list it in the requirements.',
      package: name,
    }))
}
