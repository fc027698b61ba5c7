import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {systemCode} from '../core/errors.ts'
import {refuseOutOfReach} from '../core/reach.ts'
import {maskCredentials} from './grammar/credentials.ts'
import {schemeOf} from './grammar/reference.ts'
import {shorten} from './lines/text.ts'
import type {OpenFile} from './reading.ts'

const largestFile = 64 * 1024 * 1024

/** A file as it is told: relative to `cwd`, `/` between its parts. */
export function openFile(absolute: string, {constraint, cwd}: {constraint: boolean; cwd: string}): OpenFile {
  const relative = path.relative(cwd, absolute) || absolute
  return {path: absolute, shown: path.sep === '/' ? relative : relative.split(path.sep).join('/'), constraint}
}

/**
 * Throws `unreadable` where a job may not look at one of these paths, relative to `cwd`, which a text on a line of a file names.
 * `..` in them is read both as it stands and as the system reads it.
 */
export function refuseNamed(
  paths: readonly string[],
  {text, line, file, cwd}: {text: string; line: number; file: Pick<OpenFile, 'path' | 'shown'>; cwd: string},
): void {
  for (const one of paths) {
    const absolute = path.isAbsolute(one) ? one : `${cwd}${path.sep}${one}`
    const where = `${file.shown}:${line}: ${shorten(maskCredentials(text))}`
    refuseOutOfReach(
      absolute,
      {from: file.path},
      where,
      'Keep what it names in the repository, and name it from there.',
    )
  }
}

/** A file's bytes, or one clause saying why there are none. */
export function readBytes(file: string): Uint8Array | string {
  try {
    const stats = fs.statSync(file)
    if (stats.isDirectory()) return 'it is a folder'
    // A pipe may never end, and what the kernel shows under these names is this machine, secrets and all.
    if (!stats.isFile() || /^\/(?:proc|sys|dev)\//.test(identity(file))) return 'it is not a file'
    if (stats.size > largestFile) return 'it is larger than 64 MiB'
    return fs.readFileSync(file)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'it does not exist'
    return code === 'EACCES' || code === 'EPERM' ? 'this user may not read it' : (code ?? 'its name is not valid')
  }
}

/** The path under which a file is the same whatever links lead to it. */
export function identity(file: string): string {
  try {
    return fs.realpathSync(file)
  } catch {
    return file
  }
}

/** Absolute path of a file that is named in `folder`, as a path or a `file:` URL. */
export function resolveName(name: string, folder: string): string {
  if (schemeOf(name) !== 'file') return path.resolve(folder, name)
  try {
    return fileURLToPath(name)
  } catch {
    return path.resolve(folder, name)
  }
}
