import {type Level, placeOf} from '../../core/finding.ts'
import {grouped, some} from '../../core/lists.ts'
import type {Attempt} from '../../environment/imports/facts.ts'
import {judgeSlimBreaks} from '../mount/slim.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'
import {failureHelp} from './help.ts'
import {namedBy, type ProofFacts, statement} from './support.ts'

/**
 * **Found.** A module that cannot be imported from the mount: an exception, a crash, an end of the process, or no end within 60 s. Each
 * is tried in a process of its own: plain interpreter, the mount on `PYTHONPATH`, no virtualenv, no variables of the job. Modules of
 * one namespace package (`mpl_toolkits.…`) share a process as long as none fails.
 *
 * **Why.** The host fails at the same import, only later. A listed distribution is an error whatever the virtualenv says. Anything deeper
 * (`smoke-test: all`, imports of the entry script) is one when the virtualenv can import it, so that the mount broke it (a `.pth` file,
 * data beside site-packages), and else a notice, but a warning where the script asks for it without an `if` or a `try`; what the script
 * catches is a notice, and so is a name of `smoke-skip` that is not there.
 * With `slim`, a public package that imports from what was installed and not from the mount is an error.
 *
 * **Mend it.** The finding names the missing distribution or library where it is known. What needs a GPU or a system library of the host
 * goes into `smoke-skip`. An entry script with a syntax error is reported at its line. What `slim` left out and a package misses
 * comes back when that kind is taken out of `slim`.
 *
 * ```yaml
 * smoke-skip: |
 *   tensorrt
 * ```
 *
 * **Turn it off.** `smoke-test: off`, or `rules: 'import-failed: warning'`.
 */
export const importFailed = defineRule({
  id: 'import-failed',
  family: 'Mount',
  title: 'A module that cannot be imported from the mount',
  levels: mounting('error'),
  check(facts: ProofFacts): Judgement[] {
    return [...failedImports(facts), ...skippedForNothing(facts), ...entryScriptUnreadable(facts)]
  },
})

/** Modules that only the slim mount cannot import. */
export const brokenBySlim = importFailed.on(judgeSlimBreaks)

/**
 * Modules that cannot be imported from the mount. A listed distribution is an error whatever the virtualenv says; anything
 * deeper is one only where the virtualenv can import it. One finding a distribution, and one an import of the script.
 */
function failedImports(facts: ProofFacts): Judgement[] {
  const failed = facts.proof.attempts.filter(
    // Without what this machine has beside the mount it works, or it fails to write into the mount: other rules report that.
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
  return [{message, help: 'Mend the script, or use the Python it is written for.', file, line}]
}

function failureLevel({why, optional, inVirtualenv}: Attempt): Level {
  if (why === 'requirement') return 'error'
  if (optional) return 'notice'
  if (inVirtualenv === null || inVirtualenv === 'imported') return 'error'
  // The mount broke nothing; but a script that asks for it without an `if` or a `try` ends there, unless the host brings it.
  return why === 'entry-script' ? 'warning' : 'notice'
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
