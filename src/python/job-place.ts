import type {Place} from '../core/finding.ts'
import {shownPath} from '../core/paths.ts'
import {maskSetting} from '../requirements/grammar/credentials.ts'

/** What paths are told relative to. */
export type Placing = {cwd: string}

/** The place of a line of a file outside or inside the working directory: relative when inside, absolute otherwise. */
export function placed({file, line, text}: {file: string; line: number; text: string}, {cwd}: Placing): Place {
  const excerpt = maskSetting(text)
  const start = excerpt.length - excerpt.trimStart().length
  return {
    file: shownPath(file, cwd),
    line,
    column: start + 1,
    endColumn: start + 1 + [...excerpt.trim()].length,
    excerpt,
  }
}
