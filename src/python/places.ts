import fs from 'node:fs'
import path from 'node:path'
import {systemCode} from '../core/errors.ts'
import type {Place} from '../core/finding.ts'
import {refuseOutOfReach} from '../core/reach.ts'

/** A file that may say which Python is meant; larger than this, it is something else. Bytes. */
const largest = 4 << 20

/** A small text file of the checkout, read once. */
export type TextFile = {
  /** Relative to the working directory, `/` between its parts. */
  file: string
  text: string
  lines: string[]
}

/**
 * The text of `name` below `cwd`; undefined when there is no such file, a clause when it cannot be read. Throws `unreadable` for a link
 * that leads out of the workspace of a job.
 * Bytes that are not UTF-8 become U+FFFD: whoever reads the text finds nothing valid there.
 */
export function readText(cwd: string, name: string): TextFile | {file: string; problem: string} | undefined {
  const file = name.split(path.sep).join('/')
  refuseOutOfReach(path.resolve(cwd, name), 'input', file)
  try {
    const stat = fs.statSync(path.join(cwd, name), {throwIfNoEntry: false})
    // A named pipe would wait for ever.
    if (!stat?.isFile()) return undefined
    if (stat.size > largest) return {file, problem: `is larger than ${largest >> 20} MiB`}
    const text = fs.readFileSync(path.join(cwd, name), 'utf8').replace(/^\uFEFF/, '')
    return {file, text, lines: text.split(/\r\n|\n|\r/)}
  } catch (error) {
    return {file, problem: `cannot be read (${systemCode(error) ?? 'unknown error'})`}
  }
}

/** The place of `needle` in a line (counted from 0); the whole line without its blanks when it does not stand there. */
export function placeIn({file, lines}: TextFile, index: number, needle: string): Place {
  const excerpt = lines[index] ?? ''
  const found = needle === '' ? -1 : excerpt.indexOf(needle)
  const span = found >= 0 ? needle : excerpt.trim()
  const start = [...excerpt.slice(0, found >= 0 ? found : excerpt.length - excerpt.trimStart().length)].length
  return {file, line: index + 1, column: start + 1, endColumn: start + 1 + [...span].length, excerpt}
}

/**
 * The line (from 0) on which `table` of a TOML document (empty for the root) sets `key`, however it is written: below
 * `[table]`, as a dotted key, as a table of its own, or in an inline table; 0 when none is found. Only for telling a place:
 * the value comes from a real parser.
 */
export function tomlLine(lines: readonly string[], table: string, key: string): number {
  const wanted = [...keys(table), key].join('.')
  let header: string[] = []
  for (const [index, line] of lines.entries()) {
    const opened = /^\s*\[{1,2}([^[\]]+)\]/.exec(line)
    const written = /^\s*([\w."' -]+?)\s*=/.exec(line)
    if (opened !== null) header = keys(opened[1] ?? '')
    else if (written === null) continue
    const full = [...header, ...(opened === null ? keys(written?.[1] ?? '') : [])].join('.')
    if (full === wanted) return index
    // An inline table that opens on the way to the key.
    if (line.includes('{') && line.includes(key) && wanted.startsWith(`${full}.`)) return index
  }
  return 0
}

function keys(dotted: string): string[] {
  if (dotted === '') return []
  return dotted.split('.').map(part => part.trim().replace(/^(["'])(.*)\1$/, '$2'))
}
