import {atOnce, type Steps, stride} from '../core/steps.ts'
import type {RecordRow} from './record-row.ts'

/**
 * Headers of a METADATA, PKG-INFO or WHEEL file by lower-case name, in order (core metadata specification: RFC 822 style,
 * the body after the first empty line). A line that begins with a blank continues the one before; others are skipped.
 */
export function parseHeaders(text: string): Map<string, string[]> {
  const headers = new Map<string, string[]>()
  let current: string[] | undefined
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    if (line === '') break
    if (/^[ \t]/.test(line)) {
      const value = current?.pop()
      if (current !== undefined && value !== undefined) current.push(`${value}\n${line.trim()}`)
      continue
    }
    const header = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line)
    current = undefined
    if (header?.[1] === undefined) continue
    const name = header[1].toLowerCase()
    current = headers.get(name) ?? []
    current.push((header[2] ?? '').trimEnd())
    headers.set(name, current)
  }
  return headers
}

/** Rows of a RECORD file as it lies in an environment, without a byte order mark; see `recordRows`. */
export function parseRecord(text: string): RecordRow[] {
  return atOnce(recordSteps(text))
}

/** The same, cut after every thousand rows. */
export function* recordSteps(text: string): Steps<RecordRow[]> {
  const rows: RecordRow[] = []
  for (const row of recordRows(text.replace(/^\ufeff/, ''))) {
    rows.push(row)
    if (rows.length % stride === 0) yield
  }
  return rows
}

/**
 * Rows of a RECORD (PEP 376): comma-separated as Python's csv module writes it, quotes doubled inside quotes, any line
 * ending. Rows without a path are left out, a size that is no number is null. A quote that is never closed is a character
 * like any other, so that it cannot hide the rows after it.
 */
export function* recordRows(text: string): Generator<RecordRow> {
  for (const [path = '', hash = '', size = ''] of csv(text)) {
    if (path !== '') yield {path, hash, size: /^\d{1,15}$/.test(size) ? Number(size) : null}
  }
}

/** Row after row, of each the first three fields: a hostile file can have millions of either. */
function* csv(text: string): Generator<string[]> {
  // Nearly all files hold no quote, and splitting is several times faster than looking at each character.
  if (!text.includes('"')) {
    let start = 0
    for (const {0: end, index} of text.matchAll(/\r\n|\n|\r/g)) {
      yield text.slice(start, index).split(',', 3)
      start = index + end.length
    }
    yield text.slice(start).split(',', 3)
    return
  }
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let value = ''
    if (text[at] === '"') [value, at] = quotedField(text, at)
    const end = nextEnd(text, at)
    if (row.length < 3) row.push(value + text.slice(at, end))
    at = end + 1
    if (text[end] === ',') continue
    if (text[end] === '\r' && text[at] === '\n') at++
    yield row
    row = []
  }
  if (row.length > 0) yield row
}

/** The text of the field whose opening quote stands at `start` and where to go on; nothing, and `start`, when no quote closes it. */
function quotedField(text: string, start: number): [value: string, at: number] {
  let value = ''
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return ['', start]
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') return [value, quote + 1]
    value += '"'
    at = quote + 2
  }
}

function nextEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}
