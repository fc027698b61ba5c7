import {maskCredentials} from '../../requirements/grammar/credentials.ts'
import {schemeOf} from '../../requirements/grammar/reference.ts'
import {defineRule, everywhere, type Judgement} from '../rule.ts'
import {isHashed, listed, problemsOf, type RequirementJudging, told} from './support.ts'

const help =
  'Use one index that serves everything, or give every requirement a --hash: pip takes a name from whichever offers more.'

/**
 * **Found.** More than one place that may serve a name. `--extra-index-url` is an error, and a warning when every requirement
 * carries a hash. `--find-links` beside an index is a warning, and nothing when every requirement carries a hash.
 *
 * **Why.** pip has no order among indexes: the highest version wins, and at the same version a local label or a build number.
 * A stranger who registers the name of your private package on the public index decides what is installed (dependency confusion;
 * this is how `torchtriton` was replaced in December 2022).
 *
 * **Mend it.** One index that mirrors the other, or a hash for every requirement.
 *
 * ```text
 * --index-url https://pkgs.example/simple
 * --extra-index-url https://public.example/simple   # found
 * ```
 *
 * **Turn it off.** `# sitemount: allow[extra-index] why` at the line, or `rules: 'extra-index: warning'`.
 */
export const extraIndex = defineRule({
  id: 'extra-index',
  family: 'Requirements',
  title: 'Several indexes may serve one name',
  levels: everywhere('error'),
  /**
   * Several places that may serve one name: who can publish to one of them can replace what another is to serve, without
   * a new version (`==1.0` also lets in `1.0+anything`). A warning where every requirement carries a hash.
   */
  check(judging: RequirementJudging): Judgement[] {
    const {indexes} = judging.requirements
    const requirements = listed(judging)
    const hashed = requirements.length > 0 && requirements.every(isHashed)
    const level = hashed ? ({level: 'warning'} as const) : {}
    const extra = new Set(indexes.extra.map(maskCredentials))
    const written = problemsOf(judging, 'extra-index').filter(({text}) => extra.has(text ?? ''))
    const texts = new Set(written.map(({text}) => text))
    return [
      ...written.map(problem => ({...told(problem, level), help})),
      ...[...extra]
        .filter(url => !texts.has(url))
        .map(
          (url): Judgement => ({
            ...level,
            message: `${url} may serve any name, like the first index.`,
            help,
          }),
        ),
      ...(hashed ? [] : furtherLinks(judging)),
    ]
  },
})

/** `--find-links` beside an index, or several of them of which one is elsewhere: a warning, and none where hashes decide. */
function furtherLinks(judging: RequirementJudging): Judgement[] {
  const {noIndex, findLinks} = judging.requirements.indexes
  const remote = findLinks.filter(link => /^(?:https?|ftp)$/.test(schemeOf(link)))
  const safe = noIndex && (findLinks.length < 2 || remote.length === 0)
  if (safe) return []
  return problemsOf(judging, 'find-links').map(problem => ({
    ...told(problem, {level: 'warning'}),
    help: 'Add --no-index where nothing else is needed, or give every requirement a --hash.',
  }))
}
