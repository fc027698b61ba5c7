import {type Place, placeOf} from '../../core/finding.ts'
import type {FailureClass, RehearsalFacts} from '../../hosts/engine/facts.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'

/** What a rehearsal says: whether the host starts and answers. */
export const rehearsalRules: readonly Rule<RehearsalFacts>[] = [rehearsalFailed, scriptOnly, notScored]

/** How each class is called in a sentence. */
const causes: Readonly<Record<FailureClass, string>> = {
  path: 'a path is wrong',
  requirements: 'the requirements are incomplete',
  host: 'the host is at fault',
  mount: 'the mount is at fault',
  script: 'the script is at fault',
  model: 'the model is at fault',
  sample: 'the sample is refused',
}

/** The host did not start, or did not answer: one finding, with the class of its cause (docs/rules.md lists the classes). */
function rehearsalFailed({failure, target}: RehearsalFacts): Judgement[] {
  if (failure === null) return []
  const {class: kind, exitCode} = failure
  const code = exitCode === undefined ? '' : `, exit code ${exitCode}`
  return [
    {
      rule: 'rehearsal-failed',
      message: `Rehearsed as ${target}, ${causes[kind]} (${kind}${code}): ${failure.message}`,
      help: failure.help,
      ...placeOf({...columnsOf(failure), ...failure}),
    },
  ]
}

/** Where the words of a line stand in it, for the caret; nothing without the line. */
function columnsOf({excerpt}: Pick<Place, 'excerpt'>): Pick<Place, 'column' | 'endColumn'> {
  if (excerpt === undefined || excerpt.trim() === '') return {}
  const before = excerpt.length - excerpt.trimStart().length
  return {column: before + 1, endColumn: [...excerpt.trimEnd()].length + 1}
}

/** Without a server or a command a script proves that it can be loaded, and no more. */
function scriptOnly({failure, how, target}: RehearsalFacts): Judgement[] {
  if (failure !== null || how !== 'script-only') return []
  return [
    {
      rule: 'rehearsal-failed',
      level: 'warning',
      message: `Only the entry script was tried for ${target} (script-only): whether the host starts it and answers stays open.`,
      help: 'Name what the host starts with `command`, or a target whose server is known.',
    },
  ]
}

/** A host that was healthy and was asked nothing. */
function notScored({failure, sample, target, how}: RehearsalFacts): Judgement[] {
  if (failure !== null || sample) return []
  const started =
    how === 'script-only' ? 'The entry script was loaded' : how === 'handler' ? 'The handler was loaded' : 'It started'
  return [
    {
      rule: 'not-scored',
      message: `${started} as ${target} would start it, but nothing was asked: there is no sample.`,
      help: 'Name a request body with `sample`; the answer must then be a success (2xx).',
    },
  ]
}
