import type {Distribution} from '../../environment/facts.ts'
import {type ArtifactFacts, flawsOf} from '../artifact/support.ts'
import {defineRule, type Judgement, leaking} from '../rule.ts'
import type {LeakFacts} from './support.ts'

/**
 * **Found.** A file that a RECORD lists, or the sums of an artifact, and that is not there. Bytecode that RECORD lists without a hash may
 * be absent.
 *
 * **Why.** The package is incomplete: it imports until the missing module is needed. Clean-up steps that delete `tests` or data
 * files do this; `import sklearn` needs a file of numpy's tests.
 *
 * **Mend it.** Install again, and leave out the step that deletes. For an artifact: fetch it again, or build it.
 *
 * ```text
 * "numpy/_core/tests/_natype.py" is recorded by numpy 2.3.1 but is not there.
 * ```
 *
 * **Turn it off.** `rules: 'missing-file: warning'`.
 */
export const missingFile = defineRule({
  id: 'missing-file',
  family: 'Leaks',
  title: 'A recorded file that is not there',
  levels: {
    ...leaking('error'),
    verify: 'error',
  },
  check: (facts: ArtifactFacts): Judgement[] => flawsOf('missing-file', facts),
})

/** Folders of metadata without METADATA: pip lists them by the name of the folder, and what they stand for is not known. */
export const undescribed = missingFile.on(({inventory}: LeakFacts): Judgement[] => {
  const present = new Set(inventory.entries.map(({path}) => path))
  return inventory.distributions
    .filter(
      ({metadata, record}) =>
        metadata.endsWith('.dist-info') && !present.has(`${metadata}/METADATA`) && !isListed(record),
    )
    .map(({name, metadata}) => ({
      message: `${metadata} holds no METADATA: what is left of ${name} says neither what it is nor what it needs.`,
      help: 'Remove the folder, or install the distribution again.',
      package: name,
    }))
})

/** One that its RECORD lists is missed already. */
function isListed(record: Distribution['record']): boolean {
  return record?.some(({path}) => path.endsWith('.dist-info/METADATA')) === true
}
