import type {MarkerEnvironment} from '../python/facts.ts'
import type {OwnPin, Requirement} from './facts.ts'
import {evaluatePartially} from './marker.ts'
import {isStrongHash} from './reference.ts'
import {exactness, satisfies, versionsEqual} from './specifier.ts'

/**
 * The same requirements, each with `active` saying whether its marker holds in the environment (undefined where that hangs on
 * something not known), and its pin level settled with what constraints and other lines say about the same name.
 */
export function activate(requirements: readonly Requirement[], markers: Partial<MarkerEnvironment>): Requirement[] {
  const answers = new Map<string, boolean | undefined>()
  const isActive = (marker: string | null): boolean | undefined => {
    if (marker === null) return true
    if (!answers.has(marker)) answers.set(marker, evaluateQuietly(marker, markers))
    return answers.get(marker)
  }
  return settle(requirements.map(requirement => ({...requirement, active: isActive(requirement.marker)})))
}

/** A marker that is none makes its line invalid, which is told elsewhere. */
function evaluateQuietly(marker: string, markers: Partial<MarkerEnvironment>): boolean | undefined {
  try {
    return evaluatePartially(marker, markers)
  } catch {
    return undefined
  }
}

/** Lines that state a release, by name. */
type Stated = Map<string, Requirement[]>

function settle(requirements: readonly Requirement[]): Requirement[] {
  const stated: Stated = new Map()
  for (const requirement of requirements) {
    const {normalizedName, url, active, editable} = requirement
    if (normalizedName === '' || url !== null || active !== true || editable) continue
    const own = ownPinOf(requirement)
    if (own.pin !== 'pinned' && own.pin !== 'hashed') continue
    const found = stated.get(normalizedName) ?? []
    stated.set(normalizedName, found)
    // Two of a kind are enough to find one that is not the line itself; a name stated in dozens of ways is in conflict anyway.
    const alike = found.filter(other => other.specifier === requirement.specifier && other.pin === requirement.pin)
    if (alike.length < 2 && found.length < 40) found.push(requirement)
  }
  return requirements.map(requirement => settled(requirement, stated))
}

function ownPinOf({ownPin, pin, because}: Requirement): OwnPin {
  return ownPin ?? {pin, ...(because !== undefined && {because})}
}

function settled(requirement: Requirement, stated: Stated): Requirement {
  const own = ownPinOf(requirement)
  const {ownPin: _, because: __, ...rest} = requirement
  const unchanged = {...rest, ...own}
  if (requirement.constraint || requirement.url !== null || requirement.active === false) return unchanged
  if (own.pin !== 'unpinned' && own.pin !== 'pinned' && own.pin !== 'mutable') return unchanged
  const others = (stated.get(requirement.normalizedName) ?? []).filter(other => other !== requirement)
  const agreeing = others.filter(other => agrees(requirement, other))
  const by = agreeing.find(other => other.hashes.some(isStrongHash)) ?? agreeing[0]
  if (by === undefined) return unchanged
  const hashed = requirement.hashes.some(isStrongHash) || by.hashes.some(isStrongHash)
  if (own.pin === 'pinned' && !hashed) return unchanged
  // A release that comes from a variable stays as unsettled as it was.
  if (own.pin === 'mutable' && exactness(requirement.specifier).kind === 'exact') return unchanged
  const because = `pinned by ${by.file}:${by.line}`
  return {...rest, pin: hashed ? 'hashed' : 'pinned', because, ownPin: own}
}

/** Whether the release that `other` states is one that `requirement` allows. */
function agrees(requirement: Requirement, other: Requirement): boolean {
  const exact = exactness(other.specifier)
  if (exact.kind !== 'exact') return false
  const own = exactness(requirement.specifier)
  if (own.kind === 'exact') return versionsEqual(own.version, exact.version)
  return satisfies(exact.version, requirement.specifier, {prereleases: true})
}
