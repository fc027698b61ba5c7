import {hash} from 'node:crypto'
import fs from 'node:fs'
import {removeFolder} from '../../core/folders.ts'
import type {TarFormat} from '../facts.ts'
import {type ChunkFile, type ChunkParts, readParts} from '../formats/chunk-parts.ts'
import {compressChunk} from '../formats/compress.ts'
import {type Deflated, deflateParts} from '../formats/deflate.ts'
import {type CopyFile, placeFile} from './place-file.ts'
import {attempt, type FileDigest, type Gone, openPlain, readThrough} from './read-file.ts'
import {TaskError} from './task-error.ts'

export type {CopyFile} from './place-file.ts'
export type {FileDigest, Gone} from './read-file.ts'
export {TaskError, type TaskFailure} from './task-error.ts'

/** A file to hash, with the further hashes that are wanted. */
type HashFile = Pick<CopyFile, 'from' | 'algorithms'>

export type Tasks = {
  /** `mayLink` where the files may become those that are copied; see `placeFile`. */
  copy: {kind: 'copy'; files: CopyFile[]; mayLink?: boolean}
  hash: {kind: 'hash'; files: (string | HashFile)[]}
  pack: {kind: 'pack'; format: TarFormat; level: number; bytes: number; parts: ChunkParts}
  deflate: {kind: 'deflate'; level: number; bytes: number; parts: ChunkFile[]}
  /** Removes a folder with all that is in it. */
  remove: {kind: 'remove'; folder: string}
}

export type Results = {
  copy: (FileDigest | Gone)[]
  hash: (FileDigest | Gone)[]
  /** The compressed chunk. */
  pack: Uint8Array
  /** The parts, each compressed on its own. */
  deflate: Deflated
  remove: undefined
}

export type TaskKind = keyof Tasks

/** Does one task, synchronously: in a worker thread, or inline where the work is small. Throws `TaskError`. */
export function perform<K extends TaskKind>(task: Tasks[K]): Results[K] {
  const work: Tasks[TaskKind] = task
  if (work.kind === 'copy') return work.files.map(file => placeFile(file, work)) as Results[K]
  if (work.kind === 'hash') return work.files.map(hashFile) as Results[K]
  if (work.kind === 'deflate') return deflateFiles(work) as Results[K]
  if (work.kind === 'remove') return discardFolder(work) as Results[K]
  return packChunk(work) as Results[K]
}

let sharedChunk: Buffer | undefined

function hashFile(file: string | HashFile): FileDigest | Gone {
  const {from: path, algorithms = []} = typeof file === 'string' ? {from: file} : file
  const source = openPlain(path)
  if (typeof source !== 'number') return source
  try {
    return readThrough(source, path, {algorithms, each: () => {}})
  } finally {
    fs.closeSync(source)
  }
}

function discardFolder({folder}: Tasks['remove']): undefined {
  attempt('write', folder, () => removeFolder(folder))
}

function packChunk({format, level, bytes, parts}: Tasks['pack']): Uint8Array {
  const chunk = chunkOf(bytes)
  let end = 0
  for (const part of readParts(parts)) {
    // What no part covers is padding.
    chunk.fill(0, end, part.at)
    if ('literal' in part) chunk.set(part.literal, part.at)
    else readPart(part, chunk)
    end = part.at + ('literal' in part ? part.literal.length : part.bytes)
  }
  chunk.fill(0, end)
  return compressChunk(chunk, {format, level})
}

function deflateFiles({level, bytes, parts}: Tasks['deflate']): Deflated {
  const chunk = chunkOf(bytes)
  for (const part of parts) readPart(part, chunk)
  return deflateParts(chunk, {parts, level})
}

function chunkOf(bytes: number): Buffer {
  if (sharedChunk === undefined || sharedChunk.length < bytes) sharedChunk = Buffer.allocUnsafeSlow(bytes)
  return sharedChunk.subarray(0, bytes)
}

/** Puts a range of a file into the chunk. The file must still be as long, and as it was hashed. */
function readPart({at, file, offset, bytes, last, sha256}: ChunkFile, chunk: Buffer): void {
  const source = openPlain(file, last ? offset + bytes : undefined)
  if (typeof source !== 'number') throw new TaskError('changed', file)
  try {
    let done = 0
    while (done < bytes) {
      const got = attempt('read', file, () => fs.readSync(source, chunk, at + done, bytes - done, offset + done))
      if (got === 0) throw new TaskError('changed', file)
      done += got
    }
  } finally {
    fs.closeSync(source)
  }
  // Files cut in two are hashed by a task of their own.
  if (
    sha256 !== undefined &&
    offset === 0 &&
    last &&
    hash('sha256', chunk.subarray(at, at + bytes), 'hex') !== sha256
  ) {
    throw new TaskError('changed', file)
  }
}
