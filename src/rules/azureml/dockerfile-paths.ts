import {placeOf} from '../../core/finding.ts'
import type {AbsentFile, CopySource, DockerfileFacts, PathVariable} from '../../hosts/azureml/dockerfile/facts.ts'
import type {Classified as Judgement} from '../rule.ts'

/** What is copied and is not in the build context, what is installed from and not copied, and variables of Azure ML that lead to nothing in the final image. */
export function missingPath({stages, variables, context, placeholders}: DockerfileFacts): Judgement[] {
  // A placeholder is told as one.
  const unfilled = new Set(placeholders.map(({line}) => line))
  const copies = stages.flatMap(({sources}) => sources).filter(({line}) => !unfilled.has(line))
  return [
    ...copies.flatMap(source => judgeSource(source, context)),
    ...stages
      .flatMap(({absentFiles}) => absentFiles)
      .filter(({line}) => !unfilled.has(line))
      .map(judgeAbsent),
    ...variables.filter(({line}) => !unfilled.has(line)).flatMap(judgeVariable),
  ]
}

function judgeSource(source: CopySource, context: string): Judgement[] {
  const {text, state, ignoredBy} = source
  const where = context === '.' ? 'the build context' : `the build context ${context}`
  if (state === 'found' || state === 'unknown') return []
  const words = {
    missing: [`${text} is not in ${where}, so the build stops here.`, `Name it relative to ${where}.`],
    outside: [
      `${text} leads out of ${where}, from which nothing can be copied.`,
      'Build with a folder above both as the context, and name the file relative to that.',
    ],
    ignored: [
      `${text} is left out of ${where} by ${ignoredBy?.file}:${ignoredBy?.line} (${ignoredBy?.pattern}), so the build stops here.`,
      `Let it in with a line \`!${text.replace(/^\.?\/+/, '')}\` after that one.`,
    ],
  }[state]
  return [{rule: 'dockerfile-missing-path', message: words[0] ?? '', help: words[1] ?? '', ...placeOf(source)}]
}

function judgeAbsent(absent: AbsentFile): Judgement {
  const {text, command, path, include} = absent
  return {
    rule: 'dockerfile-missing-path',
    message:
      include === null
        ? `${command} reads ${text}, which no step before it puts there, so the build stops here.`
        : `${command} reads ${text}, which includes ${include}; no step before it copies that, so the build stops here.`,
    help: `COPY ${include === null ? 'it' : include} to ${path} before this step.`,
    ...placeOf(absent),
  }
}

function judgeVariable(variable: PathVariable): Judgement[] {
  const {name, path, state} = variable
  if (state !== 'missing') return []
  const help =
    name === 'AZUREML_ENTRY_SCRIPT'
      ? 'Copy the folder of the entry script below AML_APP_ROOT (/var/azureml-app), and name the script relative to it.'
      : `COPY what belongs there to ${path}, or change the variable.`
  return [
    {
      rule: 'dockerfile-missing-path',
      message: `${name} leads to ${path}, where nothing is copied.`,
      help,
      ...placeOf(variable),
    },
  ]
}
