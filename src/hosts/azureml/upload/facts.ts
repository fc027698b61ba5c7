import fs from 'node:fs'
import path from 'node:path'
import {isAtOrInside, slashed} from '../../../core/paths.ts'
import type {Limits} from '../../../core/size-limit.ts'
import type {Steps} from '../../../core/steps.ts'
import type {Target} from '../../../targets/profile.ts'
import {type IgnoreFile, readIgnoreFile} from './ignore-file.ts'
import {droppedSteps, uploadSteps} from './read-upload.ts'
import {readVerdicts} from './verdict.ts'
import type {Dropped, Obstacle} from './walk.ts'

/** A file that the deployment cannot do without: `what` stands before its path in a message (`the entry script`). */
type Needed = {path: string; what: string}

/** What the uploader makes of a code folder that a mount is part of. Paths are relative to that folder but for `ignore.file`. */
export type UploadFacts = {
  /** The code folder as a person would name it. */
  codeDir: string
  /** The one ignore file that counts; null where there is none. `lines` as they stand in it. */
  ignore: {name: string; file: string; lines: readonly string[]} | null
  /**
   * The packages: how many files they have, and which of them stay behind. Before they are built there are 0 files, and `dropped`
   * holds the folder itself where nothing of it can arrive. Absent where there is no mount to judge.
   */
  mount?: {folder: string; files: number; dropped: readonly Dropped[]; older: readonly Dropped[]}
  /** The needed files that stay behind. */
  needed: readonly (Dropped & Pick<Needed, 'what'>)[]
  obstacles: readonly Obstacle[]
  /** What arrives, with the whole mount. */
  total: {files: number; bytes: number}
  limits: Limits
  /** The ignore file that was written to be put into the code folder, as a person would name it; absent where none was. */
  remedy?: string
}

export type UploadFactsOptions = {
  cwd: string
  /** Relative to `cwd`, or absolute. */
  codeDir: string
  /** The packages: the folder below the code folder where they go, and their files, which need not be there yet; none when unknown. */
  mount?: {folder: string; files: readonly {path: string; bytes: number}[]}
  /** Paths relative to `cwd`, or absolute; those outside the code folder are passed over. */
  needed?: readonly Needed[]
  limits?: Limits
  remedy?: string
}

/**
 * Reads what the uploader makes of the code folder, by the order of patterns of today and, for the mount, by that of
 * azure-ai-ml before 1.2.0 (`older`: what that one alone drops).
 *
 * Throws `unreadable` as `readUpload` does.
 */
export function* readUploadFacts(options: UploadFactsOptions): Steps<UploadFacts> {
  const {cwd, mount, needed = [], limits = {bytes: null, files: null}, remedy} = options
  const codeDir = path.resolve(cwd, options.codeDir)
  const ignoreFile = readIgnoreFile(codeDir)
  function* drop(prefix: string, paths: readonly string[], order: 'last' | 'first' = 'last'): Steps<Dropped[]> {
    return (yield* droppedSteps({codeDir, prefix, paths}, {order})).dropped
  }
  const upload = yield* uploadSteps(codeDir)
  const inside = needed.flatMap(one => {
    const file = path.resolve(cwd, one.path)
    return isAtOrInside(codeDir, file) ? [{what: one.what, path: slashed(path.relative(codeDir, file))}] : []
  })
  const paths = mount?.files.map(file => file.path) ?? []
  const dropped =
    mount === undefined ? [] : paths.length > 0 ? yield* drop(mount.folder, paths) : dropsAll(mount.folder, ignoreFile)
  const lost = new Set(dropped.map(one => one.path))
  const older =
    mount === undefined ? [] : (yield* drop(mount.folder, paths, 'first')).filter(one => !lost.has(one.path))
  const others = upload.files.filter(file => mount === undefined || !file.startsWith(`${mount.folder}/`))
  let bytes = sum(mount?.files.map(file => file.bytes) ?? [])
  for (const file of others) {
    yield
    bytes += sizeOf(path.join(codeDir, file))
  }
  const lacking: UploadFacts['needed'][number][] = []
  for (const {what, path: file} of inside) {
    for (const one of yield* drop('', [file])) lacking.push({...one, what})
  }
  return {
    codeDir: slashed(path.relative(cwd, codeDir)) || '.',
    ignore:
      ignoreFile === undefined
        ? null
        : {
            name: ignoreFile.name,
            file: slashed(path.relative(cwd, path.join(codeDir, ignoreFile.name))),
            lines: ignoreFile.text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/),
          },
    ...(mount !== undefined && {mount: {folder: mount.folder, files: paths.length, dropped, older}}),
    needed: lacking,
    obstacles: upload.obstacles,
    total: {
      files: others.length + (mount?.files.length ?? 0),
      bytes,
    },
    limits,
    ...(remedy !== undefined && {remedy}),
  }
}

function dropsAll(folder: string, ignoreFile: IgnoreFile | undefined): Dropped[] {
  const by = readVerdicts(ignoreFile?.lines ?? []).ofFolder(folder).dropsAll
  return by === undefined ? [] : [{path: `${folder}/`, line: by.line, pattern: by.pattern}]
}

function sizeOf(file: string): number {
  return fs.statSync(file, {throwIfNoEntry: false})?.size ?? 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
/** What an upload to the target may be, by its profile; no limits where it tells none. */
export function uploadLimits({name, upload}: Pick<Target, 'name' | 'upload'>): Limits {
  const limit = (value: number | null | undefined) =>
    typeof value === 'number' ? {value, from: `the target ${name}`} : null
  return {bytes: limit(upload?.limitBytes), files: limit(upload?.limitFiles)}
}
