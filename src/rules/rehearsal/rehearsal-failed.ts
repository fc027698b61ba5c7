import {type Place, placeOf} from '../../core/finding.ts'
import type {FailureClass, RehearsalFacts} from '../../hosts/engine/facts.ts'
import {conflictsAtBoot, type DynamicJudging, differsBetweenBoots, installFailed} from '../azureml/dynamic.ts'
import {defineRule, type Judgement} from '../rule.ts'

/** How each class is called in a sentence. */
const causes: Readonly<Record<FailureClass, string>> = {
  path: 'a path is wrong',
  requirements: 'the requirements are incomplete',
  host: 'the host is at fault',
  mount: 'the mount is at fault',
  script: 'the script is at fault',
  model: 'the model is at fault',
  sample: 'the sample is refused',
}

/**
 * **Found.** What the host would start was started here, and it did not become healthy, or did not answer the sample with a success
 * (2xx). The message names the class of the cause:
 *
 * | class | the cause lies in |
 * |---|---|
 * | `path` | a folder or file that is not where the image looks, or that the upload leaves behind |
 * | `requirements` | a module that neither the mount nor the image has; a requirements or conda file that is not there; with `delivery: dynamic`, an install that fails, that ends in conflicts, or of which two differ |
 * | `host` | the server, or this machine: another Python than the target's, no server to start, a missing system library |
 * | `mount` | a package of the mount: built for another Python, hiding what the server needs, writing into its own folder |
 * | `script` | the entry script: its functions, its syntax, what it raises, what it returns |
 * | `model` | the model: not given, not where the script looks, saved with other releases |
 * | `sample` | the request, which the script or its schema refuses |
 *
 * A warning instead of an error, "script-only", where a target's server is not known and no `command` was given: the script was
 * loaded, `init()` and `run()` were called, and nothing more is known. For a target of Azure ML whose server cannot be fetched it stays
 * an error of class `host`: that is no rehearsal.
 *
 * **Why.** In the cloud the same failure is a deployment that ends after minutes with `ResourceNotReady` or a liveness probe that
 * gets 502, and a log that leaves the cause out or names another one. Exit code 97 is a folder of packages that is not there
 * (`Expected folder with pre-installed packages not found`), 98 and 99 a conda or requirements file, 100 the line `A required package
 * azureml-inference-server-http is missing`, which is what any module of the mount leads to that kills `pip show`; 3 is `Worker
 * failed to boot` (the entry script, or something it imports), 1 the server itself. A worker that crashes writes `Booting worker`
 * again and again and never ends; one whose `init()` hangs writes nothing.
 *
 * **Mend it.** As the help of the finding says. The log of the rehearsal holds what the image throws away, such as the standard error
 * of `pip show`; [rehearsal.md](rehearsal.md) has what is replayed of a command, of Kubernetes and of Lambda.
 *
 * ```text
 * Rehearsed as azureml/minimal-py312, the mount is at fault (mount, exit code 100): The image would end with code 100 and blame a
 * missing server; what fails is pip, which is killed by types.py in the mount.
 * ```
 *
 * **Turn it off.** `rules: 'rehearsal-failed: warning'` keeps the verdict.
 */
export const rehearsalFailed = defineRule({
  id: 'rehearsal-failed',
  family: 'Rehearsal',
  title: 'What the host would start does not start or answer',
  levels: {
    build: 'error',
    rehearse: 'error',
  },
  check(facts: RehearsalFacts): Judgement[] {
    return [...failedRehearsal(facts), ...scriptOnly(facts)]
  },
})

/** What an install at boot shows before a deployment does. */
export const bootInstallFailed = rehearsalFailed.on((facts: DynamicJudging): Judgement[] => [
  ...installFailed(facts),
  ...conflictsAtBoot(facts),
  ...differsBetweenBoots(facts),
])

/** The host did not start, or did not answer: one finding, with the class of its cause (docs/rules.md lists the classes). */
function failedRehearsal({failure, target}: RehearsalFacts): Judgement[] {
  if (failure === null) return []
  const {class: kind, exitCode} = failure
  const code = exitCode === undefined ? '' : `, exit code ${exitCode}`
  return [
    {
      message: `Rehearsed as ${target}, ${causes[kind]} (${kind}${code}): ${failure.message}`,
      help: failure.help,
      ...placeOf({...columnsOf(failure), ...failure}),
    },
  ]
}

/** Where the words of a line stand in it, for the caret; nothing without the line. */
function columnsOf({excerpt}: Pick<Place, 'excerpt'>): Pick<Place, 'column' | 'endColumn'> {
  if (excerpt === undefined || excerpt.trim() === '') return {}
  const before = excerpt.length - excerpt.trimStart().length
  return {column: before + 1, endColumn: [...excerpt.trimEnd()].length + 1}
}

/** Without a server or a command a script proves that it can be loaded, and no more. */
function scriptOnly({failure, how, target}: RehearsalFacts): Judgement[] {
  if (failure !== null || how !== 'script-only') return []
  return [
    {
      level: 'warning',
      message: `Only the entry script was tried for ${target} (script-only): whether the host starts it and answers stays open.`,
      help: 'Name what the host starts with `command`, or a target whose server is known.',
    },
  ]
}
