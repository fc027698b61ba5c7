import {compareNumbers} from '../../core/compare-numbers.ts'
import type {NeededVersion} from './facts.ts'
import type {Layout} from './layout.ts'
import {Malformed} from './window.ts'

/** Libraries with versions, and versions of one library, in one file; libstdc++ has some forty. */
const most = {libraries: 1024, versions: 4096} as const
const weak = 2

/** Version nodes without a number, and the release that brought them. */
const named: Readonly<Record<string, {family: string; version: string}>> = {
  // Packed relative relocations: glibc 2.36 loads them, an earlier one refuses the file by this name.
  GLIBC_ABI_DT_RELR: {family: 'GLIBC', version: '2.36'},
}

/** The newest version of a family that any of these files asks for: `2.28` of `GLIBC`; undefined where none asks. */
export function newestNeeded(
  files: readonly {elf?: {versions: readonly NeededVersion[]}}[],
  family: string,
): string | undefined {
  return files
    .flatMap(({elf}) => elf?.versions ?? [])
    .filter(needed => needed.family === family)
    .map(({version}) => version)
    .sort(compareNumbers)
    .at(-1)
}

export type VersionTable = {
  /** Offset in the file of the first Verneed. */
  start: number
  /** How many there are. */
  count: number
  text: (offset: number) => string
}

/**
 * The highest version of each family that is needed of each library, from `.gnu.version_r` (Linux Standard Base 5.0, core
 * generic, "Version Requirements"). Names without a number (`GLIBC_PRIVATE`) say nothing about a release and are left out.
 *
 * Throws `Malformed`.
 */
export function readVersions(layout: Layout, {start, count, text}: VersionTable): NeededVersion[] {
  const highest = new Map<string, NeededVersion>()
  for (const {library, names} of readTable(layout, {start, count})) {
    const file = text(library)
    for (const name of names) {
      const one = split(text(name))
      if (one === undefined) continue
      const key = `${file}\0${one.family}`
      const known = highest.get(key)
      if (known === undefined || compareNumbers(one.version, known.version) > 0)
        highest.set(key, {library: file, ...one})
    }
  }
  return [...highest.values()]
}

/** Offsets in the string table, before any of them is read: table and strings lie apart. */
function readTable({at, number}: Layout, {start, count}: Omit<VersionTable, 'text'>) {
  const libraries: {library: number; names: number[]}[] = []
  let total = 0
  for (let place = start, left = count; left > 0; left--) {
    if (libraries.length === most.libraries) throw new Malformed('it asks for versions of too many libraries')
    const need = at(place, 16, 'version table')
    const entries = number(need, 2, 2)
    const [library, first, next] = [number(need, 4, 4), number(need, 8, 4), number(need, 12, 4)]
    const names: number[] = []
    for (let where = place + first, rest = entries; rest > 0; rest--) {
      if (++total > most.versions) throw new Malformed('it asks for too many versions')
      const entry = at(where, 16, 'version table')
      if ((number(entry, 4, 2) & weak) === 0) names.push(number(entry, 8, 4))
      const step = number(entry, 12, 4)
      if (step === 0) break
      where += step
    }
    libraries.push({library, names})
    if (next === 0) break
    place += next
  }
  return libraries
}

function split(name: string): {family: string; version: string} | undefined {
  if (Object.hasOwn(named, name)) return named[name]
  const [, family, version] = /^([A-Za-z][A-Za-z0-9_]*?)_(\d{1,6}(?:\.\d{1,6}){0,5})$/.exec(name) ?? []
  return family === undefined || version === undefined ? undefined : {family, version}
}
