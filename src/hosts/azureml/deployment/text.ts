import fs from 'node:fs'
import type {Place} from '../../../core/finding.ts'
import {refuseOutOfReach} from '../../../core/reach.ts'

/** The text of a file, and where its lines begin. */
export type Source = {
  file: string
  text: string
  lines: string[]
  /** Offset of the first character of each line. */
  starts: number[]
}

/** A line longer than this has no columns and no excerpt. UTF-16 units. */
const longest = 10_000

/**
 * The text of a file as YAML and Python read it: UTF-8, or UTF-16 behind its byte order mark; undefined where its bytes are
 * neither. Throws what the system says when it cannot be read, `unreadable` for a link that leads out of the
 * workspace of a job.
 */
export function readSource(absolute: string, file: string): Source | undefined {
  refuseOutOfReach(absolute, 'input', file)
  const bytes = fs.readFileSync(absolute)
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return sourceOf(new TextDecoder(label, {fatal: true}).decode(bytes), file)
  } catch {
    return undefined
  }
}

/** Encodings of Python in which letters of ASCII are not written as themselves. */
const strange =
  /^(?:(?:raw_)?unicode_escape|utf_?(?:7|16|32)(?:_?[bl]e)?|u7|punycode|idna|(?:cp|ibm)_?(?:037|273|424|500|864|875|1026|1140))$/

/**
 * Why a program cannot be read as the text that it seems to be, as a clause (`its encoding, utf-7, …`), or undefined: the encoding
 * that its first two lines declare (PEP 263) writes letters otherwise.
 */
export function encodingProblem(text: string): string | undefined {
  const [, name = ''] = /^(?:[^\n]*\n)?[ \t\f]*#[^\n]*?coding[:=][ \t]*([-\w.]+)/.exec(text.slice(0, 2000)) ?? []
  const isStrange = strange.test(name.toLowerCase().replaceAll('-', '_'))
  return isStrange ? `its encoding, ${name.slice(0, 40)}, writes letters as other characters` : undefined
}

/** A text with its lines, which end at `\n`, `\r\n` or `\r`. */
export function sourceOf(text: string, file: string): Source {
  const starts = [0]
  for (const {0: end, index} of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length)
  return {file, text, lines: text.split(/\r\n|\n|\r/), starts}
}

/** The place of a stretch of the text, given by offsets; one of several lines ends with the first. */
export function placeAt({file, lines, starts}: Source, start: number, end: number): Place {
  const index = lineAt(starts, start)
  const excerpt = lines[index] ?? ''
  // Nobody reads a line of that length, and to count its characters for each of its values takes for ever.
  if (excerpt.length > longest) return {file, line: index + 1}
  const from = start - (starts[index] ?? 0)
  const to = Math.max(from + 1, Math.min(end - (starts[index] ?? 0), excerpt.length))
  const column = [...excerpt.slice(0, from)].length + 1
  return {file, line: index + 1, column, endColumn: column + Math.max(1, [...excerpt.slice(from, to)].length), excerpt}
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
