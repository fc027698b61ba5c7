import {parse, TomlError} from 'smol-toml'
import type {Place} from '../../core/finding.ts'
import type {Requirement} from '../facts.ts'
import {hasWrittenCredentials, maskCredentials} from '../grammar/credentials.ts'
import {readForm} from '../grammar/form.ts'
import {normalizeName} from '../grammar/name.ts'
import {parseRequirement, RequirementError} from '../grammar/pep508.ts'
import {fragmentHash} from '../grammar/reference.ts'
import {fromLine} from '../lines/source.ts'
import {readExcuse} from '../lines/suppression.ts'
import {shorten, strip} from '../lines/text.ts'
import {pinLevel} from '../pin.ts'
import {note, type OpenFile, placeOf, type Reading} from '../reading.ts'
import {circles} from './groups.ts'
import {type Lines, linesOf} from './toml-lines.ts'
import {insideQuotes, locateToml, type Path, type Stretch, type TomlPlaces} from './toml-places.ts'

/** Whether a file's name is that of a project's own description (PEP 518). */
export function isProjectName(name: string): boolean {
  return name === 'pyproject.toml'
}

const control = /[\0-\x08\n-\x1f\x7f\x85\u2028\u2029]/

type Table = Record<string, unknown>
type At = {file: OpenFile; reading: Reading}
type Project = At & {text: string; lines: Lines; places: TomlPlaces}

// Some thousands are more than anybody lists by hand.
const mostRequirements = 50_000

/**
 * Adds `[project] dependencies` (PEP 621) to `reading`, each as a requirement at the place of its string, and with `groups`
 * those of `[dependency-groups]` (PEP 735), which belong to the development of a project and are not installed.
 */
export function readProject(bytes: Uint8Array, {groups, ...at}: At & {groups: boolean}): void {
  const {file, reading} = at
  if (file.constraint) {
    const message = `${file.shown} describes a project, and is no constraints file.`
    note(reading, {kind: 'invalid', file: file.shown, line: 1, message, help: 'Name it in the input `requirements`.'})
    return
  }
  const text = decode(bytes, at)
  const document = text === undefined ? undefined : parseToml(text, at)
  if (text === undefined || document === undefined) return
  const project = {...at, text, lines: linesOf(text), places: locateToml(text, ['project', 'dependency-groups'])}
  readExcuses(project)
  readDependencies(document, {...project, groups})
  if (groups) readGroups(document['dependency-groups'], project)
}

function decode(bytes: Uint8Array, {file, reading}: At): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    const text = new TextDecoder().decode(bytes)
    const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length
    const message = 'The file is not UTF-8, as TOML must be.'
    note(reading, {kind: 'invalid', file: file.shown, line, message, help: 'Save it as UTF-8.'})
    return undefined
  }
}

function parseToml(text: string, {file, reading}: At): Table | undefined {
  try {
    return parse(text)
  } catch (error) {
    const {line, column} = error instanceof TomlError ? error : {line: 1, column: 1}
    const message = `The file is not valid TOML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}.`
    note(reading, {kind: 'invalid', file: file.shown, line, column, endColumn: column + 1, message})
    return undefined
  }
}

function readExcuses({file, reading, places, lines}: Project): void {
  for (const offset of places.comments) {
    const {number, text, start} = lines.at(offset)
    const line = {text, number}
    const excuse = readExcuse({source: fromLine(line), comment: fromLine(line, offset - start)}, file)
    if (excuse !== undefined) reading.excuses.push(excuse)
  }
}

function readDependencies(document: Table, project: Project & {groups: boolean}): void {
  const table = asTable(document.project)
  if (table === undefined) {
    // A project that is none to install may have groups alone (PEP 735).
    if (project.groups && document['dependency-groups'] !== undefined) return
    refuse(['project'], project, {
      message: `${project.file.shown} has no \`[project]\` table, so it lists no dependencies (PEP 621).`,
      help: 'List them in `[project] dependencies`, or name a requirements file.',
    })
    return
  }
  const {dependencies, dynamic} = table
  const index = Array.isArray(dynamic) ? dynamic.indexOf('dependencies') : -1
  if (index >= 0) {
    refuse(['project', 'dynamic', index], project, {
      message: 'The dependencies are dynamic: only the build of the project can tell them.',
      help: 'List them in `[project] dependencies`, or name a requirements file.',
    })
  }
  if (dependencies === undefined) return
  const path = ['project', 'dependencies']
  if (!Array.isArray(dependencies)) refuse(path, project, {message: '`[project] dependencies` is no list of strings.'})
  else for (const [index, entry] of dependencies.entries()) readEntry(entry, {...project, path: [...path, index]})
}

function readGroups(written: unknown, project: Project): void {
  if (written === undefined) return
  const root = 'dependency-groups'
  const groups = asTable(written)
  if (groups === undefined) {
    refuse([root], project, {message: '`[dependency-groups]` is no table.'})
    return
  }
  const known = new Map<string, {name: string; entries: readonly unknown[]}>()
  for (const [name, entries] of Object.entries(groups)) {
    const before = known.get(normalizeName(name))
    if (before !== undefined) {
      refuse([root, name], project, {
        message: `The groups ${shown(before.name)} and ${shown(name)} have the same name (PEP 735).`,
      })
    } else if (Array.isArray(entries)) known.set(normalizeName(name), {name, entries})
    else refuse([root, name], project, {message: `The group ${shown(name)} is no list.`})
  }
  const includes = [...known].map(([group, {entries}]) => {
    return [group, entries.flatMap(entry => includedGroup(entry) ?? []).map(normalizeName)] as const
  })
  const circle = circles(new Map(includes))
  for (const [group, {name, entries}] of known) {
    for (const [index, entry] of entries.entries()) {
      const path = [root, name, index]
      const included = includedGroup(entry)
      if (included === undefined) readEntry(entry, {...project, path, group})
      else if (!known.has(normalizeName(included))) {
        refuse(path, project, {message: `There is no group ${shown(included)} to include.`})
      } else if (circle.get(normalizeName(included)) === circle.get(group)) {
        refuse(path, project, {message: `The group ${shown(name)} includes itself by way of ${shown(included)}.`})
      }
    }
  }
}

/** The name in `{include-group = "name"}`, which stands alone in its table. */
function includedGroup(entry: unknown): string | undefined {
  const table = asTable(entry)
  if (table === undefined || Object.keys(table).length !== 1) return undefined
  return typeof table['include-group'] === 'string' ? table['include-group'] : undefined
}

type Entry = Project & {path: Path; group?: string}

function readEntry(entry: unknown, {path, group, ...project}: Entry): void {
  const {reading} = project
  const place = placeOfString(entry, {...project, path})
  if (reading.lines++ >= mostRequirements) {
    const message = `There are more than ${mostRequirements} requirements; the further ones were not read.`
    if (reading.lines === mostRequirements + 1) note(reading, {kind: 'invalid', ...place, message})
    return
  }
  const text = typeof entry === 'string' ? entry : ''
  const common = {...place, editable: false, constraint: false, configSettings: [], text: maskCredentials(strip(text))}
  const scope = group === undefined ? {} : {group}
  try {
    if (typeof entry !== 'string') throw new RequirementError(expected(group), 0)
    noteCredentials(entry, {place, reading})
    const {name, extras, specifier, marker, url} = readText(entry, reading.cwd)
    const fragment = url === null ? null : fragmentHash(url)
    const requirement: Requirement = {
      ...common,
      name,
      normalizedName: normalizeName(name),
      extras,
      specifier,
      marker,
      url,
      hashes: fragment === null ? [] : [fragment],
      active: marker === null ? true : undefined,
      pin: 'pinned',
      ...scope,
    }
    reading.requirements.push({...requirement, ...pinLevel(requirement)})
  } catch (error) {
    if (!(error instanceof RequirementError)) throw error
    const told = shown(text)
    const why = `${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`
    const message = typeof entry === 'string' ? `${told || '""'} is not a requirement: ${why}` : error.message
    note(reading, {kind: 'invalid', ...placeOfString(entry, {...project, path}, error.offset), message, text: told})
    const nothing = {name: '', normalizedName: '', extras: [], specifier: '', marker: null, url: null, hashes: []}
    reading.requirements.push({...common, ...nothing, active: true, pin: 'invalid', ...scope})
  }
}

/** A text for a message: short, without credentials, on one line. */
function shown(text: string): string {
  return shorten(maskCredentials(text), 100).replace(new RegExp(control, 'g'), ' ')
}

function expected(group: string | undefined): string {
  return group === undefined
    ? 'Expected a string with a requirement (PEP 508).'
    : 'Expected a string with a requirement (PEP 508), or {include-group = "NAME"}.'
}

/** PEP 508 and nothing else: what pip takes for paths and options in a requirements file means nothing here. */
function readText(text: string, cwd: string): ReturnType<typeof parseRequirement> {
  // TOML can write what no line of a requirements file holds.
  const wrong = text.search(control)
  if (wrong >= 0) throw new RequirementError('Expected one line without control characters.', wrong)
  const parsed = parseRequirement(text)
  return parsed.url === null ? parsed : readForm(text, cwd)
}

function noteCredentials(text: string, {place, reading}: {place: Required<Place>; reading: Reading}): void {
  if (!text.includes('://') || !hasWrittenCredentials(text)) return
  note(reading, {
    kind: 'credentials',
    ...place,
    message: 'A password or token stands in the file, for everybody who can read it.',
    help: 'Put it into a netrc file.',
    text: shorten(maskCredentials(text)),
  })
}

/** The text of a string from `offset` on; all of it with its quotes where it is written otherwise than it reads. */
function placeOfString(entry: unknown, {path, ...project}: Entry, offset = 0): Required<Place> {
  const {text, places} = project
  const whole = places.value(path) ?? {start: 0, end: 0}
  const inside = insideQuotes(text, whole)
  const plain = typeof entry === 'string' && entry !== '' && text.slice(inside.start, inside.end) === entry
  return placeOfStretch(plain ? {start: inside.start + offset, end: inside.end} : whole, project)
}

function refuse(path: Path, project: Project, words: {message: string; help?: string}): void {
  const {places, reading} = project
  const stretch = (typeof path.at(-1) === 'number' ? places.value(path) : places.key(path)) ?? {start: 0, end: 0}
  note(reading, {kind: 'invalid', ...placeOfStretch(stretch, project), ...words})
}

function placeOfStretch({start, end}: Stretch, {file, lines}: Project): Required<Place> {
  const {text, number, start: first} = lines.at(start)
  const to = Math.min(end - first, text.length)
  return placeOf(file, fromLine({text, number}), start - first, Math.max(start - first, to))
}

function asTable(value: unknown): Table | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : undefined
}
