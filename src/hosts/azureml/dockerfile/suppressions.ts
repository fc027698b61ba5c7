import {type ExcuseWords, parseExcuse} from '../../../core/suppression.ts'
import type {Excuse} from '../../../requirements/facts.ts'

/**
 * The excuses of a Dockerfile, each at the line it is for: the next one that is no comment and not empty. Most instructions take
 * what follows a `#` for a part of themselves, so an excuse needs a line of its own; one may stand between continuation lines
 * (Dockerfile reference, "Format").
 */
export function readExcusesAbove(text: string, file: string): Excuse[] {
  const excuses: Excuse[] = []
  let above: ExcuseWords[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const words = line.trim()
    if (words === '') continue
    if (words.startsWith('#')) {
      const one = parseExcuse(words)
      if (one !== undefined) above.push(one)
      continue
    }
    excuses.push(...above.map(one => ({file, line: index + 1, ...one})))
    above = []
  }
  return excuses
}
