import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode, writeError} from '../../../core/errors.ts'
import {atOnce, type Steps} from '../../../core/steps.ts'
import {readIgnoreFile} from './ignore-file.ts'
import {type Order, readVerdicts} from './verdict.ts'
import {type Dropped, type Obstacle, walkUpload} from './walk.ts'

/** What the uploader makes of a code folder. Paths are relative to it, with `/` between their parts, in the order of their bytes. */
export type Upload = {
  /** The one ignore file that counts: `.amlignore`, else `.gitignore`, of the code folder itself; null where there is neither. */
  ignoreFile: string | null
  /** What arrives. */
  files: string[]
  dropped: Dropped[]
  obstacles: Obstacle[]
}

export type UploadOptions = {
  /** Which of several matching patterns decides; `last` as the uploader of today has it. */
  order?: Order
}

/**
 * What of `codeDir` reaches the image (azure-ai-ml, `get_upload_files_from_folder`): each file on its own, links followed, a
 * file below a linked folder judged by where it really lies, no empty folders.
 *
 * Throws `unreadable` for a folder or an ignore file that cannot be read, and for more than 2,000,000 entries.
 */
export function readUpload(codeDir: string, options: UploadOptions = {}): Upload {
  return atOnce(uploadSteps(codeDir, options))
}

/** The same, to be interrupted between any two files. */
export function* uploadSteps(codeDir: string, {order = 'last'}: UploadOptions = {}): Steps<Upload> {
  const ignoreFile = readIgnoreFile(codeDir)
  const verdicts = readVerdicts(ignoreFile?.lines ?? [], order)
  const {files, dropped, obstacles} = yield* walkUpload(codeDir, {verdicts, base: ignoreFile?.base})
  const refused = (ignoreFile?.refused ?? []).map(({line, why}) => ({path: ignoreFile?.name ?? '', line, why}))
  return {
    ignoreFile: ignoreFile?.name ?? null,
    files,
    dropped,
    obstacles: [...refused, ...obstacles],
  }
}

/** Files that are to lie below `prefix` in `codeDir` and would stay behind, in the order given; they need not be there yet. */
export function droppedFromUpload(named: Named, options: UploadOptions = {}): Lost {
  return atOnce(droppedSteps(named, options))
}

type Named = {codeDir: string; prefix: string; paths: readonly string[]}
type Lost = {ignoreFile: string | null; dropped: Dropped[]}

/** The same, to be interrupted between any two files. */
export function* droppedSteps({codeDir, prefix, paths}: Named, {order = 'last'}: UploadOptions = {}): Steps<Lost> {
  const ignoreFile = readIgnoreFile(codeDir)
  if (ignoreFile === undefined) return {ignoreFile: null, dropped: []}
  const verdicts = readVerdicts(ignoreFile.lines, order)
  const below = path.posix.normalize(prefix === '' ? '.' : prefix).replace(/\/$/, '')
  const dropped: Dropped[] = []
  for (const one of paths) {
    yield
    const full = below === '.' ? one : `${below}/${one}`
    const by = verdicts.ofFile(full)
    if (by !== undefined) dropped.push({path: full, line: by.line, pattern: by.pattern})
  }
  return {ignoreFile: ignoreFile.name, dropped}
}

/**
 * Copies what arrives into the folder `into`, which it makes: contents of links, as the uploader does, with the modes that a
 * download gives (0644, what was executable 0755).
 *
 * Throws `unreadable` for a file that cannot be read, `disk-full` or `unwritable` where it cannot be written.
 */
export function stageUpload({files}: Pick<Upload, 'files'>, codeDir: string, into: string): void {
  const made = new Set<string>()
  try {
    fs.mkdirSync(into, {recursive: true})
    for (const file of files) {
      const target = path.join(into, ...file.split('/'))
      const folder = path.dirname(target)
      if (!made.has(folder)) {
        fs.mkdirSync(folder, {recursive: true})
        made.add(folder)
      }
      copy(path.join(codeDir, ...file.split('/')), target)
    }
  } catch (error) {
    throw writeError(error, into)
  }
}

function copy(source: string, target: string): void {
  const executable = readable(source, () => (fs.statSync(source).mode & 0o111) !== 0)
  readable(source, () => fs.accessSync(source, fs.constants.R_OK))
  fs.copyFileSync(source, target, fs.constants.COPYFILE_FICLONE)
  fs.chmodSync(target, executable ? 0o755 : 0o644)
}

function readable<T>(source: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new SitemountError('unreadable', `${source} cannot be read (${systemCode(error) ?? error}).`, {cause: error})
  }
}
