import {isAtOrInside} from '../../core/paths.ts'
import type {PipView, ViewName} from '../../environment/facts.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import type {LeakFacts} from './support.ts'

type Seen = PipView['distributions'][number]

/** Folders that pip lists distributions from, though they are not site-packages. */
export function foreignFolders(facts: LeakFacts): string[] {
  return foreign(facts).flatMap(({location}) => location ?? [])
}

/** Whether what is judged is a virtualenv (PEP 405): the Python behind one lies elsewhere, and so do its own packages. */
export function isVirtualenv({interpreter: {prefix, basePrefix}, inventory}: LeakFacts): boolean {
  return !(prefix !== undefined && prefix === basePrefix && isAtOrInside(prefix, inventory.site))
}

/** What pip shows in isolation beyond what lies in site-packages. */
export function foreign({views, inventory, probe}: LeakFacts): Seen[] {
  const all = rows(views, 'list -I', 'scrubbed')
  const own = rows(views, 'list --path', 'scrubbed')
  if (all === undefined || own === undefined) return []
  // What is reported already: folders that a `.pth` file adds, the system's packages.
  const reported = inventory.pth.flatMap(({lines}) =>
    lines.filter(({kind}) => kind === 'path').map(({resolved}) => resolved),
  )
  return beyond(all, own).filter(
    ({location}) => !probe.systemSite && !(location !== undefined && reported.includes(location)),
  )
}

/** What one look of pip has shown; undefined where it was not taken, or failed. */
export function rows(
  views: readonly PipView[],
  name: ViewName,
  environment: PipView['environment'],
): Seen[] | undefined {
  const view = views.find(one => one.name === name && one.environment === environment)
  return view === undefined || view.error !== undefined ? undefined : view.distributions
}

/** What is shown in `all` and not in `own`, by name and version. */
export function beyond(all: readonly Seen[], own: readonly Seen[]): Seen[] {
  const known = new Set(own.map(key))
  return all.filter(one => !known.has(key(one)))
}

/** Name and version as one text. */
export function key({name, version}: {name: string; version: string}): string {
  return `${normalizeName(name)} ${version}`
}
