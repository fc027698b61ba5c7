import path from 'node:path'
import type {Requirement} from '../../requirements/facts.ts'
import {describeReference, isLoopback, isStrongHash} from '../../requirements/grammar/reference.ts'
import {isProjectName} from '../../requirements/project/pyproject.ts'
import {defineRule, type Judgement, only, reading} from '../rule.ts'
import {type InstalledFromFacts, installedFromElsewhere} from './installed-from.ts'
import {suggestPin} from './suggestion.ts'
import {hasWeakFragment, isHashed, judgement, listed, type RequirementJudging, reason, shown} from './support.ts'

/**
 * **Found.** A requirement that names one thing, behind which another can be put: a tag or a shortened commit id of a repository,
 * a URL without a strong hash, a version or hash that comes from a `${VARIABLE}`, a hash without a version. In an audit: a distribution
 * that was installed from a repository although no requirement says so.
 *
 * **Why.** Tags are moved (in March 2026, 76 of the 77 tags of one action were), and a server may send other bytes tomorrow. The
 * text stays the same, the packages do not. A hash alone fixes the bytes, but pips read such a line differently.
 *
 * **Mend it.** A full commit id instead of a tag; a hash for everything else.
 *
 * ```text
 * tool @ git+https://git.example/tool@v1.0                                       # found
 * tool @ git+https://git.example/tool@8f1e0d5c2b7a49d6e3f0a1b2c3d4e5f6a7b8c9d0   # fine
 * tool @ https://files.example/tool-1.0-py3-none-any.whl#sha256=…                # fine
 * ```
 *
 * **Turn it off.** `# sitemount: allow[mutable-requirement] why` at the line.
 */
export const mutableRequirement = defineRule({
  id: 'mutable-requirement',
  family: 'Requirements',
  title: 'What stands behind a requirement can be replaced',
  levels: reading('warning'),
  /** Requirements that name one thing, behind which something else may stand tomorrow: tags, URLs without hash, variables. */
  check(judging: RequirementJudging): Judgement[] {
    if (judging.pins === 'off') return []
    return listed(judging)
      .filter(requirement => requirement.pin === 'mutable' && !requirement.editable)
      .filter(requirement => judging.pins !== 'hashes' || isHashed(requirement))
      .filter(requirement => !hasWeakFragment(requirement))
      .map(requirement =>
        judgement(requirement, {
          message: `What ${shown(requirement)} stands for can change${reason(requirement)}.`,
          help: suggestFirmer(requirement, judging),
          ...(isPlainHttp(requirement) && {level: 'error' as const}),
        }),
      )
  },
})

/** Distributions that were installed from a repository, though no requirement says so. */
export const installedFromRepository = mutableRequirement.on((facts: InstalledFromFacts): Judgement[] =>
  only('mutable-requirement', installedFromElsewhere(facts)),
)

function suggestFirmer(requirement: Requirement, {known}: RequirementJudging): string {
  if (requirement.because?.includes('${') || requirement.because?.includes('variable')) {
    return 'Write the value into the file; variables are for credentials.'
  }
  if (requirement.url === null) return suggestPin(requirement, known)
  return describeReference(requirement.url).kind === 'vcs'
    ? 'Write the full commit id after the `@`.'
    : isProjectName(path.posix.basename(requirement.file))
      ? 'Add #sha256=DIGEST to the URL.'
      : 'Add --hash=sha256:DIGEST.'
}

function isPlainHttp({url, hashes}: Requirement): boolean {
  if (url === null || hashes.some(isStrongHash)) return false
  const {scheme, host} = describeReference(url)
  return /^(?:\w+\+)?http$/.test(scheme) && !isLoopback(host)
}
