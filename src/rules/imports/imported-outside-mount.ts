import {placeOf} from '../../core/finding.ts'
import {grouped, some} from '../../core/lists.ts'
import type {Attempt} from '../../environment/imports/facts.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'
import {namedBy, type ProofFacts, statement} from './support.ts'

/**
 * **Found.** An import that loads a module from this machine: neither from the mount nor from the standard library, most often from the
 * site-packages of the interpreter that the job set up.
 *
 * **Why.** The host's Python need not have it. Each such import is tried again without: an error where it fails then, a notice where it
 * works all the same, a warning where it works only without, or where the virtualenv lacks the module too.
 *
 * **Mend it.** Add the distribution that provides the module to the requirements. If the host's image brings it, lower the rule.
 *
 * ```text
 * The import of tool loads pkg_resources from /opt/python/lib/python3.11/site-packages/pkg_resources/__init__.py, which is not in
 * the mount, and fails without.
 * ```
 *
 * **Turn it off.** `rules: 'imported-outside-mount: warning'`.
 */
export const importedOutsideMount = defineRule({
  id: 'imported-outside-mount',
  family: 'Mount',
  title: 'An import that only this machine can satisfy',
  levels: mounting('error'),
  /** Modules that came from this machine: neither from the mount nor from the standard library. One finding a module. */
  check(facts: ProofFacts): Judgement[] {
    const seen = facts.proof.attempts.flatMap(attempt => attempt.outside.map(outside => ({attempt, outside})))
    return [...grouped(seen, ({outside}) => outside.name).values()].flatMap((same): Judgement[] => {
      const worst = ['error', 'warning', 'notice'].flatMap(level =>
        same.filter(({attempt}) => outsideLevel(attempt) === level),
      )
      const [first] = worst
      if (first === undefined) return []
      const {attempt, outside} = first
      const who = some([...new Set(worst.map(one => statement(one.attempt)))])
      const effect =
        attempt.withoutOutside === 'imported'
          ? attempt.outcome === 'imported'
            ? 'works without'
            : 'works only without'
          : 'fails without'
      return [
        {
          level: outsideLevel(attempt),
          message: `The import of ${who} loads ${outside.name} from ${outside.file}, which is not in the mount, and ${effect}.`,
          help:
            effect === 'fails without'
              ? `Add the distribution that provides ${outside.name} to the requirements, unless the host has it.`
              : `Add the distribution that provides ${outside.name} to the requirements where it is wanted; on the host it is missing.`,
          ...namedBy(facts, attempt.distribution),
          ...(attempt.place === undefined ? {} : placeOf(attempt.place)),
        },
      ]
    })
  },
})

function outsideLevel(attempt: Attempt): 'error' | 'warning' | 'notice' {
  if (attempt.withoutOutside === 'imported') return attempt.outcome === 'imported' ? 'notice' : 'warning'
  if (attempt.optional) return 'notice'
  return attempt.why !== 'requirement' && attempt.inVirtualenv !== null && attempt.inVirtualenv !== 'imported'
    ? 'warning'
    : 'error'
}
