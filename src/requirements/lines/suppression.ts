import {parseExcuse, startOfExcuse} from '../../core/suppression.ts'
import type {Excuse} from '../facts.ts'
import {note, type OpenFile, placeOf, type Reading} from '../reading.ts'
import type {LogicalLine} from './lines.ts'
import {lineAt, spanOf} from './source.ts'
import {isBlankAt, shorten} from './text.ts'

/** The excuse in a comment, placed on `line`; undefined for none. */
export function readExcuse({comment}: LogicalLine, file: OpenFile): Excuse | undefined {
  const words = comment === null ? undefined : parseExcuse(comment.text)
  if (comment === null || words === undefined) return undefined
  return {...placeOf(file, comment, startOfExcuse(comment.text)), ...words}
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
