import {parse} from 'smol-toml'
import {queryValues, userinfos} from '../../core/url-secrets.ts'
import {normalizeName as normalize} from '../../requirements/grammar/name.ts'
import type {Distribution, InstalledSource} from '../facts.ts'

type Table = Record<string, unknown>

/**
 * What a `pip install --report` says was taken (pip: "Installation Report", schema version 1). `stderr` tells of yanked
 * releases where the report does not (pip before 23.3). Returns nothing for a report that is no report.
 */
export function pipReportSources(report: string, stderr: string): InstalledSource[] {
  const yanked = yankedByPip(stderr)
  return list(table(parseJson(report)).install).map(entry => {
    const {metadata, download_info, is_yanked} = table(entry)
    const {name, version} = table(metadata)
    const normalizedName = normalize(text(name))
    return {
      normalizedName,
      version: text(version),
      ...fromDirectUrl(table(download_info)),
      yanked: is_yanked === true || yanked.has(`${normalizedName} ${text(version)}`),
    }
  })
}

/** What pip's own lines say was taken: enough before pip 22.2, which cannot write a report. */
export function pipLogSources(stdout: string): InstalledSource[] {
  const files = [...stdout.matchAll(/^[ \t]*(?:Downloading|Using cached|Processing) (\S+)/gm)].map(
    match => match[1] ?? '',
  )
  return files.flatMap(file => {
    const artifact = artifactOf(file)
    if (artifact === undefined) return []
    const url = /^https?:/.test(file) ? withoutCredentials(file) : null
    return [{...artifact, url, sha256: null, yanked: false}]
  })
}

/**
 * What uv took: the installed distributions, with URL and hash from the `pylock.toml` (PEP 751) that `uv pip compile`
 * writes from the same cache. Of several wheels of one release it is the one whose tags the installed WHEEL file has.
 * Distributions that are not in it are there without URL.
 */
export function uvSources({
  distributions,
  pylock,
  output,
}: {
  distributions: readonly Pick<Distribution, 'name' | 'normalizedName' | 'version' | 'tags'>[]
  pylock: string
  output: string
}): InstalledSource[] {
  const packages = list(parseToml(pylock).packages).map(table)
  const yanked = new Set(
    [...output.matchAll(/`([^`=\s]+)==([^`\s]+)` is yanked/g)].map(match => `${normalize(match[1] ?? '')} ${match[2]}`),
  )
  return distributions.map(({normalizedName, version, tags}) => {
    const entry = packages.find(one => normalize(text(one.name)) === normalizedName && text(one.version) === version)
    return {
      normalizedName,
      version,
      ...(entry ? fromPylock(entry, tags) : unknownSource),
      yanked: yanked.has(`${normalizedName} ${version}`),
    }
  })
}

type Artifact = Pick<InstalledSource, 'kind' | 'url' | 'sha256'>

const unknownSource: Artifact = {kind: 'unknown', url: null, sha256: null}

/** A direct URL record (PEP 610), which pip's report uses for every artifact. */
function fromDirectUrl({url, archive_info, vcs_info, dir_info}: Table): Artifact {
  const address = withoutCredentials(text(url))
  if (vcs_info !== undefined) {
    return {
      kind: 'vcs',
      url: `${text(table(vcs_info).vcs)}+${address}@${text(table(vcs_info).commit_id)}`,
      sha256: null,
    }
  }
  if (dir_info !== undefined) return {kind: 'directory', url: address, sha256: null}
  const {hash, hashes} = table(archive_info)
  const sha256 = text(table(hashes).sha256) || /^sha256=([0-9a-f]{64})$/.exec(text(hash))?.[1] || null
  return {kind: artifactOf(address)?.kind ?? 'unknown', url: address || null, sha256}
}

function fromPylock(entry: Table, tags: readonly string[]): Artifact {
  const wheels = list(entry.wheels).map(table)
  const wheel =
    wheels.length === 1 ? wheels[0] : wheels.find(one => wheelTags(address(one)).some(tag => tags.includes(tag)))
  if (wheel) return {kind: 'wheel', url: address(wheel) || null, sha256: text(table(wheel.hashes).sha256) || null}
  if (entry.vcs !== undefined) {
    const {type, url, 'commit-id': commit} = table(entry.vcs)
    return {kind: 'vcs', url: `${text(type)}+${withoutCredentials(text(url))}@${text(commit)}`, sha256: null}
  }
  if (entry.directory !== undefined)
    return {kind: 'directory', url: text(table(entry.directory).path) || null, sha256: null}
  const archive = table(entry.archive ?? entry.sdist)
  if (Object.keys(archive).length === 0) return unknownSource
  const kind = artifactOf(address(archive))?.kind ?? 'unknown'
  return {kind, url: address(archive) || null, sha256: text(table(archive.hashes).sha256) || null}
}

function address(artifact: Table): string {
  return withoutCredentials(text(artifact.url) || text(artifact.path))
}

/** `cp312-cp312-manylinux_2_17_x86_64` and so on, from a wheel's file name (PEP 427, compressed tag sets PEP 425). */
function wheelTags(url: string): string[] {
  const parts = fileName(url)
    .replace(/\.whl$/, '')
    .split('-')
  const [pythons = '', abis = '', platforms = ''] = parts.slice(-3)
  return pythons
    .split('.')
    .flatMap(python =>
      abis.split('.').flatMap(abi => platforms.split('.').map(platform => `${python}-${abi}-${platform}`)),
    )
}

/** What a file name says: name, version and whether it is a wheel or an sdist; undefined for any other file. */
export function artifactOf(url: string): Pick<InstalledSource, 'normalizedName' | 'version' | 'kind'> | undefined {
  const file = fileName(url)
  const wheel = /^([^-]+)-([^-]+)-(?:[^-]+-)?[^-]+-[^-]+-[^-]+\.whl$/.exec(file)
  if (wheel?.[1] && wheel[2]) return {normalizedName: normalize(wheel[1]), version: wheel[2], kind: 'wheel'}
  const sdist = /^(.+)-([^-]+)\.(?:tar\.gz|zip|tar\.bz2|tar\.xz|tgz)$/.exec(file)
  if (sdist?.[1] && sdist[2]) return {normalizedName: normalize(sdist[1]), version: sdist[2], kind: 'sdist'}
  return undefined
}

/** The last part of a URL or path, decoded, without query and fragment. */
export function fileName(url: string): string {
  const last =
    url
      .replace(/[?#].*$/s, '')
      .split(/[\\/]/)
      .at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

/** `name version` of the releases that pip warned of. */
export function yankedByPip(stderr: string): Set<string> {
  const told = stderr.matchAll(/yanked version: '([^']+)' candidate \(version (\S+) /g)
  return new Set([...told].map(match => `${normalize(match[1] ?? '')} ${match[2]}`))
}

/** A URL without user, password, secrets of a query, and fragment. */
export function withoutCredentials(url: string): string {
  const [user] = url.includes('@') ? userinfos(url) : []
  const plain = user === undefined ? url : `${url.slice(0, user.start)}${url.slice(user.end + 1)}`
  const whole = plain.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1').replace(/#.*$/s, '')
  // A signed query is of no use to anyone else.
  return queryValues(whole).length > 0 ? whole.replace(/\?.*$/s, '') : whole
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return {}
  }
}

function parseToml(source: string): Table {
  try {
    return table(parse(source))
  } catch {
    return {}
  }
}

function table(value: unknown): Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : {}
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
