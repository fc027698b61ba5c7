import path from 'node:path'
import {parse, TomlError} from 'smol-toml'
import type {Place} from '../../core/finding.ts'
import type {Requirement} from '../facts.ts'
import {normalizeName} from '../grammar/name.ts'
import {parseVersion} from '../grammar/version.ts'
import {decodeRequirements} from '../lines/decode.ts'
import {codePoints} from '../lines/text.ts'
import {pinLevel} from '../pin.ts'
import {note, type OpenFile, type Reading} from '../reading.ts'

/** Whether a file's name is that of a lock file: `pylock.toml` or `pylock.NAME.toml` (PEP 751, "File Name"). */
export function isLockName(name: string): boolean {
  return /^pylock\.(?:[^.]+\.)?toml$/.test(name)
}

type Table = Record<string, unknown>
type At = {file: OpenFile; reading: Reading}

/** Adds the packages of a lock file (PEP 751) to `reading`, each as a requirement at the line of its `[[packages]]`. */
export function readLock(bytes: Uint8Array, at: At): void {
  const {text} = decodeRequirements(bytes)
  const lock = parseToml(text, at)
  if (lock === undefined) return
  const lines = text.split(/\r\n|\n/)
  const places = packagePlaces(lines, at.file)
  const start: Place = {file: at.file.shown, line: 1}
  if (typeof lock['lock-version'] !== 'string' || !/^1\.\d+$/.test(lock['lock-version'])) {
    const message = 'The lock file has no `lock-version` that is known, which is 1.0.'
    note(at.reading, {kind: 'invalid', ...start, message, help: 'Write the lock file again with a current tool.'})
    return
  }
  const packages = tables(lock.packages)
  for (const [index, entry] of packages.entries()) {
    const place = places[packages.length === places.length ? index : 0] ?? placeOfLine(lines, 1, at.file)
    readPackage(entry, {place, at})
  }
}

function parseToml(text: string, {file, reading}: At): Table | undefined {
  try {
    return parse(text)
  } catch (error) {
    const {line, column} = error instanceof TomlError ? error : {line: 1, column: 1}
    const message = `The lock file is not valid TOML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}.`
    note(reading, {kind: 'invalid', file: file.shown, line, column, endColumn: column + 1, message})
    return undefined
  }
}

function packagePlaces(lines: readonly string[], file: OpenFile): Required<Place>[] {
  return lines.flatMap((line, index) =>
    /^\s*\[\[\s*["']?packages["']?\s*\]\]/.test(line) ? [placeOfLine(lines, index + 1, file)] : [],
  )
}

function placeOfLine(lines: readonly string[], line: number, file: OpenFile): Required<Place> {
  const excerpt = lines[line - 1] ?? ''
  return {file: file.shown, line, column: 1, endColumn: 1 + codePoints(excerpt, excerpt.length), excerpt}
}

function readPackage(entry: Table, {place, at}: {place: Required<Place>; at: At}): void {
  const {file, reading} = at
  const name = text(entry.name)
  const version = text(entry.version)
  const url = referenceOf(entry, file)
  const wrong = whatIsWrong(entry, url)
  if (wrong !== undefined) {
    note(reading, {kind: 'invalid', ...place, message: wrong})
    return
  }
  if (url === null && tables(entry.wheels).length === 0) {
    note(reading, {
      kind: 'source-only',
      ...place,
      message: `${name} ${version} has no wheel in the lock file.`,
      text: name,
    })
  }
  const specifier = url === null ? `==${version}` : ''
  const requirement: Requirement = {
    ...place,
    name,
    normalizedName: normalizeName(name),
    extras: [],
    specifier,
    url,
    editable: table(entry.directory)?.editable === true,
    marker: text(entry.marker) || null,
    hashes: filesOf(entry, url).flatMap(hashesOf),
    constraint: false,
    active: entry.marker === undefined ? true : undefined,
    pin: 'pinned',
    text: url === null ? `${name}${specifier}` : name,
    configSettings: [],
  }
  reading.requirements.push({...requirement, ...pinLevel(requirement)})
}

/** The first rule of PEP 751 that an entry breaks, as a sentence. */
function whatIsWrong(entry: Table, url: string | null): string | undefined {
  const name = text(entry.name)
  if (name === '') return 'An entry of `[[packages]]` has no name.'
  if (url !== null && table(entry.archive) === undefined) return undefined
  if (url === null && parseVersion(text(entry.version)) === undefined) return `${name} has no version.`
  const files = filesOf(entry, url)
  if (files.length === 0) return `${name} has neither wheels nor a source.`
  return files.some(file => hashesOf(file).length === 0) ? `A file of ${name} has no hash.` : undefined
}

/** The files that may be installed. Wheels where there are any: what would be built is judged, not taken. */
function filesOf(entry: Table, url: string | null): Table[] {
  const wheels = tables(entry.wheels)
  if (url === null && wheels.length > 0) return wheels
  return tables([url === null ? entry.sdist : entry.archive])
}

/** `algorithm:hex` of a file's strong hashes; one is enough, the strongest known to every installer. */
function hashesOf(file: Table): string[] {
  const hashes = table(file.hashes) ?? {}
  const algorithm = ['sha256', 'sha512', 'sha384'].find(name => typeof hashes[name] === 'string')
  if (algorithm !== undefined) return [`${algorithm}:${hashes[algorithm]}`]
  const [first] = Object.entries(hashes)
  return first === undefined ? [] : [`${first[0]}:${first[1]}`]
}

/** The direct reference of a package that does not come from an index; paths are relative to the lock file. */
function referenceOf(entry: Table, {path: lockPath}: OpenFile): string | null {
  const resolve = (relative: string) => path.resolve(path.dirname(lockPath), relative)
  const vcs = table(entry.vcs)
  if (vcs !== undefined) {
    const where = text(vcs.url) || `file://${resolve(text(vcs.path))}`
    const subdirectory = text(vcs.subdirectory)
    return `${text(vcs.type)}+${where}@${text(vcs['commit-id'])}${subdirectory === '' ? '' : `#subdirectory=${subdirectory}`}`
  }
  const directory = table(entry.directory)
  if (directory !== undefined) return resolve(text(directory.path))
  const archive = table(entry.archive)
  if (archive === undefined) return null
  return text(archive.url) || resolve(text(archive.path))
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function table(value: unknown): Table | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : undefined
}

function tables(value: unknown): Table[] {
  return Array.isArray(value) ? value.map(table).filter(item => item !== undefined) : []
}
