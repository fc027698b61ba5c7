import type {OwnPin, Requirement} from './facts.ts'
import {archivedRevision, describeReference, isStrongHash, type Reference} from './grammar/reference.ts'
import {exactness, parseSpecifier} from './grammar/specifier.ts'

type Judged = Pick<Requirement, 'specifier' | 'url' | 'hashes' | 'editable'>

/** Which parts of a requirement came out of `${VARIABLES}`; credentials do not count. */
export type FromVariables = {
  /** Names of variables in its text. */
  text: readonly string[]
  /** Whether one stands in a hash. */
  hash: boolean
}

const nothing: FromVariables = {text: [], hash: false}

/**
 * How firmly one requirement, taken by itself, names what will be installed, and why. The text alone must determine the
 * release; with a hash, the bytes (stricter than pip's `is_pinned`, for which a wildcard is a pin).
 */
export function pinLevel(requirement: Judged, variables: FromVariables = nothing): OwnPin {
  const own = requirement.url === null ? pinOfSpecifier(requirement) : pinOfReference(requirement, requirement.url)
  const [variable] = variables.text
  const proven = own.pin === 'hashed' && !variables.hash && requirement.url !== null
  if (own.pin === 'hashed' && variables.hash) {
    return {pin: 'mutable', because: 'its hash comes from a variable, not from the file'}
  }
  if (variable === undefined || proven || (own.pin !== 'hashed' && own.pin !== 'pinned')) return own
  return {pin: 'mutable', because: `\${${variable}} is not settled in the file`}
}

function pinOfSpecifier({specifier, hashes}: Judged): OwnPin {
  const exact = exactness(specifier)
  const hashed = hashes.some(isStrongHash)
  if (exact.kind === 'contradiction') {
    return {pin: 'invalid', because: `${exact.version} does not satisfy ${exact.clause}`}
  }
  if (exact.kind === 'exact') return {pin: hashed ? 'hashed' : 'pinned'}
  if (hashed) return {pin: 'mutable', because: 'its hash fixes the bytes, but the release is not stated'}
  const because = whyLoose(specifier)
  return {pin: 'unpinned', ...(because !== undefined && {because})}
}

function whyLoose(specifier: string): string | undefined {
  const clauses = parseSpecifier(specifier) ?? []
  const text = clauses.find(({operator}) => operator === '===')
  if (text !== undefined) return `\`===\` compares text, and ${text.version || 'nothing'} is not a version (PEP 440)`
  const lower = clauses.find(({operator}) => operator === '>=')
  const upper = clauses.find(({operator}) => operator === '<=')
  if (lower !== undefined && upper !== undefined && lower.version === upper.version) {
    return `>=${lower.version},<=${upper.version} also lets in ${lower.version}'s local versions; write ==`
  }
  if (clauses.some(({operator, wildcard}) => operator === '==' && wildcard))
    return 'a wildcard moves with every release'
  return undefined
}

function pinOfReference({hashes, editable}: Judged, url: string): OwnPin {
  const reference = describeReference(url)
  if (reference.kind === 'vcs') return pinOfRevision(reference)
  if (reference.kind === 'directory') return {pin: 'local', because: 'it is a folder'}
  if (hashes.some(isStrongHash) && !editable) return {pin: 'hashed'}
  if (reference.local) return {pin: 'local', because: 'it is a file, and no hash says which'}
  const revision = archivedRevision(reference)
  if (revision !== null && namesBranch(revision))
    return {pin: 'unpinned', because: `the branch ${shortRef(revision)} moves`}
  if (hashes.length > 0) return {pin: 'mutable', because: 'its hash is too weak to fix the bytes'}
  if (reference.scheme === 'http')
    return {pin: 'mutable', because: 'it comes over plain http, and no hash fixes its bytes'}
  if (revision !== null && !isFullCommit(revision))
    return {pin: 'mutable', because: `the tag ${shortRef(revision)} can be moved`}
  return {pin: 'mutable', because: 'no hash fixes what the server sends'}
}

function pinOfRevision({scheme, revision}: Reference): OwnPin {
  const tool = scheme.slice(0, scheme.indexOf('+'))
  if (revision === null) return {pin: 'unpinned', because: 'it names no revision'}
  if (tool === 'svn' || tool === 'bzr') {
    return {pin: 'mutable', because: `revision ${revision} means what the ${tool} server says it means`}
  }
  if (isFullCommit(revision)) return {pin: 'pinned'}
  if (tool === 'hg') return {pin: 'unpinned', because: `${revision} is not a full node id`}
  if (/^[0-9a-f]{7,39}$/i.test(revision)) return {pin: 'mutable', because: `${revision} is not a full commit id`}
  if (namesBranch(revision)) return {pin: 'unpinned', because: `the branch ${shortRef(revision)} moves`}
  return {pin: 'mutable', because: `the tag ${shortRef(revision)} can be moved`}
}

function isFullCommit(revision: string): boolean {
  return /^[0-9a-f]{40}$/i.test(revision)
}

/** Tags carry numbers (`v1.0`, `release-2024`), branches as a rule do not; a ref says which it is. */
function namesBranch(revision: string): boolean {
  if (revision.startsWith('refs/heads/')) return true
  return !revision.startsWith('refs/') && !isFullCommit(revision) && !/\d/.test(revision)
}

function shortRef(revision: string): string {
  return revision.replace(/^refs\/(?:tags|heads)\//, '')
}
