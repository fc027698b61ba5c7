import fs from 'node:fs'
import path from 'node:path'
import {writeError} from '../core/errors.ts'
import type {Finding} from '../core/finding.ts'
import {holdFolder, replaceFile} from '../core/held-folder.ts'
import type {IO} from '../core/io.ts'
import {slashed} from '../core/paths.ts'
import {unifiedDiff} from '../report/patch.ts'
import {hasWrittenCredentials} from '../requirements/grammar/credentials.ts'
import {type Recoded, recode} from '../requirements/lines/recode.ts'
import {type Edit, locateEdits, type Splice} from '../requirements/lines/rewrite.ts'
import {isProjectName} from '../requirements/project/pyproject.ts'
import {locateProjectEdits} from '../requirements/project/rewrite-project.ts'

/** One file with its changes: its name as findings have it, and links resolved, absolute and in the working directory. */
type Change = {shown: string; real: string; inside: string; recoded: Recoded; splices: Splice[]}

/** What was written, for people: one line a change, then what could not be changed. */
export type Fixed = {changed: string[]; left: string[]}

type Where = Pick<IO, 'cwd' | 'base'>

/**
 * The fixes that findings carry as one patch for `git apply` at the root of the repository; undefined without any. Only
 * files of the working directory that are UTF-8 stand in it, and no line with credentials.
 */
export function proposePatch(findings: readonly Finding[], where: Where): string | undefined {
  const prefix = repositoryPath(where)
  const {changes} = changesFor(findings, where)
  const files = changes.flatMap(({inside, recoded: {text, utf8Mark}, splices}) => {
    if (utf8Mark === undefined) return []
    const moved = splices.map(({start, end, text}) => ({
      start: start + utf8Mark.length,
      end: end + utf8Mark.length,
      text,
    }))
    return [{path: path.posix.join(prefix, inside), before: utf8Mark + text, splices: moved}]
  })
  const patch = unifiedDiff(files, {mayShow: line => !hasWrittenCredentials(line)})
  return patch === '' ? undefined : patch
}

/**
 * Writes the fixes that findings carry into the files, each beside and then renamed, its mode kept. Throws `disk-full` or
 * `unwritable` with the path.
 */
export function applyFixes(findings: readonly Finding[], where: Where): Fixed {
  const {changes, left} = changesFor(findings, where)
  for (const {real, recoded, splices} of changes) rewrite(real, recoded.splice(splices))
  const changed = fixable(findings)
    .filter(({file}) => changes.some(({shown}) => shown === file))
    .map(({file, line, package: name, fix}) => `${file}:${line}: ${name ?? 'the requirement'} is now ${fix.text}`)
  return {changed, left}
}

type Fixable = Finding & Required<Pick<Finding, 'file' | 'line' | 'column' | 'fix'>>

/** Findings that can be mended; who excused one wants it to stay. */
function fixable(findings: readonly Finding[]): Fixable[] {
  return findings.filter(
    (finding): finding is Fixable =>
      finding.fix !== undefined &&
      finding.excused === undefined &&
      finding.file !== undefined &&
      finding.line !== undefined &&
      finding.column !== undefined,
  )
}

function changesFor(findings: readonly Finding[], where: Where): {changes: Change[]; left: string[]} {
  const byFile = new Map<string, Edit[]>()
  for (const {file, line, column, fix} of fixable(findings)) {
    byFile.set(file, [...(byFile.get(file) ?? []), {line, column, ...fix}])
  }
  const changes: Change[] = []
  const left: string[] = []
  for (const [shown, edits] of byFile) {
    const real = realFile(shown, where)
    const recoded = real === undefined ? undefined : readFile(real.real)
    const locate = isProjectName(path.basename(shown)) ? locateProjectEdits : locateEdits
    if (real === undefined) left.push(`${shown} lies outside the working directory, and is left as it is.`)
    else if (recoded === undefined)
      left.push(`${shown} is not text in an encoding that can be kept, and is left as it is.`)
    else changes.push({shown, ...real, recoded, splices: locate(recoded.text, edits)})
  }
  return {changes: changes.filter(({splices}) => splices.length > 0), left}
}

/** The file itself, links resolved, when it lies in the working directory. */
function realFile(shown: string, {cwd}: Where): Pick<Change, 'real' | 'inside'> | undefined {
  try {
    const real = fs.realpathSync(path.resolve(cwd, shown))
    const relative = path.relative(fs.realpathSync(cwd), real)
    const outside = relative.split(path.sep)[0] === '..' || path.isAbsolute(relative)
    return outside || !fs.statSync(real).isFile() ? undefined : {real, inside: relative.split(path.sep).join('/')}
  } catch {
    return undefined
  }
}

function readFile(file: string): Recoded | undefined {
  try {
    return recode(fs.readFileSync(file))
  } catch {
    return undefined
  }
}

/** Replaces the file that a link inside the project leads to, if it is reached by one; its mode is kept. */
function rewrite(file: string, bytes: Uint8Array): void {
  const held = holdFolder(path.dirname(file))
  try {
    const {mode} = fs.lstatSync(file)
    replaceFile(held, path.basename(file), bytes, mode & 0o7777)
  } catch (error) {
    throw writeError(error, file)
  } finally {
    held.close()
  }
}

/** The working directory relative to the repository that holds it; what the edge says where no `.git` is found. */
function repositoryPath({cwd, base}: Where): string {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, '.git'))) return slashed(path.relative(folder, cwd))
    if (path.dirname(folder) === folder) return base
  }
}
