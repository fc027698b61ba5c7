import fs from 'node:fs'
import path from 'node:path'
import {writeError} from '../../core/errors.ts'
import {inTurns} from '../../core/steps.ts'
import {changesSince, type Snapshot, snapshotSteps} from '../../environment/imports/snapshot.ts'
import {sealedTime} from '../facts.ts'
import {parentFolders, windowsReason} from '../names.ts'
import {batches} from '../pool/batches.ts'
import {inOrder, type Pool} from '../pool/pool.ts'
import {makeFolders, sealFolders} from '../sealed-disk.ts'

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
  /** What a file that was put there must hold when all is done: the sha256 that was sealed. */
  expect(file: string, sha256: string): void
  /**
   * Ends the work: sets the dates of the folders, reads every file again and returns the state of the folder; undefined when
   * something was spoilt, or when the folder holds anything but what was expected. Throws what the pool throws.
   */
  finish(pool: Pool, signal: AbortSignal): Promise<Snapshot | undefined>
}

/** Unpacks into an empty folder that exists. Its methods throw `disk-full` and `unwritable`. */
export function createUnpacker(folder: string): Unpacker {
  const files: string[] = []
  const made = new Set<string>()
  const expected = new Map<string, string>()
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
    expect: (file, sha256) => void expected.set(file, sha256),
    async finish(pool, signal) {
      if (spoilt) return undefined
      sealFolders(folder, files)
      const state = await inTurns(snapshotSteps(folder), signal)
      const isAsExpected = holdsOnly(state, expected) && (await holds(folder, expected, pool))
      // Who wrote meanwhile cannot set back the date of the inode.
      return isAsExpected && isUnchanged(folder, state) ? state : undefined
    },
  }
}

/** Whether a folder is as it was when its state was taken. */
export function isUnchanged(folder: string, before: Snapshot): boolean {
  return Object.values(changesSince(before, folder)).every(names => names.length === 0)
}

/** Whether these files, the folders above them and nothing else were there. */
function holdsOnly(state: Snapshot, expected: ReadonlyMap<string, string>): boolean {
  const folders = parentFolders(expected.keys())
  const isRight = ([name, kind]: [string, string]) => {
    return kind.startsWith('file ') ? expected.has(name) : kind.startsWith('folder ') && folders.has(name)
  }
  return state.size === expected.size + folders.size && [...state].every(isRight)
}

/** Whether the files hold what was sealed. */
async function holds(folder: string, expected: ReadonlyMap<string, string>, pool: Pool): Promise<boolean> {
  const files = [...expected].map(([file, sha256]) => {
    const full = path.join(folder, file)
    return {full, sha256, bytes: fs.lstatSync(full, {throwIfNoEntry: false})?.size ?? 0}
  })
  const tasks = [...batches(files)].map(batch => ({kind: 'hash' as const, files: batch.map(({full}) => full)}))
  const found: (string | undefined)[] = []
  await inOrder<'hash'>(pool, {
    tasks,
    each: results => found.push(...results.map(one => ('gone' in one ? undefined : one.sha256))),
  })
  return files.every(({sha256}, at) => found[at] === sha256)
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
