import type {MarkerEnvironment, OwnPin, Requirement} from './facts.ts'
import {evaluatePartially} from './grammar/marker.ts'
import {isStrongHash} from './grammar/reference.ts'
import {exactness, satisfies, versionsEqual} from './grammar/specifier.ts'

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

/** A line that states a release. */
type Statement = {requirement: Requirement; version: string; hashed: boolean}

// Two of a kind are enough to find one that is not the line itself; a name stated in many ways is in conflict anyway.
const mostStatements = 8

function settle(requirements: readonly Requirement[]): Requirement[] {
  const counts = new Map<string, number>()
  for (const {normalizedName} of requirements) counts.set(normalizedName, (counts.get(normalizedName) ?? 0) + 1)
  const statements = new Map<string, Statement[]>()
  for (const requirement of requirements) {
    const {normalizedName, url, active, editable, specifier} = requirement
    if (normalizedName === '' || counts.get(normalizedName) === 1 || url !== null || active !== true || editable)
      continue
    const {pin} = ownPinOf(requirement)
    if (pin !== 'pinned' && pin !== 'hashed') continue
    const found = statements.get(listKey(requirement)) ?? []
    statements.set(listKey(requirement), found)
    if (found.length >= mostStatements) continue
    const exact = exactness(specifier)
    if (exact.kind !== 'exact') continue
    const statement = {requirement, version: exact.version, hashed: requirement.hashes.some(isStrongHash)}
    const alike = found.filter(({version, hashed}) => version === statement.version && hashed === statement.hashed)
    if (alike.length < 2) found.push(statement)
  }
  return requirements.map(requirement => {
    if (counts.get(requirement.normalizedName) === 1) return settled(requirement, [])
    const own = statements.get(listKey(requirement)) ?? []
    return settled(requirement, [...own, ...(statements.get(listKey({...requirement, constraint: true})) ?? [])])
  })
}

function ownPinOf({ownPin, pin, because}: Requirement): OwnPin {
  return ownPin ?? {pin, ...(because !== undefined && {because})}
}

function settled(requirement: Requirement, statements: readonly Statement[]): Requirement {
  const own = ownPinOf(requirement)
  const unchanged = requirement.ownPin === undefined ? requirement : withPin(requirement, own)
  if (requirement.constraint || requirement.url !== null || requirement.active === false) return unchanged
  if (own.pin !== 'unpinned' && own.pin !== 'pinned' && own.pin !== 'mutable') return unchanged
  const ownHash = requirement.hashes.some(isStrongHash)
  const others = statements.filter(
    statement => statement.requirement !== requirement && (own.pin === 'unpinned' || ownHash || statement.hashed),
  )
  if (others.length === 0) return unchanged
  const exact = exactness(requirement.specifier)
  // A release that comes from a variable stays as unsettled as it was.
  if (own.pin === 'mutable' && exact.kind === 'exact') return unchanged
  const agreeing = others.filter(({version}) =>
    exact.kind === 'exact'
      ? versionsEqual(exact.version, version)
      : satisfies(version, requirement.specifier, {prereleases: true}),
  )
  const by = agreeing.find(({hashed}) => hashed) ?? agreeing[0]
  if (by === undefined) return unchanged
  const pin = ownHash || by.hashed ? 'hashed' : 'pinned'
  const because = `pinned by ${by.requirement.file}:${by.requirement.line}`
  return {...withPin(requirement, {pin, because}), ownPin: own}
}

/** A dependency group is a list of its own, which only constraints reach. */
function listKey({normalizedName, constraint, group = ''}: Requirement): string {
  return `${normalizedName} ${constraint ? 'constraint' : `group ${group}`}`
}

function withPin({ownPin: _, because: __, ...rest}: Requirement, pin: OwnPin): Requirement {
  return {...rest, ...pin}
}
