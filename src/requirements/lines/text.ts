/** A physical line of a file and its number, from 1. */
export type PhysicalLine = {text: string; number: number}

/** The lines of `text` as Python's `str.splitlines` has them, which ends a line at more than line feeds. */
export function splitLines(text: string): string[] {
  // Splitting at a plain text is several times faster, and nearly all files need no more.
  const plain = !/[\r\v\f\x1c-\x1e\x85\u2028\u2029]/.test(text)
  const lines = text.split(plain ? '\n' : /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** What Python's `\s` and `str.isspace` take for a blank, for use in a character class; JavaScript's `\s` differs. */
export const blanks = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'

const blankPattern = new RegExp(`[${blanks}]`)

/** Whether Python's `str.isspace` holds for the character at `offset`. */
export function isBlankAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset)
  if (code > 0x20 && code < 0x80) return false
  return blankPattern.test(text.charAt(offset))
}

/** Offsets of what Python's `str.strip` leaves of `text`. */
export function stripped(text: string): {start: number; end: number} {
  let start = 0
  let end = text.length
  while (start < end && isBlankAt(text, start)) start++
  while (end > start && isBlankAt(text, end - 1)) end--
  return {start, end}
}

/** `text` without blanks at its ends, as Python's `str.strip` leaves it. */
export function strip(text: string): string {
  const {start, end} = stripped(text)
  return start === 0 && end === text.length ? text : text.slice(start, end)
}

/** `text` cut to what fits into a message. */
export function shorten(text: string, length = 160): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}

/** Code points in `text.slice(0, offset)`. */
export function codePoints(text: string, offset: number): number {
  let count = 0
  for (let at = 0; at < offset; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return count
}
