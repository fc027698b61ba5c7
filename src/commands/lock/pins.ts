import {SitemountError} from '../../core/errors.ts'
import type {Distribution, InstalledSource} from '../../environment/facts.ts'
import type {Requirement} from '../../requirements/facts.ts'
import {isStrongHash} from '../../requirements/grammar/reference.ts'
import {exactness, satisfies} from '../../requirements/grammar/specifier.ts'
import {type Asking, hashFiles, type IndexFile, type Listing, listFiles} from './ask-index.ts'
import type {LockFacts, Pin, Pins} from './facts.ts'
import {pythonsFor} from './pythons.ts'
import {referencePins} from './reference-pins.ts'
import {filesBeside, filesOfRelease, newestRelease, statedHash} from './release-files.ts'

/** A release whose files are to be hashed. */
type Wanted = {
  normalizedName: string
  version: string
  files: readonly IndexFile[]
  source: InstalledSource | undefined
  lines: readonly Requirement[]
}

/**
 * What each line of the requirements is pinned to: what is installed, with the hashes of every file of that release, and for
 * lines that are for other platforms what the index has for them. Throws `index-failed` where an index does not know what was
 * installed, or states other bytes than a line or the installer.
 */
export async function gatherPins(facts: LockFacts, asking: Asking): Promise<Pins> {
  const {requirements, distributions, sources} = facts
  const byName = requirements.filter(
    ({constraint, url, pin, name}) => !constraint && url === null && pin !== 'invalid' && name !== '',
  )
  const unlisted = unlistedOf(facts)
  const names = new Set([...byName, ...unlisted].map(({normalizedName}) => normalizedName))
  const listing = await listFiles([...names].sort(), asking)
  const sourceOf = (name: string) => sources.find(({normalizedName}) => normalizedName === name)
  const notices: string[] = []
  const wanted: Wanted[] = []
  for (const distribution of distributions.filter(({normalizedName}) => names.has(normalizedName))) {
    const {normalizedName, version} = distribution
    const source = sourceOf(normalizedName)
    const files = filesBeside(filesOfRelease(listing.files.get(normalizedName) ?? [], distribution), source)
    if (files.length === 0) throw unknownRelease(distribution, listing)
    const lines = byName.filter(line => line.normalizedName === normalizedName && line.active !== false)
    wanted.push({normalizedName, version, files, source, lines})
  }
  for (const line of byName.filter(({active}) => active === false)) {
    const found = releaseElsewhere(line, {facts, listing})
    if (found === undefined)
      notices.push(
        `${line.file}:${line.line}: ${line.text} is not for this Python and platform, and no index has a release for it: it is kept as it is.`,
      )
    else wanted.push(found)
  }
  const hashes = await hashesByFile(
    wanted.flatMap(({files}) => files),
    asking,
  )
  const pinned = wanted.map(one => ({one, pin: {version: one.version, hashes: hashes(one.files)}}))
  for (const {one, pin} of pinned) holdAgainst(one, pin)
  const references = await referencePins(facts, asking)
  return {
    lines: new Map([
      ...pinned.flatMap(({one, pin}) => one.lines.map(line => [line, pin] as const)),
      ...references.lines,
    ]),
    added: unlisted.map(distribution => ({
      name: distribution.normalizedName,
      version: distribution.version,
      hashes:
        pinned.find(({one}) => one.normalizedName === distribution.normalizedName && one.lines.length === 0)?.pin
          .hashes ?? [],
      via: [...new Set((facts.needed.needs.get(distribution.normalizedName) ?? []).map(({by}) => by))].sort(),
    })),
    notices: [...notices, ...references.notices],
  }
}

/** Installed from an index, and on no line that holds here; what a direct reference brought may have no name there. */
function unlistedOf({requirements, distributions}: LockFacts): Distribution[] {
  const active = requirements.filter(requirement => !requirement.constraint && requirement.active !== false)
  const listed = new Set(active.map(({normalizedName}) => normalizedName))
  return distributions
    .filter(({normalizedName, directUrl}) => !listed.has(normalizedName) && directUrl === null)
    .sort((a, b) => (a.normalizedName < b.normalizedName ? -1 : 1))
}

/** What a line that does not hold here is pinned to: what it says, what is installed if it may be, else the newest release. */
function releaseElsewhere(
  line: Requirement,
  {facts, listing}: {facts: LockFacts; listing: Listing},
): Wanted | undefined {
  const {normalizedName, specifier} = line
  const files = listing.files.get(normalizedName) ?? []
  const exact = exactness(specifier)
  const pythons = pythonsFor(line.marker, facts.interpreter)
  const installed = facts.distributions.find(one => one.normalizedName === normalizedName)?.version
  const isUsable = (version: string) =>
    (specifier === '' || satisfies(version, specifier, {prereleases: true})) &&
    newestRelease(filesOfRelease(files, {normalizedName, version}), {normalizedName, specifier: '', pythons}) !==
      undefined
  const version =
    exact.kind === 'exact'
      ? exact.version
      : installed !== undefined && isUsable(installed)
        ? installed
        : newestRelease(files, {normalizedName, specifier, pythons})
  if (version === undefined) return undefined
  const own = filesBeside(filesOfRelease(files, {normalizedName, version}), undefined)
  if (own.length === 0) return undefined
  return {normalizedName, version, files: own, source: undefined, lines: [line]}
}

/**
 * `algorithm:hex` of each of these files, sorted: as the index states it, else of what stands behind its URL. Throws
 * `index-failed` when that cannot be had.
 */
export async function hashesByFile(
  files: readonly IndexFile[],
  asking: Asking,
): Promise<(files: readonly IndexFile[]) => string[]> {
  const unstated = files.filter(file => statedHash(file) === undefined)
  const fetched = await hashFiles([...new Set(unstated.map(({url}) => url))], asking)
  return some => [...new Set(some.map(file => statedHash(file) ?? `sha256:${fetched.get(file.url)}`))].sort()
}

/** A lock must not bless other bytes than those that were installed, or that the line named before. */
function holdAgainst({normalizedName, version, source, lines}: Wanted, {hashes}: Pin): void {
  const {sha256 = null} = source ?? {}
  const states = hashes.some(hash => hash.startsWith('sha256:'))
  if (sha256 !== null && states && !hashes.includes(`sha256:${sha256}`)) {
    throw new SitemountError(
      'index-failed',
      `The index lists other files of ${normalizedName} ${version} than the one that was installed.`,
      {
        help: 'Run it again; if it stays so, find out what the index serves.',
      },
    )
  }
  for (const line of lines) {
    const named = line.hashes.filter(isStrongHash).map(hash => hash.toLowerCase())
    const against = sha256 !== null && named.every(hash => hash.startsWith('sha256:')) ? [`sha256:${sha256}`] : hashes
    if (named.length === 0 || named.some(hash => against.includes(hash))) continue
    throw new SitemountError(
      'index-failed',
      `${line.file}:${line.line}: the index serves other bytes for ${line.name} ${version} than the hashes of this line name.`,
      {
        help: 'Find out why before you renew the hashes; to accept what is there, remove them from the line.',
      },
    )
  }
}

function unknownRelease({name, version, normalizedName}: Distribution, {problems}: Listing): SitemountError {
  const looked = problems.filter(problem => problem.name === null || problem.name === normalizedName)
  const message = `No index that was asked lists what was installed of ${name} ${version}.`
  return new SitemountError('index-failed', message, {
    looked: looked.map(({place, message: why}) => `${place}: ${why}`),
    help: 'Check `index-url` and its credentials; `lock` asks the same places as the installer.',
  })
}
