import {placeOf} from '../../core/finding.ts'
import type {SourceOnly} from '../../environment/install/no-wheel.ts'
import type {RequirementFacts} from '../../requirements/facts.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import {describeReference} from '../../requirements/grammar/reference.ts'
import {judgeBuiltAtBoot} from '../azureml/dynamic.ts'
import {type EnvironmentFacts, nameOf, placeOfName} from '../leaks/installed.ts'
import {defineRule, everywhere, type Judgement} from '../rule.ts'
import {judgement, problemsOf, type RequirementJudging, shown, told} from './support.ts'

/**
 * **Found.** No wheel fits, so a source distribution, a repository or a folder would be built. It is raised before any code of it
 * runs.
 *
 * **Why.** Building runs the author's code on the runner, with its build dependencies unpinned even where every line has a hash.
 * The result links against the runner's libraries, which may be newer than the host's, and may differ from build to build.
 *
 * **Mend it.** Pin a release that has a wheel for the target, or build the wheel apart and list it with a hash.
 *
 * ```text
 * mylib @ git+https://git.example/mylib@8f1e0d5c2b7a49d6e3f0a1b2c3d4e5f6a7b8c9d0   # found
 * ```
 *
 * **Turn it off.** `rules: 'built-from-source: warning'`: it is built then, and reported. An excuse at a line
 * (`# sitemount: allow[built-from-source] why`) lets the build of that one distribution run and no other's, except that for a
 * folder or repository without a name (write `name @ …`) everything may be built; with `fail-on: never` everything may, too.
 */
export const builtFromSource = defineRule({
  id: 'built-from-source',
  family: 'Requirements',
  title: 'No wheel: code of a source distribution would run',
  levels: everywhere('error'),
  /** What has no wheel: installing it would run code of the source distribution here, and link against what this machine has. */
  check(judging: RequirementJudging): Judgement[] {
    const direct = judging.requirements.requirements
      .filter(({active, editable, pin, url}) => active !== false && !editable && pin !== 'invalid' && url !== null)
      .filter(({url}) => describeReference(url ?? '').kind !== 'wheel')
      .map(requirement =>
        judgement(requirement, {
          message: `${shown(requirement)} is not a wheel: installing it runs its code here.`,
          help: 'Build a wheel of it once, for the target, and name that.',
        }),
      )
    return [...direct, ...problemsOf(judging, 'source-only').map(problem => told(problem))]
  },
})

/**
 * A release without a wheel for this Python: installing it would run its author's code here and link it against this
 * machine's libraries. Raised before any of that code ran.
 */
export const sourceOnlyRelease = builtFromSource.on(
  ({
    requirements,
    release,
  }: {
    requirements: Pick<RequirementFacts, 'requirements'>
    release: SourceOnly
  }): Judgement[] => {
    const name = normalizeName(release.name)
    const listed = requirements.requirements.find(
      ({normalizedName, active}) => normalizedName === name && active !== false,
    )
    return [
      {
        message: `${release.name} ${release.version} has no wheel for this Python, only source.`,
        help: 'Pin a release that has a wheel, or allow building with `rules: "built-from-source: warning"`.',
        package: listed?.name ?? release.name,
        ...placeOf(listed ?? {}),
      },
    ]
  },
)

const built = {sdist: 'a source distribution', vcs: 'a repository', directory: 'a folder'} as const

/** Code of the author ran on this machine, and what it made may be linked against this machine's libraries. */
export const sourceInstalled = builtFromSource.on(
  ({requirements, inventory, sources}: EnvironmentFacts): Judgement[] => {
    return sources.flatMap(source => {
      if (source.kind !== 'sdist' && source.kind !== 'vcs' && source.kind !== 'directory') return []
      const name = nameOf(source, inventory)
      return {
        message: `${name} ${source.version} was built here from ${built[source.kind]}: its code ran, and its build dependencies were not pinned.`,
        help: 'Pin a release that has a wheel, or build one apart and list it with its hash.',
        package: name,
        ...placeOfName(requirements, source.normalizedName),
      }
    })
  },
)

/** A release without a wheel in an install at boot: the container would build it at every start. */
export const builtAtBoot = builtFromSource.on(judgeBuiltAtBoot)
