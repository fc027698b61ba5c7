import {placeOf} from '../../core/finding.ts'
import type {Unread} from '../../hosts/azureml/deployment/facts.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {type EntryScriptFacts, served} from './scoring.ts'

const weights: Record<Unread['part'], {level?: 'warning' | 'notice'; help: string}> = {
  sure: {
    help: 'Shorten or mend the file and run `sitemount check` again; where it is no part of the deployment, name those that are with `deployment: PATH`.',
  },
  template: {
    level: 'warning',
    help: 'It is a template: run `check` on what is made of it, with `deployment: PATH`.',
  },
  unknown: {
    level: 'warning',
    help: 'Make it readable (`chmod u+r`), or name the files of the deployment with `deployment: PATH`: then no others are looked for.',
  },
  away: {
    help: 'Keep what is named in the repository, as a file of its own and not as a link.',
  },
  unable: {
    level: 'notice',
    help: 'Set up a Python before this step, or name one with `python`: it parses the file and does not run it.',
  },
}

/**
 * **Found.** A file that belongs to the deployment was not read, or not to its end, so that nothing that is wrong in it was found:
 * it is larger than its limit, nests too deeply, has too many words, values, instructions, patterns or aliases, is malformed, is not
 * UTF-8, or is a folder or a pipe. The message names the file and the limit; the finding stands at the file that was not read.
 *
 * What belongs to the deployment:
 *
 * - what another file of the deployment names: `environment: file:…`, the Dockerfile of `build`, the requirements and conda files that a
 *   Dockerfile installs from, its `.dockerignore`, a `.gitignore` that decides about a path of the deployment;
 * - what its raw text shows to be one, read to its end whatever its size: YAML with the schema of Azure ML, `code_configuration`,
 *   `scoring_script`, `AZUREML_…` or an image of Azure ML; programs and notebooks that are about Azure ML and name a deployment, an
 *   environment or another class that is looked for; Dockerfiles that name Azure ML, and all Dockerfiles for another target;
 * - the entry script, and a `config.json` or `logging.json` beside it.
 *
 * In a job of GitHub also a path that such a file names, and a link under the name of one, which lead out of `GITHUB_WORKSPACE`
 * ([threat-model.md](threat-model.md#requirements-file)). Limits: [there too](threat-model.md#deployment-files-and-rehearsals).
 *
 * A warning: a template (Jinja, Helm, ERB), from which the file is yet to be made, and a file that cannot be opened, of which nothing
 * is known. A notice: a program that was not read because there is no Python. A file that an input names and that cannot be read is wrong
 * usage instead (exit code 2).
 *
 * ```yaml
 * # 1 MiB of comment lines before or behind these
 * $schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
 * environment_variables:
 *   AZUREML_EXTRA_PYTHON_LIBPATH: site-packages   # misspelt, and not found
 * ```
 *
 * **Why.** A comment of a megabyte in a Dockerfile, or one bracket too many in YAML, would hide every finding in it.
 *
 * **Mend it.** Shorten or mend the file. Where the search takes in what is no deployment, name the files with `deployment`: then no
 * others are looked for.
 *
 * **Turn it off.** `rules: 'unread-file: warning'`.
 */
export const unreadFile = defineRule({
  id: 'unread-file',
  family: 'Azure ML',
  title: 'A file of the deployment that was not read',
  levels: deploying('error'),
  /** Files of the deployment that a limit, their form or the system kept from being read: what is wrong in them is not found. */
  check({unread}: {unread: readonly Unread[]}): Judgement[] {
    return unread.map(({why, part, ...place}) => ({
      ...(weights[part].level !== undefined && {level: weights[part].level}),
      message: part === 'away' ? `${place.file} ${why}.` : `${place.file} was not read: ${why}.`,
      help: weights[part].help,
      ...placeOf({line: 1, ...place}),
    }))
  },
})

/** An entry script that Python could not read, and settings beside it that the server reads at start. */
export const unreadForServer = unreadFile.on(served(facts => [...unreadScript(facts), ...unreadSettings(facts)]))

/** Where there was a Python to read it, the script itself is at fault; what it lacks stays unknown. */
function unreadScript({script: {file, problem, readBy}}: EntryScriptFacts): Judgement[] {
  if (problem?.kind !== 'unread' || readBy === null) return []
  return [
    {
      message: `The entry script ${file} was not read by Python ${readBy}: ${problem.text}.`,
      help: 'Shorten the script, or split what nests so deeply into several statements, and run `check` again.',
      file,
      line: 1,
    },
  ]
}

function unreadSettings({script: {settings}}: EntryScriptFacts): Judgement[] {
  return settings
    .filter(({state}) => state === 'unread')
    .map(({text, ...place}) => ({
      message: `${place.file} was not read: ${text ?? 'it cannot be opened'}. The server reads it at start.`,
      help: 'Shorten it, or rename it where it is not meant for the server.',
      ...placeOf(place),
    }))
}
