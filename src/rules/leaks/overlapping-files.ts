import {grouped, some} from '../../core/lists.ts'
import {type Claim, claimsOf} from '../../environment/claims.ts'
import type {Distribution} from '../../environment/facts.ts'
import {unpadded} from '../../environment/record-row.ts'
import type {OverlapFacts} from '../mount/support.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'

/** What one distribution says of one path, each hash once. */
type Content = {
  owner: Distribution
  hashes: Set<string>
  /** Algorithms (empty for no hash) by size, null for none: two of each are as good as all. */
  kinds: Map<number | null, Set<string>>
  allKinds: Set<string>
}

/**
 * **Found.** Two distributions that record one path with different hashes or sizes. Equal files, bytecode and metadata are no finding.
 *
 * **Why.** Only one of the two files can be there. With pip the last one installed wins, with uv it is chance: the same requirements
 * give different mounts. Removing either package breaks the other.
 *
 * **Mend it.** List one of the two packages; they are often two builds of one thing.
 *
 * ```text
 * opencv-python 4.10.0.84 and opencv-python-headless 4.10.0.84 ship 3 files under the same name with different content: cv2/__init__.py, cv2/cv2.abi3.so, cv2/version.py.
 * ```
 *
 * **Turn it off.** `rules: 'overlapping-files: warning'`; which of the files is there stays open.
 */
export const overlappingFiles = defineRule({
  id: 'overlapping-files',
  family: 'Leaks',
  title: 'Two distributions ship one path with different content',
  levels: mounting('error'),
  /** Two distributions that record one path with different content. One finding for each two of them. */
  check({inventory: {distributions}}: Pick<OverlapFacts, 'inventory'>): Judgement[] {
    const overlaps: {one: Distribution; other: Distribution; path: string}[] = []
    for (const [path, claims] of claimsOf(distributions)) {
      // Bytecode and metadata do not count: installers write these.
      if (claims.length === 1 || path.endsWith('.pyc')) continue
      const contents = claims.filter(({distribution}) => !path.startsWith(`${distribution.metadata}/`)).map(contentOf)
      for (const [index, content] of contents.entries()) {
        for (const against of contents.slice(index + 1)) {
          const [one, other] = [content.owner, against.owner]
          // Two folders of one distribution are reported as `duplicate-distribution`.
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
        message: `${one.name} ${one.version} and ${other.name} ${other.version} ship ${count} under the same name with different content: ${some(found.map(({path}) => path))}.`,
        help: 'Only one of them is there, and the installer decides which: list one of the two packages.',
        package: one.name,
      }
    })
  },
})

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
