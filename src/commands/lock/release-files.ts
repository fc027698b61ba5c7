import type {InstalledSource} from '../../environment/facts.ts'
import {fileName} from '../../environment/install/sources.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import {isStrongHash} from '../../requirements/grammar/reference.ts'
import {satisfies, versionsEqual} from '../../requirements/grammar/specifier.ts'
import {compareVersions, isPrerelease, parseVersion, type Version} from '../../requirements/grammar/version.ts'
import type {IndexFile} from './ask-index.ts'

/** The version that a file name states for a distribution of this name (PEP 427, PEP 625); undefined for another's file. */
export function versionIn(filename: string, normalizedName: string): string | undefined {
  if (filename.endsWith('.whl')) {
    const [name = '', version = '', ...tags] = filename.slice(0, -4).split('-')
    return normalizeName(name) === normalizedName && tags.length >= 3 ? version.replaceAll('_', '-') : undefined
  }
  const stem = filename.replace(/\.(?:tar\.gz|tgz|zip|tar\.bz2|tar\.xz)$/, '')
  if (stem === filename) return undefined
  // Names and versions of old sdists may both hold dashes.
  for (let dash = stem.indexOf('-'); dash >= 0; dash = stem.indexOf('-', dash + 1)) {
    const version = stem.slice(dash + 1)
    if (normalizeName(stem.slice(0, dash)) === normalizedName && parseVersion(version) !== undefined) return version
  }
  return undefined
}

type Release = {normalizedName: string; version: string}

/** The files of one release. */
export function filesOfRelease(files: readonly IndexFile[], {normalizedName, version}: Release): IndexFile[] {
  return files.filter(({filename}) => {
    const own = versionIn(filename, normalizedName)
    return own !== undefined && versionsEqual(own, version)
  })
}

/**
 * Of a release's files those of the places that have the very file that was installed: another index may serve a release of
 * the same name and number that is somebody else's. Where it is not known what was installed, those of the first place.
 */
export function filesBeside(
  files: readonly IndexFile[],
  source: Pick<InstalledSource, 'sha256' | 'url'> | undefined,
): IndexFile[] {
  const {sha256 = null, url = null} = source ?? {}
  const installed = url === null ? '' : fileName(url)
  const same = files.filter(({hashes}) => sha256 !== null && hashes.sha256 === sha256)
  const alike = files.filter(({filename, hashes}) => {
    return filename === installed && (sha256 === null || hashes.sha256 === undefined)
  })
  const known = sha256 !== null || installed !== ''
  const found = same.length > 0 ? same : known ? alike : files.slice(0, 1)
  const places = new Set(found.map(({place}) => place))
  return files.filter(({place}) => places.has(place))
}

/** `algorithm:hex` that the index states for a file, sha256 before the others; undefined where it must be fetched. */
export function statedHash({hashes}: IndexFile): string | undefined {
  return ['sha256', 'sha512', 'sha384'].map(name => `${name}:${hashes[name] ?? ''}`.toLowerCase()).find(isStrongHash)
}

/**
 * The newest release that a specifier allows and whose files support every one of the Pythons, else all but the oldest, and so
 * on; pre-releases only where nothing else is there, withdrawn ones never (PEP 440, PEP 592). Undefined where there is none.
 */
export function newestRelease(
  files: readonly IndexFile[],
  {normalizedName, specifier, pythons}: {normalizedName: string; specifier: string; pythons: readonly string[]},
): string | undefined {
  const versions = new Map<string, IndexFile[]>()
  for (const file of files) {
    const version = versionIn(file.filename, normalizedName)
    if (version !== undefined) versions.set(version, [...(versions.get(version) ?? []), file])
  }
  for (const prereleases of [false, true]) {
    for (let oldest = 0; oldest < Math.max(1, pythons.length); oldest++) {
      const [newest] = allowedReleases(versions, {specifier, pythons: pythons.slice(oldest)})
        .filter(({parsed}) => prereleases || !isPrerelease(parsed))
        .sort((a, b) => compareVersions(b.parsed, a.parsed))
      if (newest !== undefined) return newest.version
    }
  }
  return undefined
}

function allowedReleases(
  versions: ReadonlyMap<string, readonly IndexFile[]>,
  {specifier, pythons}: {specifier: string; pythons: readonly string[]},
): {version: string; parsed: Version}[] {
  return [...versions].flatMap(([version, own]) => {
    const parsed = parseVersion(version)
    const usable = own.filter(({yanked}) => !yanked)
    const supported = pythons.every(python => usable.some(file => supports(file, python)))
    const meets = specifier === '' || satisfies(version, specifier, {prereleases: true})
    return parsed !== undefined && usable.length > 0 && supported && meets ? [{version, parsed}] : []
  })
}

function supports({requiresPython}: IndexFile, python: string): boolean {
  return requiresPython === null || satisfies(python, requiresPython, {prereleases: true})
}
