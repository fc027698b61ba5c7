import {grouped, some} from '../../core/lists.ts'
import {defineRule, type Judgement, leaking} from '../rule.ts'
import type {LeakFacts} from './support.ts'

/**
 * **Found.** Two metadata folders of one distribution, as an install over another leaves them (`--target` used again,
 * `PIP_IGNORE_INSTALLED`).
 *
 * **Why.** Which version a program sees depends on the order of the folder, and files of both lie in one package. `pip check`
 * sees nothing wrong.
 *
 * **Mend it.** Install into an empty virtualenv.
 *
 * ```text
 * numpy-1.26.4.dist-info
 * numpy-2.3.1.dist-info
 * ```
 *
 * **Turn it off.** `rules: 'duplicate-distribution: warning'`.
 */
export const duplicateDistribution = defineRule({
  id: 'duplicate-distribution',
  family: 'Leaks',
  title: 'Two metadata folders for one distribution',
  levels: leaking('error'),
  check({inventory}: LeakFacts): Judgement[] {
    return [...grouped(inventory.distributions, ({normalizedName}) => normalizedName).values()]
      .filter(same => same.length > 1)
      .map(same => ({
        message: `${same[0]?.name} is there ${same.length} times: ${some(same.map(({metadata}) => metadata))}.`,
        help: 'Which one is seen depends on the order of the folder: install into an empty virtualenv.',
        package: same[0]?.name ?? '',
      }))
  },
})
