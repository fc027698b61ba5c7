import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode} from '../../../core/errors.ts'
import {isInside} from '../../../core/paths.ts'
import {outOfReach} from '../../../core/reach.ts'
import type {Steps} from '../../../core/steps.ts'
import {isHandedOver} from '../written-files.ts'
import type {FileKind, Unread} from './facts.ts'
import {createListed, type Listed} from './listed.ts'
import {isAbout, isLargeOfDeployment} from './telltale.ts'
import {encodingProblem} from './text.ts'

/** A file that may say how something is deployed. */
export type DeploymentFile = {
  /** Relative to the working directory, `/` between its parts; absolute when it lies outside. */
  file: string
  absolute: string
  kind: FileKind
  /** The user named it. */
  given: boolean
}

/** Bytes of one file; a notebook holds pictures. */
export const largest: Record<FileKind, number> = {
  yaml: 1 << 20,
  python: 1 << 20,
  notebook: 16 << 20,
  dockerfile: 1 << 20,
}

/** Entries that are looked at, and bytes that are read to see whether a file is about Azure ML. */
const mostEntries = 200_000
const mostBytes = 512 << 20
/** Bytes of those that are, which are parsed: YAML takes seconds a megabyte. */
const mostFound: Record<FileKind, number> = {yaml: 4 << 20, python: 16 << 20, notebook: 64 << 20, dockerfile: 4 << 20}

/** Folders that hold the code of others. */
const foreign = new Set(['node_modules', 'site-packages', 'dist-packages', '__pycache__', '__pypackages__'])

export type FoundFiles = {files: DeploymentFile[]; unread: Unread[]}

/**
 * The files of the deployment: those given, else those below the working directory that are about Azure ML, sorted by path.
 * Hidden files and folders, `site-packages` and the like, and `output` are left out, and so are files that RECORD of an installed
 * distribution or SHA256SUMS of an artifact lists with their sum, and the lines that a build hands over. Links to folders are not
 * followed, those to files only below the working directory. What belongs to a deployment by its text and is not read, and a
 * search that did not reach its end, stand in `unread`. `entries` is a limit for tests.
 *
 * Throws `usage` for a given file that is not there or of no kind that is read, `unreadable` for one that cannot be read.
 */
export function* findDeploymentFiles(from: {
  cwd: string
  given: readonly string[]
  output?: string
  entries?: number
}): Steps<FoundFiles> {
  const {cwd, given} = from
  if (given.length === 0) return yield* discover(from)
  const files = given.map(name => givenFile(name, cwd))
  return {files: [...new Map(files.map(file => [file.absolute, file])).values()], unread: []}
}

function givenFile(name: string, cwd: string): DeploymentFile {
  const absolute = path.resolve(cwd, name)
  const file = isInside(cwd, absolute) ? posix(path.relative(cwd, absolute)) : absolute
  const refuse = (why: string, cause?: unknown) =>
    new SitemountError('usage', `Input \`deployment\`: ${file} ${why}.`, {
      help: 'Name the files of the deployment: YAML, Python, notebooks, Dockerfiles.',
      cause,
    })
  let stat: fs.Stats
  try {
    stat = fs.statSync(absolute)
    fs.accessSync(absolute, fs.constants.R_OK)
  } catch (error) {
    throw refuse(systemCode(error) === 'ENOENT' ? 'is not there' : `cannot be read (${systemCode(error)})`, error)
  }
  const kind = kindOf(path.basename(absolute))
  if (!stat.isFile()) throw refuse('is not a file')
  if (kind === undefined) throw refuse('is neither YAML nor Python, a notebook or a Dockerfile')
  if (stat.size > largest[kind]) throw refuse(`is larger than ${largest[kind] >> 20} MiB`)
  return {file, absolute, kind, given: true}
}

/** What is read from a file of that name; undefined for all else. */
function kindOf(name: string): FileKind | undefined {
  if (/^(?:Docker|Container)file(?:[.-].+)?$|\.(?:docker|container)file$/i.test(name)) {
    // Pages and programs about Dockerfiles, and what goes with them.
    if (/\.(?:dockerignore|md|rst|txt|html|bak|orig|ts|js|sh)$/i.test(name)) return undefined
    if (!/\.(?:py|ipynb)$/i.test(name)) return 'dockerfile'
  }
  if (/\.ya?ml$/i.test(name)) return 'yaml'
  if (/\.py$/i.test(name)) return 'python'
  return /\.ipynb$/i.test(name) ? 'notebook' : undefined
}

type Search = {
  cwd: string
  found: DeploymentFile[]
  unread: Unread[]
  listed: Listed
  bytes: number
  room: Record<FileKind, number>
}

function* discover({
  cwd,
  output,
  entries: most = mostEntries,
}: {
  cwd: string
  output?: string
  entries?: number
}): Steps<FoundFiles> {
  const left = output === undefined ? undefined : path.resolve(cwd, output)
  const search: Search = {cwd, found: [], unread: [], listed: createListed(), bytes: 0, room: {...mostFound}}
  const {found, unread} = search
  const folders = [cwd]
  let seen = 0
  // Breadth first: what a limit cuts off lies deepest.
  for (const folder of folders) {
    yield
    const entries = list(folder, search)
    search.listed.add(
      folder,
      entries.map(({name}) => name),
    )
    for (const entry of entries) {
      if (++seen > most) return ended(search, {folder, limit: `after ${most.toLocaleString('en')} files and folders`})
      const absolute = path.join(folder, entry.name)
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && !foreign.has(entry.name) && absolute !== left) folders.push(absolute)
        continue
      }
      const kind = entry.name.startsWith('.') ? undefined : kindOf(entry.name)
      if (kind === undefined) continue
      yield
      const away = entry.isSymbolicLink() ? outOfReach(absolute, 'input') : undefined
      if (away !== undefined) unread.push({file: posix(path.relative(cwd, absolute)), why: away, part: 'away'})
      if (!entry.isFile() && (away !== undefined || !isLinkInside(absolute, {cwd, entry}))) continue
      lookAt(absolute, kind, search)
      if (search.bytes > mostBytes) return ended(search, {folder, limit: `after ${mostBytes >> 20} MiB of files`})
    }
  }
  return {files: sorted(found), unread}
}

/** Whether a link leads to a file below the working directory that is not found by its own name. */
function isLinkInside(absolute: string, {cwd, entry}: {cwd: string; entry: fs.Dirent}): boolean {
  if (!entry.isSymbolicLink()) return false
  try {
    const real = fs.realpathSync(absolute)
    const inside = path.relative(fs.realpathSync(cwd), real).split(path.sep)
    const isHidden = inside.some(part => part.startsWith('.') || foreign.has(part))
    return inside[0] !== '..' && fs.statSync(real).isFile() && (isHidden || kindOf(path.basename(real)) === undefined)
  } catch {
    return false
  }
}

/** The search that a limit ended, with the folder that it had come to. */
function ended({cwd, found, unread}: Search, {folder, limit}: {folder: string; limit: string}): FoundFiles {
  const file = posix(path.relative(cwd, folder)) || '.'
  return {
    files: sorted(found),
    unread: [...unread, {file, part: 'sure', why: `the search for files of the deployment ends ${limit}`}],
  }
}

/** Puts a file that is about Azure ML among those found, or among those unread where a limit or the system keeps it from being read. */
function lookAt(absolute: string, kind: FileKind, search: Search): void {
  const file = posix(path.relative(search.cwd, absolute))
  const unread = (why: string, part: Unread['part'] = 'sure') => search.unread.push({file, why, part})
  try {
    const {size} = fs.statSync(absolute)
    // Its own reader has the limit of a Dockerfile, and says which one is for Azure ML.
    if (kind === 'dockerfile') {
      const isListed = size <= largest[kind] && search.listed.holds(absolute, fs.readFileSync(absolute))
      if (!isListed) search.found.push({file, absolute, kind, given: false})
    } else if (size > largest[kind]) {
      search.bytes += size
      if (isLargeOfDeployment(absolute, kind, mostBytes)) unread(`it is larger than ${largest[kind] >> 20} MiB`)
    } else {
      const bytes = fs.readFileSync(absolute)
      const text = bytes.toString('latin1')
      search.bytes += text.length
      if (!isAbout(kind, text) && (kind !== 'python' || encodingProblem(text) === undefined)) return
      if ((kind === 'yaml' && isHandedOver(text)) || search.listed.holds(absolute, bytes)) return
      search.room[kind] -= text.length
      if (search.room[kind] < 0)
        unread(`files of its kind about Azure ML have more than ${mostFound[kind] >> 20} MiB in all`)
      else search.found.push({file, absolute, kind, given: false})
    }
  } catch (error) {
    unread(`it cannot be read (${systemCode(error) ?? 'unknown error'})`, 'unknown')
  }
}

function list(folder: string, {cwd, unread}: Search): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    const file = posix(path.relative(cwd, folder)) || '.'
    unread.push({file, why: `it cannot be listed (${systemCode(error) ?? 'unknown error'})`, part: 'unknown'})
    return []
  }
}

function sorted(files: DeploymentFile[]): DeploymentFile[] {
  return files.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
}

function posix(file: string): string {
  return file.split(path.sep).join('/')
}
