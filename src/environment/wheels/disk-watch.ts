import fs from 'node:fs'
import path from 'node:path'
import type {Overgrowth} from './facts.ts'

/** Milliseconds between two looks at the free space of the disk, which take microseconds. */
const interval = 200

/**
 * Watches how much is written below a folder, and calls `stop` once it is more than `limit` bytes. The files are counted only once
 * the disk has lost as much as is still allowed, so that an ordinary install is never held up. `end` ends it and returns what was found.
 */
export function watchGrowth(
  folder: string,
  {limit, stop}: {limit: number; stop: () => void},
): {end: () => Overgrowth | undefined} {
  let found: Overgrowth | undefined
  let counted = freeBytes(folder) - limit
  const timer = setInterval(() => {
    const free = freeBytes(folder)
    if (found !== undefined || free >= counted) return
    const {bytes, largest} = measure(folder)
    if (bytes > limit) {
      found = {bytes, limit, largest}
      stop()
    } else counted = free - (limit - bytes)
  }, interval)
  return {
    end() {
      clearInterval(timer)
      return found
    },
  }
}

function freeBytes(folder: string): number {
  try {
    const {bfree, bsize} = fs.statfsSync(folder)
    return bfree * bsize
  } catch {
    return 0
  }
}

/** Bytes on the disk below a folder, hard links once, and the base name of the largest file. */
function measure(root: string): {bytes: number; largest: string} {
  const seen = new Set<number>()
  const folders = [root]
  let bytes = 0
  let largest = {name: '', bytes: 0}
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(folder)) {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) folders.push(file)
      else {
        const stat = statOf(file)
        if (stat === undefined || seen.has(stat.ino)) continue
        seen.add(stat.ino)
        const used = stat.blocks * 512
        bytes += used
        if (used > largest.bytes) largest = {name: entry.name, bytes: used}
      }
    }
  }
  return {bytes, largest: largest.name}
}

function entriesOf(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, {withFileTypes: true})
  } catch {
    return []
  }
}

function statOf(file: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(file, {throwIfNoEntry: false})
  } catch {
    return undefined
  }
}
