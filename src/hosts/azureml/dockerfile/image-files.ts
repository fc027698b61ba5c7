import path from 'node:path'
import {isFolder} from '../../../core/folders.ts'
import {outOfReach} from '../../../core/reach.ts'
import {type Context, exists, ignoredBy, lookInContext} from './context.ts'

/** Something that COPY, ADD or a bind mount puts into an image. */
export type Placed = {
  /** Absolute path in the image, or one below `\0`, the folder that the base image starts in. */
  to: string
  /** Path in the context; null for what comes from another image, a URL, or is not known. */
  from: string | null
  /** Whether `to` is the name of a folder that takes it, as the text says by its `/`. */
  intoFolder: boolean
  /** Whether only what lies in `from` goes there (a folder), not that itself. */
  isFolder: boolean
}

/** What lies at a path of an image: a path in the context, nothing that the files tell, or something nobody can tell from here. */
export type Found = {state: 'found'; from: string} | {state: 'missing' | 'unknown'}

/** An absolute path in the image. */
export function joinInImage(folder: string, name: string): string {
  // Nearly all names need no look at the whole path, which a long Dockerfile may make thousands of times.
  if (/^[^/.][^/]*$/.test(name) && !folder.endsWith('/')) return `${folder}/${name}`
  return name.startsWith('/') ? path.posix.normalize(name) : path.posix.normalize(`${folder}/${name}`)
}

/** What a path in the image is made from; the last step that reaches it counts. */
export function findInImage(target: string, placed: readonly Placed[], context: Context): Found {
  let isUnknown = false
  for (const one of placed.toReversed()) {
    for (const below of waysTo(target, one)) {
      if (one.from === null) {
        isUnknown = true
        continue
      }
      const from = path.posix.join(one.from, below)
      const file = path.join(context.folder, from)
      // What may not be looked at is refused where it is read.
      if ((exists(file) || outOfReach(file, 'input') !== undefined) && ignoredBy(from, context) === undefined)
        return {state: 'found', from}
    }
  }
  return {state: isUnknown ? 'unknown' : 'missing'}
}

/** Whether anything is put at or below a folder of the image. */
export function holds(folder: string, placed: readonly Placed[]): boolean {
  return placed.some(({to}) => isAtOrBelow(to, folder))
}

/** Whether a folder or a Python file is put at or below a folder of the image: what else lies there is no code. */
export function bringsCode(folder: string, placed: readonly Placed[], context: Context): boolean {
  return placed.some(({to, from, isFolder: spreads}) => {
    if (isAtOrBelow(to, folder)) return spreads || /\.(?:py|ipynb)$/.test(from ?? '')
    if (!spreads || from === null || !isAtOrBelow(folder, to)) return false
    return exists(path.join(context.folder, from, path.posix.relative(to, folder)))
  })
}

/** Whether what was placed may hold a file at a path of the image; what lies where only the base image knows may lie anywhere. */
export function mayLieAt(target: string, placed: readonly Placed[]): boolean {
  const name = path.posix.basename(target)
  return placed.some(one => {
    if (waysTo(target, one).length > 0) return true
    if (!target.startsWith('\0') && !one.to.startsWith('\0')) return false
    return one.from === null || one.isFolder || [one.from, one.to].some(file => path.posix.basename(file) === name)
  })
}

/** Where in what was placed the target would lie: `''` for the thing itself. */
function waysTo(target: string, {to, from, intoFolder, isFolder: spreads}: Placed): string[] {
  const ways: string[] = []
  if (isAtOrBelow(target, to)) {
    const below = path.posix.relative(to, target)
    if (spreads || from === null) ways.push(below)
    else {
      if (!intoFolder && below === '') ways.push('')
      // A file goes into a folder that is there already, whether or not the text says so.
      if (below === path.posix.basename(from)) ways.push('')
    }
  }
  return ways
}

function isAtOrBelow(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder === '/' ? '/' : `${folder}/`)
}

/** Of more files than these, only those whose text is read are followed one by one. */
const mostPlaced = 500
const readNames = /\.(?:txt|in|ya?ml|toml|lock|py|ipynb)$/i

/** What COPY of these sources puts where. A source that is not there is not placed. */
export function placeSources(
  sources: readonly string[],
  {to, intoFolder, context}: {to: string; intoFolder: boolean; context: Context},
): Placed[] {
  return sources.flatMap((source): Placed[] => {
    const looked = lookInContext(source, context)
    if (looked.state === 'unknown') return [{to, from: null, intoFolder, isFolder: true}]
    const named = looked.paths.length > mostPlaced ? looked.paths.filter(one => readNames.test(one)) : looked.paths
    const rest: Placed[] = named.length < looked.paths.length ? [{to, from: null, intoFolder, isFolder: true}] : []
    const placed = named.map(from => ({
      to,
      from,
      intoFolder: intoFolder || sources.length > 1 || looked.paths.length > 1,
      isFolder: isFolder(path.join(context.folder, from)),
    }))
    return [...rest, ...placed]
  })
}
