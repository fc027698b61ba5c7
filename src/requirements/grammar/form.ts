import {isIPv6} from 'node:net'
import path from 'node:path'
import {isFile, isFolder} from '../../core/folders.ts'
import {RequirementError} from '../lines/syntax.ts'
import {shorten, stripped} from '../lines/text.ts'
import {type Marker, parseMarker} from './marker-syntax.ts'
import {parseRequirement} from './pep508.ts'
import {describeReference, isArchiveName, isUrl, isWheelFile, localPaths, readWheelName, schemeOf} from './reference.ts'

/** What a line requires, whichever way it says so. */
export type Form = {
  name: string
  extras: string[]
  specifier: string
  marker: string | null
  /** The marker parsed; null for none. */
  condition: Marker | null
  url: string | null
}

// What nearly all lines of a pinned file look like; nothing else can be meant by it.
const plainPin = /^([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?) ?(== ?[0-9]+(?:\.[0-9]+)*)$/i

/**
 * Reads the text of a requirement as pip does (`req/constructors.py`, `parse_req_from_line`): a URL, a path, or PEP 508.
 * Paths are relative to `cwd`. Throws `RequirementError`.
 */
export function readForm(text: string, cwd: string): Form {
  const plain = plainPin.exec(text)
  if (plain !== null) {
    return {name: plain[1] ?? '', extras: [], specifier: plain[2] ?? '', marker: null, condition: null, url: null}
  }
  const separator = text.indexOf(isUrl(text) ? '; ' : ';')
  const head = separator < 0 ? text : text.slice(0, separator)
  const {marker, condition} = separator < 0 ? noMarker : readMarkerAt(text, separator + 1)
  const {start, end} = stripped(head)
  const body = head.slice(start, end)
  if (isUrl(body)) return {...readUrl(body), marker, condition}
  const local = readPath(body, cwd)
  if (local !== undefined) return {...local, marker, condition}
  const parsed = shifted(start, () => parseUnlessPath(body))
  if (parsed.url !== null) checkUrl(parsed.url)
  if (parsed.url !== null && !isUrl(parsed.url)) {
    throw new RequirementError(
      'Expected a URL after `@`, with a scheme that pip knows, such as https: or file:.',
      start + body.indexOf('@') + 1,
    )
  }
  // What looks like extras at the end of a URL or a version counts as such for pip, and takes the place of the others.
  const tail = parsed.url === null && parsed.specifier === '' ? '' : splitExtras(body).extras
  const extras = tail === '' ? parsed.extras : readExtras(tail)
  return {...parsed, extras, marker, condition}
}

const noMarker = {marker: null, condition: null}

function readMarkerAt(text: string, offset: number): {marker: string | null; condition: Marker | null} {
  const rest = text.slice(offset)
  const {start, end} = stripped(rest)
  if (start >= end) return noMarker
  const marker = rest.slice(start, end)
  return {marker, condition: shifted(offset + start, () => parseMarker(marker))}
}

/** Runs a parser on a part of the text, its error moved to the part's place. */
function shifted<T>(start: number, parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    if (error instanceof RequirementError) throw new RequirementError(error.message, error.offset + start)
    throw error
  }
}

/** Parses a requirement; what is none, but looks like a path, is told as a path that leads nowhere. */
function parseUnlessPath(body: string): ReturnType<typeof parseRequirement> {
  try {
    return parseRequirement(body)
  } catch (error) {
    const {plain} = splitExtras(body)
    const isPath = plain.startsWith('.') || /^[^\s@;=<>!~(]*\//.test(plain)
    if (!isPath || !(error instanceof RequirementError)) throw error
    throw new RequirementError(
      `Expected a folder or an archive that exists: there is no ${shorten(plain)}, relative to the working directory.`,
      0,
    )
  }
}

type Body = Omit<Form, 'marker' | 'condition'>

/** What Python's `urlsplit` and pip's `Link` refuse. */
function checkUrl(url: string): void {
  if (/[\t\r\n]/.test(url)) throw new RequirementError('Expected no tab or line break inside a URL.', 0)
  const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url)?.[1] ?? ''
  if (authority.includes('[') !== authority.includes(']')) {
    throw new RequirementError('Expected both brackets around the address of the host, or none.', 0)
  }
  if (describeReference(url).kind === 'vcs' && !/^(?:bzr\+lp:|[^:]*:\/\/)/i.test(url)) {
    throw new RequirementError('Expected `//` after the scheme.', 0)
  }
  const bracketed = /\[([^\]]*)\]/.exec(authority)?.[1]
  if (bracketed !== undefined && !isIPv6(bracketed) && !/^v[0-9a-f]+\../i.test(bracketed)) {
    throw new RequirementError('Expected an IPv6 address in brackets.', 0)
  }
  if (schemeOf(url) === 'file' && !/^(?:localhost)?$/i.test(authority)) {
    throw new RequirementError('Expected a file of this machine: three slashes after `file:`.', 0)
  }
  eggName(url)
}

function readUrl(url: string): Body {
  checkUrl(url)
  const reference = describeReference(url)
  if (reference.scheme === 'file' && url.includes('../') && reference.fragment !== '') {
    throw new RequirementError('pip forgets what follows `#` in a file: URL with `../`.', 0)
  }
  if (reference.kind === 'wheel') return {...nameOfWheel(reference.filename), url}
  // pip takes the path of a repository, revision included, for a file name as well.
  const afterHost = reference.base.slice(reference.scheme.length + 1).replace(/^\/\/[^/?]*/, '')
  const filename = afterHost.replace(/\?.*$/s, '').split('/').at(-1) ?? ''
  if (reference.kind === 'vcs' && isWheelFile(filename)) return {...nameOfWheel(filename), url}
  return {name: eggName(url), extras: [], specifier: '', url}
}

function nameOfWheel(filename: string): Omit<Body, 'url'> {
  const wheel = readWheelName(filename)
  if (wheel === undefined) {
    throw new RequirementError(
      'The file name is not that of a wheel: NAME-VERSION-PYTHON-ABI-PLATFORM.whl (PEP 427).',
      0,
    )
  }
  return {name: wheel.name, extras: [], specifier: ''}
}

/** The name in `#egg=`. Extras and versions in it are refused since pip 26.0. */
function eggName(url: string): string {
  const name = /[#&]egg=([^&]*)/.exec(url)?.[1]
  if (name === undefined) return ''
  if (/^(?:[a-z0-9]|[a-z0-9][a-z0-9._-]*[a-z0-9])$/i.test(name)) return name
  throw new RequirementError('`#egg=` may hold a plain name only; write `name[extra] @ URL` instead.', 0)
}

/**
 * The paths that the text of a requirement may name on this machine, `..` kept: pip looks whether they are there before it knows
 * what the text means.
 */
export function pathsIn(text: string, {editable}: {editable: boolean}): string[] {
  const separator = text.indexOf(isUrl(text) ? '; ' : ';')
  const head = (separator < 0 ? text : text.slice(0, separator)).trim()
  const {plain} = splitExtras(head)
  const at = head.search(/@\s*[a-z][a-z0-9+.-]*:/i)
  const url = isUrl(head) ? head : at < 0 ? undefined : head.slice(at + 1).trim()
  if (url !== undefined) return localPaths(url)
  return editable || /[/\\]/.test(plain) || plain.startsWith('.') || isArchiveName(plain) ? [plain] : []
}

/** A requirement that is a path: a folder with a project, or something that is named like an archive. */
function readPath(text: string, cwd: string): Body | undefined {
  const {plain, extras} = splitExtras(text)
  const looksLikePath = text.includes('/') || (path.sep === '\\' && text.includes('\\')) || text.startsWith('.')
  if (!looksLikePath && !isArchiveName(plain)) return undefined
  const absolute = path.resolve(cwd, plain)
  if (looksLikePath && isFolder(absolute)) {
    requireProject(absolute)
    return {name: '', extras: readExtras(extras), specifier: '', url: plain}
  }
  if (!isArchiveName(absolute)) return undefined
  if (!isFile(absolute)) {
    const at = text.indexOf('@')
    if (at >= 0 && !text.slice(0, at).includes('/') && !text.startsWith('.')) return undefined
    throw new RequirementError('Expected a file that exists, relative to the working directory.', 0)
  }
  if (!isWheelFile(path.basename(absolute))) return {name: '', extras: readExtras(extras), specifier: '', url: plain}
  return {...nameOfWheel(path.basename(absolute)), extras: readExtras(extras), url: plain}
}

function splitExtras(text: string): {plain: string; extras: string} {
  const open = text.endsWith(']') ? text.lastIndexOf('[') : -1
  if (open <= 0 || open === text.length - 2) return {plain: text, extras: ''}
  return {plain: text.slice(0, open).trimEnd(), extras: text.slice(open)}
}

function readExtras(extras: string): string[] {
  return extras === '' ? [] : parseRequirement(`placeholder${extras.toLowerCase()}`).extras
}

function requireProject(folder: string): void {
  if (isFile(path.join(folder, 'pyproject.toml')) || isFile(path.join(folder, 'setup.py'))) return
  throw new RequirementError('Expected a folder with a pyproject.toml or a setup.py.', 0)
}

/**
 * Reads what follows `-e`: a folder with a project, a `file:` URL, a VCS URL, or `name @ URL`
 * (`req/constructors.py`, `parse_editable`). Throws `RequirementError`.
 */
export function readEditable(text: string, cwd: string): Form {
  const direct = readNamedUrl(text)
  if (direct !== undefined) {
    if (schemeOf(direct.url ?? '') !== 'file' && describeReference(direct.url ?? '').kind !== 'vcs') throw notEditable()
    checkUrl(direct.url ?? '')
    return direct
  }
  const {plain, extras} = splitExtras(text)
  // Not normalised, as pip asks for the path as it is written: `no-such/../project` is no folder.
  const absolute = path.isAbsolute(plain) ? plain : `${cwd}${path.sep}${plain}`
  if (isFolder(absolute)) {
    requireProject(absolute)
    return {name: '', extras: readExtras(extras), specifier: '', url: plain, ...noMarker}
  }
  const url = /^(?:git|hg|svn|bzr|ssh|sftp):/i.test(text) ? `${schemeOf(text)}+${text}` : text
  const scheme = schemeOf(url)
  if (scheme !== 'file' && (!isUrl(url) || describeReference(url).kind !== 'vcs')) {
    throw notEditable()
  }
  checkUrl(scheme === 'file' ? plain : url)
  if (scheme === 'file') requireProject(path.resolve(cwd, describeReference(plain).path))
  if (scheme === 'file')
    return {name: eggName(plain), extras: readExtras(extras), specifier: '', url: plain, ...noMarker}
  const name = eggName(url)
  if (name === '') {
    throw new RequirementError('Expected a name for what the URL holds: `-e "name @ URL"` or `#egg=name`.', 0)
  }
  return {name, extras: [], specifier: '', url, ...noMarker}
}

function notEditable(): RequirementError {
  return new RequirementError('Expected the folder of a project, or a VCS URL such as git+https://…, after -e.', 0)
}

function readNamedUrl(text: string): Form | undefined {
  try {
    const parsed = parseRequirement(text)
    if (parsed.url === null) return undefined
    return {...parsed, condition: parsed.marker === null ? null : parseMarker(parsed.marker)}
  } catch {
    return undefined
  }
}
