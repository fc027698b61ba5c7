import type {Difference} from './compare.ts'
import {isSince} from './pips.ts'

/** A difference that is meant. What it says stands in docs/requirements.md. */
export type Deliberate = {
  id: string
  /** What pip does. */
  pip: string
  /** What we do instead. */
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
    explains: refusedByUs(
      /xpected a file that exists|xpected a folder with a pyproject.toml|no hash can be checked for a folder/,
    ),
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
    explains: ({field, ours, pip}) =>
      field === 'place' && ours === undefined && /^pylock\.(?:[^.]+\.)?toml:/.test(String(pip)),
  },
  {
    id: 'file name of a wheel with blanks or empty parts',
    pip: 'takes it since 25.3',
    ours: 'invalid, as before',
    explains: (difference, {text}) =>
      /\s|--|-[.]whl/.test(text) && refusedByUs(/file name is not that of a wheel/)(difference),
  },
  {
    id: 'declared encoding',
    pip: 'decodes with any codec of Python, by any of its names',
    ours: 'knows those of the Encoding Standard, UTF-32 and Latin-1',
    explains: difference =>
      refusedByUs(/declares the encoding/)(difference) ||
      refusedByPip(/LookupError: unknown encoding|UnicodeDecodeError: '(?!utf|ascii|latin)/)(difference),
  },
  {
    id: 'control character in a URL or path',
    pip: 'takes tabs and what stands before the scheme away',
    ours: 'invalid',
    explains: (difference, {text}) =>
      refusedByUs(/tab or line break inside a URL/)(difference) ||
      (/[\0-\x09\x0e-\x1f]/.test(text) && refusedByUs(/is not a requirement/)(difference)),
  },
  {
    id: 'version control URL without `//`',
    pip: 'accepts it, or ends with an AssertionError',
    ours: 'invalid',
    explains: refusedByUs(/xpected `\/\/` after the scheme/),
  },
  {
    id: 'name that ends in `_`',
    pip: 'accepts it since 24.1',
    ours: 'invalid (PEP 508)',
    explains: refusedByUs(/name ends in a letter or a digit/),
  },
  {
    id: '`-e` after a requirement',
    pip: 'drops it before 25.0, and takes the requirement itself for editable since',
    ours: 'invalid',
    explains: (difference, {text}) => /\s(?:-e|--ed)/.test(text) && refusedByUs(/./)(difference),
  },
  {
    id: 'fragment of a `file:` URL with `../`',
    pip: 'forgets it',
    ours: 'invalid: a hash in it would not be checked',
    explains: refusedByUs(/forgets what follows/),
  },
  {
    id: 'letters in `#egg=` that only case folding makes ASCII',
    pip: 'takes the long s for an s',
    ours: 'invalid',
    explains: (difference, {text}) => /[\u017f\u212a]/.test(text) && refusedByUs(/`#egg=`/)(difference),
  },
]

/**
 * Where pip itself was changed: we read as the newest does. These may be generous, since the newest pip is asked about the
 * same files, and none of them holds for it.
 */
const changed: readonly Deliberate[] = [
  {
    id: 'options of later pips',
    pip: 'knows `--config-settings` since 23.1 (for editables since 24.0), `--all-releases` and `--only-final` since 26.0, `--no-require-hashes` since 26.2; before, an abbreviation may mean another option',
    ours: 'known',
    before: '26.2',
    explains: difference =>
      refusedByPip(/no such option|ambiguous option/)(difference) ||
      refusedByUs(/is ambiguous|is no option of a requirements file/)(difference) ||
      ['config-settings', 'no-binary', 'only-binary'].includes(difference.field) ||
      (difference.field === 'place' && /^[cd].txt:/.test(String(difference.pip))),
  },
  {
    id: '`--global-option`, `--install-option`',
    pip: 'accepts them before 25.3 and 23.1',
    ours: 'invalid',
    before: '25.3',
    explains: refusedByUs(/is no option any more/),
  },
  {
    id: '`#egg=` with extras or a version',
    pip: 'accepts it before 26.0',
    ours: 'invalid',
    before: '26.0',
    explains: refusedByUs(/`#egg=` may hold a plain name only/),
  },
  {
    id: 'marker that compares what is no version',
    pip: 'compares texts by their order before 26.0, or fails with InvalidVersion (`6.5.0-azure`)',
    ours: 'texts have no order; a release that is no version meets no clause',
    before: '26.0',
    explains: ({field, ours, pip}) =>
      field === 'active' ||
      (field === 'refused' && ours === false && /^(?:InvalidVersion|UndefinedComparison)/.test(String(pip))),
  },
  {
    id: '`===` and `~=` between texts in a marker',
    pip: 'evaluates them before 26.0',
    ours: 'invalid',
    before: '26.0',
    explains: refusedByUs(/compares versions, and/),
  },
  {
    id: 'equal clauses written in two ways',
    pip: 'keeps one of `==1.0,==1.0.0` before 26.1',
    ours: 'both',
    before: '26.1',
    explains: ({field, ours, pip}) =>
      field === 'specifier' && (pip as string[]).every(clause => (ours as string[]).includes(clause)),
  },
  {
    id: 'file name of a wheel with `_` in its version, or malformed parts',
    pip: 'lenient before 25.3',
    ours: 'invalid',
    before: '25.3',
    explains: refusedByUs(/file name is not that of a wheel/),
  },
  {
    id: 'editable `name @ URL`, blanks before extras of a path',
    pip: 'refuses them before 25.3',
    ours: 'accepted',
    before: '25.3',
    explains: refusedByPip(
      /is not a valid editable requirement|Expected package name at the start|It looks like a path/,
    ),
  },
  {
    id: 'UTF-32 mark',
    pip: 'takes it for that of UTF-16 before 25.0',
    ours: 'read',
    before: '25.0',
    explains: (difference, {text}) =>
      text.includes('\0') && (['place', 'more'].includes(difference.field) || refusedByPip(/./s)(difference)),
  },
  {
    id: 'grammar before packaging 22',
    pip: 'before 24.1 takes any text for a version (`==2004d`, `==1.0--hash=…`), `foo>=` and `.*` after any operator, and refuses `foo>1,`, `foo ()`',
    ours: 'PEP 440 and PEP 508',
    before: '24.1',
    explains: difference =>
      refusedByUs(/is not a requirement/)(difference) ||
      refusedByPip(
        /Invalid requirement|InvalidMarker|InvalidRequirement|Extras after version|ParseException|InvalidWheelFilename/,
      )(difference) ||
      difference.field === 'specifier',
  },
  {
    id: '`--no-index` followed by an index',
    pip: 'takes the index before 23.0',
    ours: '`--no-index` sticks',
    before: '23.0',
    explains: ({field}) => field === 'index',
  },
]

export const deliberate: readonly Deliberate[] = [...always, ...changed]

/** The entry that explains a difference from one pip; undefined when none does. */
export function explanation(difference: Difference, context: {text: string; pip: string}): Deliberate | undefined {
  return deliberate.find(
    ({before, explains}) => (before === undefined || !isSince(context.pip, before)) && explains(difference, context),
  )
}
