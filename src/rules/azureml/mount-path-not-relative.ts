import type {Deployment, Variable} from '../../hosts/azureml/deployment/facts.ts'
import {joinedVariables} from '../../hosts/azureml/deployment/variables.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {at, type DeploymentJudging, extensions, isPlain, quoted} from './support.ts'

/**
 * **Found.** A path of `AZUREML_EXTRA_PYTHON_LIB_PATH`, `AZUREML_EXTRA_REQUIREMENTS_TXT` or `AZUREML_EXTRA_CONDA_YAML` is absolute
 * or holds a colon, or the entry script is an absolute path where one of them is set.
 *
 * **Why.** The start script appends the value to the folder of the entry script, whatever it begins with:
 * `Expected folder with pre-installed packages not found: /var/azureml-app/src//var/azureml-app/src/site-packages. Exiting with
 * error ...`, exit code 97 (99 for requirements, 98 for conda). An absolute entry script is appended to the root of the app in
 * the same way. At a colon Python splits `PYTHONPATH`.
 *
 * **Mend it.** Write the path relative to the folder of the entry script.
 *
 * ```yaml
 * environment_variables:
 *   AZUREML_EXTRA_PYTHON_LIB_PATH: site-packages
 * ```
 *
 * **Turn it off.** `rules: 'mount-path-not-relative: off'`, for an image with a start script of its own.
 */
export const mountPathNotRelative = defineRule({
  id: 'mount-path-not-relative',
  family: 'Azure ML',
  title: 'A path that the image would append to the folder of the entry script',
  levels: deploying('error'),
  /** Absolute paths, and paths with a colon, where the image appends what is written to the folder of the entry script. */
  check({deployments, mountPath}: DeploymentJudging): Judgement[] {
    return deployments.flatMap(deployment => {
      if (deployment.kind === 'job') return []
      const values = extensions(deployment).flatMap(({name, value}) => absoluteValue(name.text, value, mountPath))
      return [...values, ...absoluteScripts(deployment)]
    })
  },
})

function absoluteValue(name: string, value: Variable['value'], mountPath: string): Judgement[] {
  if (!isPlain(value)) return []
  const isAbsolute = /^(?:[\\/]|[A-Za-z]:[\\/])/.test(value.text)
  if (!isAbsolute && !value.text.includes(':')) return []
  const isFolder = joinedVariables.get(name) === 'folder'
  const example = isFolder ? mountPath : (value.text.split(/[\\/]/).at(-1) ?? 'requirements.txt')
  return [
    {
      message: isAbsolute
        ? `${name} is the absolute path ${quoted(value.text)}, which the image appends to the folder of the entry script.`
        : `${name} is ${quoted(value.text)}: the image takes it for one path, and Python splits PYTHONPATH at the colon.`,
      help: isAbsolute
        ? `Write it relative to the folder of the entry script: ${name}=${example}.`
        : 'Name one folder, relative to the folder of the entry script.',
      ...at(value),
    },
  ]
}

/** The run script takes an absolute entry script for one below the app's root: it matters where packages are looked for beside it. */
function absoluteScripts(deployment: Deployment): Judgement[] {
  const [extension] = extensions(deployment)
  if (extension === undefined) return []
  const named = deployment.variables.filter(({name}) => name.text === 'AZUREML_ENTRY_SCRIPT').map(({value}) => value)
  return [...named, deployment.code?.script].flatMap((script): Judgement[] => {
    if (!isPlain(script) || !script.text.startsWith('/')) return []
    return [
      {
        message: `The entry script is the absolute path ${quoted(script.text)}, which the image appends to the root of the app when it looks for ${extension.name.text}.`,
        help: 'Write it relative to the folder that is uploaded.',
        ...at(script),
      },
    ]
  })
}
