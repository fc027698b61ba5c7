import {userinfos} from '../../core/url-secrets.ts'
import type {Requirement} from '../facts.ts'
import {refuseNamed} from '../files.ts'
import {encodeHelp, maskCredentials} from '../grammar/credentials.ts'
import {type Form, pathsIn, readEditable, readForm} from '../grammar/form.ts'
import type {Marker} from '../grammar/marker-syntax.ts'
import {normalizeName} from '../grammar/name.ts'
import {describeReference, fragmentHash, isUrl} from '../grammar/reference.ts'
import type {Variable} from '../grammar/variables.ts'
import {type FromVariables, pinLevel} from '../pin.ts'
import {note, type OpenFile, placeOf, type Reading} from '../reading.ts'
import type {Option} from './options.ts'
import type {Source} from './source.ts'
import {RequirementError} from './syntax.ts'
import {shorten, strip} from './text.ts'

/** Where the requirement stands in its line, and what it says. */
type Stretch = {text: string; start: number; end: number; editable: boolean}

// Longer ones are attacks or accidents, and patterns need room in proportion.
const longestRequirement = 50_000

/**
 * Adds the requirement of a line to `reading`. One that pip would refuse is noted as a problem and added as invalid, as far
 * as a name can be told; `refused` says that the line was refused already.
 */
export function readRequirement(line: TakenApart, {refused = false} = {}): void {
  const {file, reading, source} = line
  const stretch = stretchOf(line)
  if (stretch.text === '' && !stretch.editable) return
  const place = placeOf(file, source, stretch.start, stretch.end)
  refuseNamed(pathsIn(stretch.text, stretch), {text: stretch.text, line: place.line, file, cwd: reading.cwd})
  const form = refused ? undefined : tryForm(stretch, line)
  const options = valuesOf(line)
  const weak = options.hashes.find(hash => !/^(?:sha256|sha384|sha512):/.test(hash))
  const common = {
    ...place,
    hashes: options.hashes,
    editable: stretch.editable,
    constraint: file.constraint,
    text: writtenText(line, stretch),
    configSettings: options.configSettings,
  }
  if (form === undefined) {
    reading.requirements.push(invalid(nameIn(stretch.text), common))
    return
  }
  const ok = acceptable(form, {stretch, line})
  const fragment = form.url === null || stretch.editable ? null : fragmentHash(form.url)
  const hashes = fragment === null ? options.hashes : [...options.hashes, fragment]
  const {name, extras, specifier, marker, url} = form
  const judged = {specifier, url, hashes, editable: stretch.editable}
  const own = weak === undefined ? pinLevel(judged, fromVariables(line, stretch)) : {because: 'pip refuses its hash'}
  reading.requirements.push({
    ...common,
    name,
    extras,
    specifier,
    marker,
    url,
    hashes,
    normalizedName: normalizeName(name),
    active: marker === null ? true : undefined,
    pin: 'invalid',
    ...(ok && own),
  })
}

type Common = Omit<
  Requirement,
  'name' | 'normalizedName' | 'extras' | 'specifier' | 'marker' | 'url' | 'active' | 'pin'
>

function invalid(name: string, common: Common): Requirement {
  return {
    ...common,
    name,
    normalizedName: normalizeName(name),
    extras: [],
    specifier: '',
    marker: null,
    url: null,
    active: true,
    pin: 'invalid',
  }
}

function nameIn(text: string): string {
  return /^[a-z0-9](?:[\w.-]{0,200}[a-z0-9])?/i.exec(text)?.[0] ?? ''
}

function stretchOf({source, split, options}: TakenApart): Stretch {
  const editable = split > 0 ? undefined : options.find(({destination}) => destination === 'editables')
  if (editable !== undefined) {
    return {text: editable.value, start: editable.start, end: editable.end, editable: true}
  }
  const whole = source.text.slice(0, split)
  const stripped = strip(whole)
  const start = whole.indexOf(stripped)
  // A semicolon at the end of a URL begins a marker only before a space that is not the one before the options.
  const spaced = stripped.endsWith(';') && start + stripped.length < whole.length - 1
  const text = spaced ? `${stripped} ` : stripped
  return {text, start, end: start + text.length, editable: false}
}

/** Reads the form, or notes why pip would refuse it. A variable without value was noted already and is reason enough. */
function tryForm(stretch: Stretch, line: TakenApart): Form | undefined {
  const {text, start, end, editable} = stretch
  const {file, reading, source, variables} = line
  try {
    if (text.length > longestRequirement) throw new RequirementError('It is too long to be a requirement.', 0)
    return editable ? readEditable(text, reading.cwd) : readForm(text, reading.cwd)
  } catch (error) {
    if (!(error instanceof RequirementError)) throw error
    if (variables.some(({value}) => value === null)) return undefined
    const from = editable ? start : Math.min(start + error.offset, end)
    const shown = shorten(maskCredentials(text), 100)
    const unencoded = encodeHelp(text)
    note(reading, {
      kind: 'invalid',
      ...placeOf(file, source, from, Math.max(end, from)),
      message: `${shown} is not a requirement: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`,
      ...(unencoded !== undefined && {help: unencoded.help}),
      text: shown,
    })
    return undefined
  }
}

/** Notes what is well formed, but pip refuses or misreads all the same; false for what it refuses. */
function acceptable(form: Form, {stretch, line}: {stretch: Stretch; line: TakenApart}): boolean {
  const {file, reading, source} = line
  const refusal = whyRefused(form, {stretch, line})
  if (refusal === undefined && form.url === null) return true
  const place = placeOf(file, source, stretch.start, stretch.end)
  const shown = shorten(maskCredentials(stretch.text), 100)
  if (refusal !== undefined) {
    note(reading, {kind: 'invalid', ...place, message: `pip refuses ${shown}: ${refusal}`, text: shown})
    return false
  }
  const unencoded = form.url === null ? undefined : encodeHelp(form.url)
  if (unencoded !== undefined) {
    const message = `The password in this URL holds a raw \`${unencoded.character}\`, where pip and uv take it to end.`
    note(reading, {kind: 'credentials', ...place, message, help: unencoded.help, text: shown})
  }
  const semicolon = !stretch.editable && isUrl(stretch.text) ? (form.url ?? '').indexOf(';') : -1
  if (
    semicolon >= 0 &&
    /python_|sys_platform|platform_|os_name|implementation_|extra/.test((form.url ?? '').slice(semicolon))
  ) {
    note(reading, {
      kind: 'dropped',
      ...place,
      message: `pip reads the marker as a part of the URL, since no space follows the semicolon.`,
      help: 'Write a space before and after the semicolon.',
      text: shorten(maskCredentials((form.url ?? '').slice(semicolon))),
    })
  }
  return true
}

function whyRefused(form: Form, {stretch, line}: {stretch: Stretch; line: TakenApart}): string | undefined {
  const {file, options} = line
  if (file.constraint) {
    if (stretch.editable) return 'a constraint cannot be editable.'
    if (form.name === '') return 'a constraint needs a name; write `name @ URL`.'
    if (form.extras.length > 0) return 'a constraint cannot have extras.'
  }
  if (!stretch.editable && options.some(({destination}) => destination === 'editables')) {
    return 'since pip 25.0, -e may not follow a requirement; put it on a line of its own.'
  }
  if (form.condition !== null && namesLockVariable(form.condition)) {
    return '`extras` and `dependency_groups` are known in lock files only.'
  }
  const hash = options.some(({destination}) => destination === 'hash')
  if (form.url === null) return undefined
  const {kind, revision} = describeReference(form.url)
  if (kind === 'vcs' && revision === '') return 'nothing follows the `@`, where a revision belongs.'
  if (!hash || stretch.editable) return undefined
  if (kind === 'vcs') return 'no hash can be checked for version control; name the full commit id.'
  return kind === 'directory' ? 'no hash can be checked for a folder.' : undefined
}

function namesLockVariable(marker: Marker): boolean {
  if (marker.kind !== 'comparison') return marker.parts.some(namesLockVariable)
  return [marker.left, marker.right].some(
    operand => 'variable' in operand && (operand.variable === 'extras' || operand.variable === 'dependency_groups'),
  )
}

function valuesOf({options}: TakenApart): {hashes: string[]; configSettings: string[]} {
  const of = (wanted: string) => options.filter(({destination}) => destination === wanted).map(({value}) => value)
  return {hashes: of('hash'), configSettings: of('config-settings')}
}

/** The requirement as it is written, before variables, credentials masked. */
function writtenText({source, written, variables}: TakenApart, {start, end}: Stretch): string {
  if (variables.length === 0) return maskCredentials(source.text.slice(start, end))
  const before = (offset: number): number => {
    let at = offset
    for (const variable of variables) {
      if (variable.after.end > offset) break
      at = variable.before.end + offset - variable.after.end
    }
    return at
  }
  return maskCredentials(strip(written.text.slice(before(start), Math.max(before(start), before(end)))))
}

function fromVariables({source, variables, split, options}: TakenApart, {start, end}: Stretch): FromVariables {
  if (variables.length === 0) return {text: [], hash: false}
  // A URL has one user; a text full of them is no URL.
  const secrets = userinfos(source.text.slice(0, end)).slice(0, 16)
  const text = variables
    .filter(({value, after}) => value !== null && after.start < end && after.end > start)
    .filter(({after}) => !secrets.some(secret => after.start >= secret.start && after.end <= secret.end))
    .map(({name}) => name)
  const hashed = options.some(({destination}) => destination === 'hash')
  return {text, hash: hashed && variables.some(({value, after}) => value !== null && after.start >= split)}
}

/** A line taken apart: the requirement, and the options that follow it. */
export type TakenApart = {
  file: OpenFile
  reading: Reading
  /** The line with the values of its variables. */
  source: Source
  /** The line as it is written. */
  written: Source
  variables: readonly Variable[]
  /** Offset in `source` where the requirement ends and the options begin. */
  split: number
  options: Option[]
}
