import {defineRule, type Judgement} from '../rule.ts'
import {type ArtifactFacts, flawsOf} from './support.ts'

/**
 * **Found.** A file in the artifact that `SHA256SUMS` does not list.
 *
 * **Why.** `sha256sum -c` does not notice an added file, and Python runs an added `sitecustomize.py` at every start. An added module
 * may also stand before one of the standard library.
 *
 * **Mend it.** Unpack the artifact into an empty folder. If the artifact itself holds the file, build it anew.
 *
 * ```text
 * "site-packages/sitecustomize.py" is not listed in SHA256SUMS.
 * ```
 *
 * **Turn it off.** `rules: 'extra-file: warning'`.
 */
export const extraFile = defineRule({
  id: 'extra-file',
  family: 'Artifact',
  title: 'A file that SHA256SUMS does not list',
  levels: {verify: 'error'},
  check: (facts: ArtifactFacts): Judgement[] => flawsOf('extra-file', facts),
})
