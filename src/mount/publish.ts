import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode, writeError} from '../errors.ts'
import {manifestName} from './manifest.ts'

/** One thing to publish: from where it was made to its final name, on the same file system. */
export type Move = {from: string; to: string}

/** The name something has beside its final one while it is being written. */
export function draftName(final: string): string {
  return `${final}.partial-${process.pid}`
}

/**
 * Removes an artifact that an earlier build published under these names, and drafts that it could not remove: called when a
 * build starts, so that nothing old stands there when it fails. Throws `usage`, and removes nothing, when something else
 * stands under a name; `unwritable` with the path.
 */
export function clearPlaces({folder, archives}: {folder: string; archives: readonly string[]}): void {
  const places = [folder, ...archives]
  for (const place of places) {
    if (kindOf(place) !== undefined && !(place === folder ? isArtifact(place) : kindOf(place) === 'file')) {
      throw new SitemountError(
        'usage',
        `Input \`artifact-name\`: ${place} is in the way and is not an artifact of sitemount, so it is not replaced.`,
        {help: 'Choose another `artifact-name` or `output`, or move it away.'},
      )
    }
  }
  for (const place of places) {
    remove(place)
    const prefix = `${path.basename(place)}.partial-`
    for (const name of list(path.dirname(place))) {
      const draft = path.join(path.dirname(place), name)
      if (!name.startsWith(prefix) || !/^\d+$/.test(name.slice(prefix.length))) continue
      if (kindOf(draft) === 'file') remove(draft)
    }
  }
}

function isArtifact(folder: string): boolean {
  return kindOf(folder) === 'folder' && kindOf(path.join(folder, manifestName)) === 'file'
}

/** What stands there, a link not followed; undefined for nothing. */
function kindOf(place: string): 'file' | 'folder' | 'other' | undefined {
  try {
    const stats = fs.lstatSync(place)
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other'
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw writeError(error, place)
  }
}

/**
 * Renames everything into place, in order: give the sealed file last, so that whoever sees it sees the rest too.
 * When one rename fails, nothing of ours is left under any final name; what another process put there stands. Throws `unwritable` or `disk-full` with the path.
 */
export function publish(moves: readonly Move[]): void {
  const done: string[] = []
  try {
    for (const {from, to} of moves) {
      try {
        fs.renameSync(from, to)
        done.push(to)
      } catch (error) {
        throw writeError(error, to)
      }
    }
  } catch (error) {
    for (const to of done) remove(to)
    throw error
  }
}

/** Removes a file or folder that may not be there, never what a link points to. Throws `unwritable` with the path. */
export function remove(target: string): void {
  try {
    fs.rmSync(target, {recursive: true, force: true})
  } catch (error) {
    throw writeError(error, target)
  }
}

function list(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw writeError(error, folder)
  }
}
