/** A word as a shell would see it, and where it stands. */
export type Word = {value: string; start: number; end: number}

export type Words = {
  words: Word[] /** Set when a quote or a backslash has no other end. */
  error?: {offset: number; message: string}
}

/** What Python's `shlex.split` makes of `text`. */
export function splitWords(text: string): Words {
  const words: Word[] = []
  let value: string[] = []
  let start = -1
  let quote = ''
  let opened = 0
  // Stretches of plain characters are taken whole: a word may have megabytes.
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? ''
    if (quote === '' && isSeparator(character)) {
      if (start >= 0) words.push({value: value.join(''), start, end: at})
      value = []
      start = -1
      at++
    } else if (character === '\\' && quote !== "'") {
      if (start < 0) start = at
      const next = text[at + 1]
      if (next === undefined) return {words, error: {offset: at, message: 'Nothing follows the backslash.'}}
      // Between double quotes a backslash stands for itself, except before one of them or itself.
      value.push(quote === '"' && next !== '"' && next !== '\\' ? `\\${next}` : next)
      at += 2
    } else if (quote === '' && (character === '"' || character === "'")) {
      if (start < 0) start = at
      quote = character
      opened = at
      at++
    } else if (character === quote) {
      quote = ''
      at++
    } else {
      if (start < 0) start = at
      const end = plainEnd(text, at, quote)
      value.push(text.slice(at, end))
      at = end
    }
  }
  if (quote !== '') return {words, error: {offset: opened, message: 'The quotation has no end.'}}
  if (start >= 0) words.push({value: value.join(''), start, end: text.length})
  return {words}
}

function isSeparator(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n'
}

function plainEnd(text: string, start: number, quote: string): number {
  const special = quote === '' ? /[ \t\r\n\\"']/g : quote === '"' ? /[\\"]/g : /'/g
  special.lastIndex = start
  return special.exec(text)?.index ?? text.length
}
