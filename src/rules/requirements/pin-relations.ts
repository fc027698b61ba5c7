import type {Requirement} from '../../requirements/facts.ts'
import {describeReference, isStrongHash, readWheelName} from '../../requirements/grammar/reference.ts'
import {exactness, satisfies, versionsEqual} from '../../requirements/grammar/specifier.ts'
import type {Judgement} from '../rule.ts'
import {judgement, type RequirementJudging, shown} from './support.ts'

/** What lines of one name are to each other. */
type Relations = {conflicts: Judgement[]; duplicates: Judgement[]}

/**
 * The lines that contradict themselves or another line, and those that repeat one. A line is one of the two or neither:
 * `conflicting-pins` and `duplicate-requirement` exclude each other.
 */
export function relateRequirements(judging: RequirementJudging): Relations {
  const found: Relations = {conflicts: contradictions(judging), duplicates: []}
  for (const group of groups(judging.requirements.requirements)) relate(group, found)
  return found
}

/**
 * Lines of one name, where there are several; those that pip refuses have their own finding. Each dependency group is a list
 * of its own.
 */
function groups(requirements: readonly Requirement[]): Requirement[][] {
  const byName = new Map<string, Requirement[]>()
  for (const requirement of requirements) {
    const {normalizedName, group: list, active, pin} = requirement
    if (normalizedName === '' || active === false || pin === 'invalid') continue
    const key = list === undefined ? normalizedName : `${normalizedName} ${list}`
    const group = byName.get(key)
    if (group === undefined) byName.set(key, [requirement])
    else group.push(requirement)
  }
  return [...byName.values()].filter(group => group.length > 1)
}

/** A line, and the release it names, if it names one. */
type Line = {requirement: Requirement; version: string | undefined}

// A name listed in more ways than this is in conflict with the first ones already.
const mostAnchors = 50

/** Compares each line with the ways to name one thing before it; lines that leave a choice come last. */
function relate(group: readonly Requirement[], {conflicts, duplicates}: Relations): void {
  const lines = group.map(requirement => ({requirement, version: versionOf(requirement)}))
  const anchors = new Map<string, Line>()
  const listed = new Map<string, Requirement>()
  for (const line of [...lines.filter(namesOne), ...lines.filter(one => !namesOne(one))]) {
    const {requirement} = line
    const against = [...anchors.values()].find(
      anchor => together(anchor.requirement, requirement) && whyApart(anchor, line) !== undefined,
    )
    if (against !== undefined) conflicts.push(conflict(line, against))
    const before = [...listed.values()].find(other => together(other, requirement))
    if (against === undefined && before !== undefined && !requirement.constraint) {
      duplicates.push(duplicate(requirement, before))
    }
    const condition = requirement.active === true ? '' : `${requirement.marker}`
    const key = JSON.stringify([
      requirement.specifier,
      requirement.url,
      requirement.hashes,
      requirement.constraint,
      condition,
    ])
    if (namesOne(line) && anchors.size < mostAnchors && !anchors.has(key)) anchors.set(key, line)
    if (!requirement.constraint && listed.size < mostAnchors && !listed.has(condition))
      listed.set(condition, requirement)
  }
}

function namesOne({requirement, version}: Line): boolean {
  return requirement.url !== null || version !== undefined
}

/** The release that a requirement names, in its specifier or as a wheel. */
function versionOf({specifier, url}: Requirement): string | undefined {
  if (url !== null) return readWheelName(describeReference(url).filename)?.version
  const exact = exactness(specifier)
  return exact.kind === 'exact' ? exact.version : undefined
}

/** Whether two lines certainly hold at once. */
function together(a: Requirement, b: Requirement): boolean {
  return (a.active === true && b.active === true) || a.marker === b.marker
}

/** Why two lines cannot both be met; undefined where they can, or where it cannot be told. */
function whyApart({requirement: a, version}: Line, {requirement: b, version: other}: Line): string | undefined {
  if (a.url !== null && b.url !== null && !a.constraint && !b.constraint) {
    return describeReference(a.url).base === describeReference(b.url).base ? undefined : 'the URLs differ'
  }
  if (version === undefined) return undefined
  if (other !== undefined && !versionsEqual(version, other)) return 'the releases differ'
  if (other === undefined && b.url === null && !satisfies(version, b.specifier, {prereleases: true})) {
    return `${version} does not satisfy ${b.specifier}`
  }
  return haveHashesInCommon(a, b) ? undefined : 'their hashes have nothing in common'
}

function haveHashesInCommon(a: Requirement, b: Requirement): boolean {
  const [first, second] = [a, b].map(({hashes}) => hashes.filter(isStrongHash).map(hash => hash.toLowerCase()))
  if (first === undefined || second === undefined || first.length === 0 || second.length === 0) return true
  return first.some(hash => second.includes(hash))
}

function conflict(line: Line, against: Line): Judgement {
  const {requirement: other} = against
  const why = whyApart(against, line)
  return judgement(line.requirement, {
    message: `${shown(line.requirement)} contradicts ${shown(other)} in ${other.file}:${other.line}: ${why}.`,
    help: 'Keep one of the two.',
  })
}

function duplicate(requirement: Requirement, before: Requirement): Judgement {
  return judgement(requirement, {
    message: `${requirement.name} is listed already, in ${before.file}:${before.line}.`,
    help: 'Keep one of the two lines.',
  })
}

function contradictions({requirements: {requirements}}: RequirementJudging): Judgement[] {
  return requirements.flatMap(requirement => {
    const {specifier, url, active} = requirement
    if (url !== null || active === false || !specifier.includes(',')) return []
    const exact = exactness(specifier)
    if (exact.kind !== 'contradiction') return []
    const message = `${shown(requirement)} can never be met: ${exact.version} does not satisfy ${exact.clause}.`
    return [judgement(requirement, {message, help: 'Keep the clause that is meant.'})]
  })
}
