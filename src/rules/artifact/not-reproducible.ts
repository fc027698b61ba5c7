import type {Difference} from '../../artifact/compare.ts'
import {some} from '../../core/lists.ts'
import type {InstalledSource} from '../../environment/facts.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import {building, defineRule, type Judgement} from '../rule.ts'

/** In what two builds of the same requirements differed, where there were two. */
export type ReproducibleFacts = {differences: readonly Difference[]; sources: readonly InstalledSource[]}

const words = {
  content: 'whose content differs',
  mode: 'whose mode differs',
  once: 'which only one of them has',
} as const

/**
 * **Found.** `sitemount build --reproduce` built everything twice, in different folders, and the two mounts differ. The message names
 * the first file, its distribution, and how it differs.
 *
 * **Why.** An artifact that cannot be built again cannot be compared with its source: its digest says which file it is, not that
 * it is what the requirements mean. The usual cause is a source distribution that writes a date, a path or a random order into what
 * it builds; wheels are the same every time.
 *
 * **Mend it.** Pin a release that has a wheel. Where there is none, build the wheel once, keep it, and list it with its hash. Without
 * hashes the index may also have served two files for one release: `sitemount lock` writes them.
 *
 * ```
 * error: Two builds differ in one file: first in stamp/built.py of stamp, whose content differs. [not-reproducible]
 * ```
 *
 * **Turn it off.** Leave `--reproduce` out, or `rules: 'not-reproducible: warning'`.
 */
export const notReproducible = defineRule({
  id: 'not-reproducible',
  family: 'Artifact',
  title: 'Two builds of the same requirements that differ',
  levels: building('error'),
  /**
   * Two builds of the same requirements are not the same mount. Bytecode and RECORD follow the file that they describe, so a file of
   * the package itself is named where there is one.
   */
  check({differences, sources}: ReproducibleFacts): Judgement[] {
    const first = differences.find(({path}) => !/\.pyc$|\.dist-info\/RECORD$/.test(path)) ?? differences[0]
    if (first === undefined) return []
    const {distribution} = first
    const source = sources.find(({normalizedName}) => normalizedName === normalizeName(distribution ?? ''))
    const built = source !== undefined && source.kind !== 'wheel' && source.kind !== 'unknown'
    const names = [...new Set(differences.flatMap(one => one.distribution ?? []))]
    const others = names.filter(name => name !== distribution)
    return [
      {
        message: `Two builds differ in ${differences.length === 1 ? 'one file' : `${differences.length} files`}: first in ${first.path}${distribution === null ? '' : ` of ${distribution}`}, ${words[first.in]}${others.length > 0 ? `; also of ${some(others)}` : ''}.`,
        help: built
          ? `${distribution} was built here from its source, which writes a date or a path into what it makes: pin a release with a wheel, or build a wheel once and list that with its hash.`
          : 'Pin the requirement with a hash, so that both builds take the same file.',
        ...(distribution !== null && {package: distribution}),
      },
    ]
  },
})
