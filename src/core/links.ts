import fs from 'node:fs'
import path from 'node:path'

/** As many links as Linux follows in one path (path_resolution(7)). */
const mostLinks = 40

export type FollowingLinks = {
  /** Hears of each link by its real folder and its name, and where it leads in the end. */
  onLink?(link: string, target: string): void
  /** Hears of a link that is one too many; the path then ends with it as if it were none. */
  onLoop?(link: string): void
}

/**
 * The real path of an absolute one, `..` behind a link taken as the system takes it. Parts that do not exist stay as they are
 * written: where a link to nothing leads is known as well.
 */
export function followLinks(file: string, {onLink, onLoop}: FollowingLinks = {}): string {
  let links = 0
  const follow = (start: string, relative: string): string => {
    let current = start
    for (const part of relative.split(path.sep)) {
      const next = path.join(current, part)
      const text = part === '' || part === '.' || part === '..' ? undefined : linkText(next)
      if (text === undefined || ++links > mostLinks) {
        if (text !== undefined) onLoop?.(next)
        current = next
        continue
      }
      const {root} = path.parse(text)
      const target = follow(root || current, text.slice(root.length))
      onLink?.(next, target)
      current = target
    }
    return current
  }
  const {root} = path.parse(file)
  return follow(root, file.slice(root.length))
}

/** What a symbolic link says; undefined for anything else, and for what cannot be looked at. */
export function linkText(file: string): string | undefined {
  try {
    return fs.readlinkSync(file)
  } catch {
    return undefined
  }
}
