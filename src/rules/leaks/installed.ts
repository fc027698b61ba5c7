import {type Place, placeOf} from '../../core/finding.ts'
import type {Closure, Distribution, InstalledSource, Inventory, Need} from '../../environment/facts.ts'
import type {Interpreter} from '../../python/facts.ts'
import type {Requirement} from '../../requirements/facts.ts'

/** What is judged after the install: what was listed, and what is there. */
export type EnvironmentFacts = {
  /** Requirements and constraints; those whose marker does not hold are left alone. */
  requirements: readonly Requirement[]
  inventory: Pick<Inventory, 'distributions'>
  sources: readonly InstalledSource[]
  needed: Closure
  pins: 'exact' | 'hashes' | 'off'
  delivery: 'mount' | 'dynamic' | 'image'
  /** Its version, where that is known; one without a patch release stands for all of its minor version. */
  interpreter: Partial<Pick<Interpreter, 'version'>>
  /** What has put the packages there, with a version or without; absent where nothing was installed here: an audit. */
  installer?: string
}

/** Whether the marker of a requirement holds, as far as is known. */
export function isActive({active}: Requirement): boolean {
  return active !== false
}

/** Requirements that are to be installed: active, and no constraints. */
export function listed(requirements: readonly Requirement[]): Requirement[] {
  return requirements.filter(one => isActive(one) && !one.constraint && one.pin !== 'invalid')
}

/** The installed distributions by normalised name. */
export function byName({distributions}: EnvironmentFacts['inventory']): Map<string, Distribution> {
  return new Map(distributions.map(one => [one.normalizedName, one]))
}

/** The name of an installed distribution as it writes it. */
export function nameOf({normalizedName}: InstalledSource, {distributions}: EnvironmentFacts['inventory']): string {
  return distributions.find(one => one.normalizedName === normalizedName)?.name ?? normalizedName
}

/** `alpha needs it (beta>=1) and gamma needs it (beta)`, at most three. */
export function askers(needs: readonly Need[]): string {
  const each = [...new Map(needs.map(({by, requirement}) => [by, `${by} needs it (${requirement})`])).values()]
  const rest = each.length - 3
  return rest > 0 ? `${each.slice(0, 3).join(', ')} and ${rest} more` : each.join(' and ')
}

/** Where the listed requirement stands that brings in what is needed. */
export function placeOfRoot(requirements: readonly Requirement[], needs: readonly Need[]): Partial<Place> {
  return placeOfName(requirements, needs[0]?.root)
}

/** Where the requirement of that normalised name is listed; nothing where it is not. */
export function placeOfName(requirements: readonly Requirement[], name: string | undefined): Partial<Place> {
  const found = listed(requirements).find(one => one.normalizedName === name)
  return found === undefined ? {} : placeOf(found)
}
