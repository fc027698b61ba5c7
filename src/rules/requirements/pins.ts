import path from 'node:path'
import type {Place} from '../../core/finding.ts'
import type {Requirement} from '../../requirements/facts.ts'
import {describeReference, fragmentHash, isLoopback, isStrongHash} from '../../requirements/grammar/reference.ts'
import {shorten} from '../../requirements/lines/text.ts'
import {isProjectName} from '../../requirements/project/pyproject.ts'
import type {Judgement} from '../engine.ts'
import {isHashed, judgement, listed, type RequirementJudging, shown} from './judging.ts'
import {conflictingPins} from './names.ts'
import {fixPin, suggestPin} from './suggestion.ts'

/**
 * Requirements that name more than one release, so that the mount can differ from one build to the next. Only `==` without a
 * wildcard and `===` name one release (PEP 440, "Version matching"); of version control, a full commit id.
 */
export function unpinnedRequirement(judging: RequirementJudging): Judgement[] {
  if (judging.pins === 'off') return []
  const loose = listed(judging).filter(({pin, editable}) => pin === 'unpinned' && !editable)
  if (loose.length === 0) return []
  // A line that contradicts the pin of another is told as that.
  const conflicts = new Set(conflictingPins(judging).map(placeKey))
  return loose
    .filter(requirement => !conflicts.has(placeKey(requirement)))
    .map(requirement => {
      const fix = fixPin(requirement, judging)
      return judgement('unpinned-requirement', requirement, {
        message: `${shown(requirement)} does not name one release${reason(requirement)}.`,
        help: suggestPin(requirement, judging.known),
        ...(fix !== undefined && {fix}),
      })
    })
}

/** Requirements that name one thing, behind which something else may stand tomorrow: tags, URLs without hash, variables. */
export function mutableRequirement(judging: RequirementJudging): Judgement[] {
  if (judging.pins === 'off') return []
  return listed(judging)
    .filter(requirement => requirement.pin === 'mutable' && !requirement.editable)
    .filter(requirement => judging.pins !== 'hashes' || isHashed(requirement))
    .filter(requirement => !hasWeakFragment(requirement))
    .map(requirement =>
      judgement('mutable-requirement', requirement, {
        message: `What ${shown(requirement)} stands for can change${reason(requirement)}.`,
        help: suggestFirmer(requirement, judging),
        ...(isPlainHttp(requirement) && {level: 'error' as const}),
      }),
    )
}

function placeKey({file, line, column}: Partial<Place>): string {
  return `${file}:${line}:${column}`
}

function reason({because}: Requirement): string {
  return because === undefined ? '' : `: ${because}`
}

function suggestFirmer(requirement: Requirement, {known}: RequirementJudging): string {
  if (requirement.because?.includes('${') || requirement.because?.includes('variable')) {
    return 'Write the value into the file; variables are for credentials.'
  }
  if (requirement.url === null) return suggestPin(requirement, known)
  return describeReference(requirement.url).kind === 'vcs'
    ? 'Write the full commit id after the `@`.'
    : isProjectName(path.posix.basename(requirement.file))
      ? 'Add #sha256=DIGEST to the URL.'
      : 'Add --hash=sha256:DIGEST.'
}

function isPlainHttp({url, hashes}: Requirement): boolean {
  if (url === null || hashes.some(isStrongHash)) return false
  const {scheme, host} = describeReference(url)
  return /^(?:\w+\+)?http$/.test(scheme) && !isLoopback(host)
}

/**
 * With `pins: hashes`, every requirement without a strong hash. Otherwise one finding for a file that has hashes on some
 * lines only: pip refuses it, uv installs the rest unchecked.
 */
export function missingHash(judging: RequirementJudging): Judgement[] {
  const {pins, requirements} = judging
  if (pins === 'off') return []
  const candidates = listed(judging).filter(({pin, editable}) => pin !== 'invalid' && !editable)
  const unhashed = candidates.filter(requirement => !isHashed(requirement))
  const settled = unhashed.filter(({pin}) => pin === 'pinned' || pin === 'mutable')
  if (pins === 'hashes') {
    return settled.map(requirement =>
      judgement('missing-hash', requirement, {
        message: `${shown(requirement)} has no hash.`,
        help: howToHash(requirement),
      }),
    )
  }
  const [first] = settled
  const demanded = requirements.indexes.requireHashes || unhashed.length < candidates.length
  if (first === undefined || !demanded) return []
  return [
    judgement('missing-hash', first, {
      message: `${first.name || shown(first)} has no hash, as ${count(unhashed.length, candidates.length)}, and pip refuses such a file.`,
      help: 'Give every requirement a --hash, or none.',
    }),
  ]
}

function count(unhashed: number, all: number): string {
  return `${unhashed} of ${all} requirements ${unhashed === 1 ? 'has' : 'have'} none`
}

function howToHash({url, file}: Requirement): string {
  if (url !== null && describeReference(url).kind === 'vcs') {
    return 'Version control has no hash: build a wheel of it and name that.'
  }
  if (!isProjectName(path.posix.basename(file))) {
    return 'Add --hash=sha256:DIGEST for each file of the release that may be installed.'
  }
  return url === null
    ? 'A project has no place for hashes: run `sitemount lock`, and name what it writes.'
    : 'Add #sha256=DIGEST to the URL.'
}

/** Hashes that prove nothing: another algorithm than sha256, sha384 or sha512, or a digest that none can have. */
export function weakHash({requirements: {requirements}}: RequirementJudging): Judgement[] {
  return requirements.flatMap(requirement => {
    const weak = requirement.hashes.find(hash => !isStrongHash(hash))
    if (weak === undefined) return []
    if (hasWeakFragment(requirement)) {
      if (requirement.hashes.some(isStrongHash)) return []
      const message = `${weak.slice(0, weak.indexOf(':'))} in a URL proves nothing: files with the same one can be made.`
      return [judgement('weak-hash', requirement, {level: 'warning', message, help: 'Use sha256.'})]
    }
    const algorithm = weak.slice(0, weak.indexOf(':'))
    const message = /^sha(?:256|384|512)$/.test(algorithm)
      ? `${shorten(weak, 90)} is not ${Number(algorithm.slice(3)) / 4} hexadecimal digits, so no file can have it.`
      : `pip refuses --hash=${shorten(weak, 90)}: only sha256, sha384 and sha512 are strong enough.`
    return [judgement('weak-hash', requirement, {message, help: 'Write --hash=sha256:DIGEST.'})]
  })
}

/** Whether the first hash that is not strong is the one in the URL. */
function hasWeakFragment({url, hashes, editable}: Requirement): boolean {
  const fragment = url === null || editable ? null : fragmentHash(url)
  return fragment !== null && !isStrongHash(fragment) && hashes.find(hash => !isStrongHash(hash)) === fragment
}
