import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {SitemountError} from '../core/errors.ts'
import {activate} from './activate.ts'
import type {MarkerEnvironment, Requirement, RequirementFacts} from './facts.ts'
import {maskCredentials} from './grammar/credentials.ts'
import {normalizeName} from './grammar/name.ts'
import {describeReference, isStrongHash, schemeOf} from './grammar/reference.ts'
import {exactness, formatClause, normalizeVersion, parseSpecifier} from './grammar/specifier.ts'
import {blanks} from './lines/text.ts'

export type Canonical = {
  /** One active requirement a line, sorted by name, line feeds only. */
  requirements: string
  /** The constraints that are not merged into a requirement. */
  constraints: string
  /** Every requirement carries a strong hash, so that hashes can be demanded of all. */
  fullyHashed: boolean
}

type CanonicalOptions = {
  markers: Partial<MarkerEnvironment>
  /** Whether a requirement that must be built may be handed on; without it, none may. */
  mayBuild?: (requirement: Requirement) => boolean
}

/** All that is asked of one distribution. */
type Wanted = {
  name: string
  extras: Set<string>
  specifiers: Set<string>
  /** Whether one of the specifiers names a release. */
  exact: boolean
  url: string | null
  hashes: string[]
}

/**
 * The requirements as pip and uv read them alike: what holds in the environment, names normalised, versions exact, hashes,
 * nothing else. Throws `usage`, naming the line, for one that cannot be handed on: pip would refuse it, or it must be built
 * and `mayBuild` does not say so.
 */
export function canonicalRequirements(
  facts: Pick<RequirementFacts, 'requirements' | 'cwd'>,
  {markers, mayBuild = () => false}: CanonicalOptions,
): Canonical {
  const {cwd = process.cwd()} = facts
  const active = activate(facts.requirements, markers).filter(requirement => requirement.active !== false)
  const wanted = new Map<string, Wanted>()
  for (const requirement of active.filter(({constraint}) => !constraint)) {
    refuse(requirement, mayBuild(requirement))
    merge(wanted, toWanted(requirement, cwd))
  }
  const rest: Wanted[] = []
  for (const constraint of active.filter(requirement => requirement.constraint)) {
    refuse(constraint, true)
    if (!constrain(wanted.get(constraint.normalizedName), constraint)) rest.push(toWanted(constraint, cwd))
  }
  const all = [...wanted.values()]
  const fullyHashed = all.length > 0 && all.every(({hashes}) => hashes.length > 0)
  return {
    requirements: format(all),
    // A hash anywhere makes pip demand one everywhere.
    constraints: format(fullyHashed ? rest : rest.map(one => ({...one, hashes: []}))),
    fullyHashed,
  }
}

function refuse(requirement: Requirement, mayBuild: boolean): void {
  const {file, line, text, pin, url, because} = requirement
  const where = `${file}:${line}: ${maskCredentials(text)}`
  if (pin === 'invalid') {
    throw new SitemountError('usage', `${where} cannot be installed${because === undefined ? '' : `: ${because}`}.`, {
      help: 'Correct the line: no rule setting can make pip accept it.',
    })
  }
  if (isUnwritable(requirement)) {
    throw new SitemountError('usage', `${where} cannot be handed on: it holds a blank, a brace or a backslash.`, {
      help: url === null ? 'Write a version (PEP 440).' : 'Give it a name: `name[extra] @ file:///…`.',
    })
  }
  if (url === null || mayBuild || describeReference(url).kind === 'wheel') return
  throw new SitemountError('usage', `${where} must be built, which runs its code here.`, {
    help: 'Name a wheel, or lower the rule `built-from-source`.',
  })
}

/** Text that cannot be encoded: what follows `===`, and a path that carries extras. */
function isUnwritable({url, name, extras, specifier}: Requirement): boolean {
  if (url === null) return /[\\{}]/.test(specifier)
  return schemeOf(url) === '' && name === '' && extras.length > 0 && url.search(special) >= 0
}

function toWanted({name, extras, specifier, url, hashes}: Requirement, cwd: string): Wanted {
  const strong = hashes.filter(isStrongHash).map(hash => hash.toLowerCase())
  return {
    name: name === '' ? '' : normalizeName(name),
    extras: new Set(extras.map(normalizeName)),
    specifiers: new Set(specifier === '' ? [] : [specifier]),
    exact: url === null && exactness(specifier).kind !== 'loose',
    url: url === null ? null : absoluteUrl(url, {cwd, unnamed: name === '', extras}),
    hashes: [...new Set(strong)],
  }
}

/** A direct reference that means the same anywhere: absolute, without the hash and name that stand outside it. */
function absoluteUrl(
  url: string,
  {cwd, unnamed, extras}: {cwd: string; unnamed: boolean; extras: readonly string[]},
): string {
  const {scheme, fragment, base} = describeReference(url)
  if (scheme === '') {
    const absolute = path.resolve(cwd, url)
    // Only a path can carry extras when nothing names the project.
    if (unnamed && extras.length > 0) return absolute
    return encodeSpecial(pathToFileURL(absolute).href)
  }
  const kept = fragment.split('&').filter(part => part !== '' && !isTold(part, unnamed))
  const where = scheme === 'file' ? absoluteFileUrl(base, cwd) : base
  return encodeSpecial(kept.length === 0 ? where : `${where}#${kept.join('&').replaceAll('#', '%23')}`)
}

// What would end the URL or the line, begin a marker, or be a variable to pip or uv.
const special = new RegExp(`[${blanks}\\0-\\x1f\\x7f;{}\\\\]`, 'g')

function encodeSpecial(url: string): string {
  const encoded = url.replace(special, character => encodeURIComponent(character).replace(';', '%3B'))
  // After a name, brackets at the end would be extras; around the address of a host they stay.
  return /^[^/]*\/\/[^/]*$/.test(encoded) ? encoded : encoded.replace(/\]$/, '%5D')
}

/** Parts of a fragment that stand elsewhere on the line: the name, and a hash that is strong. */
function isTold(part: string, unnamed: boolean): boolean {
  const [key = '', value = ''] = part.split('=', 2)
  if (key === 'egg') return !unnamed
  return isStrongHash(`${key}:${value}`)
}

/** `file:./wheels/x.whl` is relative to the working directory for pip. */
function absoluteFileUrl(url: string, cwd: string): string {
  const rest = url.slice('file:'.length)
  return rest.startsWith('/') ? url : pathToFileURL(path.resolve(cwd, decodeURI(rest))).href
}

function merge(wanted: Map<string, Wanted>, one: Wanted): void {
  const key = one.name === '' ? `${one.url}` : one.name
  const before = wanted.get(key)
  if (before === undefined) {
    wanted.set(key, one)
    return
  }
  for (const extra of one.extras) before.extras.add(extra)
  for (const specifier of one.specifiers) before.specifiers.add(specifier)
  before.exact ||= one.exact
  before.url ??= one.url
  before.hashes = commonHashes(before.hashes, one.hashes)
}

/** pip allows the hashes that all lines of a name have in common, and those of the others where one has none. */
function commonHashes(a: string[], b: string[]): string[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a
  const common = a.filter(hash => b.includes(hash))
  // Nothing in common is a conflict, which is judged; here no hash may get lost.
  return common.length === 0 ? a : common
}

/** Merges a constraint into the requirement of its name; false where it must stay a constraint. */
function constrain(wanted: Wanted | undefined, {specifier, url, hashes}: Requirement): boolean {
  if (wanted === undefined || wanted.url !== null || url !== null) return false
  const exact = exactness(specifier)
  const strong = hashes.filter(isStrongHash).map(hash => hash.toLowerCase())
  if (exact.kind !== 'exact' && !wanted.exact) return false
  wanted.specifiers.add(specifier)
  wanted.exact = true
  if (exact.kind === 'exact') wanted.hashes = commonHashes(wanted.hashes, strong)
  return true
}

function format(all: readonly Wanted[]): string {
  const lines = all.map(formatWanted).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return lines.map(line => `${line}\n`).join('')
}

function formatWanted({name, extras, specifiers, url, hashes}: Wanted): string {
  const bracket = extras.size === 0 ? '' : `[${[...extras].sort().join(',')}]`
  const options = [...hashes].sort().map(hash => ` --hash=${hash}`)
  if (url === null) return `${name}${bracket}${formatSpecifier(specifiers)}${options.join('')}`
  const reference = name === '' ? `${url}${schemeOf(url) === '' ? bracket : ''}` : `${name}${bracket} @ ${url}`
  return `${reference}${options.join('')}`
}

/** `==1.2.3` where one release is named, whatever else is said; all clauses where none is, or where they contradict. */
function formatSpecifier(specifiers: ReadonlySet<string>): string {
  const text = [...specifiers].join(',')
  const exact = exactness(text)
  if (exact.kind === 'exact') {
    return exact.arbitrary ? `===${exact.version}` : `==${normalizeVersion(exact.version)}`
  }
  const clauses = (parseSpecifier(text) ?? []).map(formatClause)
  return [...new Set(clauses)].join(',')
}
