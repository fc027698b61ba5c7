import fs from 'node:fs'
import path from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {systemCode} from '../../../core/errors.ts'
import {isInside, slashed} from '../../../core/paths.ts'
import {outOfReach} from '../../../core/reach.ts'
import {longestPattern} from '../upload/pattern.ts'
import type {Unread} from './facts.ts'

/** The question, and the files with patterns that could not be read for it. */
export type GitIgnored = ((file: string) => boolean) & {unread: Unread[]}

/** No `.gitignore` is anywhere near this size. Bytes. */
const largest = 1 << 20

/**
 * A question about paths, absolute: whether Git ignores them by the `.gitignore` files from the repository's root down
 * (gitignore, "Pattern format"). A path that is ignored is one that a later step makes. Each file is read once; one that cannot
 * be read stands in `unread` of the question once it was asked.
 */
export function gitIgnored(cwd: string): GitIgnored {
  const unread: Unread[] = []
  const root = repositoryOf(cwd)
  const read = new Map<string, Ignore | null>()
  const isIgnored = (file: string) => {
    if (!isInside(root, file)) return false
    let ignored = false
    let folder = root
    for (const part of ['', ...path.relative(root, path.dirname(file)).split(path.sep)]) {
      folder = path.join(folder, part)
      if (!read.has(folder)) read.set(folder, patternsOf(folder, {cwd, unread}))
      const relative = slashed(path.relative(folder, file))
      // Nobody knows yet whether it will be a file or a folder.
      for (const name of [relative, `${relative}/`]) {
        const verdict = read.get(folder)?.test(name)
        if (verdict?.ignored === true) ignored = true
        else if (verdict?.unignored === true) ignored = false
      }
    }
    return ignored
  }
  return Object.assign(isIgnored, {unread})
}

function repositoryOf(cwd: string): string {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, '.git'))) return folder
    if (path.dirname(folder) === folder) return cwd
  }
}

function patternsOf(folder: string, {cwd, unread}: {cwd: string; unread: Unread[]}): Ignore | null {
  const file = path.join(folder, '.gitignore')
  const miss = (why: string, part: Unread['part'] = 'sure'): null => {
    unread.push({file: slashed(path.relative(cwd, file)), why, part})
    return null
  }
  const away = outOfReach(path.resolve(file), 'input')
  if (away !== undefined) return miss(away, 'away')
  try {
    const stat = fs.statSync(file, {throwIfNoEntry: false})
    if (stat === undefined) return null
    // Git itself reads no folder.
    if (!stat.isFile()) return null
    return stat.size <= largest
      ? gitPatterns(fs.readFileSync(file, 'utf8'), miss)
      : miss(`it is larger than ${largest >> 20} MiB`)
  } catch (error) {
    return systemCode(error) === 'ENOTDIR' ? null : miss(`it cannot be read (${systemCode(error) ?? String(error)})`)
  }
}

/** The patterns of a `.gitignore` but those that are too long to be made into a regular expression, which `miss` is given. */
export function gitPatterns(text: string, miss: (why: string) => unknown): Ignore {
  const lines = text.split(/\r?\n/)
  const short = lines.filter(line => line.length <= longestPattern)
  if (short.length < lines.length) miss(`a pattern is longer than ${longestPattern.toLocaleString('en')} characters`)
  return ignore({allowRelativePaths: true}).add(short)
}
