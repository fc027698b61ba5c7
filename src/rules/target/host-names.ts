import {placeOf} from '../../core/finding.ts'
import {some} from '../../core/lists.ts'
import type {PackageRoot} from '../../environment/namespaces.ts'
import type {HostPackage} from '../../targets/host-facts.ts'
import type {Judgement} from '../rule.ts'
import {byName, type TargetFacts} from './support.ts'

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

/** A plain package or module of the mount, and what of the host it hides. */
type Clash = Pick<PackageRoot, 'name' | 'kind' | 'distributions'> & {
  /** Packages of the host that have a part of a namespace package of that name. */
  parts: readonly HostPackage[]
  /** Packages of the host that have a plain package or module of that name. */
  same: readonly HostPackage[]
}

/**
 * Plain packages and modules of the mount that hide what the host has under that name: its part of a namespace package, or its
 * own package from another distribution. Distributions of the host that the mount brings itself do not count.
 */
export function clashesWithHost({packageRoots, host, inventory}: TargetFacts): Clash[] {
  const mounted = byName(inventory.distributions)
  const kept = host.filter(({normalizedName}) => !mounted.has(normalizedName))
  const shared = indexed(kept, sharedNames)
  const plain = plainNames(kept)
  return packageRoots.flatMap(({name, kind, distributions}): Clash[] => {
    if (kind === 'namespace' || kind === 'pkgutil') return []
    const parts = shared.get(name) ?? []
    const same = plain.get(name) ?? []
    // pkg_resources joins the parts of those that declare themselves the same way, and these have an `__init__`.
    if (kind === 'pkg-resources' && same.length > 0) return []
    return parts.length === 0 && same.length === 0 ? [] : [{name, kind, distributions, parts, same}]
  })
}

/** Packages of the host by the plain packages and modules that they have. */
export function plainNames(host: readonly HostPackage[]): Map<string, HostPackage[]> {
  return indexed(host, ({modules}) => modules ?? [])
}

/** The names a package of the host shares: what is known of it, what its modules imply, else what its own name says. */
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

/** The distributions that own something, in brackets; nothing for none. */
export function owned(distributions: readonly string[]): string {
  return distributions.length === 0 ? '' : ` (${some(distributions)})`
}

/** Packages of the host by name and version, the first ones. */
export function titles(packages: readonly HostPackage[]): string {
  return some(packages.map(title))
}

function title({name, version}: HostPackage): string {
  return version === null ? name : `${name} ${version}`
}

/** The distribution that a finding is about, and the place at which the host's package is named. */
export function concerned(distributions: readonly string[], hosts: readonly HostPackage[]): Partial<Judgement> {
  const [distribution] = distributions
  const [host] = hosts
  return {...(distribution !== undefined && {package: distribution}), ...(host !== undefined && placeOf(host))}
}
