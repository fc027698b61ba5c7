import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {SitemountError} from '../../../core/errors.ts'
import type {Distribution, InstalledSource} from '../../../environment/facts.ts'
import {fileName} from '../../../environment/install/sources.ts'
import type {Indexes, Requirement} from '../../../requirements/facts.ts'
import {hasWrittenCredentials} from '../../../requirements/grammar/credentials.ts'
import {isStrongHash} from '../../../requirements/grammar/reference.ts'

export type ImageRequirementsOptions = {
  /** What the build installed and the image is to have. */
  distributions: readonly Pick<Distribution, 'name' | 'normalizedName' | 'version'>[]
  /** Active requirements, for the hashes they demand and the URLs they name. */
  requirements: readonly Pick<Requirement, 'normalizedName' | 'hashes' | 'url'>[]
  sources: readonly Pick<InstalledSource, 'normalizedName' | 'kind' | 'url' | 'sha256'>[]
  indexes: Pick<Indexes, 'index' | 'extra' | 'findLinks' | 'noIndex'>
  /** Absolute; folders of `--find-links` are relative to it. */
  cwd: string
}

export type ImageRequirements = {
  /** The text of `requirements.txt`: index options, then one release with its hashes a line, by name. */
  text: string
  /** Wheels that no index serves: absolute path, and the name they keep. */
  wheels: {from: string; name: string}[]
  /** Whether nothing comes from an index. */
  isOffline: boolean
  /** Whether an index asks for a password, which no file of the context holds. */
  isSecret: boolean
}

/**
 * What the image installs: everything that the build installed, each release with the hashes that the requirements demand of
 * it, else the one of the file that was taken. Throws `usage` for what has no hash: a folder or a repository.
 */
export function imageRequirements(options: ImageRequirementsOptions): ImageRequirements {
  const {distributions, indexes, cwd} = options
  const lines: string[] = []
  const wheels = new Map<string, string>()
  let fromIndex = 0
  for (const distribution of distributions) {
    const {name, normalizedName, version} = distribution
    const source = options.sources.find(one => one.normalizedName === normalizedName)
    const own = options.requirements.filter(requirement => requirement.normalizedName === normalizedName)
    const demanded = own.flatMap(({hashes}) => hashes.filter(isStrongHash).map(hash => hash.toLowerCase()))
    const taken = source?.sha256 ? [`sha256:${source.sha256}`] : []
    const hashes = [...new Set(demanded.length > 0 ? demanded : taken)].sort()
    if (hashes.length === 0) throw unhashed(`${name} ${version}`, source?.kind)
    const local = localFile(source?.url ?? '', {indexes, cwd})
    const direct = own.find(({url}) => url !== null && /^https?:/i.test(url))?.url
    if (local !== undefined) wheels.set(path.basename(local), local)
    else if (!direct) fromIndex++
    const what = direct && source?.url ? `${normalizedName} @ ${source.url}` : `${normalizedName}==${version}`
    lines.push([what, ...hashes.map(hash => `    --hash=${hash}`)].join(' \\\n'))
  }
  const isSecret = Object.keys(secretVariables(indexes)).length > 0
  const isOffline = indexes.noIndex || (fromIndex === 0 && wheels.size > 0)
  const head = isOffline || isSecret ? [] : indexOptions(indexes)
  return {
    text: `${[...head, ...lines.sort()].join('\n')}\n`,
    wheels: [...wheels].map(([name, from]) => ({from, name})).sort((a, b) => (a.name < b.name ? -1 : 1)),
    isOffline,
    isSecret,
  }
}

/** The indexes as variables of pip, where one of them asks for a password that no file may hold; empty where none does. */
export function secretVariables({index, extra}: Pick<Indexes, 'index' | 'extra'>): Record<string, string> {
  const last = index.slice(-1)
  if (![...last, ...extra].some(hasWrittenCredentials)) return {}
  return {
    ...(last[0] !== undefined && {PIP_INDEX_URL: last[0]}),
    ...(extra.length > 0 && {PIP_EXTRA_INDEX_URL: extra.join(' ')}),
  }
}

function indexOptions({index, extra}: ImageRequirementsOptions['indexes']): string[] {
  return [...index.slice(-1).map(url => `--index-url ${url}`), ...extra.map(url => `--extra-index-url ${url}`)]
}

/** The file on this machine that was installed, where no index serves it. */
function localFile(url: string, {indexes, cwd}: Pick<ImageRequirementsOptions, 'indexes' | 'cwd'>): string | undefined {
  if (url === '' || /^https?:/i.test(url)) return undefined
  const name = fileName(url)
  const folders = indexes.findLinks.filter(link => !/^https?:/i.test(link)).map(link => toPath(link, cwd))
  const places = [toPath(url, cwd), ...folders.map(folder => path.join(folder, name))]
  return places.find(place => fs.statSync(place, {throwIfNoEntry: false})?.isFile() === true)
}

function toPath(text: string, cwd: string): string {
  try {
    return text.startsWith('file:') ? fileURLToPath(text) : path.resolve(cwd, text)
  } catch {
    return path.resolve(cwd, text)
  }
}

function unhashed(what: string, kind: InstalledSource['kind'] | undefined): SitemountError {
  const why =
    kind === 'vcs' || kind === 'directory'
      ? `it came from a ${kind === 'vcs' ? 'repository' : 'folder'}, which has none`
      : 'the installer did not say which file it took'
  return new SitemountError('usage', `An image cannot install ${what} by its hash: ${why}.`, {
    help: 'Build a wheel of it and name that, or run `sitemount lock` and name what it writes.',
  })
}
