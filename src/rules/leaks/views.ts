import {grouped, some} from '../../core/lists.ts'
import {isAtOrInside} from '../../core/paths.ts'
import type {PipView, ViewName} from '../../environment/facts.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import type {Classified as Judgement} from '../rule.ts'
import type {LeakFacts} from './support.ts'

type Seen = PipView['distributions'][number]

/** What pip shows in isolation beyond what lies in site-packages: something leads out of it. */
export function foreignDistribution(facts: LeakFacts): Judgement[] {
  const virtual = isVirtualenv(facts)
  return [...grouped(foreign(facts), ({location}) => location ?? '')].map(([folder, found]) => {
    const shown = some(found.map(({name, version}) => `${name} ${version}`))
    const from = folder === '' ? '' : ` from ${folder}`
    const is = found.length === 1 ? 'is' : 'are'
    return {
      rule: 'undeclared-distribution',
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

/** The folders that `foreignDistribution` tells. */
export function foreignFolders(facts: LeakFacts): string[] {
  return foreign(facts).flatMap(({location}) => location ?? [])
}

/** Whether what is judged is a virtualenv (PEP 405): the Python behind one lies elsewhere, and so do its own packages. */
export function isVirtualenv({interpreter: {prefix, basePrefix}, inventory}: LeakFacts): boolean {
  return !(prefix !== undefined && prefix === basePrefix && isAtOrInside(prefix, inventory.site))
}

function foreign({views, inventory, probe}: LeakFacts): Seen[] {
  const all = rows(views, 'list -I', 'scrubbed')
  const own = rows(views, 'list --path', 'scrubbed')
  if (all === undefined || own === undefined) return []
  // What is told already: folders that a `.pth` file adds, the system's packages.
  const told = inventory.pth.flatMap(({lines}) =>
    lines.filter(({kind}) => kind === 'path').map(({resolved}) => resolved),
  )
  return beyond(all, own).filter(
    ({location}) => !probe.systemSite && !(location !== undefined && told.includes(location)),
  )
}

/**
 * What lies in site-packages and pip does not show: it takes some names for the standard library's (pip: metadata/base.py,
 * `stdlib_pkgs`), listed or not. Told where nobody asked for it, since whoever reads `pip list` or `pip freeze` misses it.
 */
export function hiddenDistribution({views, inventory, requirements = []}: LeakFacts): Judgement[] {
  const shown = rows(views, 'list --path', 'scrubbed')
  if (shown === undefined) return []
  const names = new Set(
    [...shown, ...requirements.map(({normalizedName: name}) => ({name}))].map(({name}) => normalizeName(name)),
  )
  return inventory.distributions
    .filter(({normalizedName}) => !names.has(normalizedName))
    .map(({name, version, metadata}) => ({
      rule: 'undeclared-distribution',
      message: `${name} ${version} is installed (${metadata}), but pip list and pip freeze do not show it.`,
      help: 'Find out what brings it in, and take it out, or list it in the requirements.',
      package: name,
    }))
}

/**
 * What pip shows in the job's own environment beyond what lies in site-packages: kept out of the mount, but whoever looks
 * at `pip list` in this job sees a mixture. Told only where no setting of the job was already told to bring it.
 */
export function seenByJob({views, settings, inventory}: LeakFacts): Judgement[] {
  const all = rows(views, 'list', 'caller')
  const own = rows(views, 'list --path', 'scrubbed')
  // With these pip looks at another environment altogether, and the setting says so.
  const elsewhere = settings.some(({name}) => /^(?:PIP_(?:PYTHON|PATH)|(?:global|list)\.(?:python|path))$/.test(name))
  if (all === undefined || own === undefined || elsewhere) return []
  const named = new Set(settings.flatMap(({distributions = []}) => distributions.map(key)))
  const foreign = beyond(all, own)
    .filter(one => !named.has(key(one)))
    // A leak that the isolated view shows as well is told as what it is.
    .filter(one => !rows(views, 'list -I', 'scrubbed')?.some(other => key(other) === key(one)))
    .filter(({location}) => location === undefined || !isAtOrInside(inventory.site, location))
  return [...grouped(foreign, ({location}) => location ?? '')].map(([location, found]) => ({
    rule: 'leaked-pythonpath',
    level: 'warning',
    message: `pip list in this job also shows ${some(found.map(({name, version}) => `${name} ${version}`))}${location === '' ? '' : ` from ${location}`}; none of it is in the mount.`,
    help: 'Take that folder off PYTHONPATH, or unset what puts it on the import path of every Python of this job.',
  }))
}

function rows(views: readonly PipView[], name: ViewName, environment: PipView['environment']): Seen[] | undefined {
  const view = views.find(one => one.name === name && one.environment === environment)
  return view === undefined || view.error !== undefined ? undefined : view.distributions
}

function beyond(all: readonly Seen[], own: readonly Seen[]): Seen[] {
  const known = new Set(own.map(key))
  return all.filter(one => !known.has(key(one)))
}

function key({name, version}: {name: string; version: string}): string {
  return `${normalizeName(name)} ${version}`
}
