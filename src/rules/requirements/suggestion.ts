import type {KnownVersions, Requirement} from '../../requirements/facts.ts'
import {describeReference} from '../../requirements/reference.ts'
import {satisfies} from '../../requirements/specifier.ts'

/** What to write instead of a requirement that does not name one release, one sentence. */
export function suggestPin(requirement: Requirement, known: KnownVersions): string {
  const {name, extras, specifier, url} = requirement
  if (url !== null) return suggestReference(url)
  const written = `${name}${extras.length === 0 ? '' : `[${extras.join(',')}]`}`
  const settled = known.get(requirement.normalizedName)
  if (settled === undefined) return `Write ${written}==VERSION with the release that was tested.`
  if (specifier === '' || satisfies(settled.version, specifier, {prereleases: true})) {
    return `Write ${written}==${settled.version} (${settled.source}).`
  }
  return `Write ${written}==VERSION; ${settled.version} (${settled.source}) does not satisfy ${specifier}.`
}

function suggestReference(url: string): string {
  return describeReference(url).kind === 'vcs'
    ? 'Write the full commit id after the `@`.'
    : 'Name the archive of a release, and add --hash=sha256:DIGEST.'
}
