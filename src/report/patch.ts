import type {Splice} from '../requirements/lines/rewrite.ts'

/** One file of a patch. */
export type PatchedFile = {
  /** Path relative to the repository, `/` between its parts. */
  path: string
  before: string
  /** What changes in it, in order. */
  splices: readonly Splice[]
}

export type PatchOptions = {
  /** Whether a line may be shown; a change beside one that may not is left out where git needs that line. */
  mayShow?: (line: string) => boolean
}

const context = 3

/**
 * The changes as one unified diff that `git apply` takes at the root of the repository; empty for none. Lines end at line feeds
 * only, as for git (GNU diffutils, "Detailed Description of Unified Format").
 */
export function unifiedDiff(files: readonly PatchedFile[], {mayShow = () => true}: PatchOptions = {}): string {
  return files
    .map(file => {
      const hunks = hunksOf(file, mayShow)
      return hunks === '' ? '' : `--- ${named('a', file.path)}\n+++ ${named('b', file.path)}\n${hunks}`
    })
    .join('')
}

/** Lines `first` to `last` (exclusive, from 0) of the old text, and what comes in their place. */
type Change = {first: number; last: number; lines: string[]}

function hunksOf({before, splices}: PatchedFile, mayShow: (line: string) => boolean): string {
  const old = linesOf(before)
  const hunks: string[] = []
  let shift = 0
  for (const group of groups(changesOf(before, {old, splices}), line => mayShow(old[line] ?? ''))) {
    const first = group[0]?.first ?? 0
    const last = group.at(-1)?.last ?? 0
    const growth = group.reduce((sum, change) => sum + change.lines.length - (change.last - change.first), 0)
    let from = Math.max(0, first - context)
    for (let at = first - 1; at >= from; at--) if (!mayShow(old[at] ?? '')) from = at + 1
    let to = Math.min(old.length, last + context)
    for (let at = last; at < to; at++) if (!mayShow(old[at] ?? '')) to = at
    const inside = old.slice(first, last)
    // Without a line behind, git takes a hunk for the end of the file; without one before at line 1, for its beginning.
    if ((to === last && last < old.length) || !inside.every(mayShow)) continue
    const body = bodyOf(group, {old, from, to})
    const size = to - from
    const start = size === 0 ? from : from + 1
    hunks.push(`@@ -${start},${size} +${start + shift},${size + growth} @@\n${body}`)
    shift += growth
  }
  return hunks.join('')
}

function bodyOf(group: readonly Change[], {old, from, to}: {old: readonly string[]; from: number; to: number}): string {
  const parts: string[] = []
  let done = from
  const keep = (until: number) => {
    for (; done < until; done++) parts.push(marked(' ', old[done] ?? ''))
  }
  for (const {first, last, lines} of group) {
    keep(first)
    for (; done < last; done++) parts.push(marked('-', old[done] ?? ''))
    for (const line of lines) parts.push(marked('+', line))
  }
  keep(to)
  return parts.join('')
}

function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`
}

/** Changes whose contexts touch make one hunk, unless a line between them may not be shown. */
function groups(changes: readonly Change[], mayShow: (line: number) => boolean): Change[][] {
  const found: Change[][] = []
  for (const change of changes) {
    const last = found.at(-1)?.at(-1)
    const gap = change.first - (last?.last ?? 0)
    const between = Array.from({length: Math.min(gap, 2 * context)}, (_, index) => change.first - 1 - index)
    if (last !== undefined && gap <= 2 * context && between.every(mayShow)) found.at(-1)?.push(change)
    else found.push([change])
  }
  return found
}

function changesOf(before: string, {old, splices}: {old: readonly string[]; splices: readonly Splice[]}): Change[] {
  const starts: number[] = []
  let length = 0
  for (const line of old) {
    starts.push(length)
    length += line.length
  }
  const changes: (Change & {splices: Splice[]})[] = []
  let line = 0
  for (const splice of splices) {
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= splice.start) line++
    let end = line
    while (end + 1 < starts.length && (starts[end + 1] ?? 0) < splice.end) end++
    const previous = changes.at(-1)
    if (previous !== undefined && line < previous.last) {
      previous.last = Math.max(previous.last, end + 1)
      previous.splices.push(splice)
    } else changes.push({first: line, last: end + 1, lines: [], splices: [splice]})
  }
  return changes.map(({first, last, splices: own}) => {
    const from = starts[first] ?? 0
    const to = starts[last] ?? length
    let text = ''
    let done = from
    for (const {start, end, text: replacement} of own) {
      text += before.slice(done, start) + replacement
      done = end
    }
    return {first, last, lines: linesOf(text + before.slice(done, to))}
  })
}

/** Lines with their line feeds; the last one may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** A file name as git writes it in a patch: quoted when it holds what would end it. */
function named(side: 'a' | 'b', path: string): string {
  const name = `${side}/${path}`
  if (!/["\\\x00-\x1f\x7f]/.test(name)) return name.includes(' ') ? `${name}\t` : name
  const quoted = name.replace(/["\\]/g, '\\$&').replace(/[\x00-\x1f\x7f]/g, character => {
    return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`
  })
  return `"${quoted}"`
}
