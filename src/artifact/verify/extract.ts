import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode, writeError} from '../../core/errors.ts'
import {makeFolders} from '../../core/folders.ts'
import {type HeldFolder, holdFolder} from '../../core/held-folder.ts'
import {draftFileName} from '../../core/own-folder.ts'
import {isAtOrInside} from '../../core/paths.ts'
import type {Snapshot} from '../../environment/imports/snapshot.ts'
import {publish, remove} from '../publish.ts'
import {isUnchanged} from './unpack.ts'

/** Where packages are put, and where they are gathered until all is well. */
export type Extraction = {
  /** Final path, absolute and real. */
  to: string
  /** The folder above it. */
  held: HeldFolder
  /** The folder beside it that `verifyArtifact` fills. */
  draft: string
  /** The highest folder that had to be made for both, if any. */
  made: string | undefined
}

/**
 * Makes an empty draft folder beside `to` (an absolute, real path), with the folders above it. Throws `usage` when something
 * other than an empty folder stands at `to`, `unwritable` or `disk-full`; then nothing is left.
 */
export function openExtraction(to: string): Extraction {
  refuseOccupied(to)
  const parent = path.dirname(to)
  const made = firstMissing(parent)
  let held: HeldFolder | undefined
  try {
    makeFolders(parent)
    held = holdFolder(parent)
    const name = draftFileName()
    // Closed to others while it is being filled; publishing opens it.
    fs.mkdirSync(held.at(name), {mode: 0o700})
    return {to, held, draft: path.join(parent, name), made}
  } catch (error) {
    held?.close()
    removeEmptyFolders(parent, made)
    throw extractError(error, to)
  }
}

/** The highest folder on the way that is not there. */
function firstMissing(folder: string): string | undefined {
  if (fs.lstatSync(folder, {throwIfNoEntry: false}) !== undefined) return undefined
  return firstMissing(path.dirname(folder)) ?? folder
}

/** A write that failed, as an error that names the input. */
export function extractError(error: unknown, to: string): unknown {
  const known = writeError(error, to, '`extract-to`')
  if (!(known instanceof SitemountError) || known.help === undefined) return known
  const {code, message, looked, cause} = known
  return new SitemountError(code, message, {help: known.help.replaceAll('`output`', '`extract-to`'), looked, cause})
}

/**
 * Gives the packages their final name, unless the folder has another state by now. To be called only when `unpacked` of what `verifyArtifact` returned is true and the
 * verdict passed. Throws `usage` when something was put at `to` meanwhile, `unwritable`; then nothing is left.
 */
export function publishExtraction(extraction: Extraction, state?: Snapshot): void {
  const {to, draft, held} = extraction
  try {
    refuseOccupied(to)
    if (state !== undefined && !isUnchanged(draft, state)) throw changed(to)
    // Not every system renames a folder onto an empty one.
    if (fs.existsSync(to)) fs.rmdirSync(held.at(path.basename(to)))
    publish([{from: draft, to}], {output: held.path, held})
    held.close()
  } catch (error) {
    dropExtraction(extraction)
    throw extractError(error, to)
  }
}

/** Takes away the draft and the folders that were made for it, unless that is done or they were published. Throws `unwritable`. */
export function dropExtraction({draft, held, made}: Extraction): void {
  if (held.isClosed()) return
  try {
    remove(held.at(path.basename(draft)))
  } finally {
    held.close()
  }
  removeEmptyFolders(path.dirname(draft), made)
}

/** Another process may have put something there meanwhile: only empty folders go. */
function removeEmptyFolders(lowest: string, made: string | undefined): void {
  if (made === undefined) return
  for (let folder = lowest; isAtOrInside(made, folder); folder = path.dirname(folder)) {
    try {
      fs.rmdirSync(folder)
    } catch {
      return
    }
  }
}

function refuseOccupied(to: string): void {
  let names: string[]
  try {
    const stat = fs.lstatSync(to)
    if (!stat.isDirectory()) throw occupied(`${to} is not a folder`)
    names = fs.readdirSync(to)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return
    if (systemCode(error) === 'ENOTDIR') throw occupied(`a file stands in the path ${to}`)
    throw writeError(error, to)
  }
  if (names.length > 0) throw occupied(`${to} is not empty`)
}

/** Something else wrote into the folder that is being filled. */
function changed(to: string): SitemountError {
  return new SitemountError(
    'archive',
    `Nothing was put at ${to}: another process changed it, or what it comes from, meanwhile.`,
    {
      help: 'Find out what writes there, then run it again.',
    },
  )
}

function occupied(what: string): SitemountError {
  return new SitemountError('usage', `Input \`extract-to\`: ${what}, so nothing is put there.`, {
    help: 'Name a folder that does not exist yet, or an empty one.',
  })
}
