import {type LogicalLine, logicalLines} from './lines.ts'
import {parseOptions} from './options.ts'
import {splitWords} from './shell-words.ts'
import {type Source, spanOf} from './source.ts'
import {stripped} from './text.ts'

/** What to write instead of one requirement. */
export type Edit = {
  /** Where the requirement begins, as `Requirement` has it: line and column from 1, the column in code points. */
  line: number
  column: number
  /** Its new text, marker included; without it, the text stays. */
  text?: string
  /** `algorithm:hex` in this order, in place of every `--hash` of the line; without them, the options stay. */
  hashes?: readonly string[]
}

/** One stretch of a text and what comes in its place; offsets in code units. */
export type Splice = {start: number; end: number; text: string}

/**
 * The stretches of a requirements file that `edits` change, in order; everything else stays as it is. Hashes go on lines of
 * their own, as pip-compile writes them, and a comment behind the requirement stays behind the last of them. An edit for a
 * place where no requirement begins changes nothing.
 */
export function locateEdits(text: string, edits: readonly Edit[]): Splice[] {
  const wanted = new Map(edits.map(edit => [`${edit.line}:${edit.column}`, edit]))
  const starts = lineStarts(text)
  const newline = /\r\n|\n/.exec(text)?.[0] ?? '\n'
  const splices: Splice[] = []
  for (const line of logicalLines(text)) {
    const stretch = requirementIn(line)
    if (stretch === undefined) continue
    const {line: number, column} = spanOf(line.source, stretch.start, stretch.end)
    const edit = wanted.get(`${number}:${column}`)
    if (edit !== undefined) splices.push(...splicesOf(line.source, {stretch, edit, starts, newline}))
  }
  return splices
}

/** `text` with the stretches replaced. They must be in order and apart from each other. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const parts: string[] = []
  let done = 0
  for (const splice of splices) {
    parts.push(text.slice(done, splice.start), splice.text)
    done = splice.end
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/**
 * The text of a requirement by name with `==version` in place of its specifier: name, extras and marker stay as they are
 * written. Undefined for a text that is none (PEP 508).
 */
export function pinnedText(text: string, version: string): string | undefined {
  const semicolon = text.indexOf(';')
  const head = semicolon < 0 ? text : text.slice(0, semicolon)
  const match = /^[a-z0-9](?:[\w.-]*[a-z0-9])?(?:\s*\[[^\]]*\])?/i.exec(head)
  if (match === null || head.includes('@')) return undefined
  const blanks = semicolon < 0 ? '' : head.slice(head.trimEnd().length)
  return `${match[0]}==${version}${blanks}${semicolon < 0 ? '' : text.slice(semicolon)}`
}

type Stretch = {start: number; end: number}

/** Where the requirement stands in a logical line: pip takes everything up to the first word that begins with `-` for it. */
function requirementIn({source: {text}}: LogicalLine): (Stretch & {split: number}) | undefined {
  if (text === '' || text.startsWith('-')) return undefined
  const dash = text.indexOf(' -')
  const split = dash < 0 ? text.length : dash + 1
  return {...stripped(text.slice(0, split)), split}
}

type Place = {stretch: Stretch & {split: number}; edit: Edit; starts: readonly number[]; newline: string}

function splicesOf(source: Source, {stretch, edit, starts, newline}: Place): Splice[] {
  const {text, hashes} = edit
  const from = offsetOf(source, stretch.start, starts)
  const to = offsetOf(source, stretch.end - 1, starts) + 1
  const addition = (hashes ?? []).map(hash => ` \\${newline}    --hash=${hash}`).join('')
  const own = text === undefined ? {start: to, end: to, text: addition} : {start: from, end: to, text: text + addition}
  if (hashes === undefined) return [own]
  // An old hash goes with the blanks and the continuation before it.
  const {words} = splitWords(source.text.slice(stretch.split))
  const {options} = parseOptions(words.map(word => ({...word, ...moved(word, stretch.split)})))
  const splices = [own]
  let before = stretch.end
  for (const {destination, start, end} of options) {
    if (destination === 'hash') {
      const gap = {
        start: offsetOf(source, before - 1, starts) + 1,
        end: offsetOf(source, end - 1, starts) + 1,
        text: '',
      }
      const last = splices.at(-1)
      // What touches is one stretch, so that each stays apart from the next.
      if (last !== undefined && last.end === gap.start) splices[splices.length - 1] = {...last, end: gap.end}
      else splices.push(gap)
    }
    before = Math.max(before, end, start)
  }
  return splices
}

function moved({start, end}: Stretch, by: number): Stretch {
  return {start: start + by, end: end + by}
}

/** Where the character at `offset` of a source stands in the file. */
function offsetOf({pieces}: Source, offset: number, starts: readonly number[]): number {
  const piece = pieces.findLast(({at}) => at <= offset) ?? pieces[0]
  if (piece === undefined) return 0
  return (starts[piece.line.number - 1] ?? 0) + piece.column + offset - piece.at
}

/** Offsets at which the physical lines begin, split as Python's `str.splitlines` does. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (const {0: end, index} of text.matchAll(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g))
    starts.push(index + end.length)
  return starts
}
