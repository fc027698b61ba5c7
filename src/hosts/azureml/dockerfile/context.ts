import fs from 'node:fs'
import path from 'node:path'
import type {Ignore} from 'ignore'
import {systemCode} from '../../../core/errors.ts'
import {isFolder} from '../../../core/folders.ts'
import {linkText} from '../../../core/links.ts'
import {slashed} from '../../../core/paths.ts'
import {outOfReach} from '../../../core/reach.ts'
import type {Unread} from '../deployment/facts.ts'
import {gitPatterns} from '../deployment/ignored.ts'
import type {CopySource} from './facts.ts'
import {type Glob, isGlob, readGlob, type Work} from './glob.ts'

/** A folder that a build takes its files from, and what its ignore file leaves out. */
export type Context = {
  /** Absolute. */
  folder: string
  /** Relative to the working directory; `.` for that itself. */
  shown: string
  ignoring: {file: string; line: number; pattern: string; isException: boolean; matches: Glob}[]
  /** What git does not keep is made before the image is built, and need not be there yet. */
  git: {ignore: Ignore; from: string}[]
  /** Ignore files that were not read, or not to their end, and wildcards that name too many files. */
  unread: Unread[]
  work: Work
}

/** What stands where a source of COPY points. */
export type Looked = Pick<CopySource, 'state' | 'ignoredBy'> & {
  /** Paths in the context, for `found`: the one named, or those that a wildcard names. */
  paths: string[]
  /** Why a job may not look there, with `unknown`. */
  away?: string
}

const largestIgnoreFile = 1 << 18
const mostPatterns = 1000
const longestPattern = 1000
const mostEntries = 20_000
/** Steps of all patterns: a large checkout with many patterns takes some hundred thousand. */
const mostSteps = 20_000_000

/** What tools build, by the names they give it: it need not be there when only files are read. */
const builtFolders =
  /^(?:dist|build|target|out|output|bin|obj|publish|wheels|wheelhouse|sitemount-out|node_modules|\.next)$/

/**
 * Opens the context of a Dockerfile. The ignore file is the one beside the Dockerfile that bears its name, else `.dockerignore`
 * of the context (Docker, "Filename and location").
 */
export function openContext(folder: string, {dockerfile, cwd}: {dockerfile: string; cwd: string}): Context {
  const shown = slashed(path.relative(cwd, folder)) || '.'
  const unread: Unread[] = []
  const work = {left: mostSteps}
  const own = `${dockerfile}.dockerignore`
  const file = exists(own) ? own : path.join(folder, '.dockerignore')
  const reading = {cwd, unread}
  const ignoring = readIgnoring(readSmall(file, reading) ?? '', {file: slashed(path.relative(cwd, file)), unread, work})
  const git = [...new Set([folder, cwd])].flatMap(from => {
    const text = readSmall(path.join(from, '.gitignore'), reading)
    const miss = (why: string) =>
      unread.push({file: slashed(path.relative(cwd, path.join(from, '.gitignore'))), why, part: 'sure'})
    return text === undefined ? [] : [{ignore: gitPatterns(text, miss), from}]
  })
  return {folder, shown, ignoring, git, unread, work}
}

function readIgnoring(
  text: string,
  {file, unread, work}: Pick<Context, 'unread' | 'work'> & {file: string},
): Context['ignoring'] {
  const found: Context['ignoring'] = []
  const miss = (index: number, why: string) => unread.push({file, line: index + 1, why, part: 'sure'})
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.startsWith('#')) continue
    const written = line.trim()
    const isException = written.startsWith('!')
    const pattern = isException ? written.slice(1).trim() : written
    if (pattern === '') continue
    if (found.length >= mostPatterns) {
      miss(index, `it has more than ${mostPatterns.toLocaleString('en')} patterns`)
      break
    }
    if (pattern.length > longestPattern) {
      miss(index, `a pattern is longer than ${longestPattern.toLocaleString('en')} characters`)
      continue
    }
    const clean = path.posix.normalize(pattern).replace(/^\/+|\/+$/g, '')
    const matches = readGlob(clean, {deep: true, work})
    if (matches === undefined) miss(index, 'a pattern is none, and Docker refuses the whole file')
    else if (clean !== '') found.push({file, line: index + 1, pattern: written, isException, matches})
  }
  return found
}

/** What a source of COPY or ADD names in the context. Nothing below is opened; wildcards read folders. */
export function lookInContext(source: string, context: Context): Looked {
  const clean = path.posix.normalize(`/${source}`).slice(1).replace(/\/$/, '')
  if (clean === '') return {state: 'found', paths: ['']}
  if (clean.includes('\0') || clean.length > 4000) return {state: 'unknown', paths: []}
  const away = isGlob(clean) ? undefined : outOfReach(path.join(context.folder, clean), 'input')
  if (away !== undefined) return {state: 'unknown', paths: [], away}
  const named = isGlob(clean) ? expand(clean, context) : exists(path.join(context.folder, clean)) ? [clean] : []
  if (named === undefined) return {state: 'unknown', paths: []}
  if (!Array.isArray(named)) return {state: 'unknown', paths: [], ...named}
  if (named.length === 0) {
    if (isMade(clean, context)) return {state: 'unknown', paths: []}
    return {state: /^(?:\.\/)*\.\.(?:\/|$)/.test(source) ? 'outside' : 'missing', paths: []}
  }
  const kept = named.filter(one => ignoredBy(one, context) === undefined)
  if (kept.length > 0) return {state: 'found', paths: kept}
  const by = ignoredBy(named[0] ?? '', context)
  return {state: 'ignored', paths: [], ...(by !== undefined && {ignoredBy: by})}
}

/** The line of the ignore file that leaves a path out; the last one that matches it or a folder above decides. */
export function ignoredBy(file: string, {ignoring, folder}: Context): CopySource['ignoredBy'] {
  if (ignoring.length === 0) return undefined
  const parts = file.split('/')
  const ways = parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  const last = ignoring.findLast(({matches}) => ways.some(way => matches(way)))
  if (last === undefined || last.isException) return undefined
  // Of a folder that is left out, an exception may let something in again.
  if (ignoring.some(({isException}) => isException) && isFolder(path.join(folder, file))) return undefined
  return {file: last.file, line: last.line, pattern: last.pattern}
}

/** Whether something that is not there is one of those files that are made before an image is built. */
function isMade(file: string, {git, folder}: Context): boolean {
  if (builtFolders.test(file.split('/')[0] ?? '')) return true
  return git.some(({ignore: ignored, from}) => {
    const relative = slashed(path.relative(from, path.join(folder, file)))
    if (relative === '' || relative.startsWith('../')) return false
    return ignored.ignores(relative) || ignored.ignores(`${relative}/`)
  })
}

/** Paths that a pattern names; why a job may not look at one of them; undefined where there are too many, or the pattern is none. */
function expand(pattern: string, {folder, work}: Context): string[] | {away: string} | undefined {
  let paths = ['']
  let seen = 0
  for (const part of pattern.split('/')) {
    const glob = isGlob(part) ? readGlob(part, {deep: false, work}) : undefined
    if (isGlob(part) && glob === undefined) return undefined
    const next: string[] = []
    for (const above of paths) {
      const names = glob === undefined ? [part] : list(path.join(folder, above)).filter(glob)
      seen += names.length
      // Each is looked up.
      work.left -= 20 * names.length
      if (seen > mostEntries) return undefined
      for (const name of names) {
        const one = above === '' ? name : `${above}/${name}`
        const full = path.join(folder, one)
        const away = linkText(full) !== undefined ? outOfReach(full, 'input') : undefined
        if (away !== undefined) return {away}
        if (exists(full)) next.push(one)
      }
    }
    paths = next
  }
  return paths.sort()
}

function list(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}

/** Whether something has that name; a link counts whatever it leads to. */
export function exists(file: string): boolean {
  try {
    return fs.lstatSync(file, {throwIfNoEntry: false}) !== undefined
  } catch {
    return false
  }
}

/** The text of an ignore file; undefined where there is none, or it cannot be read. */
function readSmall(file: string, {cwd, unread}: {cwd: string; unread: Unread[]}): string | undefined {
  const miss = (why: string, part: Unread['part'] = 'sure'): undefined => {
    unread.push({file: slashed(path.relative(cwd, file)), why, part})
  }
  const away = outOfReach(file, 'input')
  if (away !== undefined) return miss(away, 'away')
  try {
    const stats = fs.statSync(file, {throwIfNoEntry: false})
    if (stats === undefined) return undefined
    if (!stats.isFile()) return path.basename(file) === '.gitignore' ? undefined : miss('it is not a file')
    if (stats.size > largestIgnoreFile) return miss(`it is larger than ${largestIgnoreFile >> 10} KiB`)
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    return miss(`it cannot be read (${systemCode(error) ?? String(error)})`)
  }
}
