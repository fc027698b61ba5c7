import fs, {mkdtempSync, readdirSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {allowedPlace, isOwnFolder, refuseLinks} from './allowed-place.ts'
import {discardNow} from './discard.ts'
import {systemCode, writeError} from './errors.ts'
import {makeFolders, removeFolder} from './folders.ts'
import {type HeldFolder, holdFolder} from './held-folder.ts'
import type {IO} from './io.ts'
import type {Output} from './mount/publish.ts'
import {isAtOrInside} from './paths.ts'

/** Where a build works before anything stands under a final name. */
export type Workshop = Output & {
  /** Virtualenv, canonical files, wheels: in the temporary folder. */
  scratch: string
  /** The staged artifact and the archive in the making: in `output`, so that publishing is a rename. */
  bench: string
  /** Removes scratch and bench, and lets go of `output`. */
  close(): void
}

const benchName = /^\.sitemount-(\d+)-/

/**
 * Opens a workshop: makes `output` (with a `.gitignore` of `*`) and two folders of its own, and removes what a build that
 * was killed left there. Throws what `openOutput` throws, `disk-full` or `unwritable` with the path.
 */
export function openWorkshop(output: string, io: IO): Workshop {
  const opened = openOutput(output, io)
  const {held} = opened
  let scratch: Pick<Workshop, 'scratch' | 'close'> | undefined
  const close = () => {
    scratch?.close()
    held.close()
  }
  try {
    scratch = openScratch(io)
    const bench = makeFolder(path.join(held.path, `.sitemount-${process.pid}-`))
    const closeAll = () => {
      discardNow.discard(bench)
      close()
    }
    return {...opened, ...scratch, bench, close: closeAll}
  } catch (error) {
    close()
    throw error
  }
}

/** A folder of ours for what is needed while working, and nothing else. Throws `disk-full` or `unwritable` with the path. */
export function openScratch(io: Pick<IO, 'env'>): Pick<Workshop, 'scratch' | 'close'> {
  const parent = io.env.RUNNER_TEMP || os.tmpdir()
  const scratch = makeFolder(path.join(parent, 'sitemount-'), io.env.RUNNER_TEMP ? 'RUNNER_TEMP' : 'TMPDIR')
  return {scratch, close: () => discardNow.discard(scratch)}
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
    for (const name of readdirSync(held.at('.'))) if (isAbandoned(name)) removeFolder(held.at(name))
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

/** Whether a bench belongs to a process that is gone. */
function isAbandoned(name: string): boolean {
  const pid = Number(benchName.exec(name)?.[1] ?? Number.NaN)
  if (Number.isNaN(pid)) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return systemCode(error) === 'ESRCH'
  }
}

function makeFolder(prefix: string, setting?: string): string {
  try {
    makeFolders(path.dirname(prefix))
    return mkdtempSync(prefix)
  } catch (error) {
    throw writeError(error, path.dirname(prefix), setting)
  }
}
