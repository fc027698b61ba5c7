import {defineRule, type Judgement} from '../rule.ts'
import {type ArtifactFacts, flawsOf} from './support.ts'

/**
 * **Found.** The artifact, a file in it, its `SHA256SUMS` or its manifest has another digest than the one recorded for it.
 *
 * **Why.** It is not the artifact that was built: cut off, changed on the way, or another one of the same name.
 *
 * **Mend it.** Fetch it again and compare with the output `artifact-digest` of the build. If it stays, treat it as an attack and
 * build anew.
 *
 * ```console
 * $ sha256sum sitemount-out/packages.tar.zst
 * ```
 *
 * **Turn it off.** Not advised: everything `verify` says rests on it. `rules: 'digest-mismatch: warning'` does it.
 */
export const digestMismatch = defineRule({
  id: 'digest-mismatch',
  family: 'Artifact',
  title: 'A digest that is not the recorded one',
  levels: {verify: 'error'},
  check: (facts: ArtifactFacts): Judgement[] => flawsOf('digest-mismatch', facts),
})
