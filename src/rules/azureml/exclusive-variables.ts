import type {Deployment, Variable} from '../../hosts/azureml/deployment/facts.ts'
import {exclusive, libraryVariable} from '../../hosts/azureml/deployment/variables.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {at, type DeploymentJudging} from './support.ts'

/**
 * **Found.** One deployment, or one environment in a program, sets two variables of which the image obeys the first alone:
 * `AZUREML_EXTRA_PYTHON_LIB_PATH`, then `AZUREML_EXTRA_CONDA_YAML`, then `AZUREML_EXTRA_REQUIREMENTS_TXT`. What is set in two
 * branches of a program, or to something that only running it would show, is not judged.
 *
 * **Why.** The start script is a chain of `if` and `elif`. With a mount the requirements are never installed, and no line of the
 * log says that they were skipped: the first import of one of them fails, `ModuleNotFoundError`, exit code 3.
 *
 * **Mend it.** Put everything into the mount and leave the other variable out.
 *
 * ```yaml
 * environment_variables:
 *   AZUREML_EXTRA_PYTHON_LIB_PATH: site-packages
 *   AZUREML_EXTRA_REQUIREMENTS_TXT: requirements.txt   # found: ignored
 * ```
 *
 * **Turn it off.** `rules: 'exclusive-variables: warning'`.
 */
export const exclusiveVariables = defineRule({
  id: 'exclusive-variables',
  family: 'Azure ML',
  title: 'Two variables of which the image obeys one only',
  levels: deploying('error'),
  /** Variables of which the image obeys the first one only: the other is ignored without a word (run script: `if`, `elif`). */
  check({deployments, target}: DeploymentJudging): Judgement[] {
    const groups = target.exclusiveVariables ?? exclusive
    return deployments.flatMap(deployment => groups.flatMap(group => ignoredOnes(deployment, group)))
  },
})

function ignoredOnes({variables, kind}: Deployment, group: readonly string[]): Judgement[] {
  if (kind === 'job') return []
  // The last assignment of a name counts; `[[ -n … ]]` takes the empty text for not set.
  const set = variables.filter(({value}) => value.text !== null && value.text !== '')
  return group.flatMap((name, index): Judgement[] => {
    const loser = set.findLast(variable => variable.name.text === name)
    if (loser === undefined) return []
    const winner = group
      .slice(0, index)
      .map(earlier => set.findLast(variable => variable.name.text === earlier && together(variable, loser)))
      .find(variable => variable !== undefined)
    if (winner === undefined) return []
    return [
      {
        message: `${name} is ignored: ${winner.name.text} in line ${winner.name.line} is set too, and the image obeys that one alone.`,
        help: `Leave one of the two out${winner.name.text === libraryVariable ? ': with the packages mounted, nothing has to be installed at boot' : ''}.`,
        ...at(loser.name),
      },
    ]
  })
}

/** Whether two variables are set in one go, or one after the other. */
function together(a: Variable, b: Variable): boolean {
  return a.scope === b.scope || a.scope.startsWith(`${b.scope}/`) || b.scope.startsWith(`${a.scope}/`)
}
