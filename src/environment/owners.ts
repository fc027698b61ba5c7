import path from 'node:path'
import type {Distribution, Inventory} from './facts.ts'

/** Which distribution lists a path in its RECORD, by path relative to site-packages. */
export function owners({distributions}: Pick<Inventory, 'distributions'>): Map<string, Distribution> {
  const rows = distributions.flatMap(one => (one.record ?? []).map(row => [tidy(row.path), one] as const))
  const moved = rows.flatMap(([file, one]) => {
    const inside = besideLibrary.exec(file)?.[1]
    return inside === undefined ? [] : [[inside, one] as const]
  })
  // What a RECORD says without detour counts more.
  return new Map([...moved, ...rows])
}

// `pip install --target` installs below `lib/python`, records that, and moves `bin`, `share` and others beside the packages
// without a word in RECORD. Only what lies in a folder: what `site` reads at the top must be listed as what it is.
const besideLibrary = /^\.\.\/\.\.\/((?!\.\.\/)[^/]+\/.+)$/

/** A path of a RECORD as the walk has it. */
export function tidy(file: string): string {
  return file.includes('\\') || /(?:^|\/)\.{0,2}\//.test(file) ? path.posix.normalize(file.replaceAll('\\', '/')) : file
}
