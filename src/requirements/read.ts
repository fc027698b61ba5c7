import path from 'node:path'
import {SitemountError} from '../core/errors.ts'
import type {Env} from '../core/io.ts'
import {outOfReach, refuseOutOfReach} from '../core/reach.ts'
import {activate} from './activate.ts'
import type {MarkerEnvironment, RequirementFacts} from './facts.ts'
import {identity, openFile, readBytes, refuseNamed, resolveName} from './files.ts'
import {maskCredentials} from './grammar/credentials.ts'
import {localPaths, schemeOf} from './grammar/reference.ts'
import {decodeRequirements} from './lines/decode.ts'
import {isForeign} from './lines/foreign.ts'
import {logicalLines} from './lines/lines.ts'
import {type Nested, readLine} from './lines/read-line.ts'
import {codePoints, shorten, splitLines} from './lines/text.ts'
import {isLockName, readLock} from './locks/pylock.ts'
import {isProjectName, readProject} from './project/pyproject.ts'
import {type Expanded, note, type OpenFile, type Reading, startReading} from './reading.ts'

export type RequirementInputs = {
  /** Requirements files, `pylock.toml` or `pyproject.toml` files, relative to `cwd`. */
  files: readonly string[]
  /** Constraints files, relative to `cwd`. */
  constraints: readonly string[]
  /** Absolute. */
  cwd: string
  /** Where the values of `${VARIABLES}` come from. */
  env: Env
  /** Hears of every value that takes the place of a `${VARIABLE}`, before anything is made of it. */
  onExpanded?: (expanded: Expanded) => void
  /** What is known of the environment that markers are evaluated for. */
  markers?: Partial<MarkerEnvironment>
  /** Whether the dependency groups of a `pyproject.toml` are read as well, to be judged. */
  groups?: boolean
}

/** The way down to a file: real paths of the files that include it. */
type Trail = readonly string[]

const deepestNesting = 100
const mostLines = 50_000

/**
 * Everything that requirements and constraints files say, read as pip reads them (pip, "Requirements File Format" and
 * `req_file.py`); what pip would refuse or drop is among the problems. No network. Throws `unreadable` for a file named in
 * `files` or `constraints` that cannot be read.
 */
export function readRequirements({
  files,
  constraints,
  cwd,
  env,
  markers = {},
  groups = false,
  onExpanded,
}: RequirementInputs): RequirementFacts {
  const reading = {...startReading(cwd, env), onExpanded}
  const walk = {reading, seen: new Set<string>(), unreadable: new Map<string, string>()}
  for (const file of files) readTop(file, {constraint: false, groups, ...walk})
  for (const file of constraints) readTop(file, {constraint: true, groups, ...walk})
  refuseAway(reading)
  const {requirements, problems, indexes, excuses, noBinary, onlyBinary, allReleases} = reading
  return {
    requirements: activate(requirements, markers),
    problems,
    indexes: {...indexes, noBinary: [...noBinary], onlyBinary: [...onlyBinary], pre: allReleases.has(':all:')},
    excuses,
    ...(reading.noIndexIn !== undefined && {noIndexIn: reading.noIndexIn}),
    files: [...new Set(reading.files)],
    cwd,
  }
}

type Walk = {
  reading: Reading
  seen: Set<string>
  /** Why nested files could not be read, by absolute path: one is often named more than once. */
  unreadable: Map<string, string>
}

/** Files and folders of requirement lines, which the installer would open. Throws `unreadable`: no line may excuse it. */
function refuseAway({requirements, cwd}: Reading): void {
  for (const {url, file, line, text} of requirements) {
    if (url !== null)
      refuseNamed(localPaths(url), {text, line, file: openFile(path.resolve(cwd, file), {constraint: false, cwd}), cwd})
  }
}

function readTop(name: string, {constraint, groups, ...walk}: Walk & {constraint: boolean; groups: boolean}): void {
  const {reading, seen} = walk
  const kind = constraint ? 'constraints' : 'requirements'
  if (/^https?$/.test(schemeOf(name))) {
    throw new SitemountError('unreadable', `The ${kind} file ${maskCredentials(name)} is not on this machine.`, {
      help: 'Download it first, and name the file.',
    })
  }
  const file = openFile(resolveName(name, reading.cwd), {constraint, cwd: reading.cwd})
  refuseOutOfReach(file.path, 'input', `The ${kind} file ${name}`)
  const bytes = readBytes(file.path)
  if (typeof bytes === 'string') {
    throw new SitemountError('unreadable', `The ${kind} file ${name} cannot be read: ${bytes}.`, {
      help: `Name files in the input \`${kind}\` relative to ${reading.cwd}.`,
    })
  }
  const key = `${identity(file.path)}\0${constraint}`
  if (seen.has(key)) return
  seen.add(key)
  reading.files.push(file.shown)
  if (!constraint && isLockName(path.basename(file.path))) readLock(bytes, {file, reading})
  else if (isProjectName(path.basename(file.path))) readProject(bytes, {file, reading, groups})
  else readText(bytes, {file, walk, trail: [identity(file.path)]})
}

function readText(bytes: Uint8Array, {file, walk, trail}: {file: OpenFile; walk: Walk; trail: Trail}): void {
  const {reading} = walk
  const {text, problem} = decodeRequirements(bytes)
  if (problem !== undefined) {
    const {offset, message, help} = problem
    // The character itself, so that a line that ends before it is counted.
    const before = splitLines(text.slice(0, offset + 1))
    const column = Math.max(1, codePoints(before.at(-1) ?? '', before.at(-1)?.length ?? 0))
    note(reading, {
      kind: 'invalid',
      file: file.shown,
      line: before.length || 1,
      column,
      endColumn: column + 1,
      message,
      help,
    })
  }
  if (isForeign(text, file.path)) {
    const message = 'This is not a requirements file, so that none of its lines is read or shown.'
    const help = `Name another file than ${path.basename(file.path)}, or keep only requirements in it.`
    note(reading, {kind: 'invalid', file: file.shown, line: 1, message, help})
    return
  }
  for (const line of logicalLines(text)) {
    if (reading.lines++ >= mostLines) {
      const number = line.source.pieces[0]?.line.number ?? 1
      const message = `There are more than ${mostLines} requirements and options; the further ones were not read.`
      note(reading, {kind: 'invalid', file: file.shown, line: number, message})
      return
    }
    const nested = readLine(line, {file, reading})
    if (nested !== undefined) readNested(nested, {from: file, walk, trail})
  }
}

function readNested(nested: Nested, {from, walk, trail}: {from: OpenFile; walk: Walk; trail: Trail}): void {
  const {reading, seen} = walk
  const {place, constraint} = nested
  const target = shorten(maskCredentials(nested.target))
  if (/^https?$/.test(schemeOf(nested.target))) {
    const help = 'Download it, keep it beside this file, and name it here.'
    note(reading, {
      kind: 'missing-file',
      ...place,
      message: `${target} is not on this machine, and can change there.`,
      help,
      text: target,
    })
    return
  }
  const file = openFile(resolveName(nested.target, path.dirname(from.path)), {constraint, cwd: reading.cwd})
  const away = outOfReach(file.path, {from: from.path})
  if (away !== undefined) {
    const help = 'Keep the file in the repository, and name it relative to this one.'
    note(reading, {
      kind: 'missing-file',
      ...place,
      message: `${target} ${away}.`,
      help,
      text: target,
      away,
    })
    return
  }
  const real = walk.unreadable.has(file.path) ? file.path : identity(file.path)
  if (trail.includes(real) || trail.length >= deepestNesting) {
    const message = trail.includes(real)
      ? `${target} includes itself.`
      : `${target} lies more than ${deepestNesting} files deep.`
    note(reading, {kind: 'recursive-file', ...place, message, help: 'Remove this line.', text: target})
    return
  }
  if (from.constraint && !constraint) {
    const message = `pip takes the lines of ${target} for requirements, although a constraints file names it.`
    note(reading, {kind: 'dropped', ...place, message, help: 'Write -c instead of -r.', text: `-r ${target}`})
  }
  if (isLockName(path.basename(file.path))) {
    const message = `pip does not read a lock file (${target}) from within a requirements file.`
    note(reading, {kind: 'invalid', ...place, message, help: 'Name it in the input `requirements`.', text: target})
    return
  }
  if (isProjectName(path.basename(file.path))) {
    const message = `pip takes ${target} for a requirements file here, which it is not.`
    note(reading, {kind: 'invalid', ...place, message, help: 'Name it in the input `requirements`.', text: target})
    return
  }
  // The second way to the same lines adds nothing.
  const key = `${real}\0${constraint}`
  if (seen.has(key)) return
  const bytes = walk.unreadable.get(file.path) ?? readBytes(file.path)
  if (typeof bytes === 'string') {
    walk.unreadable.set(file.path, bytes)
    const message = `${target} cannot be read: ${bytes}.`
    const help = `It is looked for at ${shorten(file.shown)}, relative to the file that names it.`
    note(reading, {kind: 'missing-file', ...place, message, help, text: target})
    return
  }
  seen.add(key)
  reading.files.push(file.shown)
  readText(bytes, {file, walk, trail: [...trail, real]})
}
