import {posix} from 'node:path'
import {foldName, parentFolders, quoteName} from '../../artifact/names.ts'
import {grouped, some} from '../../core/lists.ts'
import {type Claim, claimsOf} from '../../environment/claims.ts'
import type {Closure, Distribution, Inventory} from '../../environment/facts.ts'
import {unpadded} from '../../environment/record-row.ts'
import type {Requirement} from '../../requirements/facts.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'

/** What is there, what was listed, and who needs what. */
export type OverlapFacts = {
  inventory: Pick<Inventory, 'distributions' | 'entries'>
  requirements: readonly Requirement[]
  needed: Closure
}

/** Distributions and names that stand in each other's way. */
export const overlapRules: readonly Rule<OverlapFacts>[] = [overlappingFiles, nameCollision, installerInMount]

/** What one distribution says of one path, each hash once. */
type Content = {
  owner: Distribution
  hashes: Set<string>
  /** Algorithms (empty for no hash) by size, null for none: two of each are as good as all. */
  kinds: Map<number | null, Set<string>>
  allKinds: Set<string>
}

/** Two distributions that record one path with different content. One finding for each two of them. */
export function overlappingFiles({inventory: {distributions}}: Pick<OverlapFacts, 'inventory'>): Judgement[] {
  const overlaps: {one: Distribution; other: Distribution; path: string}[] = []
  for (const [path, claims] of claimsOf(distributions)) {
    // Bytecode and metadata do not count: installers write these.
    if (claims.length === 1 || path.endsWith('.pyc')) continue
    const contents = claims.filter(({distribution}) => !path.startsWith(`${distribution.metadata}/`)).map(contentOf)
    for (const [index, content] of contents.entries()) {
      for (const against of contents.slice(index + 1)) {
        const [one, other] = [content.owner, against.owner]
        // Two folders of one distribution are told as `duplicate-distribution`.
        if (one.normalizedName === other.normalizedName) continue
        if (differ(content, against)) overlaps.push({one, other, path})
      }
    }
  }
  const pairs = grouped(overlaps, ({one, other}) => `${one.metadata}\n${other.metadata}`)
  return [...pairs.values()].flatMap(found => {
    const [first] = found
    if (first === undefined) return []
    const {one, other} = first
    const count = found.length === 1 ? 'a file' : `${found.length} files`
    return {
      rule: 'overlapping-files',
      message: `${one.name} ${one.version} and ${other.name} ${other.version} ship ${count} under the same name with different content: ${some(found.map(({path}) => path))}.`,
      help: 'Only one of them is there, and the installer decides which: list one of the two packages.',
      package: one.name,
    }
  })
}

function contentOf({distribution: owner, rows}: Claim): Content {
  const content: Content = {owner, hashes: new Set(), kinds: new Map(), allKinds: new Set()}
  const {hashes, kinds, allKinds} = content
  for (const {hash, size} of rows) {
    const split = hash.indexOf('=')
    const kind = (split < 0 ? hash : hash.slice(0, split)).toLowerCase()
    if (kind !== '') hashes.add(`${kind}=${split < 0 ? '' : unpadded(hash.slice(split + 1))}`)
    const sized = kinds.get(size) ?? new Set()
    if (sized.size === 0) kinds.set(size, sized)
    for (const some of [sized, allKinds]) if (some.size < 2) some.add(kind)
  }
  return content
}

/**
 * Whether no row of one can name the content that a row of the other names: another hash of the same kind, else another size.
 * Takes as long as there are rows, not pairs of them.
 */
function differ(one: Content, other: Content): boolean {
  if ([...one.hashes].some(hash => other.hashes.has(hash))) return false
  const unsized = (a: Content, b: Content) => areApart(a.kinds.get(null), b.allKinds)
  return (
    unsized(one, other) &&
    unsized(other, one) &&
    [...one.kinds].every(([size, kinds]) => size === null || areApart(kinds, other.kinds.get(size)))
  )
}

/** Whether hashes of these kinds can all be compared: none, or of one kind. */
function areApart(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  if (one === undefined || other === undefined) return true
  const kinds = new Set([...one, ...other])
  return kinds.size === 1 && !kinds.has('')
}

/**
 * Names that are one where a file system ignores case or Unicode normalisation (macOS, Windows, some shares): files that get
 * lost there, and folders that merge, which is a warning as long as nothing in them gets lost.
 */
export function nameCollision({inventory: {entries}}: Pick<OverlapFacts, 'inventory'>): Judgement[] {
  const seen = new Map<string, {path: string; folder: boolean}>()
  const merged: [path: string, other: string][] = []
  const lost: [path: string, other: string][] = []
  for (const {path, kind} of entries) {
    if (path.includes('__pycache__')) continue
    const folded = foldName(path)
    const folder = kind === 'folder'
    const other = seen.get(folded)
    if (other === undefined) seen.set(folded, {path, folder})
    else if (other.path !== path) (folder && other.folder ? merged : lost).push([path, other.path])
  }
  const folders = new Set(merged.map(([path]) => foldName(path)))
  const losing = new Set(lost.flatMap(([path]) => [...parentFolders([foldName(path)])]))
  // The outermost folder speaks for those below; where something gets lost, that is what is told.
  const harmless = merged.filter(([path]) => !losing.has(foldName(path)) && !folders.has(posix.dirname(foldName(path))))
  const pair = ([path, other]: [string, string]) => `${quoteName(other)} and ${quoteName(path)}`
  const tell = (pairs: [string, string][], rest: Pick<Judgement, 'level' | 'help'>): Judgement[] =>
    pairs.length === 0
      ? []
      : [
          {
            rule: 'name-collision',
            ...rest,
            message: `${some(pairs.map(pair))} ${pairs.length === 1 ? 'are one name' : 'are one name each'} where case or Unicode form does not count.`,
          },
        ]
  return [
    ...tell(lost, {help: 'Only one of them arrives on such a file system: leave one of the two packages out.'}),
    ...tell(harmless, {
      level: 'warning',
      help: 'Such a file system makes one folder of the two, and imports of one of the names fail: unpack on one that tells them apart.',
    }),
  ]
}

const installers = new Set(['pip', 'setuptools', 'wheel', 'uv', 'virtualenv'])

/** Installers among the packages: a mount comes first on the import path, so that they replace those of the host. */
export function installerInMount({inventory: {distributions}, requirements, needed}: OverlapFacts): Judgement[] {
  const listed = new Set(
    requirements.filter(one => one.active !== false && !one.constraint).map(({normalizedName}) => normalizedName),
  )
  return distributions
    .filter(({normalizedName}) => installers.has(normalizedName))
    .map(({name, normalizedName, version}) => {
      const askers = (needed.needs.get(normalizedName) ?? []).map(({by}) => by)
      const why = listed.has(normalizedName)
        ? 'because it is listed'
        : askers.length > 0
          ? `because ${some([...new Set(askers)])} ${new Set(askers).size === 1 ? 'needs' : 'need'} it`
          : 'though nobody listed it'
      return {
        rule: 'installer-in-mount',
        message: `${name} ${version} is among the packages, ${why}: on the import path it comes before the host's own.`,
        help: listed.has(normalizedName)
          ? `Take ${name} out of the requirements, unless the program itself uses it.`
          : askers.length > 0
            ? `See whether a later release of what needs ${name} does without.`
            : 'Make the virtualenv without it (`python -m venv --without-pip`).',
        package: name,
      }
    })
}
