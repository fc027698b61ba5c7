import {shorten} from '../../requirements/lines/text.ts'
import {isRuleId} from '../catalogue.ts'
import type {Judgement} from '../engine.ts'
import {problemsOf, type RequirementJudging, told} from './judging.ts'

/** Lines that pip refuses, and excuses that excuse nothing since no rule has that name. */
export function invalidRequirement(judging: RequirementJudging): Judgement[] {
  return [
    ...problemsOf(judging, 'invalid').map(problem => told('invalid-requirement', problem)),
    ...judging.requirements.excuses.flatMap(({rules, reason: _, ...place}): Judgement[] => {
      const wrong = rules.find(rule => !isRuleId(rule))
      if (wrong === undefined && rules.length > 0) return []
      const message = wrong === undefined ? 'The excuse names no rule.' : `There is no rule ${shorten(wrong, 60)}.`
      const help = 'Name the rule as the finding does: `# sitemount: allow[rule-id] reason`.'
      return [{rule: 'invalid-requirement', message, help, ...place}]
    }),
  ]
}

/** Text that pip reads past, silently or with no more than a warning. */
export function droppedRequirement(judging: RequirementJudging): Judgement[] {
  return problemsOf(judging, 'dropped').map(problem => told('dropped-requirement', problem))
}

/** `${VARIABLES}` without a value. */
export function unresolvedVariable(judging: RequirementJudging): Judgement[] {
  return problemsOf(judging, 'unresolved-variable').map(problem => told('unresolved-variable', problem))
}

/** Nested files that are not there. */
export function missingRequirementsFile(judging: RequirementJudging): Judgement[] {
  return problemsOf(judging, 'missing-file').map(problem => told('missing-requirements-file', problem))
}

/** Files that include themselves, by whatever way. */
export function recursiveRequirementsFile(judging: RequirementJudging): Judgement[] {
  return problemsOf(judging, 'recursive-file').map(problem => told('recursive-requirements-file', problem))
}
