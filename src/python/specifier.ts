import {SitemountError} from '../core/errors.ts'
import {parseSpecifier, satisfies} from '../requirements/grammar/specifier.ts'
import {compareVersions, isPrerelease, parseVersion} from '../requirements/grammar/version.ts'

/** What a person meant by a text that names a Python. */
export type Reading = {
  /** PEP 440, or a bare version that stands for a prefix. */
  specifier: string
  /** Lower case, where the text names one: `cpython`, `pypy`. */
  implementation?: string
  /** The text asks for the build without the global interpreter lock (`3.13t`). */
  freeThreaded?: true
}

/**
 * Limits of a text that names a Python: every clause is held against the versions that each other one names. Characters of the
 * text and of one version, clauses in all.
 */
const longest = 2000
const longestVersion = 100
const mostClauses = 50

const clausePattern = /^(===|~=|==|!=|<=|>=|<|>)\s*(\S+?)(\.\*)?$/

/** Whether a text that names a Python is beyond the limits: real ones have a few clauses. */
export function isTooLong(text: string): boolean {
  if (text.length > longest) return true
  const clauses = text.split(/,|\|\|/)
  return clauses.length > mostClauses || clauses.some(clause => clause.trim().length > longestVersion)
}

/**
 * What people write in `.python-version`, `.tool-versions`, `runtime.txt` or an input: `3.12`, `3.12.x`, `3.12-dev`,
 * `python-3.7.9`, `cpython@3.12`, `3.13t`, `pypy3.10-7.3.12`, `3.10/envs/work`, or a PEP 440 specifier.
 * Undefined when it names no Python version (`system`, `miniconda3-4.7.12`, a virtualenv's name).
 */
export function readSpecifier(text: string): Reading | undefined {
  const written = text.trim()
  if (isTooLong(written)) return undefined
  if (/^[<>=!~]/.test(written)) return isSpecifier(written) ? {specifier: written} : undefined
  const match =
    /^(?:(?<name>(?!v\d)[a-z]+)[@-]?)?v?(?<release>\d+(?:\.\d+)*)(?<rest>(?:[-_.]?(?:a|b|c|rc|alpha|beta)[-_.]?\d*)?)(?<tail>.*)$/i.exec(
      written,
    )
  if (match?.groups === undefined) return undefined
  const {name = '', release = '', rest = '', tail = ''} = match.groups
  const implementation = implementations.get(name.toLowerCase())
  if (implementation === undefined) return undefined
  // What may follow: `t`, uv's `+freethreaded`, `-dev`, a wildcard, the platform of uv's keys, PyPy's own version, a virtualenv.
  const after =
    /^(?<threads>t|\+freethreaded)?(?:-dev|(?:\.[x*])+|-(?:linux|macos|windows)\b\S*|-v?\d\S*|\/envs\/\S+)?$/i.exec(
      tail,
    )
  if (after === null || (tail.startsWith('-') && /^-v?\d/.test(tail) && implementation === 'cpython')) return undefined
  const version = release + rest
  if (parseVersion(version) === undefined || Number(release.split('.')[0]) < 2) return undefined
  return {
    specifier: version,
    ...(name !== '' && name.toLowerCase() !== 'python' && {implementation}),
    ...(after.groups?.threads !== undefined && {freeThreaded: true as const}),
  }
}

const implementations = new Map([
  ['', 'cpython'],
  ['python', 'cpython'],
  ['cpython', 'cpython'],
  ['pypy', 'pypy'],
])

/**
 * The input `python-version` read.
 *
 * Throws `usage` when it names no Python.
 */
export function readInput(text: string): Reading {
  const reading = readSpecifier(text)
  if (reading !== undefined) return reading
  throw new SitemountError(
    'usage',
    `Input \`python-version\`: expected a version like 3.12 or a PEP 440 specifier like >=3.11,<3.13, got \`${text.trim()}\`.`,
  )
}

/**
 * A constraint as Poetry writes it (caret, tilde, wildcards, `||`), as PEP 440 with `||` between alternatives.
 * Undefined when it is malformed, empty when it says nothing (`*`).
 * Source: Poetry's documentation, "Dependency specification".
 */
export function readPoetry(text: string): string | undefined {
  if (isTooLong(text) || text.split(/\s+/).length > mostClauses) return undefined
  const alternatives = text.split(/\s*\|\|?\s*/).map(readPoetryRange)
  if (alternatives.includes(undefined)) return undefined
  const specifier = alternatives.includes('') ? '' : alternatives.join(' || ')
  // A caret stands for two clauses.
  return isTooLong(specifier) ? undefined : specifier
}

function readPoetryRange(text: string): string | undefined {
  const clauses = text
    .trim()
    // A blank separates clauses too, but not an operator from its version.
    .replace(/([<>=!~^])\s+/g, '$1')
    .split(/\s*,\s*|\s+/)
    .filter(clause => clause !== '' && clause !== '*')
    .map(readPoetryClause)
  if (clauses.includes(undefined)) return undefined
  return clauses.join(', ')
}

function readPoetryClause(clause: string): string | undefined {
  const [, operator, version = ''] = /^(\^|~(?!=)|=(?!=))?(.+)$/.exec(clause) ?? []
  const release = releaseOf(version)
  if (operator === '^' && release !== undefined) {
    // Up to the next change of the first number that is not zero.
    const kept = Math.max(
      0,
      release.findIndex(part => part > 0),
    )
    return `>=${version}, <${next(release, kept)}`
  }
  if (operator === '~' && release !== undefined)
    return `>=${version}, <${next(release, Math.min(1, release.length - 1))}`
  if (operator === '^' || operator === '~') return undefined
  const plain = /^\d+(\.\d+)*\.\*$/.test(version) ? `==${version}` : version
  return parseVersion(plain) !== undefined || isSpecifier(plain) ? plainRange(plain) : undefined
}

/** Release with the number at `position` raised by one and the rest dropped: `3.9.2`, 1 → `3.10`. */
function next(release: readonly number[], position: number): string {
  return release
    .slice(0, position + 1)
    .map((part, index) => (index === position ? part + 1 : part))
    .join('.')
}

/** Whether `version` (`3.12.4`, `3.13.0rc1`) is one that `specifier` means. PEP 440; pre-releases count as what they are. */
export function matches(version: string, specifier: string): boolean {
  // A build from a checkout calls itself `3.12.4+`.
  const release = version.replace(/\+$/, '')
  if (parseVersion(release) === undefined) return false
  return alternatives(specifier).some(range => satisfies(release, range, {prereleases: true}))
}

/** `3.12` when every Python that `specifier` means has that minor version, else undefined. */
export function minorOf(specifier: string): string | undefined {
  const met = alternatives(specifier).flatMap(range => points(range).filter(point => matches(point, range)))
  const [lowest] = met.flatMap(point => parseVersion(point) ?? []).sort(compareVersions)
  const release = lowest?.release
  if (release === undefined) return undefined
  const minor = `${release[0]}.${release[1] ?? 0}`
  return compatible(specifier, `!=${minor}.*`) ? undefined : minor
}

/** `3.12.4` when `specifier` names one release, else undefined. */
export function exactVersionOf(specifier: string): string | undefined {
  const [range, ...others] = alternatives(specifier)
  const match = /^={2,3}\s*([^\s,*]+)$/.exec(range ?? '')
  return others.length === 0 ? match?.[1] : undefined
}

/** Whether one Python can satisfy both. */
export function compatible(a: string, b: string): boolean {
  return alternatives(a).some(left =>
    alternatives(b).some(right => {
      const both = `${left}, ${right}`
      return points(both).some(point => satisfies(point, both, {prereleases: true}))
    }),
  )
}

/** The PEP 440 ranges of a specifier, bare versions spelt out: `3.12` → `==3.12.*`. */
function alternatives(specifier: string): string[] {
  if (isTooLong(specifier)) return []
  return specifier
    .split('||')
    .map(range => plainRange(range.trim()))
    .filter(isSpecifier)
}

function plainRange(range: string): string {
  const version = parseVersion(range)
  if (version === undefined) return range
  return version.release.length < 3 && !isPrerelease(version) ? `==${version.release.join('.')}.*` : `==${range}`
}

/** Whether a text is a PEP 440 specifier with at least one clause. */
export function isSpecifier(text: string): boolean {
  return !isTooLong(text) && (parseSpecifier(text)?.length ?? 0) > 0
}

/** The numbers of a version's release; undefined for text that is no version. */
function releaseOf(version: string): number[] | undefined {
  return parseVersion(version)?.release.map(Number)
}

/**
 * Versions at which a range can begin: the lowest one that satisfies it is among them, because along the order of releases
 * a clause changes only at its version, right after it, or at the next number of one of its parts.
 */
function points(range: string): string[] {
  return range.split(',').flatMap(clause => {
    const version = clausePattern.exec(clause.trim())?.[2] ?? ''
    const release = releaseOf(version)
    if (release === undefined) return []
    const full = [...release, 0, 0].slice(0, Math.max(3, release.length))
    return ['0', version, full.join('.'), ...full.map((_, position) => next(full, position))]
  })
}
