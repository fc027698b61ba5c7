import fs from 'node:fs'
import path from 'node:path'
import {writeError} from '../errors.ts'
import {sealedTime} from './facts.ts'
import {windowsReason} from './names.ts'
import {makeFolders, sealFolders} from './sealed-disk.ts'

/** One file that is being written. */
export type Sink = {write(piece: Uint8Array): void; close(): void}

/**
 * Puts the packages of an artifact into a folder while the artifact is verified. What is written counts for nothing until
 * every file was seen to be the one that was sealed.
 */
export type Unpacker = {
  /** Absolute path of the folder. */
  folder: string
  /** Opens a file, relative to the folder; undefined once something could not be written as it is named. */
  open(file: string, mode: number): Sink | undefined
  /** Where a file goes, its folders made; undefined as for `open`. For whoever copies it himself. */
  place(file: string): string | undefined
  /** A file that is not the one that was sealed: nothing more is written. */
  spoil(): void
  /** Ends the work: sets the dates of the folders. Whether nothing was spoilt. */
  finish(): boolean
}

/** Unpacks into an empty folder that exists. Its methods throw `disk-full` and `unwritable`. */
export function createUnpacker(folder: string): Unpacker {
  const files: string[] = []
  const made = new Set<string>()
  let spoilt = false

  function place(file: string): string | undefined {
    if (spoilt) return undefined
    if (process.platform === 'win32' && windowsReason(file) !== undefined) {
      spoilt = true
      return undefined
    }
    const parent = path.posix.dirname(file)
    if (parent !== '.' && !made.has(parent)) {
      makeFolders(folder, [file])
      made.add(parent)
    }
    files.push(file)
    return path.join(folder, file)
  }

  return {
    folder,
    place,
    spoil() {
      spoilt = true
    },
    open(file, mode) {
      const target = place(file)
      if (target === undefined) return undefined
      let descriptor: number
      try {
        // Exclusive: nothing that stands there already, be it a link, is written through.
        descriptor = fs.openSync(target, 'wx', mode)
      } catch (error) {
        throw writeError(error, target)
      }
      return sink(descriptor, {target, mode})
    },
    finish() {
      if (!spoilt) sealFolders(folder, files)
      return !spoilt
    },
  }
}

function sink(descriptor: number, {target, mode}: {target: string; mode: number}): Sink {
  const writing = (work: () => void) => {
    try {
      work()
    } catch (error) {
      throw writeError(error, target)
    }
  }
  return {
    write(piece) {
      writing(() => {
        for (let done = 0; done < piece.length; ) done += fs.writeSync(descriptor, piece, done)
      })
    },
    close() {
      try {
        writing(() => fs.fchmodSync(descriptor, mode))
        writing(() => fs.futimesSync(descriptor, sealedTime, sealedTime))
      } finally {
        fs.closeSync(descriptor)
      }
    },
  }
}
