import path from 'node:path'
import type {Indexes, Problem, Requirement, RequirementFacts} from '../../../src/requirements/facts.ts'
import {normalizeName} from '../../../src/requirements/grammar/name.ts'
import {describeReference, fragmentHash} from '../../../src/requirements/grammar/reference.ts'
import {formatClause, parseSpecifier} from '../../../src/requirements/grammar/specifier.ts'
import type {OurAnswer} from './our-reading.ts'
import type {PipAnswer, PipIndexes, PipRequirement} from './pip-reading.ts'

/** One thing that pip and we read differently. */
export type Difference = {
  field: string
  ours: unknown
  pip: unknown
  /** The requirement as we read it, if it is about one. */
  requirement?: Requirement
}

type Folders = {ours: string; pip: string}

/** All that two readings of one case differ in. */
export function compareReadings(ours: OurAnswer, pip: PipAnswer, cwd: Folders): Difference[] {
  const {facts, active} = ours
  const refused = new Set(facts.problems.filter(isRefusal).map(({file, line}) => `${file}:${line}`))
  for (const requirement of facts.requirements.filter(isRefused)) refused.add(`${requirement.file}:${requirement.line}`)
  const theirs = withoutRepetition(pip.requirements)
  const differences: Difference[] = []
  for (const [index, one] of theirs.entries()) {
    const mine = facts.requirements[index]
    if (mine === undefined || mine.file !== one.file || mine.line < one.line) {
      differences.push({
        field: 'place',
        ours: mine && `${mine.file}:${mine.line}`,
        pip: `${one.file}:${one.line}`,
        ...(mine && {requirement: mine}),
      })
      return differences
    }
    if (mine.line > one.line) differences.push({field: 'line', ours: mine.line, pip: one.line, requirement: mine})
    const weRefuse = refused.has(`${mine.file}:${mine.line}`) || isRefused(mine)
    // pip crashes on a marker that it cannot evaluate.
    const pipRefuses = one.refused ?? one.later ?? one.active?.find(answer => typeof answer === 'string')
    if (weRefuse !== (pipRefuses !== undefined)) {
      differences.push({
        field: 'refused',
        ours: weRefuse && problemsOf(facts, mine),
        pip: pipRefuses ?? false,
        requirement: mine,
      })
    } else if (!weRefuse) differences.push(...compareOne(mine, one, {active: active[index] ?? [], cwd}))
  }
  if (pip.error !== null) {
    // pip says nothing about the place; it can only be after what it told.
    if (refused.size === 0) differences.push({field: 'refused', ours: false, pip: pip.error})
    return differences
  }
  const further = facts.requirements.slice(theirs.length).map(({file, line, text}) => `${file}:${line} ${text}`)
  const places = new Set(theirs.map(({file, line}) => `${file}:${line}`))
  const alone = facts.problems
    .filter(isRefusal)
    .filter(problem => !places.has(`${problem.file}:${problem.line}`) && !isRefusedAbove(facts.requirements, problem))
  if (further.length > 0) differences.push({field: 'more', ours: further, pip: []})
  else if (alone.length > 0) differences.push({field: 'refused', ours: alone.map(({message}) => message), pip: false})
  // A variable within the value of another is put in by pip, and refused by us.
  const settled = !facts.problems.some(({kind}) => kind === 'unresolved-variable')
  if (settled && differences.length === 0) differences.push(...compareIndexes(facts.indexes, pip.indexes, cwd))
  return differences
}

function isRefusedAbove(requirements: readonly Requirement[], problem: Problem): boolean {
  const above = ownerOf(requirements, problem)
  return above !== undefined && isRefused(above)
}

/** A requirement may go on on further lines, and what is wrong may stand on one of those. */
function ownerOf(requirements: readonly Requirement[], {file, line}: Problem): Requirement | undefined {
  return requirements.findLast(one => one.file === file && one.line <= line)
}

function isRefusal({kind}: Problem): boolean {
  return kind === 'invalid' || kind === 'missing-file' || kind === 'recursive-file' || kind === 'unresolved-variable'
}

function isRefused({pin, because = ''}: Requirement): boolean {
  // Clauses that contradict each other are refused when nothing is found that meets them.
  return pin === 'invalid' && !because.includes('does not satisfy')
}

function problemsOf({requirements, problems}: RequirementFacts, requirement: Requirement): string[] {
  return problems.filter(problem => ownerOf(requirements, problem) === requirement).map(({message}) => message)
}

/** A file that is reached twice is read twice by pip. */
function withoutRepetition(requirements: readonly PipRequirement[]): PipRequirement[] {
  const seen = new Set<string>()
  return requirements.filter(({file, line, constraint}) => {
    const key = `${file}:${line}:${constraint}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

type Beside = {active: readonly (boolean | undefined)[]; cwd: Folders}

function compareOne(mine: Requirement, one: PipRequirement, {active, cwd}: Beside): Difference[] {
  const differences: Difference[] = []
  const check = (field: string, ours: unknown, pip: unknown) => {
    if (JSON.stringify(ours) !== JSON.stringify(pip)) differences.push({field, ours, pip, requirement: mine})
  }
  check('name', normalizeName(mine.name), normalizeName(one.name ?? ''))
  check('editable', mine.editable, one.editable)
  check('constraint', mine.constraint, one.constraint)
  check('extras', sorted(mine.extras.map(normalizeName)), sorted((one.extras ?? []).map(normalizeName)))
  check(
    'url',
    absolute(mine.url, cwd.ours)?.replace(cwd.ours, '<cwd>') ?? null,
    absolute(one.url ?? null, cwd.pip)?.replace(cwd.pip, '<cwd>') ?? null,
  )
  // pip derives a version from the name of a wheel.
  if (mine.url === null) {
    check('specifier', sorted((parseSpecifier(mine.specifier) ?? []).map(formatClause)), sorted(one.specifier ?? []))
  }
  const fragment = mine.url === null ? null : fragmentHash(mine.url)
  if (!mine.editable) {
    const written = mine.hashes.filter((hash, index) => hash !== fragment || index !== mine.hashes.length - 1)
    check('hashes', sorted(written), sorted(one.hashes ?? []))
  }
  check('config-settings', settings(mine.configSettings), one.configSettings)
  check('active', active, one.active)
  return differences
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}

function settings(pairs: readonly string[]): Record<string, string[]> {
  const told: Record<string, string[]> = {}
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    const key = pair.slice(0, equals)
    told[key] = [...(told[key] ?? []), pair.slice(equals + 1)]
  }
  return told
}

/** A path or `file:` URL as an absolute one, decoded; other URLs as they are. */
function absolute(url: string | null, cwd: string): string | null {
  if (url === null) return null
  const {scheme} = describeReference(url)
  if (scheme === '') return `file://${path.resolve(cwd, url)}`
  if (scheme !== 'file') return url
  const [plain = '', fragment] = url.split('#', 2)
  const rest = decoded(plain.slice('file:'.length)).replace(/^\/\/(?:localhost)?(?=\/)/i, '')
  return `file://${path.resolve(cwd, rest)}${fragment === undefined ? '' : `#${fragment}`}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function compareIndexes(ours: Indexes, pip: PipIndexes, cwd: Folders): Difference[] {
  const differences: Difference[] = []
  const check = (field: string, mine: unknown, theirs: unknown) => {
    if (JSON.stringify(mine) !== JSON.stringify(theirs)) differences.push({field, ours: mine, pip: theirs})
  }
  check('index', [...ours.index.slice(-1), ...ours.extra], pip.urls)
  check(
    'find-links',
    ours.findLinks.map(link => relative(link, cwd.ours)),
    pip.findLinks.map(link => relative(link, cwd.pip)),
  )
  if (pip.noIndex !== null) check('no-index', ours.noIndex, pip.noIndex)
  check('trusted-host', ours.trustedHosts, pip.trustedHosts)
  check('require-hashes', ours.requireHashes, pip.requireHashes)
  check('no-binary', sorted(ours.noBinary), pip.noBinary)
  check('only-binary', sorted(ours.onlyBinary), pip.onlyBinary)
  check('pre', ours.pre, pip.pre)
  return differences
}

function relative(link: string, cwd: string): string {
  return /^[a-z][a-z0-9+.-]+:/i.test(link) ? link : path.relative(cwd, path.resolve(cwd, link))
}
