import {posix} from 'node:path'
import {foldName, parentFolders, quoteName} from '../../artifact/names.ts'
import {some} from '../../core/lists.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'
import type {OverlapFacts} from './support.ts'

/**
 * **Found.** Two names in one mount that are equal without regard to case and Unicode form (NFC). A warning for folders that merge
 * without losing a file.
 *
 * **Why.** On macOS, Windows and some network shares they are one file: the second overwrites the first. A mount that was unpacked
 * there and copied on is incomplete.
 *
 * **Mend it.** Leave one of the packages out, or unpack only where names are told apart.
 *
 * ```text
 * "alpha/Data.txt" and "alpha/data.txt" are one name where case or Unicode form does not count.
 * ```
 *
 * **Turn it off.** `rules: 'name-collision: warning'`.
 */
export const nameCollision = defineRule({
  id: 'name-collision',
  family: 'Mount',
  title: 'Two names that some file systems take for one',
  levels: mounting('error'),
  /**
   * Names that are one where a file system ignores case or Unicode normalisation (macOS, Windows, some shares): files that get
   * lost there, and folders that merge, which is a warning as long as nothing in them gets lost.
   */
  check({inventory: {entries}}: Pick<OverlapFacts, 'inventory'>): Judgement[] {
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
    // The outermost folder speaks for those below; where something gets lost, that is what is reported.
    const harmless = merged.filter(
      ([path]) => !losing.has(foldName(path)) && !folders.has(posix.dirname(foldName(path))),
    )
    const pair = ([path, other]: [string, string]) => `${quoteName(other)} and ${quoteName(path)}`
    const tell = (pairs: [string, string][], rest: Pick<Judgement, 'level' | 'help'>): Judgement[] =>
      pairs.length === 0
        ? []
        : [
            {
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
  },
})
