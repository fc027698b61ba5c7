import type {KnownVersions, Problem, Requirement, RequirementFacts} from '../../requirements/facts.ts'
import {maskCredentials} from '../../requirements/grammar/credentials.ts'
import {isStrongHash} from '../../requirements/grammar/reference.ts'
import {shorten} from '../../requirements/lines/text.ts'
import type {RuleId} from '../catalogue.ts'
import type {Judgement} from '../engine.ts'

/** What the rules about requirements are asked with. */
export type RequirementJudging = {
  requirements: RequirementFacts
  known: KnownVersions
  /** The input `pins`. */
  pins: 'exact' | 'hashes' | 'off'
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
  rule: RuleId,
  requirement: Requirement,
  words: Pick<Judgement, 'message' | 'help' | 'level' | 'fix'>,
): Judgement {
  const {file, line, column, endColumn, excerpt, name} = requirement
  return {rule, ...words, file, line, column, endColumn, excerpt, ...(name !== '' && {package: name})}
}

/** A judgement that tells a problem as it was noticed. */
export function told(rule: RuleId, problem: Problem, words: Pick<Judgement, 'level'> = {}): Judgement {
  const {kind: _, text: __, ...rest} = problem
  return {rule, ...words, ...rest}
}

/** The problems of one kind. */
export function problemsOf({requirements: {problems}}: RequirementJudging, kind: Problem['kind']): Problem[] {
  return problems.filter(problem => problem.kind === kind)
}
