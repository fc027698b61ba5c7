import type {Distribution, InstalledSource} from '../../../environment/facts.ts'
import type {Difference, Frozen} from './facts.ts'

/** What is installed, sorted by name, with the files that `sources` tells. */
export function freeze(distributions: readonly Distribution[], sources: readonly InstalledSource[]): Frozen[] {
  const files = new Map(sources.map(one => [one.normalizedName, one.sha256]))
  return distributions
    .map(({name, normalizedName, version}) => ({
      name,
      normalizedName,
      version,
      sha256: files.get(normalizedName) ?? null,
    }))
    .sort((a, b) => (a.normalizedName < b.normalizedName ? -1 : 1))
}

/** The distributions in which two installs differ, sorted by name. A file counts only where both are known. */
export function differencesOf(first: readonly Frozen[], second: readonly Frozen[]): Difference[] {
  const [before, after] = [first, second].map(list => new Map(list.map(one => [one.normalizedName, one]))) as [
    Map<string, Frozen>,
    Map<string, Frozen>,
  ]
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  return names.flatMap(key => {
    const [one, other] = [before.get(key) ?? null, after.get(key) ?? null]
    if (one !== null && other !== null && one.version === other.version && sameFile(one, other)) return []
    return [{name: (one ?? other)?.name ?? key, first: one, second: other}]
  })
}

function sameFile(one: Frozen, other: Frozen): boolean {
  return one.sha256 === null || other.sha256 === null || one.sha256 === other.sha256
}
