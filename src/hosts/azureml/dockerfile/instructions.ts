import {DockerfileParser, type Instruction as Node} from 'dockerfile-ast'
import type {Place} from '../../../core/finding.ts'
import {fromLine, joinSources, type Source, spanOf} from '../../../requirements/lines/source.ts'
import type {PhysicalLine} from '../../../requirements/lines/text.ts'
import type {Said} from './facts.ts'

/** A heredoc (BuildKit, "Here-documents"): the name after `<<`, and its lines. */
type Heredoc = {name: string; body: Source}

/** One instruction; its body has continuation lines joined and comments between them left out, as the builder reads it. */
export type Instruction = {
  keyword: string
  /** `--mount=type=cache` as `['mount', 'type=cache']`. */
  flags: {name: string; value: string}[]
  /** Everything after the keyword, flags included. */
  whole: Source
  /** What follows the flags. */
  body: Source
  heredocs: Heredoc[]
  line: number
}

/** What is read of a Dockerfile's text, and how places in it are told; `problem` says why it was not read to its end. */
export type Parsed = {
  problem?: string
  instructions: Instruction[]
  place: (source: Source, start?: number, end?: number) => Required<Place>
}

/** No Dockerfile is anywhere near these sizes. Characters, instructions, words of COPY and ADD. */
export const longestDockerfile = 256 * 1024
const mostInstructions = 1000
const mostSources = 10_000

/**
 * The instructions of a Dockerfile in their order. The parser that finds them is dockerfile-ast; text it cannot take has no
 * instructions but a `problem`. `shown` is the file as it is told in places.
 */
export function readInstructions(text: string, shown: string): Parsed {
  // Line ends as the places count them: a carriage return alone ends none.
  const plain = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n/g, '\n')
    .replace(/\r/g, ' ')
  const place: Parsed['place'] = (source, start = 0, end = source.text.length) => ({
    file: shown,
    ...spanOf(source, start, end),
  })
  const lines = plain.split('\n').map((line, index): PhysicalLine => ({text: line, number: index + 1}))
  return {...parse(plain, lines), place}
}

/** A stretch of a source, with its place. */
export function said(place: Parsed['place'], source: Source, {start, end}: {start: number; end: number}): Said {
  return {...place(source, start, end), text: source.text.slice(start, end)}
}

function parse(text: string, lines: readonly PhysicalLine[]): Omit<Parsed, 'place'> {
  if (text.length > longestDockerfile)
    return {instructions: [], problem: `it is longer than ${longestDockerfile >> 10} KiB`}
  if (text.includes('\0')) return {instructions: [], problem: 'it holds a null byte'}
  try {
    const parsed = DockerfileParser.parse(text)
    const continuation = parsed.getEscapeCharacter()
    const found = parsed.getInstructions()
    if (found.length > mostInstructions)
      return {instructions: [], problem: `it has more than ${mostInstructions.toLocaleString('en')} instructions`}
    const instructions = found.map(node => toInstruction(node, {lines, continuation}))
    // Each is looked up in every folder that may be the context.
    const copied = instructions.filter(({keyword}) => keyword === 'COPY' || keyword === 'ADD')
    const sources = copied.reduce((count, {body}) => count + (body.text.match(/\S+/g)?.length ?? 0), 0)
    if (sources > mostSources)
      return {instructions: [], problem: `it copies more than ${mostSources.toLocaleString('en')} sources`}
    return {instructions}
  } catch {
    // Bytes that no builder would take either.
    return {instructions: [], problem: 'it is no Dockerfile'}
  }
}

type Reading = {lines: readonly PhysicalLine[]; continuation: string}

function toInstruction(node: Node, {lines, continuation}: Reading): Instruction {
  const {start, end} = node.getRange()
  const keyword = node.getKeyword()
  const from = node.getInstructionRange().end
  const heredocs: Heredoc[] = []
  const parts: Source[] = []
  let number = from.line
  let column = from.character
  for (; number <= end.line; number++, column = 0) {
    const line = lines[number]
    if (line === undefined) break
    // Between the lines of a continuation, comments and empty lines do not count.
    if (number > from.line && /^\s*(?:#.*)?$/.test(line.text)) continue
    const rest = fromLine(line, Math.min(column, line.text.length))
    const stop = trailingEscape(rest.text, continuation)
    parts.push(stop === undefined ? rest : {text: rest.text.slice(0, stop), pieces: rest.pieces})
    if (stop !== undefined) continue
    heredocs.push(...readHeredocs(rest.text, {lines, from: number + 1, to: end.line, keyword}))
    break
  }
  const whole = joinSources(parts)
  const {flags, body} = takeFlags(whole)
  return {keyword, flags, whole, body, heredocs, line: start.line + 1}
}

/** Where the escape character at the end of a line stands; undefined for a line that does not go on. */
function trailingEscape(text: string, continuation: string): number | undefined {
  const end = text.trimEnd()
  return end.endsWith(continuation) ? end.length - 1 : undefined
}

function readHeredocs(
  text: string,
  {lines, from, to, keyword}: {lines: readonly PhysicalLine[]; from: number; to: number; keyword: string},
): Heredoc[] {
  if (from > to || !/^(?:RUN|COPY|ADD)$/.test(keyword)) return []
  const found: Heredoc[] = []
  let next = from
  for (const match of text.matchAll(/<<-?\s*(["']?)([A-Za-z_]\w*)\1/g)) {
    const name = match[2] ?? ''
    const body: Source[] = []
    for (; next <= to; next++) {
      const line = lines[next]
      if (line === undefined || line.text.trim() === name) break
      body.push({...fromLine(line), text: `${line.text}\n`})
    }
    next++
    found.push({name, body: body.length === 0 ? {text: '', pieces: []} : joinSources(body)})
  }
  return found
}

function takeFlags(whole: Source): Pick<Instruction, 'flags' | 'body'> {
  const flags: Instruction['flags'] = []
  const pattern = /\s*--([a-z][\w.-]*)(?:=(\S*))?(?=\s|$)/y
  let at = 0
  for (let match = pattern.exec(whole.text); match !== null; match = pattern.exec(whole.text)) {
    flags.push({name: match[1] ?? '', value: match[2] ?? ''})
    at = pattern.lastIndex
  }
  const blanks = /^\s*/.exec(whole.text.slice(at))?.[0].length ?? 0
  return {flags, body: slice(whole, at + blanks)}
}

/** As `sliceSource`, but an end of a source is a source without text. */
function slice(source: Source, start: number): Source {
  const {text, pieces} = source
  const kept = pieces.flatMap((piece, index) => {
    const next = pieces[index + 1]?.at ?? text.length
    if (next <= start && index < pieces.length - 1) return []
    const skipped = Math.max(0, start - piece.at)
    return [{...piece, at: Math.max(0, piece.at - start), column: piece.column + skipped}]
  })
  return {text: text.slice(start), pieces: kept}
}
