import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode, writeError} from '../errors.ts'
import {draftName, publish, remove} from './publish.ts'

/** Where packages are put, and where they are gathered until all is well. */
export type Extraction = {
  /** Absolute final path. */
  to: string
  /** The folder beside it that `verifyArtifact` fills. */
  draft: string
  /** The highest folder that had to be made for both, if any. */
  made: string | undefined
}

/**
 * Makes an empty draft folder beside `to` (an absolute path), with the folders above it. Throws `usage` when something
 * other than an empty folder stands at `to`, `unwritable` or `disk-full`; then nothing is left.
 */
export function openExtraction(to: string): Extraction {
  refuseOccupied(to)
  const parent = path.dirname(to)
  const draft = draftName(to)
  let made: string | undefined
  try {
    made = fs.mkdirSync(parent, {recursive: true})
    // Closed to others while it is being filled; publishing opens it.
    fs.mkdirSync(draft, {mode: 0o700})
  } catch (error) {
    if (made !== undefined) remove(made)
    throw writeError(error, draft)
  }
  return {to, draft, made}
}

/**
 * Gives the packages their final name. To be called only when `unpacked` of what `verifyArtifact` returned is true and the
 * verdict passed. Throws `usage` when something was put at `to` meanwhile, `unwritable`; then nothing is left.
 */
export function publishExtraction(extraction: Extraction): void {
  const {to, draft} = extraction
  try {
    refuseOccupied(to)
    // Not every system renames a folder onto an empty one.
    if (fs.existsSync(to)) fs.rmdirSync(to)
    publish([{from: draft, to}])
  } catch (error) {
    dropExtraction(extraction)
    throw writeError(error, to)
  }
}

/** Takes away the draft and the folders that were made for it. Throws `unwritable`. */
export function dropExtraction({draft, made}: Extraction): void {
  remove(draft)
  if (made === undefined) return
  // Another process may have put something there meanwhile: only empty folders go.
  for (let folder = path.dirname(draft); folder.startsWith(made); folder = path.dirname(folder)) {
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

function occupied(what: string): SitemountError {
  return new SitemountError('usage', `Input \`extract-to\`: ${what}, so nothing is put there.`, {
    help: 'Name a folder that does not exist yet, or an empty one.',
  })
}
