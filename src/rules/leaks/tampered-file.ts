import {type ArtifactFacts, flawsOf} from '../artifact/support.ts'
import {judgeRecord} from '../mount/wheels.ts'
import {defineRule, type Judgement, leaking} from '../rule.ts'

/**
 * **Found.** A file whose content does not have the hash its distribution's RECORD has for it; in `verify`, a RECORD that names
 * another hash than the `SHA256SUMS` of the artifact. A file that the sums contradict is a `digest-mismatch`. A second row for the
 * same file without a hash does not make up for a wrong one.
 *
 * **Why.** Something changed the package after it was built. pip does not check RECORD, neither when it installs nor later. uv's
 * files are hard links into its cache, so that an edit in one virtualenv shows up in the next.
 *
 * **Mend it.** Install again with an empty cache. If it comes back, the wheel itself is wrong: compare its hash with the index.
 *
 * ```text
 * "numpy/__init__.py" is not the file that numpy 2.3.1 recorded: its sha256 is 73cb3858a687a849….
 * ```
 *
 * **Turn it off.** `rules: 'tampered-file: warning'`; RECORD is never rewritten to agree.
 */
export const tamperedFile = defineRule({
  id: 'tampered-file',
  family: 'Leaks',
  title: 'A file whose hash is not the recorded one',
  levels: {
    ...leaking('error'),
    verify: 'error',
  },
  check: (facts: ArtifactFacts): Judgement[] => flawsOf('tampered-file', facts),
})

/** RECORD of wheels against their archives, before they are installed. */
export const tamperedWheel = tamperedFile.on(judgeRecord)
