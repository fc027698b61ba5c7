import fs from 'node:fs'
import path from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {isInside, slashed} from '../../paths.ts'

/** No `.gitignore` is anywhere near this size. Bytes. */
const largest = 1 << 20

/**
 * A question about paths, absolute: whether Git ignores them by the `.gitignore` files from the repository's root down
 * (gitignore, "Pattern format"). A path that is ignored is one that a later step makes. Each file is read once.
 */
export function gitIgnored(cwd: string): (file: string) => boolean {
  const root = repositoryOf(cwd)
  const read = new Map<string, Ignore | null>()
  return file => {
    if (!isInside(root, file)) return false
    let ignored = false
    let folder = root
    for (const part of ['', ...path.relative(root, path.dirname(file)).split(path.sep)]) {
      folder = path.join(folder, part)
      if (!read.has(folder)) read.set(folder, patternsOf(folder))
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
}

function repositoryOf(cwd: string): string {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, '.git'))) return folder
    if (path.dirname(folder) === folder) return cwd
  }
}

function patternsOf(folder: string): Ignore | null {
  try {
    const file = path.join(folder, '.gitignore')
    const stat = fs.statSync(file)
    return stat.isFile() && stat.size <= largest ? ignore().add(fs.readFileSync(file, 'utf8')) : null
  } catch {
    return null
  }
}
