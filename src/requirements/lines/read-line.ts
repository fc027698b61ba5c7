import type {Place} from '../../core/finding.ts'
import {secretSpans} from '../../core/url-secrets.ts'
import {hasWrittenCredentials, maskCredentials} from '../grammar/credentials.ts'
import {expandVariables, type Variable} from '../grammar/variables.ts'
import {isFull, note, type OpenFile, placeOf, type Reading} from '../reading.ts'
import {applyFormatOptions, applyIndexOptions, noteDropped} from './index-options.ts'
import type {LogicalLine} from './lines.ts'
import {type Option, parseOptions} from './options.ts'
import {readRequirement, type TakenApart} from './read-requirement.ts'
import {splitWords, type Word} from './shell-words.ts'
import type {Source} from './source.ts'
import {noteSwallowed, readExcuse} from './suppression.ts'
import {isBlankAt, shorten} from './text.ts'

/** A file that a line names with `-r` or `-c`. */
export type Nested = {target: string; constraint: boolean; place: Required<Place>}

/**
 * Reads one logical line into `reading`: requirement, options, problems, excuse. Returns the nested file that it names,
 * for the caller to read.
 */
export function readLine(line: LogicalLine, {file, reading}: {file: OpenFile; reading: Reading}): Nested | undefined {
  noteSwallowed(line, {file, reading})
  const requirements = reading.requirements.length
  const problems = reading.problems.length
  const nested = line.source.text === '' ? undefined : readContent(line.source, {file, reading})
  const excuse = readExcuse(line, file)
  if (excuse !== undefined) {
    // It stands at the end of the last line, what it excuses may stand on earlier ones.
    const told = [...reading.requirements.slice(requirements), ...reading.problems.slice(problems)]
    const lines = new Set(told.map(({line}) => line))
    const {file: name, rules, reason} = excuse
    for (const number of lines)
      if (number !== excuse.line) reading.excuses.push({file: name, line: number, rules, reason})
    if (lines.size === 0 || lines.has(excuse.line)) reading.excuses.push(excuse)
  }
  return nested
}

function readContent(written: Source, {file, reading}: {file: OpenFile; reading: Reading}): Nested | undefined {
  const {source, variables} = expandVariables(written, reading.env)
  reportExpanded(variables, {reading, written})
  noteVariables(variables, {file, reading, written})
  noteCredentials(written, {file, reading})
  const split = splitAt(source.text)
  const {words, error} = splitWords(source.text.slice(split))
  const {options, leftovers, error: wrongOption} = parseOptions(words.map(word => moved(word, split)))
  const line = {file, reading, source, written, variables, split, options}
  const unresolved = variables.some(({value}) => value === null)
  const failure =
    error === undefined
      ? wrongOption
      : {start: split + error.offset, end: source.text.length, message: error.message, help: 'Close the quotation.'}
  if (failure !== undefined) {
    if (!unresolved)
      note(reading, {kind: 'invalid', ...placeOf(file, source, failure.start, failure.end), ...toldBy(failure)})
    if (split > 0) readRequirement(line, {refused: true})
    return undefined
  }
  noteLeftovers(leftovers, line)
  applyFormatOptions(options, reading)
  if (split > 0 || options.some(isEditable)) {
    readRequirement(line)
    noteIgnored(line)
    return undefined
  }
  return readOptionLine(line)
}

function reportExpanded(
  variables: readonly Variable[],
  {reading, written}: Pick<Written, 'reading' | 'written'>,
): void {
  if (reading.onExpanded === undefined) return
  let inUrl = false
  let seen = 0
  for (const {name, value, before} of variables) {
    const between = written.text.slice(seen, before.start)
    const word = between.split(/\s/).at(-1) ?? ''
    inUrl = word.includes('://') || (inUrl && word === between)
    seen = before.end
    if (value !== null) reading.onExpanded({name, value, inUrl})
  }
}

function toldBy({message, help}: {message: string; help: string}): {message: string; help: string} {
  return {message, help}
}

/** pip takes everything up to the first word that begins with `-` for the requirement; only single spaces part words there. */
function splitAt(text: string): number {
  if (text.startsWith('-')) return 0
  const dash = text.indexOf(' -')
  // The value of a variable may begin with a blank: nothing stands before the options then.
  if (dash === 0) return 0
  return dash < 0 ? text.length : dash + 1
}

function moved(word: Word, by: number): Word {
  return {value: word.value, start: word.start + by, end: word.end + by}
}

function isEditable({destination}: Option): boolean {
  return destination === 'editables'
}

function readOptionLine({file, reading, source, options}: TakenApart): Nested | undefined {
  const at = {file, reading, source}
  const nested =
    options.find(({destination}) => destination === 'requirements') ??
    options.find(({destination}) => destination === 'constraints')
  for (const option of options) {
    if (option === nested || isFull(reading)) continue
    const {destination} = option
    if (destination === 'hash' && !isKnownHash(option)) noteUnknownHash(option, at)
    else if (nested !== undefined && !isFormat(option))
      noteDropped(option, at, `only ${nested.name} of this line is followed`)
    else if (destination === 'hash' || destination === 'config-settings') {
      noteDropped(option, at, 'it follows no requirement')
    }
  }
  if (nested === undefined) {
    applyIndexOptions(options, at)
    return undefined
  }
  const place = placeOf(file, source, nested.start, nested.end)
  return {target: nested.value, constraint: nested.destination === 'constraints', place}
}

function isKnownHash({value}: Option): boolean {
  return /^(?:sha256|sha384|sha512):/.test(value)
}

function noteUnknownHash(
  option: Option,
  {file, reading, source}: Pick<TakenApart, 'file' | 'reading' | 'source'>,
): void {
  note(reading, {
    kind: 'invalid',
    ...placeOf(file, source, option.start, option.end),
    message: 'pip refuses a --hash that is not sha256, sha384 or sha512.',
    help: 'Write --hash=sha256:DIGEST, after a requirement.',
  })
}

/** Options that pip reads on the line of a requirement, and forgets. */
function noteIgnored({file, reading, source, split, options}: TakenApart): void {
  const editable = split > 0 ? undefined : options.find(isEditable)
  for (const option of options) {
    if (isFull(reading)) return
    if (option === editable || option.destination === 'config-settings' || isFormat(option)) continue
    if (option.destination === 'hash' && editable === undefined) continue
    if (option.destination === 'hash' && !isKnownHash(option)) {
      noteUnknownHash(option, {file, reading, source})
      continue
    }
    const why =
      option.destination === 'hash'
        ? 'an editable requirement has no file to check'
        : isEditable(option)
          ? 'a line holds one requirement'
          : 'it follows a requirement'
    noteDropped(option, {file, reading, source}, why)
  }
}

function isFormat({destination}: Option): boolean {
  return ['no-binary', 'only-binary', 'all-releases', 'only-final'].includes(destination)
}

/** Words after the options, which pip forgets: a requirement, a marker. */
function noteLeftovers(leftovers: readonly Word[], {file, reading, source}: TakenApart): void {
  const [first] = leftovers
  const last = leftovers.at(-1)
  if (first === undefined || last === undefined) return
  const text = shorten(maskCredentials(source.text.slice(first.start, last.end)))
  const marker = text.startsWith(';')
  note(reading, {
    kind: 'dropped',
    ...placeOf(file, source, first.start, last.end),
    message: marker
      ? `pip ignores the marker ${text}: nothing may follow an option.`
      : `pip ignores ${text}: it follows an option.`,
    help: marker ? 'Only a requirement may have a marker, before its options.' : 'Put it on a line of its own.',
    text,
  })
}

type Written = {file: OpenFile; reading: Reading; written: Source}

function noteVariables(variables: readonly Variable[], {file, reading, written}: Written): void {
  for (const {name, value, before} of variables) {
    if (isFull(reading)) return
    const place = placeOf(file, written, before.start, before.end)
    if (value === null) {
      note(reading, {
        kind: 'unresolved-variable',
        ...place,
        message: `The variable ${name} is not set, and pip leaves \${${name}} as it stands.`,
        help: `Set ${name} in the environment, or write its value.`,
        text: name,
      })
    } else if (/\$\{[A-Z0-9_]+\}/.test(value)) {
      note(reading, {
        kind: 'unresolved-variable',
        ...place,
        message: `The value of ${name} holds a variable itself.`,
        help: `Set ${name} to a plain text.`,
        text: name,
      })
    }
  }
}

function noteCredentials(written: Source, {file, reading}: Omit<Written, 'written'>): void {
  const {text} = written
  if (!text.includes('://') || !hasWrittenCredentials(text)) return
  let told = 0
  for (const {start, end} of secretSpans(text)) {
    if (isFull(reading)) return
    // The URL around it, from its scheme to the next blank.
    let from = Math.max(told, text.lastIndexOf('://', start))
    while (from > told && start - from < 2000 && /[a-zA-Z0-9+.-]/.test(text.charAt(from - 1))) from--
    if (start < told || !hasWrittenCredentials(text.slice(from, end + 1))) continue
    told = end
    while (told < text.length && told - end < 2000 && !isBlankAt(text, told)) told++
    note(reading, {
      kind: 'credentials',
      ...placeOf(file, written, from, told),
      message: 'A password or token stands in the file, for everybody who can read it.',
      help: 'Put it into a variable of the environment, ${NAME}, or into a netrc file.',
      text: shorten(maskCredentials(text.slice(from, told))),
    })
  }
}
