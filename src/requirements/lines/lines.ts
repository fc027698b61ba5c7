import {fromLine, joinSources, type Source, sliceSource} from './source.ts'
import {isBlankAt, type PhysicalLine, splitLines, stripped} from './text.ts'

/** What pip reads as one line: continuations joined, comment cut, blanks at the ends stripped. */
export type LogicalLine = {
  source: Source
  /** What pip takes for the comment, from its `#` on; null for none. */
  comment: Source | null
}

/**
 * The logical lines of a requirements file, in pip's order of work (`req_file.py`, `preprocess`): split as Python splits,
 * join what ends in a backslash, cut the comment, strip, drop what is empty.
 */
export function* logicalLines(text: string): Generator<LogicalLine> {
  let pending: Source[] = []
  let continuing = false
  let number = 0
  for (const content of splitLines(text)) {
    number++
    if (content === '' && !continuing) continue
    const line: PhysicalLine = {text: content, number}
    const comment = beginsAsComment(content)
    if (comment && !continuing) continue
    if (content.endsWith('\\') && !comment) {
      continuing = true
      const part = withoutBackslashes(line)
      if (part.text !== '') pending.push(part)
      continue
    }
    // The blank makes sure that a line of comment is cut where it ends a continuation.
    if (comment) pending.push(blankBefore(line))
    pending.push(fromLine(line))
    const logical = cutComment(joinSources(pending))
    pending = []
    continuing = false
    if (!isEmpty(logical)) yield logical
  }
  const logical = cutComment(joinSources(pending))
  if (!isEmpty(logical)) yield logical
}

/** A comment of several lines matters even alone: it may have swallowed a requirement. */
function isEmpty({source, comment}: LogicalLine): boolean {
  return source.text === '' && (comment === null || comment.pieces.length < 2)
}

function beginsAsComment(text: string): boolean {
  let at = 0
  while (isBlankAt(text, at)) at++
  return text[at] === '#'
}

function blankBefore(line: PhysicalLine): Source {
  return {text: ' ', pieces: [{at: 0, line, column: 0, variableEnd: 0}]}
}

/** pip strips all backslashes at both ends of a line that continues. */
function withoutBackslashes(line: PhysicalLine): Source {
  const {text} = line
  let start = 0
  let end = text.length
  while (start < end && text[start] === '\\') start++
  while (end > start && text[end - 1] === '\\') end--
  return sliceSource(fromLine(line), start, end)
}

/** A comment begins at the first `#` that opens the line or follows a blank (pip, `COMMENT_RE`); quotes do not protect it. */
function cutComment(source: Source): LogicalLine {
  const {text} = source
  let hash = text.indexOf('#')
  while (hash > 0 && !isBlankAt(text, hash - 1)) hash = text.indexOf('#', hash + 1)
  if (hash < 0) return {source: stripSource(source, text.length), comment: null}
  return {source: stripSource(source, hash), comment: sliceSource(source, hash)}
}

function stripSource(source: Source, end: number): Source {
  const kept = stripped(end === source.text.length ? source.text : source.text.slice(0, end))
  return sliceSource(source, kept.start, kept.end)
}
