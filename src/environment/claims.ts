import type {Distribution} from './facts.ts'
import {type RecordRow, recordTarget} from './record-row.ts'

/** A distribution that records a path, and the rows of its RECORD that do. */
export type Claim = {distribution: Distribution; rows: RecordRow[]}

/**
 * Who records which path inside site-packages, in the order of the distributions; only the paths of `wanted` where it is
 * given. Rows that leave site-packages claim nothing. Takes as long as there are rows.
 */
export function claimsOf(
  distributions: readonly Distribution[],
  wanted?: Pick<ReadonlySet<string>, 'has'>,
): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>()
  for (const distribution of distributions) {
    for (const row of distribution.record ?? []) {
      const target = recordTarget(row.path)
      if (target === null || wanted?.has(target) === false) continue
      const known = claims.get(target) ?? []
      if (known.length === 0) claims.set(target, known)
      const last = known.at(-1)
      // Distributions come one after the other.
      if (last?.distribution === distribution) last.rows.push(row)
      else known.push({distribution, rows: [row]})
    }
  }
  return claims
}
