import {mkdtempSync, readdirSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {discardNow} from './discard.ts'
import {systemCode, writeError} from './errors.ts'
import {makeFolders, removeFolder} from './folders.ts'
import type {IO} from './io.ts'
import {isInside} from './paths.ts'

/** Where a build works before anything stands under a final name. */
export type Workshop = {
  /** Absolute path of `output`. */
  output: string
  /** Virtualenv, canonical files, wheels: in the temporary folder. */
  scratch: string
  /** The staged artifact and the archive in the making: in `output`, so that publishing is a rename. */
  bench: string
  /** Removes scratch and bench. */
  close(): void
}

const benchName = /^\.sitemount-(\d+)-/

/**
 * Opens a workshop: makes `output` (with a `.gitignore` of `*`) and two folders of its own, and removes what a build that
 * was killed left there. Throws `disk-full` or `unwritable` with the path.
 */
export function openWorkshop(output: string, io: IO): Workshop {
  const absolute = prepareOutput(output, io)
  const {scratch, close} = openScratch(io)
  try {
    const bench = makeFolder(path.join(absolute, `.sitemount-${process.pid}-`))
    const closeBoth = () => {
      close()
      discardNow.discard(bench)
    }
    return {output: absolute, scratch, bench, close: closeBoth}
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
 * Makes the output directory and returns its absolute path. It gets a `.gitignore` of `*` where none is, unless the project
 * itself lies there. Throws `disk-full` or `unwritable`.
 */
export function prepareOutput(output: string, io: Pick<IO, 'cwd'>): string {
  const absolute = path.resolve(io.cwd, output)
  try {
    makeFolders(absolute)
    const holdsProject = absolute === io.cwd || isInside(absolute, io.cwd)
    if (!holdsProject) writeOnce(path.join(absolute, '.gitignore'), '*\n')
    for (const name of readdirSync(absolute)) if (isAbandoned(name)) removeFolder(path.join(absolute, name))
  } catch (error) {
    throw writeError(error, absolute)
  }
  return absolute
}

function writeOnce(file: string, text: string): void {
  try {
    writeFileSync(file, text, {flag: 'wx'})
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
