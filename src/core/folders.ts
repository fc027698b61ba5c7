import {chmodSync, lstatSync, mkdirSync, readdirSync, rmSync, type Stats, statSync} from 'node:fs'
import path from 'node:path'
import {systemCode} from './errors.ts'

/**
 * Makes a folder and those above it that are missing. Throws what the system says: `mkdirSync` with `recursive` instead
 * tries forever below a folder that is there and can hold none, as /proc.
 */
export function makeFolders(folder: string): void {
  if (isFolder(folder)) return
  const parent = path.dirname(folder)
  if (parent !== folder) makeFolders(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it in the meantime.
    if (systemCode(error) !== 'EEXIST' || !isFolder(folder)) throw error
  }
}

/**
 * Removes a folder with all that is in it: what a process left there that still writes, and folders whose modes forbid it. Throws
 * what the system says when something stays all the same.
 */
export function removeFolder(folder: string): void {
  const thoroughly = {recursive: true, force: true, maxRetries: 3} as const
  try {
    rmSync(folder, thoroughly)
  } catch {
    openUp(folder)
    rmSync(folder, thoroughly)
  }
}

/** Lets the owner into a folder and those below. Links are not followed. */
function openUp(folder: string): void {
  try {
    if (!lstatSync(folder).isDirectory()) return
    chmodSync(folder, 0o700)
    const entries = readdirSync(folder, {withFileTypes: true})
    for (const entry of entries) if (entry.isDirectory()) openUp(path.join(folder, entry.name))
  } catch {
    // Somebody else's, or gone meanwhile: the removal says it.
  }
}

/** Whether a folder stands there; a link to one counts. What cannot be looked at (a loop of links) is as good as absent. */
export function isFolder(file: string): boolean {
  return statQuietly(file)?.isDirectory() ?? false
}

/** Whether a plain file stands there; a link to one counts. What cannot be looked at is as good as absent. */
export function isFile(file: string): boolean {
  return statQuietly(file)?.isFile() ?? false
}

function statQuietly(file: string): Stats | undefined {
  try {
    return statSync(file, {throwIfNoEntry: false})
  } catch {
    return undefined
  }
}
