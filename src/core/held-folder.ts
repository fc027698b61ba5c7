import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode, writeError} from './errors.ts'
import {draftFileName} from './own-folder.ts'

/** A folder that is written into, and that stays the same folder whatever its path leads to later. */
export type HeldFolder = {
  /** Real absolute path. */
  path: string
  /** The path of an entry, for a system call that is made at once. Throws `unwritable` when another folder stands there now. */
  at(name: string): string
  /** Lets go of it; a second time does nothing. */
  close(): void
  isClosed(): boolean
}

/**
 * Holds a folder that exists, by its real path. On Linux it is kept open, and entries are reached through `/proc/self/fd`;
 * elsewhere path and inode are compared before each use. Throws `unwritable` where the path leads elsewhere.
 */
export function holdFolder(real: string): HeldFolder {
  const {O_RDONLY, O_DIRECTORY = 0, O_NOFOLLOW = 0} = fs.constants
  if (process.platform !== 'linux') return comparedFolder(real)
  let descriptor: number | undefined
  try {
    descriptor = fs.openSync(real, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    const leads = linkOf(`/proc/self/fd/${descriptor}`)
    if (leads !== undefined && leads !== real) throw replaced(real)
    if (leads === undefined) throw noProc
    return openFolder(real, descriptor)
  } catch (error) {
    if (descriptor !== undefined) fs.closeSync(descriptor)
    if (error === noProc) return comparedFolder(real)
    throw writeError(error, real)
  }
}

const noProc = new Error('There is no /proc.')

function openFolder(real: string, descriptor: number): HeldFolder {
  let closed = false
  return {
    path: real,
    at(name) {
      if (closed) throw new SitemountError('internal', `${real} is used after it was closed.`)
      return `/proc/self/fd/${descriptor}/${name}`
    },
    close() {
      if (!closed) fs.closeSync(descriptor)
      closed = true
    },
    isClosed: () => closed,
  }
}

/** Where no `/proc` is. */
function comparedFolder(real: string): HeldFolder {
  const state = () => {
    const {dev, ino} = fs.lstatSync(real, {bigint: true})
    return `${dev} ${ino} ${fs.realpathSync.native(real)}`
  }
  const before = state()
  let closed = false
  return {
    path: real,
    at(name) {
      if (state() !== before) throw replaced(real)
      return path.join(real, name)
    },
    close() {
      closed = true
    },
    isClosed: () => closed,
  }
}

function linkOf(file: string): string | undefined {
  try {
    return fs.readlinkSync(file)
  } catch {
    return undefined
  }
}

function replaced(real: string): SitemountError {
  return new SitemountError('unwritable', `${real} was replaced by another folder while sitemount worked in it.`, {
    help: 'Run it again while nothing else moves that folder.',
  })
}

/**
 * Writes a new file under a random name and returns that name; `mode` is set whatever the umask. Nothing is left on failure. Throws
 * `disk-full` or `unwritable` with the path of `final`, the name that it will get.
 */
export function writeDraft(folder: HeldFolder, bytes: string | Uint8Array, {final, mode}: Draft): string {
  const name = draftFileName()
  const {O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0} = fs.constants
  try {
    const descriptor = fs.openSync(folder.at(name), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode ?? 0o666)
    try {
      fs.writeFileSync(descriptor, bytes)
      if (mode !== undefined) fs.fchmodSync(descriptor, mode)
    } catch (error) {
      fs.rmSync(folder.at(name), {force: true})
      throw error
    } finally {
      fs.closeSync(descriptor)
    }
  } catch (error) {
    throw writeError(error, path.join(folder.path, final))
  }
  return name
}

type Draft = {final: string; mode?: number}

/**
 * Puts a file of this content under a name, in place of what stands there: a link is replaced, never followed, and of a file with
 * further names the others keep their content. Throws `disk-full` or `unwritable` with the path; then nothing has changed.
 */
export function replaceFile(folder: HeldFolder, final: string, bytes: string | Uint8Array, mode?: number): void {
  const draft = writeDraft(folder, bytes, {final, ...(mode !== undefined && {mode})})
  try {
    fs.renameSync(folder.at(draft), folder.at(final))
  } catch (error) {
    fs.rmSync(folder.at(draft), {force: true})
    throw writeError(error, path.join(folder.path, final))
  }
}

/**
 * The text of a plain file, or undefined for anything else: a link, a pipe that would never end, more than `limit` bytes, bytes
 * that cannot be read.
 */
export function readPlainText(file: string, limit = 64 << 20): string | undefined {
  const {O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0} = fs.constants
  try {
    const descriptor = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    try {
      const stats = fs.fstatSync(descriptor)
      return stats.isFile() && stats.size <= limit ? fs.readFileSync(descriptor, 'utf8') : undefined
    } finally {
      fs.closeSync(descriptor)
    }
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}
