import path from 'node:path'
import type {Command} from './commands.ts'
import type {AbsentFile} from './facts.ts'
import {joinInImage, mayLieAt, type Placed} from './image-files.ts'
import type {InstallCommand} from './install-words.ts'
import {type Parsed, said} from './instructions.ts'
import type {ShellWord} from './shell.ts'

export type Looking = {
  command: Command
  workdir: string
  placed: readonly Placed[]
  place: Parsed['place']
  /** The file of the context that a word names, and those that it includes; undefined where it cannot be traced back. */
  find: (word: ShellWord) => {file: string; nested: readonly string[]} | undefined
}

/**
 * Requirements and constraints files of an install that are not in the image, and those that such a file includes, where the
 * image is known to hold nothing else. One for each file that is named.
 */
export function absentFiles(install: InstallCommand, looking: Looking): AbsentFile[] {
  if (install.tool === 'conda') return []
  const {command, workdir, placed, place, find} = looking
  return [...install.files, ...install.constraints].flatMap((word): AbsentFile[] => {
    if (word.isDynamic || word.value === '' || /^[a-z]+:|[*?<>]/i.test(word.value)) return []
    const target = joinInImage(workdir, word.value)
    const common = {...said(place, command.source, word), command: install.command}
    if (!mayLieAt(target, placed)) return [{...common, path: shown(target), include: null}]
    const found = find(word)
    if (found === undefined) return []
    const {file, nested} = found
    const include = nested
      .map(one => path.relative(path.dirname(file), one).split(path.sep).join('/'))
      .find(one => !mayLieAt(joinInImage(path.posix.dirname(target), one), placed))
    if (include === undefined) return []
    return [{...common, path: shown(joinInImage(path.posix.dirname(target), include)), include}]
  })
}

/** Without the folder that only the base image knows. */
function shown(target: string): string {
  return target.replace(/^\0[^/]*\//, '')
}
