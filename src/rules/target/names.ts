import {placeOf} from '../../core/finding.ts'
import {some} from '../../core/lists.ts'
import type {PackageRoot} from '../../environment/namespaces.ts'
import type {HostPackage} from '../../targets/host-facts.ts'
import type {Classified as Judgement} from '../rule.ts'
import {byName, type TargetFacts, vitalPackages} from './support.ts'

/** Namespaces whose distributions bear their name, for hosts of which only names are known. */
const conventional = new Set([
  'azure',
  'backports',
  'google',
  'jaraco',
  'opentelemetry',
  'ruamel',
  'sphinxcontrib',
  'zc',
  'zope',
])

/**
 * Namespace packages of the mount that the host has a plain package or module for. Python goes on looking after a folder
 * without `__init__`, and takes the first real package it meets (PEP 420): the mount's part is never seen.
 */
export function hiddenByHost({packageRoots, host}: TargetFacts): Judgement[] {
  const plain = indexed(host, ({modules}) => modules ?? [])
  const hidden = packageRoots.filter(({kind, name}) => kind === 'namespace' && plain.has(name))
  return outermost(hidden).map(({name, distributions}): Judgement => {
    const owners = plain.get(name) ?? []
    return {
      rule: 'split-namespace',
      message: `${name} is a namespace package in the mount${owned(distributions)}, and ${titles(owners)} of the host has a plain package of that name: Python takes the host's, and the mount's part cannot be imported.`,
      help: `Use a release of either that agrees on how ${name} is shared, or bring what the host has in the mount as well.`,
      ...concerned(distributions, owners),
    }
  })
}

/**
 * Plain packages and modules of the mount that hide what the host has under that name: its part of a namespace package
 * (error), or its own package of the same name from another distribution (`target-override`, a warning; an error where the
 * host's server cannot start without). Distributions of the host that the mount brings itself do not count.
 */
export function hidesHost({packageRoots, host, inventory, target, markers}: TargetFacts): Judgement[] {
  const vital = vitalPackages(host, {server: target?.server, markers})
  const mounted = byName(inventory.distributions)
  const kept = host.filter(({normalizedName}) => !mounted.has(normalizedName))
  const shared = indexed(kept, sharedNames)
  const plain = indexed(kept, ({modules}) => modules ?? [])
  return packageRoots.flatMap(({name, kind, distributions}): Judgement[] => {
    if (kind === 'namespace' || kind === 'pkgutil') return []
    const parts = shared.get(name) ?? []
    const same = plain.get(name) ?? []
    const what = kind === 'module' ? 'module' : 'package'
    // pkg_resources joins the parts of those that declare themselves the same way, and these have an `__init__`.
    if (kind === 'pkg-resources' && same.length > 0) return []
    if (parts.length > 0) return [split({name, kind, distributions, parts})]
    if (same.length === 0) return []
    const fatal = same.some(({normalizedName}) => vital.has(normalizedName))
    return [
      {
        rule: 'target-override',
        level: fatal ? 'error' : 'warning',
        message: `The ${what} ${name} of the mount${owned(distributions)} hides the one of the host that ${titles(same)} brings${fatal ? ', without which its server does not start' : ''}.`,
        help: "Rename it or leave it out: the code of the host imports the mount's instead of its own.",
        ...concerned(distributions, same),
      },
    ]
  })
}

type Split = Pick<PackageRoot, 'name' | 'kind' | 'distributions'> & {parts: readonly HostPackage[]}

function split({name, kind, distributions, parts}: Split): Judgement {
  const told = parts.some(one => one.modules !== undefined || one.namespaces !== undefined)
  const how = kind === 'pkg-resources' ? 'declares its namespace by pkg_resources' : `is a plain ${kind}`
  const cannot = kind === 'pkg-resources' ? 'are left out unless they do the same' : 'cannot be imported any more'
  return {
    rule: 'split-namespace',
    ...(kind === 'pkg-resources' && {level: 'warning'}),
    message: `${name} ${how} in the mount${owned(distributions)}, and the host has parts of a namespace package of that name${told ? '' : ', as their names tell'} (${some(parts.map(title))}): they ${cannot}.`,
    help: `Use a release that leaves ${name} open to others (PEP 420: no \`__init__.py\`), or rename it if it is your own.`,
    ...concerned(distributions, parts),
  }
}

/** The names a package of the host shares: what is told, what its modules imply, else what its own name says. */
function sharedNames({normalizedName, modules, namespaces}: HostPackage): string[] {
  if (modules === undefined && namespaces === undefined) {
    const [first = '', second] = normalizedName.split('-', 2)
    return second !== undefined && conventional.has(first) ? [first] : []
  }
  const above = (modules ?? []).flatMap(name => {
    const parts = name.split('.')
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'))
  })
  return [...new Set([...(namespaces ?? []), ...above])]
}

function indexed(
  host: readonly HostPackage[],
  names: (one: HostPackage) => readonly string[],
): Map<string, HostPackage[]> {
  const index = new Map<string, HostPackage[]>()
  for (const one of host) {
    for (const name of names(one)) {
      const known = index.get(name)
      if (known === undefined) index.set(name, [one])
      else known.push(one)
    }
  }
  return index
}

/** Without those that lie in another one of the list: the outer finding says it all. */
function outermost(roots: readonly PackageRoot[]): PackageRoot[] {
  const names = new Set(roots.map(({name}) => name))
  return roots.filter(({name}) => {
    const parts = name.split('.')
    return !parts.slice(1).some((_, index) => names.has(parts.slice(0, index + 1).join('.')))
  })
}

function owned(distributions: readonly string[]): string {
  return distributions.length === 0 ? '' : ` (${some(distributions)})`
}

function titles(packages: readonly HostPackage[]): string {
  return some(packages.map(title))
}

function title({name, version}: HostPackage): string {
  return version === null ? name : `${name} ${version}`
}

function concerned(distributions: readonly string[], hosts: readonly HostPackage[]): Partial<Judgement> {
  const [distribution] = distributions
  const [host] = hosts
  return {...(distribution !== undefined && {package: distribution}), ...(host !== undefined && placeOf(host))}
}
