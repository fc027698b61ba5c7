import fs from 'node:fs'
import path from 'node:path'
import {type Output, publish} from '../../artifact/publish.ts'
import {SitemountError, systemCode, writeError} from '../../core/errors.ts'
import {readPlainText} from '../../core/held-folder.ts'
import {isInside} from '../../core/paths.ts'
import {jsonText} from '../../report/json.ts'
import type {Requirement, RequirementFacts} from '../../requirements/facts.ts'
import {recode} from '../../requirements/lines/recode.ts'
import {type Edit, locateEdits, pinnedText} from '../../requirements/lines/rewrite.ts'
import {isLockName} from '../../requirements/locks/pylock.ts'
import {isProjectName} from '../../requirements/project/pyproject.ts'
import type {Added, LockFile, Pin, Pins} from './facts.ts'
import {listProject} from './list-project.ts'

/** The folder below `output` that `lock` writes. */
const folderName = 'lock'

/** The file in it that lists what was written, so that nothing else is ever removed. */
const markerName = '.sitemount-lock'

/** Throws `usage` for a file that lies where `lock` writes, which would be gone before it is locked. */
export function refuseLocked(files: readonly string[], {cwd, output}: {cwd: string; output: string}): void {
  for (const shown of files) {
    if (isInside(path.join(output, folderName), path.resolve(cwd, shown))) {
      throw new SitemountError('usage', `${shown} lies in the folder that lock writes.`, {
        help: 'Move it out of there, or choose another `--output`.',
      })
    }
  }
}

/**
 * Removes what an earlier lock wrote below `output`. Throws `usage`, and removes nothing, when something else lies there;
 * `unwritable` with the path.
 */
export function clearLock(output: string): void {
  const folder = path.join(output, folderName)
  try {
    const stats = fs.lstatSync(folder, {throwIfNoEntry: false})
    if (stats === undefined) return
    const listed = stats.isDirectory() ? readMarker(path.join(folder, markerName)) : undefined
    if (listed === undefined) throw inTheWay(folder)
    for (const entry of fs.readdirSync(folder, {recursive: true, withFileTypes: true})) {
      const file = path.join(entry.parentPath, entry.name)
      if (!entry.isDirectory() && !listed.has(path.relative(folder, file))) throw inTheWay(file)
    }
    fs.rmSync(folder, {recursive: true})
  } catch (error) {
    throw writeError(error, folder)
  }
}

/** Paths below the folder, with the system's separator, or undefined for a marker that is none. */
function readMarker(file: string): Set<string> | undefined {
  try {
    const {files} = JSON.parse(readPlainText(file) ?? '') as {files?: unknown}
    return Array.isArray(files) ? new Set([markerName, ...files.map(name => path.normalize(String(name)))]) : undefined
  } catch {
    return undefined
  }
}

function inTheWay(place: string): SitemountError {
  return new SitemountError('usage', `${place} is in the way, and no earlier lock wrote it, so it is not removed.`, {
    help: 'Move it away, or choose another `--output`.',
  })
}

/**
 * Opens every file that was read, the main one first. Throws `usage` for one that cannot be written again below `output`: it
 * lies outside the working directory, is a lock file already, is not text, or would be written over another.
 */
export function openLockFiles({files, requirements}: RequirementFacts, {cwd}: {cwd: string}): LockFile[] {
  const opened = files.map(shown => {
    if (path.isAbsolute(shown) || shown.split('/')[0] === '..') {
      throw new SitemountError(
        'usage',
        `${shown} lies outside the working directory, so it has no place in what lock writes.`,
        {
          help: 'Name a folder above all requirements files with `--working-directory`.',
        },
      )
    }
    if (isLockName(path.posix.basename(shown))) {
      throw new SitemountError('usage', `${shown} is a lock file already.`, {
        help: 'Name the requirements it was made from.',
      })
    }
    if (isProjectName(path.posix.basename(shown))) return listProject(shown, requirements)
    const recoded = recode(readBytes(path.resolve(cwd, shown)))
    if (recoded === undefined) {
      throw new SitemountError('usage', `${shown} is not text in an encoding that can be kept.`, {
        help: 'Save it as UTF-8.',
      })
    }
    const placeOf = ({file, line, column}: Requirement) => (file === shown ? {line, column} : undefined)
    return {shown, recoded, placeOf}
  })
  const twice = opened.find(({shown}, index) => opened.findIndex(other => other.shown === shown) !== index)
  if (twice === undefined) return opened
  throw new SitemountError('usage', `The dependencies of a project would be written over ${twice.shown}.`, {
    help: 'Lock the two one after the other, each with an `--output` of its own.',
  })
}

function readBytes(file: string): Buffer {
  try {
    // A pipe was read already, and gives nothing a second time.
    if (!fs.statSync(file).isFile())
      throw new SitemountError('usage', `${file} is not a file, so it cannot be read twice.`)
    return fs.readFileSync(file)
  } catch (error) {
    if (error instanceof SitemountError) throw error
    throw new SitemountError('unreadable', `${file} cannot be read (${systemCode(error)}).`, {cause: error})
  }
}

/** The files with every line pinned; what nobody listed follows at the end of the first. */
export function pinFiles(files: readonly LockFile[], {lines, added}: Pins): {shown: string; bytes: Uint8Array}[] {
  return files.map(({shown, recoded, placeOf}, index) => {
    const edits = [...lines].flatMap(([requirement, pin]) => {
      const place = placeOf(requirement)
      return place === undefined ? [] : [editOf(requirement, {...pin, ...place})]
    })
    const splices = locateEdits(recoded.text, edits)
    const end = recoded.text.length
    const further = index === 0 ? addition(added, recoded.text) : ''
    return {shown, bytes: recoded.splice(further === '' ? splices : [...splices, {start: end, end, text: further}])}
  })
}

function editOf({text}: Requirement, {version, hashes, line, column}: Pin & Pick<Edit, 'line' | 'column'>): Edit {
  const pinned = version === undefined ? undefined : pinnedText(text, version)
  return {line, column, hashes, ...(pinned !== undefined && {text: pinned})}
}

/** The lines for what is needed and not listed, as pip-compile writes them. */
function addition(added: readonly Added[], text: string): string {
  if (added.length === 0) return ''
  const newline = /\r\n|\n/.exec(text)?.[0] ?? '\n'
  const lines = added.flatMap(({name, version, hashes, via}) => [
    [`${name}==${version}`, ...hashes.map(hash => `    --hash=${hash}`)].join(` \\${newline}`),
    ...(via.length === 1 ? [`    # via ${via[0]}`] : ['    # via', ...via.map(one => `    #   ${one}`)]),
  ])
  const start = text === '' || text.endsWith('\n') ? '' : newline
  return [`${start}${newline}# Needed by the lines above, and not listed there:`, ...lines, ''].join(newline)
}

/**
 * Writes the files to `lock` below `output`, all or none, in place of what an earlier run left there, and returns their paths.
 * Throws `usage` as `clearLock` does, `disk-full` or `unwritable`.
 */
export function writeLockFiles(
  files: readonly {shown: string; bytes: Uint8Array}[],
  {bench, output, held}: Output & {bench: string},
): string[] {
  const draft = path.join(bench, folderName)
  const final = path.join(output, folderName)
  try {
    for (const {shown, bytes} of files) {
      const file = path.join(draft, shown)
      fs.mkdirSync(path.dirname(file), {recursive: true})
      fs.writeFileSync(file, bytes, {flag: 'wx'})
    }
    fs.writeFileSync(path.join(draft, markerName), jsonText({files: files.map(({shown}) => shown)}))
    clearLock(output)
    publish([{from: draft, to: final}], {output, held})
  } catch (error) {
    throw writeError(error, final)
  }
  return files.map(({shown}) => path.join(final, shown))
}
