import type {Excuse} from './facts.ts'
import type {LogicalLine} from './lines.ts'
import {note, type OpenFile, placeOf, type Reading} from './reading.ts'
import {lineAt, spanOf} from './source.ts'
import {isBlankAt, shorten, strip} from './text.ts'

const excusePattern = /^#[ \t]*sitemount:[ \t]*allow\[([^\]]*)\](.*)/s

/** The excuse in a comment, placed on `line`: `# sitemount: allow[rule-id, …] reason`; undefined for none. */
export function readExcuse({comment}: LogicalLine, file: OpenFile): Excuse | undefined {
  if (comment === null) return undefined
  const at = comment.text.indexOf('sitemount:')
  if (at < 0) return undefined
  const hash = comment.text.lastIndexOf('#', at)
  const match = excusePattern.exec(comment.text.slice(hash))
  if (match === null) return undefined
  const rules = (match[1] ?? '')
    .split(',')
    .map(strip)
    .filter(rule => rule !== '')
  return {...placeOf(file, comment, hash), rules, reason: strip(match[2] ?? '')}
}

/** Notes what a comment swallowed: it goes on after a backslash, so that pip takes the next line for a part of it. */
export function noteSwallowed({comment}: LogicalLine, {file, reading}: {file: OpenFile; reading: Reading}): void {
  if (comment === null || comment.pieces.length < 2) return
  const opening = lineAt(comment, 0)
  for (const [index, piece] of comment.pieces.entries()) {
    const end = comment.pieces[index + 1]?.at ?? comment.text.length
    if (piece.line === opening || end <= piece.at) continue
    let start = piece.at
    while (start < end && isBlankAt(comment.text, start)) start++
    if (start === end || comment.text[start] === '#') continue
    const {line} = spanOf(comment, 0, 1)
    note(reading, {
      kind: 'dropped',
      ...placeOf(file, comment, start, end),
      message: `The comment in line ${line} ends in a backslash, so pip takes this line for a part of it.`,
      help: `Remove the backslash at the end of line ${line}.`,
      text: shorten(comment.text.slice(start, end)),
    })
    return
  }
}
