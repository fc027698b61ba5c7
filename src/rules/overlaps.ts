import {posix} from 'node:path'
import type {Closure, Distribution, Inventory, RecordRow} from '../environment/facts.ts'
import type {Judgement, Rule} from '../judge.ts'
import {parentFolders, quoteName} from '../mount/names.ts'
import {recordTarget} from '../mount/record.ts'
import type {Requirement} from '../requirements/facts.ts'
import {grouped, some} from './leaks-support.ts'

/** What is there, what was listed, and who needs what. */
export type OverlapFacts = {
  inventory: Pick<Inventory, 'distributions' | 'entries'>
  requirements: readonly Requirement[]
  needed: Closure
}

/** Distributions and names that stand in each other's way. */
export const overlapRules: readonly Rule<OverlapFacts>[] = [overlappingFiles, nameCollision, installerInMount]

type Claim = {owner: Distribution; rows: RecordRow[]}

/** Two distributions that record one path with different content. One finding for each two of them. */
export function overlappingFiles({inventory: {distributions}}: Pick<OverlapFacts, 'inventory'>): Judgement[] {
  const overlaps: {one: Distribution; other: Distribution; path: string}[] = []
  for (const [path, claims] of claimsOf(distributions)) {
    for (const [index, {owner: one, rows}] of claims.entries()) {
      for (const {owner: other, rows: others} of claims.slice(index + 1)) {
        // Two folders of one distribution are told as `duplicate-distribution`.
        if (one.normalizedName === other.normalizedName) continue
        if (rows.every(row => others.every(against => differ(row, against)))) overlaps.push({one, other, path})
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

/** Paths that more than one distribution records. Bytecode and metadata do not count: installers write these. */
function claimsOf(distributions: readonly Distribution[]): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>()
  for (const owner of distributions) {
    for (const row of owner.record ?? []) {
      const path = recordTarget(row.path)
      if (path === null || path.endsWith('.pyc') || path.startsWith(`${owner.metadata}/`)) continue
      const known = claims.get(path) ?? []
      if (known.length === 0) claims.set(path, known)
      const own = known.find(claim => claim.owner === owner)
      if (own === undefined) known.push({owner, rows: [row]})
      else own.rows.push(row)
    }
  }
  return new Map([...claims].filter(([, known]) => known.length > 1))
}

/** Whether two rows name different content for sure: another hash of the same kind, else another size. */
function differ(a: RecordRow, b: RecordRow): boolean {
  const [kind = '', hash = ''] = a.hash.split(/=(.*)/s)
  const [otherKind = '', otherHash = ''] = b.hash.split(/=(.*)/s)
  if (kind !== '' && kind.toLowerCase() === otherKind.toLowerCase()) {
    return hash.replace(/=+$/, '') !== otherHash.replace(/=+$/, '')
  }
  return a.size !== null && b.size !== null && a.size !== b.size
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
    const folded = fold(path)
    const folder = kind === 'folder'
    const other = seen.get(folded)
    if (other === undefined) seen.set(folded, {path, folder})
    else if (other.path !== path) (folder && other.folder ? merged : lost).push([path, other.path])
  }
  const folders = new Set(merged.map(([path]) => fold(path)))
  const losing = new Set(lost.flatMap(([path]) => [...parentFolders([fold(path)])]))
  // The outermost folder speaks for those below; where something gets lost, that is what is told.
  const harmless = merged.filter(([path]) => !losing.has(fold(path)) && !folders.has(posix.dirname(fold(path))))
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

/** The form that names share on a file system that ignores case and Unicode normalisation. */
function fold(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
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
