import fs from 'node:fs'
import path from 'node:path'
import {stringify} from 'yaml'
import {writeError} from '../../core/errors.ts'
import {type MountValue, mountVariables} from './mount-value.ts'
import {readIgnoreLines} from './upload/pattern.ts'
import {type Order, readVerdicts} from './upload/verdict.ts'
import {handedOverMark} from './written-files.ts'

/** A file for the one who deploys; `path` is a plain name below the folder that is handed over. */
export type DeployFile = {path: string; text: string}

export type DeployFileFacts = {
  value: MountValue
  /** The code folder as it stands in the file of a deployment, such as `src`. */
  codeDir: string
  /** Files of the packages, relative to their folder. */
  files: readonly string[]
  /** The ignore file of the code folder that counts; null where there is none. */
  ignore: {name: string; text: string} | null
  image?: {reference: string; digest?: string | null | undefined} | undefined
  ignoresMount?: boolean | undefined
}

/**
 * What a deployment with mounted packages needs beside them: `deployment.yml`, the lines for the file of a managed online
 * deployment, and `.amlignore` where the `.gitignore` of the code folder would keep a part of the packages away. The same facts
 * give the same text.
 */
export function deployFiles(facts: DeployFileFacts): DeployFile[] {
  const ignore = writeIgnoreFile(facts)
  return [
    ...(ignore === undefined ? [] : [{path: '.amlignore', text: ignore}]),
    {path: 'deployment.yml', text: writeSnippet(facts)},
  ]
}

/** Writes the files into `folder`, which it makes: nothing may stand there. Throws `disk-full` or `unwritable`. */
export function writeDeployFiles(files: readonly DeployFile[], folder: string): void {
  try {
    fs.mkdirSync(folder)
    for (const file of files) fs.writeFileSync(path.join(folder, file.path), file.text, {flag: 'wx'})
  } catch (error) {
    throw writeError(error, folder)
  }
}

/**
 * The patterns of `.gitignore` with the packages taken in again, before and after them: whichever matching pattern the uploader
 * obeys, the first or the last, the packages arrive and all else is left out as before. Undefined where nothing is amiss.
 */
function writeIgnoreFile({value, files, ignore}: DeployFileFacts): string | undefined {
  if (ignore?.name !== '.gitignore') return undefined
  const {lines} = readIgnoreLines(ignore.text)
  const orders: Order[] = ['last', 'first']
  const drops = orders.some(order => {
    const verdicts = readVerdicts(lines, order)
    return files.some(file => verdicts.ofFile(`${value.folder}/${file}`) !== undefined)
  })
  if (!drops) return undefined
  const packages = `!/${escapePattern(value.folder)}/**`
  return [
    `${handedOverMark} for the code folder. Azure ML reads it instead of .gitignore, whose patterns it repeats.`,
    '# The packages are taken in again twice: azure-ai-ml obeys the last pattern that matches, before 1.2.0 the first.',
    packages,
    ...lines.map(({pattern}) => pattern),
    packages,
    '',
  ].join('\n')
}

/** A path in the words of an ignore file: what would be a wildcard stands for itself. */
function escapePattern(file: string): string {
  return file.replace(/[\\*?[\]]/g, '\\$&')
}

function writeSnippet({value, codeDir, image, ignoresMount}: DeployFileFacts): string {
  const variables = mountVariables(value, {ignoresMount}).map(line => {
    const at = line.indexOf('=')
    return [line.slice(0, at), line.slice(at + 1)] as const
  })
  const text = (written: string) => stringify(written, {lineWidth: 0}).trimEnd()
  const route = (name: string, where: string) => `    ${name}: {port: 5001, path: ${where}}`
  return [
    `${handedOverMark}: what the file of a managed online deployment says to find the packages.`,
    `# The packages lie in ${text(path.posix.join(codeDir, value.folder))}. The code folder is written as seen from where sitemount ran:`,
    '# make it relative to the file that these lines go into.',
    'code_configuration:',
    `  code: ${text(codeDir)}`,
    `  scoring_script: ${text(value.script)}`,
    ...(image === undefined
      ? []
      : [
          'environment:',
          `  image: ${text(imageOf(image))}`,
          '  inference_config:',
          route('liveness_route', '/'),
          route('readiness_route', '/'),
          route('scoring_route', '/score'),
        ]),
    'environment_variables:',
    ignoresMount === true
      ? '  # This image does not read AZUREML_EXTRA_PYTHON_LIB_PATH; every Python reads PYTHONPATH.'
      : `  # Relative to the folder of the entry script. Should the log not say "Adding … in PYTHONPATH", set PYTHONPATH to ${value.absolute} instead.`,
    ...variables.map(([name, written]) => `  ${name}: ${text(written)}`),
    '',
  ].join('\n')
}

function imageOf({reference, digest}: NonNullable<DeployFileFacts['image']>): string {
  const tagged = /:[\w.-]+$/.test(reference) || (digest ?? null) !== null ? reference : `${reference}:latest`
  return (digest ?? null) === null ? tagged : `${tagged}@${digest}`
}
