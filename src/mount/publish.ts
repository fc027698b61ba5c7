import fs from 'node:fs'
import path from 'node:path'
import {systemCode, writeError} from '../errors.ts'

/** One thing to publish: from where it was made to its final name, on the same file system. */
export type Move = {from: string; to: string}

/** The name something has beside its final one while it is being written. */
export function draftName(final: string): string {
  return `${final}.partial-${process.pid}`
}

/**
 * Removes what stands under the final names, and drafts that an earlier process could not remove: called when a build
 * starts, so that nothing old stands there when it fails. Throws `unwritable` with the path.
 */
export function clearPlaces(finals: readonly string[]): void {
  for (const final of finals) {
    remove(final)
    const folder = path.dirname(final)
    const prefix = `${path.basename(final)}.partial-`
    for (const name of list(folder)) {
      if (name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length))) remove(path.join(folder, name))
    }
  }
}

/**
 * Renames everything into place, in order: give the sealed file last, so that whoever sees it sees the rest too.
 * When one rename fails, nothing is left under any final name. Throws `unwritable` or `disk-full` with the path.
 */
export function publish(moves: readonly Move[]): void {
  try {
    for (const {from, to} of moves) {
      try {
        fs.renameSync(from, to)
      } catch (error) {
        throw writeError(error, to)
      }
    }
  } catch (error) {
    for (const {to} of moves) remove(to)
    throw error
  }
  for (const folder of new Set(moves.map(({to}) => path.dirname(to)))) syncFolder(folder)
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

/** Makes the renames outlive a power cut where the system lets a folder be synced. */
function syncFolder(folder: string): void {
  try {
    const descriptor = fs.openSync(folder, 'r')
    try {
      fs.fsyncSync(descriptor)
    } finally {
      fs.closeSync(descriptor)
    }
  } catch {
    // Windows and some network file systems cannot; the rename itself is done.
  }
}
