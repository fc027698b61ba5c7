import type {Distribution, InstalledSource, Inventory} from '../environment/facts.ts'
import {recordTarget} from '../environment/record-row.ts'
import type {Requirement} from '../requirements/facts.ts'
import type {ManifestPackage, SealedFile} from './facts.ts'
import {compiledFrom} from './selection.ts'

export type PackageRow = {
  name: string
  version: string
  direct: boolean
  source: {kind: string; url?: string; sha256?: string}
  files: number
  bytes: number
}

export type PackagesOptions = {
  inventory: Inventory
  files: readonly Pick<SealedFile, 'path' | 'bytes'>[]
  /** Active requirements. */
  requirements: readonly Requirement[]
  sources: readonly InstalledSource[]
}

type Share = {distribution: Distribution; files: number; bytes: number}

/**
 * The distributions of the mount for the manifest: only what the requirements and the files themselves say, so that it is
 * the same whichever installer and cache were used. Hashes are those the requirements demand.
 */
export function manifestPackages({inventory, files, requirements}: PackagesOptions): ManifestPackage[] {
  return shares(inventory, files).map(({distribution, ...size}) => {
    const {name, version, tags, normalizedName} = distribution
    const listed = requirements.filter(
      requirement => requirement.normalizedName === normalizedName && !requirement.constraint,
    )
    const hashes = requirements
      .filter(requirement => requirement.normalizedName === normalizedName)
      .flatMap(requirement => requirement.hashes)
      .flatMap(hash => /^sha256:([0-9a-f]{64})$/.exec(hash)?.[1] ?? [])
    const sha256 = [...new Set(hashes)].sort()
    return {
      name,
      version,
      direct: listed.length > 0,
      source: {kind: kindOf(distribution), ...(sha256.length > 0 && {sha256})},
      tags: [...tags].sort(),
      ...size,
    }
  })
}

/** The distributions of the mount for the result, with where the installer says it took each from. */
export function packageRows({inventory, files, requirements, sources}: PackagesOptions): PackageRow[] {
  const listed = new Set(requirements.filter(({constraint}) => !constraint).map(({normalizedName}) => normalizedName))
  return shares(inventory, files).map(({distribution, ...size}) => {
    const {name, version, normalizedName} = distribution
    const source = sources.find(one => one.normalizedName === normalizedName)
    const kind = source?.kind === undefined || source.kind === 'unknown' ? kindOf(distribution) : source.kind
    return {
      name,
      version,
      direct: listed.has(normalizedName),
      source: {kind, ...(source?.url && {url: source.url}), ...(source?.sha256 && {sha256: source.sha256})},
      ...size,
    }
  })
}

/** Files and bytes of each distribution that has any in the mount, by name. */
function shares({distributions}: Inventory, files: PackagesOptions['files']): Share[] {
  const sizes = new Map(files.map(({path, bytes}) => [path, bytes]))
  // Bytecode that was compiled here is in no installer's record: it goes with its source.
  const compiled = new Map<string, string[]>()
  for (const {path} of files) {
    const source = compiledFrom(path)
    if (source !== undefined) compiled.set(source, [...(compiled.get(source) ?? []), path])
  }
  return distributions
    .map(distribution => {
      const recorded = (distribution.record ?? []).flatMap(({path}) => recordTarget(path) ?? [])
      const own = new Set([...recorded, ...recorded.flatMap(path => compiled.get(path) ?? [])])
      const present = [...own].flatMap(path => sizes.get(path) ?? [])
      return {distribution, files: present.length, bytes: present.reduce((sum, bytes) => sum + bytes, 0)}
    })
    .filter(share => share.files > 0)
    .sort((a, b) => (a.distribution.normalizedName < b.distribution.normalizedName ? -1 : 1))
}

/** What a distribution was made from, as far as its own metadata tells (PEP 610). */
function kindOf({directUrl}: Distribution): ManifestPackage['source']['kind'] {
  if (typeof directUrl !== 'object' || directUrl === null) return 'wheel'
  if ('vcs_info' in directUrl) return 'vcs'
  if ('dir_info' in directUrl) return 'directory'
  const url = 'url' in directUrl ? String(directUrl.url) : ''
  return url.split('#', 1)[0]?.endsWith('.whl') === false ? 'sdist' : 'wheel'
}
