import fs from 'node:fs'
import path from 'node:path'
import {compareBytes} from '../../../artifact/names.ts'
import {SitemountError, systemCode} from '../../../core/errors.ts'
import {slashed} from '../../../core/paths.ts'
import {outOfReach, refuseOutOfReach} from '../../../core/reach.ts'
import type {Steps} from '../../../core/steps.ts'
import type {FolderVerdict, Verdicts} from './verdict.ts'

/** Links between a few folders can make up a tree without an end. */
const mostEntries = 2_000_000

type Folder = {
  /** Where it lies in the upload; empty for the code folder. */
  path: string
  /** Where it really lies: no part of it is a link. */
  real: string
  verdict: FolderVerdict | undefined
  /** The real folders above, by which a link in a circle is known. */
  above: readonly string[]
}

type Walked = {files: string[]; dropped: Dropped[]; obstacles: Obstacle[]}

/**
 * What arrives of `codeDir` by patterns relative to `base` (undefined: the folder itself), what is left out, and what would
 * arrive but cannot be read; each in the order of its bytes. A link that leads back to a folder above it is not followed: the
 * uploader does so until the system stops it, some forty copies deep.
 *
 * Throws `unreadable` for a `codeDir` that cannot be read or has more than 2,000,000 entries, and for a link that leads out of the
 * workspace of a job and would arrive.
 */
export function* walkUpload(
  codeDir: string,
  {verdicts, base}: {verdicts: Verdicts; base: string | undefined},
): Steps<Walked> {
  const walked: Walked = {files: [], dropped: [], obstacles: []}
  const top = real(codeDir)
  const folders: Folder[] = [{path: '', real: top, verdict: undefined, above: []}]
  let entries = 0
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    yield
    const listed = list(folder)
    if ('why' in listed) {
      walked.obstacles.push(listed)
      continue
    }
    entries += listed.length
    if (entries > mostEntries) {
      throw new SitemountError('unreadable', `${codeDir} has more than ${mostEntries} entries.`, {
        help: 'Point `code-dir` to the folder that is uploaded, which holds the code and the packages alone.',
      })
    }
    const matched = relative(base ?? top, folder.real)
    for (const entry of listed) {
      yield
      const inner = join(folder.path, entry.name)
      const full = path.join(folder.real, entry.name)
      const isAway = entry.isSymbolicLink() && outOfReach(full, 'input') !== undefined
      const kind = isAway ? 'away' : kindOf(entry, full)
      if (kind !== 'folder') {
        const by = verdicts.ofFile(join(matched, entry.name), folder.verdict)
        if (by !== undefined) walked.dropped.push({path: inner, line: by.line, pattern: by.pattern})
        else if (kind === 'away') refuseOutOfReach(full, 'input', path.join(codeDir, inner), leaveOutHelp)
        else if (kind === 'file') walked.files.push(inner)
        else walked.obstacles.push({path: inner, why: kind})
        continue
      }
      const linked = entry.isSymbolicLink()
      const place = linked ? real(full) : full
      const above = [...folder.above, folder.real]
      if (above.includes(place)) continue
      const verdict = verdicts.ofFolder(relative(base ?? top, place), linked ? undefined : folder.verdict)
      // A folder of which nothing arrives is entered all the same: what a link in it leads to lies elsewhere, and may arrive.
      folders.push({path: inner, real: place, verdict, above})
    }
  }
  walked.files.sort(compareBytes)
  walked.obstacles.sort((a, b) => compareBytes(a.path, b.path))
  walked.dropped.sort((a, b) => compareBytes(a.path, b.path))
  return walked
}

const leaveOutHelp = 'Keep the file itself in the repository, or name the link in an `.amlignore`.'

type Kind = 'folder' | 'file' | 'it is a link to nothing' | 'it is no plain file'

function kindOf(entry: fs.Dirent, full: string): Kind {
  if (entry.isDirectory()) return 'folder'
  if (entry.isFile()) return 'file'
  if (!entry.isSymbolicLink()) return 'it is no plain file'
  try {
    const stats = fs.statSync(full)
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'it is no plain file'
  } catch {
    return 'it is a link to nothing'
  }
}

function list({path: inner, real: place}: Folder): fs.Dirent[] | Obstacle {
  try {
    return fs.readdirSync(place, {withFileTypes: true})
  } catch (error) {
    const code = systemCode(error) ?? String(error)
    if (inner !== '') return {path: `${inner}/`, why: `it cannot be read (${code})`}
    throw new SitemountError('unreadable', `${place} cannot be read (${code}).`, {cause: error})
  }
}

function real(folder: string): string {
  try {
    return fs.realpathSync(folder)
  } catch (error) {
    throw new SitemountError('unreadable', `${folder} cannot be read (${systemCode(error) ?? error}).`, {cause: error})
  }
}

/** With `/` between its parts; empty for `base` itself. */
function relative(base: string, place: string): string {
  return slashed(path.relative(base, place))
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** A file that stays behind, and the line of the ignore file that says so. */
export type Dropped = {path: string; line: number; pattern: string}

/** Something at which the uploader stops with an error, or passes over in silence: a link to nothing, a pattern that is none. */
export type Obstacle = {path: string; line?: number; why: string}
