import {blanks, strip} from '../lines/text.ts'
import {
  baseVersion,
  compareVersions,
  formatVersion,
  isPrerelease,
  localPattern,
  parseVersion,
  publicVersion,
  releasePattern,
  suffixPattern,
  type Version,
} from './version.ts'

type Operator = '~=' | '==' | '!=' | '<=' | '>=' | '<' | '>' | '==='

/** One clause of a specifier: `version` as written, without the `.*` of a wildcard. */
export type Clause = {operator: Operator; version: string; wildcard: boolean}

const blank = `[${blanks}]*`

/**
 * The grammar of one clause (packaging, `Specifier`), for use with the flags `i` and `y`. Wildcards and local labels only
 * after `==` and `!=`, two release numbers after `~=`, anything without blanks after `===`.
 */
export const clausePattern =
  `(===)${blank}([^${blanks};)]*)` +
  `|(==|!=)${blank}(${releasePattern})(?:(\\.\\*)|(${suffixPattern}${localPattern}))` +
  `|(~=)${blank}(v?(?:[0-9]+!)?[0-9]+(?:\\.[0-9]+)+${suffixPattern})` +
  `|(<=|>=|<|>)${blank}(${releasePattern}${suffixPattern})`

const wholeClause = new RegExp(`^${blank}(?:${clausePattern})${blank}$`, 'i')

/** A match of `clausePattern` as a clause. */
export function clauseOf(match: RegExpExecArray): Clause {
  const [, identity, arbitrary, equality, release, wildcard, rest, compatible, compatibleVersion, order, orderVersion] =
    match
  if (identity !== undefined) return {operator: '===', version: arbitrary ?? '', wildcard: false}
  if (equality !== undefined) {
    const version = `${release}${rest ?? ''}`
    return {operator: equality as Operator, version, wildcard: wildcard !== undefined}
  }
  if (compatible !== undefined) return {operator: '~=', version: compatibleVersion ?? '', wildcard: false}
  return {operator: order as Operator, version: orderVersion ?? '', wildcard: false}
}

/** The clauses of a specifier (PEP 440), or undefined when it is none. An empty text has no clause. */
export function parseSpecifier(text: string): Clause[] | undefined {
  const clauses: Clause[] = []
  for (const part of text.split(',')) {
    if (strip(part) === '') continue
    const match = wholeClause.exec(part)
    if (match === null) return undefined
    clauses.push(clauseOf(match))
  }
  return clauses
}

/** A clause as text, without blanks. */
export function formatClause({operator, version, wildcard}: Clause): string {
  return `${operator}${version}${wildcard ? '.*' : ''}`
}

/** Whether two versions are the same release: `1.0` and `1.0.0`, not `1.0` and `1.0+local`. Text that is no version equals itself. */
export function versionsEqual(a: string, b: string): boolean {
  const [x, y] = [parseVersion(a), parseVersion(b)]
  return x === undefined || y === undefined ? a.toLowerCase() === b.toLowerCase() : compareVersions(x, y) === 0
}

/** The normal form of a version; text that is none as it is. */
export function normalizeVersion(text: string): string {
  const version = parseVersion(text)
  return version === undefined ? text : formatVersion(version)
}

export type Exactness =
  /** Exactly one release is named: by `==` or, compared as text, by `===`. */
  | {kind: 'exact'; version: string; arbitrary: boolean}
  /** Clauses that no release can meet together; `clause` is the one that excludes `version`. */
  | {kind: 'contradiction'; version: string; clause: string}
  | {kind: 'loose'}

/** Whether a specifier names one release: `==` without a wildcard, or `===` (PEP 440, "Version matching"). */
export function exactness(specifier: string): Exactness {
  // What nearly all lines of a pinned file look like.
  const plain = /^== ?([0-9]+(?:\.[0-9]+)*)$/.exec(specifier)?.[1]
  if (plain !== undefined) return {kind: 'exact', version: plain, arbitrary: false}
  const clauses = parseSpecifier(specifier)
  if (clauses === undefined) return {kind: 'loose'}
  const exact = clauses.filter(
    ({operator, wildcard, version}) =>
      (operator === '===' && parseVersion(version) !== undefined) || (operator === '==' && !wildcard),
  )
  // Of `==1.0,==1.0+cpu` the one with the label says more.
  const chosen = exact.find(clause => clause.version.includes('+')) ?? exact[0]
  if (chosen === undefined) return {kind: 'loose'}
  const {version} = chosen
  const arbitrary = exact.find(({operator}) => operator === '===')
  const against = clauses.find(clause => !meets(version, clause))
  if (against !== undefined) return {kind: 'contradiction', version, clause: formatClause(against)}
  return {kind: 'exact', version: arbitrary?.version ?? version, arbitrary: arbitrary !== undefined}
}

/**
 * Whether `version` meets `specifier` (PEP 440). Pre-releases are refused unless `prereleases` is set or a clause names one.
 * False when either is no valid text.
 */
export function satisfies(version: string, specifier: string, options: {prereleases?: boolean} = {}): boolean {
  const clauses = parseSpecifier(specifier)
  if (clauses === undefined) return false
  const parsed = parseVersion(version)
  if (parsed !== undefined && isPrerelease(parsed)) {
    const allowed = options.prereleases ?? clauses.some(namesPrerelease)
    if (!allowed) return false
  }
  if (parsed === undefined && !clauses.some(({operator}) => operator === '===')) return false
  return clauses.every(clause => meets(version, clause))
}

function namesPrerelease({operator, version}: Clause): boolean {
  const parsed = parseVersion(version)
  return operator !== '!=' && parsed !== undefined && isPrerelease(parsed)
}

/** Whether a version meets one clause, pre-releases included. */
export function meets(text: string, clause: Clause): boolean {
  const version = parseVersion(text)
  if (clause.operator === '===') {
    return (version === undefined ? text : formatVersion(version)).toLowerCase() === clause.version.toLowerCase()
  }
  const bound = parseVersion(clause.version)
  if (version === undefined || bound === undefined) return false
  switch (clause.operator) {
    case '==':
      return equals(version, bound, clause.wildcard)
    case '!=':
      return !equals(version, bound, clause.wildcard)
    case '~=':
      return (
        compareVersions(publicVersion(version), bound) >= 0 &&
        startsWith(version, {epoch: bound.epoch, release: bound.release.slice(0, -1)})
      )
    case '<=':
      return compareVersions(publicVersion(version), bound) <= 0
    case '>=':
      return compareVersions(publicVersion(version), bound) >= 0
    case '<':
      return below(version, bound)
    case '>':
      return above(version, bound)
  }
}

function equals(version: Version, bound: Version, wildcard: boolean): boolean {
  if (wildcard) return startsWith(version, bound)
  return compareVersions(bound.local === null ? publicVersion(version) : version, bound) === 0
}

function startsWith(version: Version, prefix: Pick<Version, 'epoch' | 'release'>): boolean {
  return version.epoch === prefix.epoch && prefix.release.every((part, index) => (version.release[index] ?? 0) === part)
}

/** `<3.1` leaves out 3.1's own pre-releases (PEP 440, "Exclusive ordered comparison"). */
function below(version: Version, bound: Version): boolean {
  if (compareVersions(version, bound) >= 0) return false
  return isPrerelease(bound) || !isPrerelease(version) || !sameBase(version, bound)
}

/** `>3.1` leaves out 3.1's own post-releases and local versions. */
function above(version: Version, bound: Version): boolean {
  if (compareVersions(version, bound) <= 0) return false
  if (!sameBase(version, bound)) return true
  return version.local === null && (bound.post !== null || version.post === null)
}

function sameBase(a: Version, b: Version): boolean {
  return compareVersions(baseVersion(a), baseVersion(b)) === 0
}
