import type {Source} from '../../../requirements/lines/source.ts'

/** A word of a shell command after quotes are removed. */
export type ShellWord = {
  /** Its value; `unknown` stands for each variable and substitution. */
  value: string
  start: number
  end: number
  /** Whether a variable or substitution is in it, so that its value is not known. */
  isDynamic: boolean
  isQuoted: boolean
}

/** A simple command: its words in a text, redirections and keywords left out. */
export type ShellCommand = {source: Source; words: ShellWord[]}

/** What stands in a word's value for something that only the build knows. */
export const unknown = '\ufffc'

const openers = new Set([
  '{',
  '}',
  '!',
  'if',
  'then',
  'elif',
  'else',
  'fi',
  'while',
  'until',
  'do',
  'done',
  'time',
  'esac',
])

/**
 * The simple commands in shell text, in their order, whatever joins them (POSIX, "Shell Command Language"). Conditions are not
 * followed: every command counts. What stands before `from` is not read.
 */
export function readShell(source: Source, from = 0): ShellCommand[] {
  const {text} = source
  const commands: ShellCommand[] = []
  let words: ShellWord[] = []
  let isTarget = false
  const finish = () => {
    isTarget = false
    while (words[0] !== undefined && !words[0].isQuoted && openers.has(words[0].value)) words.shift()
    if (words.length > 0) commands.push({source, words})
    words = []
  }
  for (let at = from; at < text.length; ) {
    const character = text[at] ?? ''
    if (character === ' ' || character === '\t' || character === '\r') at++
    else if (character === '\\' && text[at + 1] === '\n') at += 2
    else if (character === '#') at = lineEnd(text, at)
    else if ('\n;|()'.includes(character) || (character === '&' && text[at + 1] !== '>')) {
      finish()
      at++
    } else {
      const redirection = /(?:\d*|&)(?:<<<|<<-?|<>|<&|>&|>>|>\||<|>)(?!\()/y
      redirection.lastIndex = at
      const match = redirection.exec(text)
      if (match !== null) {
        at = redirection.lastIndex
        isTarget = true
        continue
      }
      const word = readWord(text, at)
      if (!isTarget) words.push(word)
      isTarget = false
      at = word.end
    }
  }
  finish()
  return commands
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function readWord(text: string, start: number): ShellWord {
  const value: string[] = []
  let isDynamic = false
  let isQuoted = false
  let at = start
  const dynamic = () => {
    isDynamic = true
    value.push(unknown)
    at = afterExpansion(text, at)
  }
  while (at < text.length) {
    const character = text[at] ?? ''
    if (/[\s;&|()<>]/.test(character)) {
      // Process substitution, or what opens with a bracket that was not a word's.
      if (at === start) at++
      break
    }
    if (character === '\\') {
      if (text[at + 1] !== '\n') value.push(text[at + 1] ?? '')
      at += 2
    } else if (character === "'") {
      const end = text.indexOf("'", at + 1)
      value.push(text.slice(at + 1, end < 0 ? text.length : end))
      isQuoted = true
      at = end < 0 ? text.length : end + 1
    } else if (character === '"') {
      isQuoted = true
      at++
      while (at < text.length && text[at] !== '"') {
        const inner = text[at] ?? ''
        if (inner === '$' || inner === '`') dynamic()
        else if (inner === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) {
          if (text[at + 1] !== '\n') value.push(text[at + 1] ?? '')
          at += 2
        } else {
          value.push(inner)
          at++
        }
      }
      at++
    } else if (character === '$' || character === '`') dynamic()
    else {
      value.push(character)
      at++
    }
  }
  const end = Math.min(at, text.length)
  return {value: value.join(''), start, end, isDynamic, isQuoted}
}

/** Offset after the expansion that begins at `at`: a name, `${…}`, `$(…)` or backticks; brackets are counted. */
function afterExpansion(text: string, at: number): number {
  if (text[at] === '`') {
    const end = text.indexOf('`', at + 1)
    return end < 0 ? text.length : end + 1
  }
  const opening = text[at + 1] ?? ''
  const closing = {'(': ')', '{': '}'}[opening]
  if (closing === undefined) {
    const name = /\$(?:[A-Za-z_]\w*|[?$!#@*\d-])?/y
    name.lastIndex = at
    return name.exec(text) === null ? at + 1 : name.lastIndex
  }
  let depth = 0
  for (let index = at + 1; index < text.length; index++) {
    if (text[index] === opening) depth++
    else if (text[index] === closing && --depth === 0) return index + 1
  }
  return text.length
}
