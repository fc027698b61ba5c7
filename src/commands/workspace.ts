import fs, {readdirSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {Output} from '../artifact/publish.ts'
import {allowedPlace, isOwnFolder, refuseLinks} from '../core/allowed-place.ts'
import {systemCode, writeError} from '../core/errors.ts'
import {makeFolders} from '../core/folders.ts'
import {type HeldFolder, holdFolder} from '../core/held-folder.ts'
import type {IO} from '../core/io.ts'
import {draftPrefix, makeOwnFolder, type OwnFolder, removeAbandoned, scratchPrefix} from '../core/own-folder.ts'
import {isAtOrInside} from '../core/paths.ts'

/** Where a build works before anything stands under a final name. */
export type Workspace = Output & {
  /** Virtualenv, canonical files, wheels: in the temporary folder. */
  scratch: string
  /** The staged artifact and the archive in the making: in `output`, so that publishing is a rename. */
  bench: string
  /** Removes scratch and bench, and lets go of `output`. */
  close(): void
}

/**
 * Opens a workspace: makes `output` (with a `.gitignore` of `*`) and two folders of its own, and removes what a build that
 * was killed left there. Throws what `openOutput` throws, `disk-full` or `unwritable` with the path.
 */
export function openWorkspace(output: string, io: IO): Workspace {
  const opened = openOutput(output, io)
  const {held} = opened
  let scratch: Pick<Workspace, 'scratch' | 'close'> | undefined
  const close = () => {
    scratch?.close()
    held.close()
  }
  try {
    scratch = openScratch(io)
    const bench = makeFolder(held.path, draftPrefix)
    const closeAll = () => {
      bench.remove()
      close()
    }
    return {...opened, ...scratch, bench: bench.path, close: closeAll}
  } catch (error) {
    close()
    throw error
  }
}

/** A folder of ours for what is needed while working, and nothing else. Throws `disk-full` or `unwritable` with the path. */
export function openScratch(io: Pick<IO, 'env'>): Pick<Workspace, 'scratch' | 'close'> {
  const parent = io.env.RUNNER_TEMP || os.tmpdir()
  const scratch = makeFolder(parent, scratchPrefix, io.env.RUNNER_TEMP ? 'RUNNER_TEMP' : 'TMPDIR')
  return {scratch: scratch.path, close: () => scratch.remove()}
}

/**
 * Judges `output` before anything is read or removed there. Throws `usage` for a link at or below it that leads out of the project,
 * and what `allowedPlace` throws. Returns the real path.
 */
export function judgeOutput(output: string, io: Pick<IO, 'cwd' | 'env'>): string {
  const placing = {...io, input: 'output'} as const
  const real = allowedPlace(output, placing)
  const entries = namesIn(real)
  refuseLinks(real, isOwnFolder(real, placing) ? entries : entries.filter(name => ownName.test(name)), placing)
  const deploy = path.join(real, 'deploy')
  refuseLinks(deploy, namesIn(deploy), placing)
  return real
}

/** How names begin that a run of ours gives. What is published under `artifact-name` is looked at when that is known. */
const ownName = /^(?:findings\.json|sitemount\.|report\.md|sbom\.cdx\.json|\.gitignore$|lock$|deploy$)/

/** Names in a folder; none where there is no folder, or none that may be read. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/**
 * Makes the output directory and holds it. It gets a `.gitignore` of `*` where none is, unless the project itself lies there.
 * Throws what `judgeOutput` throws, `disk-full` or `unwritable`.
 */
export function openOutput(output: string, io: Pick<IO, 'cwd' | 'env'>): Output {
  const absolute = path.resolve(io.cwd, output)
  const real = judgeOutput(output, io)
  let held: HeldFolder | undefined
  try {
    makeFolders(real)
    held = holdFolder(real)
    const holdsProject = isAtOrInside(absolute, io.cwd) || isAtOrInside(real, fs.realpathSync(io.cwd))
    if (!holdsProject) writeOnce(held.at('.gitignore'), '*\n')
    removeAbandoned(held.at('.'), draftPrefix)
    return {output: absolute, held}
  } catch (error) {
    held?.close()
    throw writeError(error, absolute)
  }
}

/** Writes a file where none is; a link that leads nowhere counts as one. */
function writeOnce(file: string, text: string): void {
  const {O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0} = fs.constants
  try {
    const descriptor = fs.openSync(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o666)
    try {
      fs.writeSync(descriptor, text)
    } finally {
      fs.closeSync(descriptor)
    }
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
}

function makeFolder(parent: string, prefix: string, setting?: string): OwnFolder {
  try {
    makeFolders(parent)
    return makeOwnFolder(parent, prefix)
  } catch (error) {
    throw writeError(error, parent, setting)
  }
}
