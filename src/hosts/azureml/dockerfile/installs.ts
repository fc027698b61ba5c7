import path from 'node:path'
import {SitemountError} from '../../../core/errors.ts'
import {slashed} from '../../../core/paths.ts'
import type {Requirement} from '../../../requirements/facts.ts'
import {normalizeName} from '../../../requirements/grammar/name.ts'
import {readRequirements} from '../../../requirements/read.ts'
import type {Unread} from '../deployment/facts.ts'
import {namesAway} from '../deployment/unread.ts'
import type {Command} from './commands.ts'
import {type LooseCondaLine, readCondaFile} from './conda-file.ts'
import type {Context} from './context.ts'
import type {AbsentFile, LooseFile, LooseRequirement} from './facts.ts'
import {isHarmless} from './finished-steps.ts'
import {findInImage, joinInImage, type Placed} from './image-files.ts'
import {type InstallCommand, readInstall} from './install-words.ts'
import {type Parsed, said} from './instructions.ts'
import {absentFiles} from './missing-files.ts'
import type {ShellWord} from './shell.ts'
import {looseConda, loosePip} from './unpinned-names.ts'

/** Where an install runs. */
export type Surroundings = {
  workdir: string
  placed: readonly Placed[]
  context: Context
  /** Absolute. */
  cwd: string
  place: Parsed['place']
  /** Whether all files of the image are known before the RUN. */
  isClosed: boolean
  /** Requirements files read so far, by absolute path: one is often named in several stages. */
  seen: Map<string, ReadFile | undefined>
  /** The same for environment files of conda. */
  seenByConda: Map<string, LooseCondaLine[]>
  /** Files that were not read are added here. */
  unread: Unread[]
}

/** A requirements file as it is told, and all that it and the files it includes ask for. */
type ReadFile = {
  shown: string
  all: Requirement[]
  /** Absolute paths of the files that it includes, whether or not they are there. */
  nested: string[]
}

type Loose = {requirements: LooseRequirement[]; files: LooseFile[]; absent: AbsentFile[]}

const installers = new Set(['pip', 'setuptools', 'wheel', 'uv', 'conda', 'mamba', 'virtualenv'])
const mostLoose = 200
const mostFiles = 50
/** PATH_MAX of Linux: no deeper folder can be changed to. */
const longestPath = 4096

/** What the installs of a RUN leave open, and what they read and is not there. `cd` is followed as far as its argument is written out. */
export function readInstalls(commands: readonly Command[], surroundings: Surroundings): Loose {
  const loose: Loose = {requirements: [], files: [], absent: []}
  let {workdir, isClosed} = surroundings
  for (const command of commands) {
    if (command.program === 'cd') workdir = changed(workdir, command.args[0])
    isClosed &&= isHarmless(command)
    const install = readInstall(command)
    if (install === undefined) continue
    const at = {...surroundings, workdir}
    if (isClosed) loose.absent.push(...absentFiles(install, {...at, command, find: word => withNested(word, at)}))
    if (install.isOffline) continue
    const isOpen = openNames(install, at)
    loose.requirements.push(...looseWords(install, {command, at, isOpen}))
    loose.files.push(...looseFiles(install, {command, at, isOpen}))
  }
  return loose
}

function changed(workdir: string, word: ShellWord | undefined): string {
  if (word === undefined || word.isDynamic || word.value === '-') return '\0cd'
  const folder = joinInImage(workdir, word.value)
  return folder.length > longestPath ? '\0cd' : folder
}

/** Which names the constraints of an install leave open; none where one of them cannot be read, since it may pin anything. */
function openNames({constraints}: InstallCommand, at: Surroundings): (name: string) => boolean {
  const read = readFiles(constraints, at)
  if (read.length < constraints.length) return () => false
  const isPinned = ({pin}: Requirement) => pin === 'pinned' || pin === 'hashed'
  const pinned = new Set(read.flatMap(({all}) => all.filter(isPinned).map(({normalizedName}) => normalizedName)))
  return name => !pinned.has(normalizeName(name))
}

type Judging = {command: Command; at: Surroundings; isOpen: (name: string) => boolean}

function looseWords(install: InstallCommand, {command, at, isOpen}: Judging): LooseRequirement[] {
  const {tool, command: shown, requirements} = install
  const loose = requirements.flatMap((word): LooseRequirement[] => {
    const found = word.isDynamic ? undefined : tool === 'conda' ? looseConda(word.value) : loosePip(word.value)
    if (found === undefined || !isOpen(found.name)) return []
    const {name, because} = found
    const isInstaller = installers.has(normalizeName(name))
    return [
      {
        ...said(at.place, command.source, word),
        text: word.value,
        command: shown,
        tool,
        isInstaller,
        ...(because !== undefined && {because}),
      },
    ]
  })
  // Each of them is told, and so many are enough.
  return loose.slice(0, mostLoose)
}

function looseFiles(install: InstallCommand, {command, at, isOpen}: Judging): LooseFile[] {
  const {command: shown} = install
  return install.files.flatMap((word): LooseFile[] => {
    const common = {...said(at.place, command.source, word), command: shown, tool: install.tool}
    if (/^https?:/i.test(word.value)) return [{...common, requirements: word.value, isRemote: true, loose: []}]
    if (install.tool === 'conda') {
      const found = fileOf(word, at)
      const {seenByConda: seen} = at
      if (found !== undefined && !seen.has(found) && isRoom(seen, at)) seen.set(found, condaLines(found, at))
      const loose = seen.get(found ?? '') ?? []
      const file = path
        .relative(at.cwd, found ?? '')
        .split(path.sep)
        .join('/')
      const lines = loose.map(line => ({...line, file}))
      return lines.length === 0 ? [] : [{...common, requirements: file, isRemote: false, loose: lines}]
    }
    return readFiles([word], at).flatMap(({shown: requirements, all}) => {
      const loose = all
        .filter(({pin, constraint, editable, name}) => pin === 'unpinned' && !constraint && !editable && isOpen(name))
        .map(({text, file, line, because}) => ({text, file, line, ...(because !== undefined && {because})}))
      return loose.length === 0 ? [] : [{...common, requirements, isRemote: false, loose}]
    })
  })
}

/** The file of the context that a word names, absolute, as far as it can be traced back. */
function fileOf({isDynamic, value}: ShellWord, {workdir, placed, context}: Surroundings): string | undefined {
  if (isDynamic || value === '') return undefined
  const found = findInImage(joinInImage(workdir, value), placed, context)
  return found.state === 'found' ? path.join(context.folder, found.from) : undefined
}

function withNested(word: ShellWord, at: Surroundings): {file: string; nested: readonly string[]} | undefined {
  const file = fileOf(word, at)
  const [read] = readFiles([word], at)
  return file === undefined || read === undefined ? undefined : {file, nested: read.nested}
}

/** Whether one more file is read for a Dockerfile; the first that is not stands among the unread. */
function isRoom({size}: ReadonlyMap<string, unknown>, {place, unread}: Surroundings): boolean {
  if (size < mostFiles) return true
  const {file} = place({text: '', pieces: []})
  unread.push({
    file,
    why: `it installs from more than ${mostFiles} files, and the further ones were passed over`,
    part: 'sure',
  })
  return false
}

function condaLines(file: string, {cwd, unread}: Surroundings): LooseCondaLine[] {
  const read = readCondaFile(file)
  if (Array.isArray(read)) return read
  unread.push({file: slashed(path.relative(cwd, file)), why: read.why, part: 'sure'})
  return []
}

/** The requirements files that words name, as far as they can be traced back, with what they ask for. */
function readFiles(words: readonly ShellWord[], at: Surroundings): ReadFile[] {
  const {seen} = at
  return words.flatMap(word => {
    const absolute = fileOf(word, at)
    if (absolute === undefined) return []
    if (!seen.has(absolute) && isRoom(seen, at)) seen.set(absolute, readFile(absolute, at))
    return seen.get(absolute) ?? []
  })
}

function readFile(file: string, {cwd, unread}: Surroundings): ReadFile | undefined {
  try {
    const {files, requirements, problems} = readRequirements({files: [file], constraints: [], cwd, env: {}})
    for (const {away, file: by, line, text = ''} of problems) {
      if (away !== undefined) unread.push(namesAway({file: by, line, text}, away))
    }
    const missing = problems.flatMap(({kind, text = '', file: by = ''}) => {
      const isFile = kind === 'missing-file' && !/^[a-z]+:|…/i.test(text)
      return isFile ? [path.resolve(cwd, path.dirname(by), text)] : []
    })
    const nested = [...files.slice(1).map(one => path.resolve(cwd, one)), ...missing]
    return {shown: files[0] ?? file, all: requirements, nested}
  } catch (error) {
    const why = error instanceof SitemountError ? error.message.replace(/\.$/, '') : 'it cannot be read'
    unread.push({file: slashed(path.relative(cwd, file)), why, part: 'sure'})
    return undefined
  }
}
