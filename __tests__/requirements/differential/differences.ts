import type {Difference} from './compare.ts'
import {isSince} from './pips.ts'

/** A difference that is meant. What it says stands in docs/requirements.md. */
export type Deliberate = {
  id: string
  /** What pip does, and what we do instead. */
  pip: string
  ours: string
  /** Only pips before this version differ: pip itself was changed there. */
  before?: string
  explains(difference: Difference, context: {text: string}): boolean
}

const refusedByUs = (pattern: RegExp) => (difference: Difference) =>
  difference.field === 'refused' && pattern.test(JSON.stringify(difference.ours)) && difference.ours !== false
const refusedByPip = (pattern: RegExp) => (difference: Difference) =>
  difference.field === 'refused' && difference.ours === false && pattern.test(String(difference.pip))

/** Where we read differently from every pip. */
const always: readonly Deliberate[] = [
  {
    id: 'variable without value',
    pip: 'leaves `${NAME}` in the text',
    ours: '`unresolved-variable`: what was meant is not known',
    explains: refusedByUs(/The variable \w+ is not set|holds a variable itself/),
  },
  {
    id: 'path that is not there',
    pip: 'warns, and fails when it installs',
    ours: 'invalid at once',
    explains: refusedByUs(/xpected a file that exists|xpected a folder with a pyproject.toml/),
  },
  {
    id: 'direct reference without a scheme that pip knows',
    pip: 'accepts `name @ ./path` and `git@host:path`, and fails when it installs',
    ours: 'invalid at once',
    explains: refusedByUs(/with a scheme that pip knows/),
  },
  {
    id: '`--find-links` that is not there',
    pip: 'goes on without it',
    ours: '`dropped-requirement`; nothing is handed on',
    explains: ({field, ours, pip}) =>
      field === 'find-links' &&
      (ours as string[]).every(link => (pip as string[]).includes(link)) &&
      (pip as string[]).every(link => (ours as string[]).includes(link) || !/^[a-z]+:\/\//.test(link)),
  },
  {
    id: '`--use-feature`',
    pip: 'refuses the names that its version does not know',
    ours: 'no opinion: nothing is handed on',
    explains: refusedByPip(/--use-feature: invalid choice/),
  },
  {
    id: 'line of a requirement that begins with a continuation',
    pip: 'names the line of the first backslash',
    ours: 'the line where its text begins',
    explains: ({field, ours, pip}, {text}) => field === 'line' && Number(ours) > Number(pip) && text.includes('\\'),
  },
  {
    id: 'lock file named inside a requirements file',
    pip: 'reads its TOML as requirements',
    ours: 'invalid at the line that names it',
    explains: ({field, ours, pip}) => field === 'place' && ours === undefined && /^pylock\.(?:[^.]+\.)?toml:/.test(String(pip)),
  },
  {
    id: 'file name of a wheel with blanks',
    pip: 'takes it since 25.3',
    ours: 'invalid, as before',
    explains: (difference, {text}) => /\s/.test(text) && refusedByUs(/file name is not that of a wheel/)(difference),
  },
  {
    id: 'declared encoding',
    pip: 'decodes with any codec of Python',
    ours: 'knows those of the Encoding Standard, UTF-32 and Latin-1',
    explains: refusedByUs(/declares the encoding/),
  },
]

export const deliberate: readonly Deliberate[] = [...always]

/** The entry that explains a difference from one pip; undefined when none does. */
export function explanation(difference: Difference, context: {text: string; pip: string}): Deliberate | undefined {
  return deliberate.find(
    ({before, explains}) => (before === undefined || !isSince(context.pip, before)) && explains(difference, context),
  )
}
