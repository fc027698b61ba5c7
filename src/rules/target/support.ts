import type {Place} from '../../core/finding.ts'
import type {Inventory} from '../../environment/facts.ts'
import type {PackageRoot} from '../../environment/namespaces.ts'
import type {MarkerEnvironment} from '../../requirements/facts.ts'
import {evaluateMarker} from '../../requirements/grammar/marker.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import {type ParsedRequirement, parseRequirement, RequirementError} from '../../requirements/grammar/pep508.ts'
import {satisfies} from '../../requirements/grammar/specifier.ts'
import {parseVersion} from '../../requirements/grammar/version.ts'
import type {HostPackage} from '../../targets/host-facts.ts'
import type {Target} from '../../targets/profile.ts'

/** The items by their normalised name; of two the first, as on sys.path. */
export function byName<T extends {normalizedName: string}>(items: readonly T[]): Map<string, T> {
  const map = new Map<string, T>()
  for (const item of items) if (!map.has(item.normalizedName)) map.set(item.normalizedName, item)
  return map
}

/** A list in full up to forty items, then how many are left. */
export function listed(texts: readonly string[]): string {
  const rest = texts.length - 40
  return rest > 0 ? `${texts.slice(0, 40).join(', ')} and ${rest} more` : texts.join(', ')
}

/** A distribution of either side with what its metadata requires. */
export type Requirer = {normalizedName: string; requires: readonly string[]}

/** A requirement that is in force: `text` as short as it can be told, without extras and marker. */
export type Ask<Owner> = {owner: Owner; name: string; normalizedName: string; specifier: string; text: string}

type Extras = readonly {normalizedName: string; extras: readonly string[]}[]

/**
 * What the distributions require where these markers hold, with the extras that they and `roots` ask of each other.
 * Requirements by URL name no version and are left out, as is what cannot be parsed.
 */
export function asks<Owner extends Requirer>(
  owners: readonly Owner[],
  {markers, roots = []}: {markers: MarkerEnvironment; roots?: Extras},
): Ask<Owner>[] {
  const parsed = owners.flatMap(owner => owner.requires.flatMap(text => parse(text).map(one => ({owner, ...one}))))
  const extras = new Map<string, Set<string>>()
  for (const root of roots) note(extras, root)
  let active = parsed
  // An extra may ask for an extra; each round follows one step, and real chains have two.
  for (let round = 0; round < 8; round++) {
    active = parsed.filter(
      ({owner, marker}) =>
        marker === null || evaluateMarker(marker, markers, [...(extras.get(owner.normalizedName) ?? [])]),
    )
    const more = active.map(one => note(extras, {normalizedName: normalizeName(one.name), extras: one.extras}))
    if (!more.includes(true)) break
  }
  return active
    .filter(({url}) => url === null)
    .map(({owner, name, specifier}) => ({
      owner,
      name,
      normalizedName: normalizeName(name),
      specifier,
      text: `${name}${specifier}`,
    }))
}

/**
 * Normalised names of the host's packages without which its server does not start: the server itself, what it requires
 * directly, and pip, by which the image looks whether the server is there. None where the host has no server.
 */
export function vitalPackages(
  host: readonly HostPackage[],
  {server, markers}: {server: Target['server']; markers: MarkerEnvironment},
): ReadonlySet<string> {
  if (server === undefined) return new Set()
  const own = normalizeName(server.distribution)
  const owners = host.filter(one => one.normalizedName === own).map(one => ({...one, requires: one.requires ?? []}))
  return new Set([own, 'pip', ...asks(owners, {markers}).map(({normalizedName}) => normalizedName)])
}

/** Whether a version meets a specifier, pre-releases included since it is there already; null when that cannot be said. */
export function meetsAsk(version: string | null, specifier: string): boolean | null {
  if (specifier === '') return true
  if (version === null || parseVersion(version) === undefined) return null
  return satisfies(version, specifier, {prereleases: true})
}

function parse(text: string): ParsedRequirement[] {
  try {
    return [parseRequirement(text)]
  } catch (error) {
    if (error instanceof RequirementError) return []
    throw error
  }
}

function note(extras: Map<string, Set<string>>, {normalizedName, extras: wanted}: Extras[number]): boolean {
  if (wanted.length === 0) return false
  const known = extras.get(normalizedName) ?? new Set()
  const before = known.size
  for (const extra of wanted) known.add(extra)
  extras.set(normalizedName, known)
  return known.size > before
}

/** The mount, and what the host has already. */
export type TargetFacts = {
  inventory: Pick<Inventory, 'distributions'>
  /** What can be imported from the mount (`readPackageRoots`). */
  packageRoots: readonly PackageRoot[]
  host: readonly HostPackage[]
  /** What is known of the host, of its server above all. */
  target?: Pick<Target, 'python'> & Partial<Pick<Target, 'breakers' | 'server'>>
  /** Of the Python that runs there. */
  markers: MarkerEnvironment
  /** The listed requirements that are active, for the extras they ask for and the lines they stand at. */
  roots?: readonly ({normalizedName: string; extras: readonly string[]} & Partial<Place>)[]
}
