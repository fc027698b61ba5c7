import type {Env} from '../../core/io.ts'
import {joinSources, replacement, type Source, sliceSource} from '../lines/source.ts'

/** A `${NAME}` of a line, where it stands in the line before and after the values are put in. */
export type Variable = {
  name: string
  /** Null when unset or empty, which leaves the text as it is. */
  value: string | null
  /** Offsets in the line as written. */
  before: {start: number; end: number}
  /** Offsets in the line with values. */
  after: {start: number; end: number}
}

/**
 * A line with the values of its variables put in, and the variables. pip knows `${NAME}` with capitals, digits and `_` only;
 * an unset or empty one leaves the text (`req_file.py`, `expand_env_variables`).
 */
export function expandVariables(source: Source, env: Env): {source: Source; variables: Variable[]} {
  if (!source.text.includes('${')) return {source, variables: []}
  const variables: Variable[] = []
  const parts: Source[] = []
  let done = 0
  let length = 0
  const keep = (part: Source) => {
    parts.push(part)
    length += part.text.length
  }
  for (const match of source.text.matchAll(/\$\{([A-Z0-9_]+)\}/g)) {
    const name = match[1] ?? ''
    const before = {start: match.index, end: match.index + match[0].length}
    const value = env[name] || null
    if (before.start > done) keep(sliceSource(source, done, before.start))
    const start = length
    keep(value === null ? sliceSource(source, before.start, before.end) : replacement(source, {...before, value}))
    variables.push({name, value, before, after: {start, end: length}})
    done = before.end
  }
  if (variables.length === 0) return {source, variables}
  if (done < source.text.length) keep(sliceSource(source, done))
  return {source: joinSources(parts), variables}
}
