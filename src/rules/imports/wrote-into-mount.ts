import {grouped, some} from '../../core/lists.ts'
import type {Written} from '../../environment/imports/facts.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'
import {namedBy, type ProofFacts} from './support.ts'

/**
 * **Found.** Files that were added, changed or removed in the mount while its modules were imported, and imports that fail since they
 * cannot write there: on Linux the mount is read-only for them where the system grants it (`importIsolation` in the result). Added files
 * are taken away again. A warning where it is bytecode alone, written although `PYTHONDONTWRITEBYTECODE` is set.
 *
 * **Why.** Most hosts mount packages read-only, and the import fails there or starts slowly each time. The modes of files do not show
 * it on a machine where the job runs as root, so the tree is compared before and after.
 *
 * **Mend it.** Point the package to a folder for its files: most have a variable or a setting (`MPLCONFIGDIR`, `NUMBA_CACHE_DIR`).
 *
 * ```text
 * An import of this run adds tool/cache/grammar.pickle in the folder of tool.
 * ```
 *
 * **Turn it off.** `rules: 'wrote-into-mount: warning'`.
 */
export const wroteIntoMount = defineRule({
  id: 'wrote-into-mount',
  family: 'Mount',
  title: 'A package that writes into its own folder',
  levels: mounting('error'),
  /** Packages that write below the mount while they are imported; bytecode alone is a warning, since Python goes on without. */
  check(facts: ProofFacts): Judgement[] {
    const {added, changed, removed, refused} = facts.proof.written
    const all = [added, changed, removed, refused].flat()
    return [...grouped(all, ({distribution, path}) => distribution ?? path.split('/', 1)[0] ?? path)].map(
      ([who, written]): Judgement => {
        const did = (verb: string, paths: readonly Written[]) => {
          const own = paths.filter(one => written.includes(one)).map(({path}) => path)
          return own.length === 0 ? [] : [`${verb} ${some(own)}`]
        }
        const deeds = [
          ...did('adds', added),
          ...did('changes', changed),
          ...did('removes', removed),
          ...did('fails to write', refused),
        ].join(' and ')
        const bytecode = written.every(one => added.includes(one) && one.path.endsWith('.pyc'))
        const own = written[0]?.distribution ?? null
        return {
          ...(bytecode && {level: 'warning' as const}),
          message: `An import of this run ${deeds} in the folder of ${who}.`,
          help: bytecode
            ? 'The package turns bytecode on that PYTHONDONTWRITEBYTECODE turned off: a read-only host pays for the attempt at every start.'
            : 'A mount is read-only on most hosts: point the package to a folder for its files (most have a variable or a setting for it).',
          ...namedBy(facts, own),
        }
      },
    )
  },
})
