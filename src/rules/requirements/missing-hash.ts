import path from 'node:path'
import type {Requirement} from '../../requirements/facts.ts'
import {describeReference} from '../../requirements/grammar/reference.ts'
import {isProjectName} from '../../requirements/project/pyproject.ts'
import {defineRule, everywhere, type Judgement} from '../rule.ts'
import {isHashed, judgement, listed, type RequirementJudging, shown} from './support.ts'

/**
 * **Found.** `pins: hashes` is set, and a requirement has no hash. Editables, folders and repositories cannot have one. With
 * `pins: exact`, one finding where some lines have a hash, or `--require-hashes` stands there, and others have none.
 *
 * **Why.** A pin names a release, a hash names its bytes. `==1.0` also accepts `1.0+anything` and any build of a wheel, and pip
 * prefers them: a user who may add a file to an index can replace a pinned package without a new version. A partly hashed list is
 * refused by pip, while uv installs the rest of it unchecked.
 *
 * **Mend it.** Add a hash for each file that may be installed; `sitemount lock`, `pip-compile --generate-hashes` and
 * `uv pip compile --generate-hashes` write them.
 *
 * ```text
 * idna==3.10 \
 *   --hash=sha256:946d195a0d259cbba61165e88e65941f16e9b36ea6ddb97f00452bae8b1287d3
 * ```
 *
 * **Turn it off.** `pins: exact` and no hashes at all, or `# sitemount: allow[missing-hash] why` at the line.
 */
export const missingHash = defineRule({
  id: 'missing-hash',
  family: 'Requirements',
  title: '`pins: hashes` or hashes on other lines, and a requirement has none',
  levels: everywhere('error'),
  /**
   * With `pins: hashes`, every requirement without a strong hash. Otherwise one finding for a file that has hashes on some
   * lines only: pip refuses it, uv installs the rest unchecked.
   */
  check(judging: RequirementJudging): Judgement[] {
    const {pins, requirements} = judging
    if (pins === 'off') return []
    const candidates = listed(judging).filter(({pin, editable}) => pin !== 'invalid' && !editable)
    const unhashed = candidates.filter(requirement => !isHashed(requirement))
    const settled = unhashed.filter(({pin}) => pin === 'pinned' || pin === 'mutable')
    if (pins === 'hashes') {
      return settled.map(requirement =>
        judgement(requirement, {
          message: `${shown(requirement)} has no hash.`,
          help: howToHash(requirement),
        }),
      )
    }
    const [first] = settled
    const demanded = requirements.indexes.requireHashes || unhashed.length < candidates.length
    if (first === undefined || !demanded) return []
    return [
      judgement(first, {
        message: `${first.name || shown(first)} has no hash, as ${count(unhashed.length, candidates.length)}, and pip refuses such a file.`,
        help: 'Give every requirement a --hash, or none.',
      }),
    ]
  },
})

function count(unhashed: number, all: number): string {
  return `${unhashed} of ${all} requirements ${unhashed === 1 ? 'has' : 'have'} none`
}

function howToHash({url, file}: Requirement): string {
  if (url !== null && describeReference(url).kind === 'vcs') {
    return 'Version control has no hash: build a wheel of it and name that.'
  }
  if (!isProjectName(path.posix.basename(file))) {
    return 'Add --hash=sha256:DIGEST for each file of the release that may be installed.'
  }
  return url === null
    ? 'A project has no place for hashes: run `sitemount lock`, and name what it writes.'
    : 'Add #sha256=DIGEST to the URL.'
}
