import path from 'node:path'

/** Where a row of RECORD points, relative to site-packages, or null when that is absolute or leaves it. */
export function recordTarget(row: string): string | null {
  // Nearly all rows are what they would become.
  if (!/^[A-Za-z]:|(?:^|\/)(?:[./]|$)/.test(row)) return row
  const target = path.posix.normalize(row)
  const outside =
    target === '..' || target.startsWith('../') || target.startsWith('/') || /^[A-Za-z]:[\\/]/.test(target)
  return outside ? null : target
}

/** A hash of RECORD without the padding that some writers give it. One pass: a pattern would try each `=` of a hostile one. */
export function unpadded(hash: string): string {
  let end = hash.length
  while (hash[end - 1] === '=') end -= 1
  return hash.slice(0, end)
}

/** A hex digest as RECORD has it: URL-safe base64 without padding (PEP 376, PEP 427). */
export function encodeHash(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64url')
}

/** Bytes of a RECORD that are looked at; the longest known ones have two. */
export const recordLimit = 16 << 20

/** One row of a RECORD file (PEP 376, PEP 427): path as written, hash `sha256=…` (urlsafe base64) or empty, size or null. */
export type RecordRow = {path: string; hash: string; size: number | null}
