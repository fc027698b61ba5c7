import {randomBytes} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode, writeError} from '../core/errors.ts'
import {type HeldFolder, holdFolder} from '../core/held-folder.ts'
import {manifestName} from './manifest.ts'

/** One thing to publish: from where it was made to its final name, on the same file system. */
export type Move = {from: string; to: string}

/** The folder that is published in: its path, and the folder itself; see `openOutput`. */
export type Output = {output: string; held: HeldFolder}

/** A new name for something beside its final one while it is being written. */
export function draftName(final: string): string {
  return `${final}.partial-${randomBytes(8).toString('hex')}`
}

/**
 * Removes an artifact that an earlier build published under these names: called when a build starts, so that nothing old stands there when it fails. Throws `usage`, and removes nothing, when something else
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
  for (const place of places) remove(place)
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
 * Renames everything into place, in order: reports first and the sealed file last, so that an artifact never stands without them,
 * also when the process is killed. What lies in `output` is reached through the held folder. The folder of a name is made where it
 * is missing.
 *
 * When one rename fails, nothing of ours is left under any final name, the last one removed first; what another process put there
 * stands. Throws `unwritable` or `disk-full` with the path.
 */
export function publish(moves: readonly Move[], output?: Output): void {
  const undo: (() => void)[] = []
  try {
    for (const {from, to} of moves) {
      try {
        const folder = path.dirname(to)
        if (kindOf(folder) === undefined) {
          fs.mkdirSync(folder)
          undo.push(() => removeEmpty(folder))
        }
        reaching([from, to], output, (source, target) => fs.renameSync(source, target))
        undo.push(() => reaching([to], output, remove))
      } catch (error) {
        throw writeError(error, to)
      }
    }
  } catch (error) {
    for (const step of undo.reverse()) step()
    throw error
  }
}

/** Does work with paths; the folder of each that lies in `output`, or in a folder right below it, is held meanwhile. */
function reaching<Paths extends string[]>(
  paths: readonly [...Paths],
  output: Output | undefined,
  work: (...paths: Paths) => void,
): void {
  const opened: HeldFolder[] = []
  try {
    const reached = paths.map(file => {
      if (output === undefined) return file
      const {held} = output
      const [folder, name] = [path.dirname(file), path.basename(file)]
      const isOutput = (one: string) => one === output.output || one === held.path
      if (isOutput(folder)) return held.at(name)
      if (!isOutput(path.dirname(folder))) return file
      const below = holdFolder(path.join(held.path, path.basename(folder)))
      opened.push(below)
      return below.at(name)
    })
    work(...(reached as Paths))
  } finally {
    for (const folder of opened) folder.close()
  }
}

function removeEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder)
  } catch {
    // Another process put something there.
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
