import fs from 'node:fs'
import path from 'node:path'
import {refuseOutOfReach} from '../../core/reach.ts'
import {refuseNamed} from '../files.ts'
import {encodeHelp, maskCredentials} from '../grammar/credentials.ts'
import {normalizeName} from '../grammar/name.ts'
import {describeReference, isLoopback, localPaths, schemeOf} from '../grammar/reference.ts'
import {note, type OpenFile, placeOf, type Reading} from '../reading.ts'
import type {Option} from './options.ts'
import type {Source} from './source.ts'
import {shorten} from './text.ts'

type At = {file: OpenFile; reading: Reading; source: Source}

/**
 * `--no-binary`, `--only-binary`, `--all-releases` and `--only-final`, which take effect wherever they stand (pip,
 * `models/format_control.py` and `models/release_control.py`).
 */
export function applyFormatOptions(options: readonly Option[], reading: Reading): void {
  const {noBinary, onlyBinary, allReleases, onlyFinal} = reading
  for (const {destination, value} of options) {
    if (destination === 'no-binary') select(value, {target: noBinary, other: onlyBinary})
    if (destination === 'only-binary') select(value, {target: onlyBinary, other: noBinary})
    if (destination === 'all-releases') select(value, {target: allReleases, other: onlyFinal})
    if (destination === 'only-final') select(value, {target: onlyFinal, other: allReleases})
  }
}

function select(value: string, {target, other}: {target: Set<string>; other: Set<string>}): void {
  let names = value.split(',')
  const last = names.lastIndexOf(':all:')
  if (last >= 0) {
    other.clear()
    target.clear()
    target.add(':all:')
    names = names.slice(last + 1)
    if (!names.includes(':none:')) return
  }
  for (const name of names) {
    if (name === ':none:') target.clear()
    else {
      other.delete(normalizeName(name))
      target.add(normalizeName(name))
    }
  }
}

/**
 * The options of a line without requirement, in pip's order (`req_file.py`, `handle_option_line`): `--no-index` clears the
 * indexes and sticks, `--index-url` discards every index so far, extra ones included, and of several `--find-links` on one
 * line only the first counts.
 */
export function applyIndexOptions(options: readonly Option[], at: At): void {
  const {reading} = at
  const {indexes} = reading
  const of = (destination: Option['destination']) => options.filter(option => option.destination === destination)
  applyHashMode(options, at)
  if (of('pre').length > 0) reading.allReleases.add(':all:')
  if (of('no-index').length > 0) {
    indexes.noIndex = true
    reading.noIndexIn ??= at.file.shown
    indexes.index = []
    indexes.extra = []
    reading.extraPlaces = []
  }
  const index = of('index').at(-1)
  for (const overridden of of('index').slice(0, -1))
    noteDropped(overridden, at, 'the last --index-url of a line counts')
  if (index?.value === '') noteDropped(index, at, 'it is empty')
  else if (index !== undefined) applyIndex(index, at)
  for (const extra of of('extra')) applyExtra(extra, at)
  const [links, ...furtherLinks] = of('find-links')
  for (const further of furtherLinks) noteDropped(further, at, 'only the first --find-links of a line counts')
  if (links !== undefined) applyFindLinks(links, at)
  for (const host of of('trusted-host')) applyTrustedHost(host, at)
}

/** pip 26.2 takes either, in whichever order, and refuses both. */
function applyHashMode(options: readonly Option[], {file, reading, source}: At): void {
  for (const {destination, start, end, name} of options) {
    if (destination !== 'require-hashes' && destination !== 'no-require-hashes') continue
    const required = destination === 'require-hashes'
    const before = reading.hashMode
    if (before !== undefined && before !== required) {
      note(reading, {
        kind: 'invalid',
        ...placeOf(file, source, start, end),
        message: `${name} contradicts an option before it.`,
        help: 'Keep one of --require-hashes and --no-require-hashes.',
      })
    }
    reading.hashMode = required
    reading.indexes.requireHashes = required
  }
}

function applyIndex(option: Option, at: At): void {
  refuseAway(option, at)
  const {reading} = at
  if (looksMistaken(option)) noteMistaken(option, at)
  noteInsecure(option, at)
  if (reading.indexes.noIndex) return
  for (const {place, url} of reading.extraPlaces) {
    note(reading, {
      kind: 'dropped',
      ...place,
      message: `pip forgets this index when it comes to the --index-url in ${at.file.shown}.`,
      help: 'Put --index-url before every --extra-index-url.',
      text: maskCredentials(url),
    })
  }
  reading.extraPlaces = []
  reading.indexes.extra = []
  reading.indexes.index.push(option.value)
}

function applyExtra(option: Option, at: At): void {
  refuseAway(option, at)
  const {reading, file, source} = at
  noteInsecure(option, at)
  if (reading.indexes.noIndex) return
  const place = placeOf(file, source, option.start, option.end)
  const text = maskCredentials(option.value)
  reading.indexes.extra.push(option.value)
  reading.extraPlaces.push({place, url: option.value})
  note(reading, {kind: 'extra-index', ...place, message: `${text} may serve any name, like the first index.`, text})
}

function applyFindLinks(option: Option, at: At): void {
  const {reading, file, source} = at
  const place = placeOf(file, source, option.start, option.end)
  noteInsecure(option, at)
  const remote = schemeOf(option.value) !== '' && !/^[a-z]:[\\/]/i.test(option.value)
  if (!remote) {
    const folder = path.dirname(file.path)
    refuseAway(option, at, folder)
    const beside = path.resolve(folder, option.value)
    const resolved = exists(beside) ? beside : path.resolve(reading.cwd, option.value)
    if (resolved !== beside) refuseAway(option, at)
    if (!exists(resolved)) {
      noteMissingLinks(option, at)
      return
    }
    refuseEntries(resolved, option, at)
    reading.indexes.findLinks.push(resolved)
  } else {
    refuseAway(option, at)
    for (const local of localPaths(option.value)) refuseEntries(local, option, at)
    reading.indexes.findLinks.push(option.value)
  }
  const text = maskCredentials(option.value)
  note(reading, {kind: 'find-links', ...place, message: `${text} may serve any name, beside the index.`, text})
}

/** Throws `unreadable` for an index or a folder that a job may not look at, whether or not it is there. */
function refuseAway(option: Option, at: At, cwd = at.reading.cwd): void {
  const {line} = placeOf(at.file, at.source, option.start, option.end)
  refuseNamed(localPaths(option.value), {text: option.value, line, file: at.file, cwd})
}

/** Throws `unreadable` for an entry of a folder that is a link out of the workspace of a job: the installer follows it. */
function refuseEntries(folder: string, option: Option, {file, source}: At): void {
  const {line} = placeOf(file, source, option.start, option.end)
  for (const entry of links(folder)) {
    const where = `${file.shown}:${line}: ${shorten(`${maskCredentials(option.value)}/${entry}`)}`
    refuseOutOfReach(path.join(folder, entry), {from: file.path}, where)
  }
}

function links(folder: string): string[] {
  try {
    return fs.readdirSync(folder, {withFileTypes: true}).flatMap(one => (one.isSymbolicLink() ? [one.name] : []))
  } catch {
    return []
  }
}

function noteMissingLinks(option: Option, at: At): void {
  if (looksMistaken(option)) {
    noteMistaken(option, at)
    return
  }
  note(at.reading, {
    kind: 'dropped',
    ...placeOf(at.file, at.source, option.start, option.end),
    message: `${shorten(option.value)} does not exist, and pip goes on without it.`,
    help: 'Name a folder that exists, relative to this file or to the working directory.',
    text: shorten(`--find-links ${option.value}`),
  })
}

/** `-foo==1.0` is `-f oo==1.0` to pip. */
function looksMistaken({glued, value}: Option): boolean {
  return glued && schemeOf(value) === '' && /^[\w.-]+(?:\[[^\]]*\])?\s*(?:[=~!<>]=|[<>]|$)/.test(value)
}

function noteMistaken(option: Option, {file, reading, source}: At): void {
  const text = shorten(source.text.slice(option.start, option.end))
  note(reading, {
    kind: 'dropped',
    ...placeOf(file, source, option.start, option.end),
    message: `pip reads ${text} as ${option.name} ${shorten(option.value)}, not as a requirement.`,
    help: 'A requirement does not begin with `-`.',
    text,
  })
}

function applyTrustedHost(option: Option, {file, reading, source}: At): void {
  reading.indexes.trustedHosts.push(option.value)
  if (isLoopback(option.value)) return
  note(reading, {
    kind: 'trusted-host',
    ...placeOf(file, source, option.start, option.end),
    message: `The certificate of ${shorten(option.value)} is not checked, so anyone on the way can replace what it sends.`,
    help: 'Serve the index over https and name its certificate authority in PIP_CERT.',
    text: option.value,
  })
}

/** A URL that no client reads as it is meant. It is still handed on, so that no other index takes its place. */
function noteUnencoded(option: Option, {file, reading, source}: At): void {
  const problem = encodeHelp(option.value)
  if (problem === undefined) return
  note(reading, {
    kind: 'invalid',
    ...placeOf(file, source, option.start, option.end),
    message: `The password in the URL of ${option.name} holds a raw \`${problem.character}\`, where pip and uv take it to end.`,
    help: problem.help,
  })
}

function noteInsecure(option: Option, {file, reading, source}: At): void {
  noteUnencoded(option, {file, reading, source})
  const {scheme, host} = describeReference(option.value)
  if (scheme !== 'http' || isLoopback(host)) return
  note(reading, {
    kind: 'insecure-index',
    ...placeOf(file, source, option.start, option.end),
    message: `${shorten(maskCredentials(option.value))} is plain http, so anyone on the way can replace what it sends.`,
    help: 'Use https.',
    text: host,
  })
}

/** Notes an option that pip reads and forgets. */
export function noteDropped(option: Option, {file, reading, source}: At, why: string): void {
  const text = shorten(maskCredentials(source.text.slice(option.start, option.end)))
  note(reading, {
    kind: 'dropped',
    ...placeOf(file, source, option.start, option.end),
    message: `pip ignores ${text}: ${why}.`,
    help: 'Put it on a line of its own.',
    text,
  })
}

function exists(file: string): boolean {
  try {
    return !file.includes('\0') && fs.existsSync(file)
  } catch {
    return false
  }
}
