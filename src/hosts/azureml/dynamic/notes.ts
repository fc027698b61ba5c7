import fs from 'node:fs'
import path from 'node:path'
import {isAzureml} from '../../../targets/is-azureml.ts'
import type {Target} from '../../../targets/profile.ts'
import {requirementsVariable} from './environment.ts'

export type NotesOptions = {
  /** What the inputs alone name. */
  indexUrl: string
  extraIndexUrl: readonly string[]
  entryScript: string
  target: Pick<Target, 'name' | 'environment'>
  /** The requirements file, as it was named. */
  file: string
  /** That file and those that it includes, relative to `cwd`. */
  files: readonly string[]
  cwd: string
}

/**
 * What an install that worked here needs in the container as well, one sentence each: the indexes and variables that only this
 * job knows, and why no variable of the deployment is told.
 */
export function dynamicNotes(options: NotesOptions): string[] {
  const {indexUrl, extraIndexUrl, entryScript, target, file} = options
  const inputs = [
    ...(indexUrl === '' ? [] : [['index-url', '--index-url', 'PIP_INDEX_URL'] as const]),
    ...(extraIndexUrl.length === 0 ? [] : [['extra-index-url', '--extra-index-url', 'PIP_EXTRA_INDEX_URL'] as const]),
  ]
  const variables = variablesIn(options)
  return [
    ...inputs.map(
      ([input, option, variable]) =>
        `The container is not told of the input \`${input}\` and asks another index: write \`${option}\` into ${file}, or set ${variable} in the deployment.`,
    ),
    ...(variables.length === 0
      ? []
      : [
          `The requirements name ${variables.map(name => `\${${name}}`).join(', ')}: the deployment has to set ${variables.length === 1 ? 'it' : 'them'} as well.`,
        ]),
    ...(isAzureml(target) && entryScript === ''
      ? [
          `No variable is told without \`entry-script\`: ${requirementsVariable} is relative to the folder of the entry script.`,
        ]
      : []),
  ]
}

/** Names that pip replaces by variables of its environment: `${NAME}` in upper case, outside comments. */
function variablesIn({files, cwd}: NotesOptions): string[] {
  const names = new Set<string>()
  for (const file of files) {
    const text = readText(path.resolve(cwd, file)).replace(/(^|\s)#.*$/gm, '')
    for (const [, name = ''] of text.matchAll(/\$\{([A-Z0-9_]+)\}/g)) names.add(name)
  }
  return [...names].sort()
}

/** Empty for a file that went away since it was read. */
function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
