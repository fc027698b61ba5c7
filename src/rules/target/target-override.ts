import {type Place, placeOf} from '../../core/finding.ts'
import {versionsEqual} from '../../requirements/grammar/specifier.ts'
import {compareVersions, parseVersion} from '../../requirements/grammar/version.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'
import {clashesWithHost, concerned, owned, titles} from './host-names.ts'
import {byName, listed, type TargetFacts, vitalPackages} from './support.ts'

/** Up to so many overrides have a finding each; a reader of more wants one list. */
const few = 10

type Override = Partial<Place> & {name: string; from: string | null; to: string}

/**
 * **Found.** A package of the host that the mount brings in another version; eleven and more are one finding. A warning, instead of
 * a notice, where a module of the mount hides one of the host that comes from another distribution (`flask.py` and flask); an error
 * where the server of the target needs that one to start (flask, gunicorn, pip: exit codes 1, 3 and 100).
 *
 * **Why.** Both stay on `sys.path` and the mount comes first, so the host's own code gets the mount's version too. That is how a
 * mount is meant to work, and worth knowing when the server behaves differently: to go back behind the host's version breaks more
 * often than to go beyond it.
 *
 * **Mend it.** Usually nothing is to be done. Pin the version that the host has where that will do, leave out what only the host
 * needs, and rename a module of your own that hides one of the host.
 *
 * ```text
 * numpy 2.3.1 of the mount takes the place of numpy 1.26.4 of the host.
 * ```
 *
 * **Turn it off.** `rules: 'target-override: off'`.
 */
export const targetOverride = defineRule({
  id: 'target-override',
  family: 'Target',
  title: 'A package of the host that the mount replaces',
  levels: {
    ...mounting('notice'),
    rehearse: 'notice',
  },
  check(facts: TargetFacts): Judgement[] {
    return [...replaced(facts), ...hidden(facts)]
  },
})

/** Distributions of the host that the mount brings in another version: the host's own code gets the mount's. */
function replaced({inventory, host}: TargetFacts): Judgement[] {
  const mounted = byName(inventory.distributions)
  const overrides = host.flatMap((one): Override[] => {
    const ours = mounted.get(one.normalizedName)
    if (ours === undefined || (one.version !== null && versionsEqual(ours.version, one.version))) return []
    return [{name: ours.name, from: one.version, to: ours.version, ...placeOf(one)}]
  })
  const [first] = overrides
  if (first === undefined) return []
  if (overrides.length > few) {
    const texts = overrides.map(({name, from, to}) => `${name} ${from ?? '(unknown)'} -> ${to}`)
    return [
      {
        message: `The mount replaces ${overrides.length} packages of the host with other versions: ${listed(texts)}.`,
        help: 'The code of the host gets them too: leave out what only the host needs, and pin the rest to what the host has where that will do.',
        ...(first.file !== undefined && {file: first.file, line: 1}),
      },
    ]
  }
  return overrides.map(({name, from, to, ...place}) => ({
    message: `${name} ${to} of the mount takes the place of ${from === null ? "the host's, whose version is not told" : `${name} ${from} of the host${direction(from, to)}`}.`,
    help:
      from === null
        ? `Find out which version the host has: its own code gets ${name} ${to}.`
        : `The code of the host gets it too: pin ${name}==${from} if that will do, or leave it as it is.`,
    package: name,
    ...place,
  }))
}

/**
 * Plain packages and modules of the mount that hide the host's own of the same name from another distribution: an error where
 * the host's server cannot start without.
 */
function hidden(facts: TargetFacts): Judgement[] {
  const vital = vitalPackages(facts.host, {server: facts.target?.server, markers: facts.markers})
  return clashesWithHost(facts)
    .filter(({parts}) => parts.length === 0)
    .map(({name, kind, distributions, same}) => {
      const what = kind === 'module' ? 'module' : 'package'
      const fatal = same.some(({normalizedName}) => vital.has(normalizedName))
      return {
        level: fatal ? 'error' : 'warning',
        message: `The ${what} ${name} of the mount${owned(distributions)} hides the one of the host that ${titles(same)} brings${fatal ? ', without which its server does not start' : ''}.`,
        help: "Rename it or leave it out: the code of the host imports the mount's instead of its own.",
        ...concerned(distributions, same),
      }
    })
}

/** To go back behind what the host was tested with breaks more than to go beyond it. */
function direction(from: string, to: string): string {
  const [before, after] = [parseVersion(from), parseVersion(to)]
  return before !== undefined && after !== undefined && compareVersions(after, before) < 0 ? ', which is newer' : ''
}
