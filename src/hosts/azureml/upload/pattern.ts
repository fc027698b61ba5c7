/** One pattern of an ignore file that says anything. Lines count from 1. */
export type IgnoreLine = {
  line: number
  /** As written, without the blanks around it. */
  pattern: string
  /** Whether it takes files in again (`!`). */
  negated: boolean
  /** The same pattern in Git's own dialect, without the `!`. */
  git: string
}

/** Characters of a pattern; regular expressions that are made of longer ones are refused when they are used. */
export const longestPattern = 1000

/** A line at which the uploader itself stops with an error, and why. */
export type RefusedLine = {line: number; pattern: string; why: string}

/**
 * The patterns of an `.amlignore` or `.gitignore` as the uploader of Azure ML reads them (azure-ai-ml 1.35.2,
 * `_utils/_asset_utils.py` and the pathspec that it carries), in their order. Blanks on both sides are cut off, a byte order
 * mark too; a lone carriage return ends a line, for Python's text mode does so.
 */
export function readIgnoreLines(text: string): {lines: IgnoreLine[]; refused: RefusedLine[]} {
  const lines: IgnoreLine[] = []
  const refused: RefusedLine[] = []
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const pattern = raw.trim()
    if (pattern === '' || pattern === '/' || pattern.startsWith('#')) continue
    const negated = pattern.startsWith('!')
    if (pattern.length > longestPattern) {
      refused.push({
        line: index + 1,
        pattern: pattern.slice(0, 80),
        why: `the pattern is longer than ${longestPattern} characters`,
      })
      continue
    }
    const git = inGitsDialect(negated ? pattern.slice(1) : pattern)
    const line = index + 1
    if ('why' in git) refused.push({line, pattern, why: git.why})
    else if (git.text !== '') lines.push({line, pattern, negated, git: git.text})
  }
  return {lines, refused}
}

/**
 * pathspec is Git's dialect but for brackets and stars: a backslash between brackets and a leading `^` are plain characters,
 * classes such as `[:alpha:]` do not exist, a bracket without an end stands for itself, and three stars are one.
 */
function inGitsDialect(pattern: string): {text: string} | {why: string} {
  // Blanks inside the pattern stay, a `#` or `!` at the start is no comment and no second negation.
  const start = /^[#!]/.test(pattern) ? '\\' : ''
  const segments: string[] = []
  for (const segment of pattern.split('/')) {
    const rewritten = segment === '**' ? {text: segment} : rewriteSegment(segment)
    if ('why' in rewritten) return rewritten
    segments.push(rewritten.text)
  }
  const text = start + segments.filter((one, index) => one !== '**' || segments[index - 1] !== '**').join('/')
  // A slash after `/**` means nothing to it, and `/**/` alone matches no file.
  return {text: text === '/**/' ? '' : text.replace(/(?<=.\/\*\*)\/$/, '')}
}

function rewriteSegment(segment: string): {text: string} | {why: string} {
  let text = ''
  for (let at = 0; at < segment.length; at++) {
    const character = segment[at] ?? ''
    if (character === '\\') {
      const escaped = segment[++at]
      if (escaped === undefined) return {why: 'it ends in a backslash that escapes nothing'}
      text += `\\${escaped}`
    } else if (character === '*') {
      if (segment[at - 1] !== '*' || text.endsWith('\\*')) text += '*'
    } else if (character === '[') {
      const bracket = readBracket(segment, at)
      if (bracket === undefined) text += '\\['
      else if (bracket.disordered) return {why: 'a range between its brackets runs backwards'}
      else {
        text += bracket.text
        at = bracket.end
      }
    } else text += character
  }
  return {text}
}

type Bracket = {text: string; end: number; disordered: boolean}

function readBracket(segment: string, start: number): Bracket | undefined {
  let at = start + 1
  const negated = segment[at] === '!'
  if (negated) at++
  const first = at
  const end = segment.indexOf(']', segment[first] === ']' ? first + 1 : first)
  if (end < 0) return undefined
  const members = [...segment.slice(first, end)]
  const disordered = members.some((member, index) => {
    const [before, after] = [members[index - 1], members[index + 1]]
    return member === '-' && before !== undefined && after !== undefined && before > after
  })
  const text = members.map(member => (/[\\[\]^!]/.test(member) ? `\\${member}` : member)).join('')
  return {text: `[${negated ? '!' : ''}${text}]`, end, disordered}
}
