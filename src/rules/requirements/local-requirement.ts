import path from 'node:path'
import type {Requirement} from '../../requirements/facts.ts'
import {describeReference, isStrongHash} from '../../requirements/grammar/reference.ts'
import {defineRule, type Judgement, only, reading} from '../rule.ts'
import {type InstalledFromFacts, installedFromElsewhere} from './installed-from.ts'
import {judgement, listed, type RequirementJudging, shown} from './support.ts'

/**
 * **Found.** A file or folder where a release should stand. A file with a hash is a warning, everything else an error. In an audit: a distribution
 * that was installed from a folder of this machine (`direct_url.json`, PEP 610) although no requirement says so.
 *
 * **Why.** What is installed depends on what lies in the checkout at that moment, and nothing outside of it can tell which
 * version that was. A folder is built here, which runs its code.
 *
 * **Mend it.** Publish the package to an index, or keep its wheel in the repository and list it with a hash. Paths are relative
 * to the working directory, not to the requirements file.
 *
 * ```text
 * ./mylib                                                      # found
 * ./wheels/mylib-1.0-py3-none-any.whl --hash=sha256:…          # a warning
 * ```
 *
 * **Turn it off.** `# sitemount: allow[local-requirement] why` at the line.
 */
export const localRequirement = defineRule({
  id: 'local-requirement',
  family: 'Requirements',
  title: 'A file or folder instead of a release',
  levels: reading('error'),
  /**
   * Files and folders instead of releases. A warning for a file of the checkout that carries a hash: it is what it says, but
   * found on this machine only.
   */
  check(judging: RequirementJudging): Judgement[] {
    const {cwd} = judging.requirements
    return listed(judging)
      .filter(({editable, pin, url}) => !editable && pin !== 'invalid' && url !== null && describeReference(url).local)
      .map(requirement => {
        const {kind} = describeReference(requirement.url ?? '')
        const outside = liesOutside(requirement, cwd)
        const hashed = requirement.hashes.some(isStrongHash)
        const what = kind === 'directory' ? 'a folder' : 'a file'
        return judgement(requirement, {
          message: `${shown(requirement)} is ${what}${outside ? ' outside the working directory' : ''}, not a release.`,
          help:
            kind === 'directory'
              ? 'Build a wheel of it, and name the wheel with its --hash.'
              : outside
                ? 'Keep the file in the checkout, and name it relative to the working directory.'
                : 'Add --hash=sha256:DIGEST, or publish it on an index.',
          ...(hashed && !outside && {level: 'warning' as const}),
        })
      })
  },
})

/** Distributions that were installed from a folder, though no requirement says so. */
export const installedFromFolder = localRequirement.on((facts: InstalledFromFacts): Judgement[] =>
  only('local-requirement', installedFromElsewhere(facts)),
)

/** Absolute paths and those that climb out of the checkout exist on one machine. */
function liesOutside({url}: Requirement, cwd: string | undefined): boolean {
  const {path: target, scheme} = describeReference(url ?? '')
  if (scheme === '' && !path.isAbsolute(target)) return path.normalize(target).split(path.sep)[0] === '..'
  if (cwd === undefined) return true
  const relative = path.relative(cwd, path.resolve(cwd, target))
  return relative.split(path.sep)[0] === '..' || path.isAbsolute(relative)
}
