import path from 'node:path'
import type {Distribution, Inventory} from '../environment/facts.ts'

/** Whether a path is `folder` or lies below it; both absolute. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file)
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative))
}

/** Which distribution lists a path in its RECORD, by path relative to site-packages. */
export function owners({distributions}: Pick<Inventory, 'distributions'>): Map<string, Distribution> {
  return new Map(distributions.flatMap(one => (one.record ?? []).map(row => [tidy(row.path), one] as const)))
}

/** A path of a RECORD as the walk has it. */
export function tidy(file: string): string {
  return file.includes('\\') || /(?:^|\/)\.{0,2}\//.test(file) ? path.posix.normalize(file.replaceAll('\\', '/')) : file
}

/** The items by what `of` says of each, in order of appearance. */
export function grouped<T>(items: readonly T[], of: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = of(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** The first three of a list and how many are left. */
export function some(texts: readonly string[]): string {
  const rest = texts.length - 3
  return rest > 0 ? `${texts.slice(0, 3).join(', ')} and ${rest} more` : texts.join(', ')
}
