import {normalizeName} from '../requirements/grammar/name.ts'
import {parseRequirement, RequirementError} from '../requirements/grammar/pep508.ts'
import {parseVersion} from '../requirements/grammar/version.ts'

/** A distribution that a line tells; lines count from 1. */
type TextPackage = {name: string; version: string | null; line: number}

/** What a text of lines tells. `loose` is the first line that asks for a version instead of telling one. */
export type ReadLines = {packages: TextPackage[]; loose?: {line: number; text: string}}

/** Nobody's package line is longer; logs have lines of megabytes. Characters. */
const longest = 4096

const escapes = /\x1b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?)/g

/** What log collectors and runit put before a line; the run script of an Azure ML image writes `<time> | gunicorn/run | …`. */
const prefixes = [
  /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?: ?(?:Z|[+-]\d\d:?\d\d))?\]?(?=\s|$)\s*/,
  /^(?:stdout|stderr) [FP] /,
  /^\[(?:pod|container)\/[^\]\s]+\] /,
  /^[|-] [\w./-]+ [|-](?: |$)/,
  /^[\w.-]+ +\| /,
]

/** Where the run script begins and ends to tell what the image has; what comes later has the mount in it. */
const listBegins = /^Pip Dependencies \(before dynamic installation\)/i
const listEnds = /^(?:Dynamic Python Package Installation|Entry script directory:|Pip Dependencies \(after )/i

type Line = {line: number; text: string}

/**
 * The distributions that `pip freeze`, `pip list` or a deployment's boot log tells, in order; where none does, those that
 * `pip install` says it has installed. Of a log with several boots the last
 * list counts. Colours, time stamps and the prefixes of log collectors are taken off; other lines are passed over.
 */
export function readPackageLines(text: string): ReadLines {
  const {lines, log} = tidy(text)
  const begins = lines.flatMap(({text: one}, index) => (listBegins.test(one) ? [index + 1] : [])).reverse()
  for (const begin of begins) {
    const end = lines.findIndex(({text: one}, index) => index >= begin && listEnds.test(one))
    const packages = readRows(lines.slice(begin, end < 0 ? undefined : end))
    if (packages.length > 0) return {packages}
  }
  const end = lines.findIndex(({text: one}) => /^Pip Dependencies \(after /i.test(one))
  const kept = end < 0 ? lines : lines.slice(0, end)
  const loose = log || begins.length > 0 ? undefined : kept.find(({text: one}) => isLoose(one))
  const rows = readRows(kept)
  if (rows.length > 0) return {packages: rows, ...(loose !== undefined && {loose})}
  // What comes after the mount was put on the path is not the host's.
  const mounted = lines.findIndex(({text: one}) => listEnds.test(one))
  const packages = readInstalled(mounted < 0 ? lines : lines.slice(0, mounted))
  return {packages, ...(loose !== undefined && {loose})}
}

/** What `pip install` says at its end: `Successfully installed flask-2.2.2 werkzeug-3.0`; a later one replaces an earlier one. */
function readInstalled(lines: readonly Line[]): TextPackage[] {
  const installed = new Map<string, TextPackage>()
  for (const {line, text} of lines) {
    const [, told] = /^(?:#\d+ +\d+\.\d+ +)?\s*Successfully installed (\S.*)$/.exec(text) ?? []
    for (const word of told?.split(/ +/) ?? []) {
      const [, name, version] = /^([A-Za-z0-9][A-Za-z0-9._-]*)-([^-]+)$/.exec(word) ?? []
      if (name === undefined || version === undefined || parseVersion(version) === undefined) continue
      installed.set(normalizeName(name), {name, version, line})
    }
  }
  return [...installed.values()]
}

function tidy(text: string): {lines: Line[]; log: boolean} {
  let log = false
  const lines = text.split(/\r\n|\n|\r/).map((raw, index) => {
    const line = raw.length > longest ? '' : raw.replace(escapes, '').trimEnd()
    const bare = withoutPrefixes(line)
    if (bare !== line) log = true
    return {line: index + 1, text: bare}
  })
  return {lines, log}
}

/** A collector puts its own before what a service has put there: three deep is more than was ever seen. */
function withoutPrefixes(line: string): string {
  let bare = line
  for (let round = 0; round < 3; round++) for (const prefix of prefixes) bare = bare.replace(prefix, '')
  return bare
}

/** Rows of `pip list` where its header stands, else lines of `pip freeze`. */
function readRows(lines: readonly Line[]): TextPackage[] {
  const header = lines.findIndex(
    ({text}, index) => /^Package +Version\b/.test(text) && /^-+ +-+/.test(lines[index + 1]?.text ?? ''),
  )
  if (header < 0) return lines.flatMap((line, index) => readFreezeLine(line, lines[index - 1]))
  const rows: TextPackage[] = []
  for (const {line, text} of lines.slice(header + 2)) {
    const [, name, version] = /^([A-Za-z0-9][A-Za-z0-9._-]*) +(\S+)/.exec(text) ?? []
    if (name === undefined || version === undefined || !/^v?\d/.test(version)) break
    rows.push({name, version, line})
  }
  return rows
}

function readFreezeLine({line, text}: Line, before: Line | undefined): TextPackage[] {
  const plain = withoutComment(text)
  const [, name, operator, version = ''] =
    /^([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])? *(===?) *([^\s;,]+)(?:\s*;.*)?$/.exec(plain) ?? []
  if (name !== undefined) {
    return operator === '===' || parseVersion(version) !== undefined ? [{name, version, line}] : []
  }
  const [, atName, url] = /^([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])? @ (\S+)/.exec(plain) ?? []
  if (atName !== undefined && url !== undefined) return [{name: atName, version: versionOfUrl(atName, url), line}]
  if (!/^(?:-e|--editable)[ =]/.test(plain)) return []
  // pip tells name and version of an editable install that is in no repository in the comment above it.
  const [, told, toldVersion] = /^# Editable .*\(([A-Za-z0-9][\w.-]*)==([^()\s]+)\)$/.exec(before?.text ?? '') ?? []
  if (told !== undefined) return [{name: told, version: toldVersion ?? null, line}]
  const egg = /[#&]egg=([A-Za-z0-9][A-Za-z0-9._-]*)/.exec(plain)?.[1]
  return egg === undefined ? [] : [{name: egg, version: null, line}]
}

/** The version in the file name of a wheel or an sdist (PEP 427, PEP 625), null for every other URL. */
function versionOfUrl(name: string, url: string): string | null {
  const file = decoded(url.replace(/[?#].*$/s, '').replace(/^.*\//s, ''))
  const wheel = /^([^-]+)-([^-]+)-.*\.whl$/.exec(file)
  const sdist = /^(.+)-([^-]+)\.(?:tar\.gz|zip|tar\.bz2)$/.exec(file)
  const [, of, version] = wheel ?? sdist ?? []
  if (of === undefined || version === undefined) return null
  return normalizeName(of) === normalizeName(name) && parseVersion(version) !== undefined ? version : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function isLoose(text: string): boolean {
  const plain = withoutComment(text)
  if (!/^[A-Za-z0-9]/.test(plain)) return false
  try {
    const {specifier} = parseRequirement(plain)
    return specifier !== '' && !/^===?[^*,]+$/.test(specifier)
  } catch (error) {
    if (error instanceof RequirementError) return false
    throw error
  }
}

/** Without a comment, hashes, and the backslash by which they are continued on the next line. */
function withoutComment(text: string): string {
  const plain = text.replace(/(?:^|\s)(?:#|--hash=).*$/, '').trimEnd()
  return plain.endsWith('\\') ? plain.slice(0, -1).trimEnd() : plain
}
