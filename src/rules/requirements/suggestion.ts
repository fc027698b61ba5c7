import path from 'node:path'
import type {Fix} from '../../core/finding.ts'
import type {KnownVersion, KnownVersions, Requirement} from '../../requirements/facts.ts'
import {describeReference} from '../../requirements/grammar/reference.ts'
import {satisfies} from '../../requirements/grammar/specifier.ts'
import {pinnedText} from '../../requirements/lines/rewrite.ts'
import {isProjectName} from '../../requirements/project/pyproject.ts'

/** What to write instead of a requirement that does not name one release, one sentence. */
export function suggestPin(requirement: Requirement, known: KnownVersions): string {
  const {name, extras, specifier, url} = requirement
  if (url !== null) return suggestReference(url)
  const written = `${name}${extras.length === 0 ? '' : `[${extras.join(',')}]`}`
  const settled = known.get(requirement.normalizedName)
  if (settled === undefined) return `Write ${written}==VERSION with the release that was tested.`
  if (meets(specifier, settled)) {
    return `Write ${written}==${settled.version} (${settled.source}).`
  }
  return `Write ${written}==VERSION; ${settled.version} (${settled.source}) does not satisfy ${specifier}.`
}

function suggestReference(url: string): string {
  return describeReference(url).kind === 'vcs'
    ? 'Write the full commit id after the `@`.'
    : 'Name the archive of a release, and add --hash=sha256:DIGEST.'
}

/**
 * The change that pins a requirement to the release that is known to be in use, or undefined where none is known that it allows.
 * With `pins: hashes`, the hashes of that release go with it where they are known.
 */
export function fixPin(
  requirement: Requirement,
  {known, pins}: {known: KnownVersions; pins: 'exact' | 'hashes' | 'off'},
): Fix | undefined {
  const {url, specifier, normalizedName, text} = requirement
  const settled = known.get(normalizedName)
  // What a variable brings in cannot be told from what is written.
  if (url !== null || settled === undefined || text.includes('${') || !meets(specifier, settled)) return undefined
  const pinned = pinnedText(text, settled.version)
  if (pinned === undefined) return undefined
  if (isProjectName(path.posix.basename(requirement.file))) {
    return isWrittenPlainly(requirement) ? {text: pinned} : undefined
  }
  const {hashes} = settled
  return {text: pinned, ...(pins === 'hashes' && hashes !== undefined && {hashes: [...hashes].sort()})}
}

/** Whether a string of a `pyproject.toml` reads as it is written, so that its text can be replaced. */
function isWrittenPlainly({excerpt, column, endColumn, text}: Requirement): boolean {
  return [...excerpt].slice(column - 1, endColumn - 1).join('') === text
}

function meets(specifier: string, {version}: KnownVersion): boolean {
  return specifier === '' || satisfies(version, specifier, {prereleases: true})
}
