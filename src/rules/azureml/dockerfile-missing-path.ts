import {placeOf} from '../../core/finding.ts'
import type {AbsentFile, CopySource, PathVariable} from '../../hosts/azureml/dockerfile/facts.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {eachDockerfile} from './dockerfile.ts'

/**
 * **Found.** A source of `COPY` or `ADD` that is not in the build context, leads out of it, or is left out by `.dockerignore`; a
 * requirements or constraints file that `pip install` reads, or that such a file includes, and that no step has copied, where the
 * base image and the steps before it are known to bring none; or `AZUREML_ENTRY_SCRIPT`, `AZUREML_MODEL_DIR` or `AML_APP_ROOT` of
 * the final image that leads to a path at which nothing is copied. The context is the one that the deployment's files name, else the
 * folder of the Dockerfile or one above it, whichever has most of what is copied. What git ignores, folders that tools build
 * (`dist/`, `build/`, …), variables of `ARG` and whatever a `RUN` names may come later, and is not reported. The variables are not judged
 * where no code is copied below `AML_APP_ROOT`: the deployment brings it.
 *
 * **Why.** A missing source ends the build: `failed to compute cache key: … not found`, exit code 1. A variable that leads nowhere
 * ends the container instead: the server cannot find the entry script (exit code 3), or the model is looked for in an empty folder.
 *
 * **Mend it.** Name what is there.
 *
 * ```dockerfile
 * COPY src /var/azureml-app
 * ENV AZUREML_ENTRY_SCRIPT=main.py      # found: src holds score.py only
 * ```
 *
 * **Turn it off.** `rules: 'dockerfile-missing-path: off'`.
 */
export const dockerfileMissingPath = defineRule({
  id: 'dockerfile-missing-path',
  family: 'Azure ML',
  title: 'A path in a Dockerfile at which nothing is',
  levels: deploying('error'),
  /** What is copied and is not in the build context, what is installed from and not copied, and variables of Azure ML that lead to nothing in the final image. */
  check: eachDockerfile(({stages, variables, context, placeholders}): Judgement[] => {
    // A placeholder is reported as one.
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
  }),
})

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
  return [{message: words[0] ?? '', help: words[1] ?? '', ...placeOf(source)}]
}

function judgeAbsent(absent: AbsentFile): Judgement {
  const {text, command, path, include} = absent
  return {
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
      message: `${name} leads to ${path}, where nothing is copied.`,
      help,
      ...placeOf(variable),
    },
  ]
}
