import {placeOf} from '../../core/finding.ts'
import type {SourceOnly} from '../../environment/install/no-wheel.ts'
import type {RequirementFacts} from '../../requirements/facts.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import type {Judgement} from '../engine.ts'

/**
 * A release without a wheel for this Python: installing it would run its author's code here and link it against this
 * machine's libraries. Raised before any of that code ran.
 */
export function sourceOnlyRelease({
  requirements,
  release,
}: {
  requirements: Pick<RequirementFacts, 'requirements'>
  release: SourceOnly
}): Judgement[] {
  const name = normalizeName(release.name)
  const listed = requirements.requirements.find(
    ({normalizedName, active}) => normalizedName === name && active !== false,
  )
  return [
    {
      rule: 'built-from-source',
      message: `${release.name} ${release.version} has no wheel for this Python, only source.`,
      help: 'Pin a release that has a wheel, or allow building with `rules: "built-from-source: warning"`.',
      package: listed?.name ?? release.name,
      ...placeOf(listed ?? {}),
    },
  ]
}
