import fs from 'node:fs'
import {sealedTime} from '../facts.ts'
import {attempt, type FileDigest, type Gone, openPlain, readThrough} from './read-file.ts'

/** A file to copy, normalised: its mode and date are set on the copy whatever the umask. */
export type CopyFile = {
  from: string
  to: string
  mode: number
  /** Further hashes wanted, by the names RECORD uses: `sha512`. */
  algorithms?: string[]
}

/**
 * Puts a file in its place, where nothing may stand yet, and returns what it holds. It is a copy; with `mayLink`, which only who
 * throws the other tree away may set, it is the file itself under a second name wherever the system makes one: its content is
 * then read once and not written again, and its mode and date are set for both names. Throws `TaskError`.
 */
export function placeFile(file: CopyFile, {mayLink = false}: {mayLink?: boolean}): FileDigest | Gone {
  return (mayLink ? linkFile(file) : undefined) ?? copyFile(file)
}

function copyFile({from, to, mode, algorithms = []}: CopyFile): FileDigest | Gone {
  const source = openPlain(from)
  if (typeof source !== 'number') return source
  try {
    // Exclusive: nothing that stands there already, be it a link, is written through.
    const target = attempt('write', to, () => fs.openSync(to, 'wx', mode))
    try {
      const digest = readThrough(source, from, {
        algorithms,
        each: piece => attempt('write', to, () => writeAll(target, piece)),
      })
      attempt('write', to, () => {
        fs.fchmodSync(target, mode)
        fs.futimesSync(target, sealedTime, sealedTime)
      })
      return digest
    } finally {
      fs.closeSync(target)
    }
  } finally {
    fs.closeSync(source)
  }
}

/** The same as `copyFile` by a second name; undefined, and nothing of ours in the place, where that cannot be. */
function linkFile({from, to, mode, algorithms = []}: CopyFile): FileDigest | Gone | undefined {
  const source = openPlain(from)
  if (typeof source !== 'number') return source
  try {
    const before = fs.fstatSync(source, {bigint: true})
    // It has another name already, in a cache or in the same tree: what is done to it here would be done there.
    if (before.nlink !== 1n || !linked(from, to)) return undefined
    const digest = readThrough(source, from, {algorithms, each: () => {}})
    const after = fs.lstatSync(to, {bigint: true})
    // What was linked is what was read, and nobody wrote into it meanwhile: what follows sets the date.
    const isSame = (['dev', 'ino', 'size', 'mtimeNs'] as const).every(field => before[field] === after[field])
    if (isSame && normalised(source, mode)) return digest
    attempt('write', to, () => fs.unlinkSync(to))
    return undefined
  } finally {
    fs.closeSync(source)
  }
}

/** Whether there is a second name now: not across file systems, not on each of them, and not more than it allows. */
function linked(from: string, to: string): boolean {
  try {
    // Like the opening before, it takes no link at the end for what that points to (Linux, link(2)).
    fs.linkSync(from, to)
    return true
  } catch {
    return false
  }
}

function normalised(descriptor: number, mode: number): boolean {
  try {
    fs.fchmodSync(descriptor, mode)
    fs.futimesSync(descriptor, sealedTime, sealedTime)
    return true
  } catch {
    // Somebody else's file, which one may link and not change.
    return false
  }
}

function writeAll(target: number, piece: Uint8Array): void {
  for (let done = 0; done < piece.length; ) done += fs.writeSync(target, piece, done)
}
