import type {KnownVersions, Problem, Requirement, RequirementFacts} from '../../requirements/facts.ts'
import {maskCredentials} from '../../requirements/grammar/credentials.ts'
import {fragmentHash, isStrongHash} from '../../requirements/grammar/reference.ts'
import {shorten} from '../../requirements/lines/text.ts'
import type {Judgement} from '../rule.ts'

/** What the rules about requirements are asked with. */
export type RequirementJudging = {
  requirements: RequirementFacts
  known: KnownVersions
  /** The input `pins`. */
  pins: 'exact' | 'hashes' | 'off'
  /** Ids of all rules, which a comment `allow[…]` may name. */
  ruleIds: readonly string[]
}

/** Requirements that may be installed. `pins: hashes` looks at those for other platforms as well. */
export function listed({requirements: {requirements}, pins}: RequirementJudging): Requirement[] {
  return requirements.filter(({constraint, active}) => !constraint && (pins === 'hashes' || active !== false))
}

/** Whether the bytes of a requirement are fixed. */
export function isHashed({pin, hashes}: Requirement): boolean {
  return pin === 'hashed' || (pin === 'mutable' && hashes.some(isStrongHash))
}

/** A requirement for a message: what is written, short and without credentials. */
export function shown({text, url, name, specifier, extras, editable}: Requirement): string {
  if (url !== null || editable || name === '') return shorten(maskCredentials(text), 100)
  // Blanks where they were written: `numpy == 1.26.*` is no `numpy== 1.26.*`.
  const written = text.replace(/\s*;.*$/s, '')
  if (written.startsWith(name) && written.endsWith(specifier)) return shorten(written, 100)
  return shorten(`${name}${extras.length === 0 ? '' : `[${extras.join(',')}]`}${specifier}`, 100)
}

/** A judgement about one requirement, at its place. */
export function judgement(
  requirement: Requirement,
  words: Pick<Judgement, 'message' | 'help' | 'level' | 'fix'>,
): Judgement {
  const {file, line, column, endColumn, excerpt, name} = requirement
  return {...words, file, line, column, endColumn, excerpt, ...(name !== '' && {package: name})}
}

/** A judgement that tells a problem as it was noticed. */
export function told(problem: Problem, words: Pick<Judgement, 'level'> = {}): Judgement {
  const {kind: _, text: __, ...rest} = problem
  return {...words, ...rest}
}

/** The problems of one kind. */
export function problemsOf({requirements: {problems}}: RequirementJudging, kind: Problem['kind']): Problem[] {
  return problems.filter(problem => problem.kind === kind)
}

/** Why a requirement is what its `pin` says, as the end of a sentence. */
export function reason({because}: Requirement): string {
  return because === undefined ? '' : `: ${because}`
}

/** Whether the first hash that is not strong is the one in the URL. */
export function hasWeakFragment({url, hashes, editable}: Requirement): boolean {
  const fragment = url === null || editable ? null : fragmentHash(url)
  return fragment !== null && !isStrongHash(fragment) && hashes.find(hash => !isStrongHash(hash)) === fragment
}
