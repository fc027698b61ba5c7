import {type Level, placeOf} from '../../core/finding.ts'
import {grouped, some} from '../../core/lists.ts'
import type {Attempt} from '../../environment/imports/facts.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'
import {failureHelp} from './help.ts'
import {shadowedStdlib, wroteIntoMount} from './mount.ts'
import {namedBy, type ProofFacts, statement} from './support.ts'

export type {ProofFacts} from './support.ts'

/** The mount works where it will run, by itself. */
export const proofRules: readonly Rule<ProofFacts>[] = [
  shadowedStdlib,
  importFailed,
  skippedForNothing,
  entryScriptUnreadable,
  importedOutsideMount,
  wroteIntoMount,
]

/**
 * Modules that cannot be imported from the mount. A listed distribution is an error whatever the virtualenv says; anything
 * deeper is one only where the virtualenv can import it. One finding a distribution, and one an import of the script.
 */
function importFailed(facts: ProofFacts): Judgement[] {
  const failed = facts.proof.attempts.filter(
    // Without what this machine has beside the mount it works, or it fails to write into the mount: told as that.
    ({outcome, withoutOutside, refused}) => outcome !== 'imported' && withoutOutside !== 'imported' && refused === null,
  )
  const groups = grouped(failed, one =>
    JSON.stringify([one.distribution ?? one.module, failureLevel(one), one.place?.line, one.place?.file]),
  )
  return [...groups.values()].flatMap((same): Judgement[] => {
    const [first, ...more] = same
    if (first === undefined) return []
    const others = more.length > 0 ? `, nor can ${some(more.map(statement))}` : ''
    return [
      {
        rule: 'import-failed',
        level: failureLevel(first),
        message: `${statement(first)} cannot be imported from the mount${others}: ${ended(first)}${comparison(first)}.`,
        help: failureHelp(first, facts.inventory.distributions),
        ...namedBy(facts, first.distribution),
        ...placeOf(first.place ?? {}),
      },
    ]
  })
}

/** Names of `smoke-skip` that excuse nothing, most likely misspelt. */
function skippedForNothing({proof}: ProofFacts): Judgement[] {
  return proof.skipped
    .filter(({reason}) => reason === 'not-installed')
    .map(({distribution}) => ({
      rule: 'import-failed',
      level: 'notice',
      message: `smoke-skip names ${distribution}, which is not here.`,
      help: 'Take it out of `smoke-skip`, or correct its name: it is the name of the distribution, not of a module.',
    }))
}

/** An entry script that the interpreter cannot even read. */
function entryScriptUnreadable({proof: {entryProblem}}: ProofFacts): Judgement[] {
  if (entryProblem === null) return []
  const {file, line, text} = entryProblem
  const message = `The entry script ${file} is no Python that this interpreter reads: ${trimmed(text)}.`
  return [{rule: 'import-failed', message, help: 'Mend the script, or use the Python it is written for.', file, line}]
}

/** Modules that came from this machine: neither from the mount nor from the standard library. One finding a module. */
function importedOutsideMount(facts: ProofFacts): Judgement[] {
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
        rule: 'imported-outside-mount',
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
}

function failureLevel({why, optional, inVirtualenv}: Attempt): Level {
  if (why === 'requirement') return 'error'
  if (optional) return 'notice'
  if (inVirtualenv === null || inVirtualenv === 'imported') return 'error'
  // The mount broke nothing; but a script that asks for it without an `if` or a `try` ends there, unless the host brings it.
  return why === 'entry-script' ? 'warning' : 'notice'
}

function outsideLevel(attempt: Attempt): 'error' | 'warning' | 'notice' {
  if (attempt.withoutOutside === 'imported') return attempt.outcome === 'imported' ? 'notice' : 'warning'
  if (attempt.optional) return 'notice'
  return attempt.why !== 'requirement' && attempt.inVirtualenv !== null && attempt.inVirtualenv !== 'imported'
    ? 'warning'
    : 'error'
}

function ended({error, where}: Attempt): string {
  return `${trimmed(error ?? 'no reason was given')}${where === null ? '' : ` (${where})`}`
}

function comparison({optional, inVirtualenv}: Attempt): string {
  if (optional) return '; the entry script goes on without it'
  if (inVirtualenv === null) return ''
  return inVirtualenv === 'imported' ? '; in the virtualenv it can' : '; it fails in the virtualenv too'
}

function trimmed(text: string): string {
  const short = text.length > 300 ? `${text.slice(0, 300)}…` : text
  return short.replace(/[.\s]+$/, '')
}
