import path from 'node:path'
import type {Requirement} from '../../requirements/facts.ts'
import {describeReference, isStrongHash} from '../../requirements/grammar/reference.ts'
import type {Judgement} from '../engine.ts'
import {judgement, listed, problemsOf, type RequirementJudging, shown, told} from './judging.ts'

/** Editable installs, which put a path to a folder of this machine into the mount instead of files. */
export function editableRequirement(judging: RequirementJudging): Judgement[] {
  return listed(judging)
    .filter(({editable, pin}) => editable && pin !== 'invalid')
    .map(requirement =>
      judgement('editable-requirement', requirement, {
        message: `${shown(requirement)} leaves its files where they are, and the mount gets only a path to them.`,
        help: 'Build a wheel of it, and name the wheel.',
      }),
    )
}

/**
 * Files and folders instead of releases. A warning for a file of the checkout that carries a hash: it is what it says, but
 * found on this machine only.
 */
export function localRequirement(judging: RequirementJudging): Judgement[] {
  const {cwd} = judging.requirements
  return listed(judging)
    .filter(({editable, pin, url}) => !editable && pin !== 'invalid' && url !== null && describeReference(url).local)
    .map(requirement => {
      const {kind} = describeReference(requirement.url ?? '')
      const outside = liesOutside(requirement, cwd)
      const hashed = requirement.hashes.some(isStrongHash)
      const what = kind === 'directory' ? 'a folder' : 'a file'
      return judgement('local-requirement', requirement, {
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
}

/** Absolute paths and those that climb out of the checkout exist on one machine. */
function liesOutside({url}: Requirement, cwd: string | undefined): boolean {
  const {path: target, scheme} = describeReference(url ?? '')
  if (scheme === '' && !path.isAbsolute(target)) return path.normalize(target).split(path.sep)[0] === '..'
  if (cwd === undefined) return true
  const relative = path.relative(cwd, path.resolve(cwd, target))
  return relative.split(path.sep)[0] === '..' || path.isAbsolute(relative)
}

/** What has no wheel: installing it would run code of the source distribution here, and link against what this machine has. */
export function builtFromSource(judging: RequirementJudging): Judgement[] {
  const direct = judging.requirements.requirements
    .filter(({active, editable, pin, url}) => active !== false && !editable && pin !== 'invalid' && url !== null)
    .filter(({url}) => describeReference(url ?? '').kind !== 'wheel')
    .map(requirement =>
      judgement('built-from-source', requirement, {
        message: `${shown(requirement)} is not a wheel: installing it runs its code here.`,
        help: 'Build a wheel of it once, for the target, and name that.',
      }),
    )
  return [...direct, ...problemsOf(judging, 'source-only').map(problem => told('built-from-source', problem))]
}
