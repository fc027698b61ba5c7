import {normalizeName} from '../requirements/grammar/name.ts'

/** Start-up code that somebody has read: a distribution's file with this content may run. */
export type Allowed = {
  /** Normalised name (PEP 503). */
  distribution: string
  /** Lower-case hex. */
  sha256: string
}

// The name as PEP 508 has it.
const shape = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s+sha256:([0-9A-Fa-f]{64})$/

/**
 * Reads entries of the input `allow`: `distribution sha256:<64 hex digits>`, one each. Returns what they allow, each once, and
 * for every entry that is none a clause that names it by its number, counted from 1.
 */
export function parseAllow(entries: readonly string[]): {allowed: Allowed[]; problems: string[]} {
  const allowed = new Map<string, Allowed>()
  const problems: string[] = []
  for (const [index, entry] of entries.entries()) {
    const [, name, hex] = shape.exec(entry.trim()) ?? []
    if (name === undefined || hex === undefined) {
      problems.push(`entry ${index + 1}: expected \`distribution sha256:\` and 64 hex digits; got ${shown(entry)}`)
      continue
    }
    const one = {distribution: normalizeName(name), sha256: hex.toLowerCase()}
    allowed.set(`${one.distribution} ${one.sha256}`, one)
  }
  return {allowed: [...allowed.values()], problems}
}

/** The line that allows a file, as `parseAllow` reads it. */
export function allowLine({distribution, sha256}: Allowed): string {
  return `${distribution} sha256:${sha256}`
}

function shown(entry: string): string {
  return JSON.stringify(entry.length > 120 ? `${entry.slice(0, 120)}…` : entry)
}
