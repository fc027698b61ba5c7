import {nearest} from '../../core/did-you-mean.ts'
import {extraPrefix, readVariables} from '../../hosts/azureml/deployment/variables.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {at, type DeploymentJudging, quoted} from './support.ts'

/** Names of Azure ML's own; a name near to a common one (`WORKSPACE_NAME`) may be the user's own. */
const own = /^AZUREML_|^AML_APP_ROOT$/

/**
 * **Found.** A deployment sets a variable that no image reads, close to one that images do read, or any other name that begins
 * with `AZUREML_EXTRA_`. Files of the deployment are those that `deployment` names, else the YAML files, programs and notebooks
 * about Azure ML in the working directory.
 *
 * **Why.** The start script ignores it without a word. The log says `Dynamic Python package installation is disabled.`, the entry
 * script then fails with `ModuleNotFoundError` and the server ends with exit code 3. The official documents themselves have
 * `AZUREML_EXTRA_REQUIRMENTS_TXT`, without the E.
 *
 * **Mend it.** Write the name as the help has it; names of variables are in capitals.
 *
 * ```yaml
 * environment_variables:
 *   AZUREML_EXTRA_REQUIREMENTS_TXT: requirements.txt
 * ```
 *
 * **Turn it off.** `rules: 'misspelt-variable: off'`, where code of your own reads a variable of such a name.
 */
export const misspeltVariable = defineRule({
  id: 'misspelt-variable',
  family: 'Azure ML',
  title: 'A variable that no image reads, one letter from one that does',
  levels: deploying('error'),
  /**
   * Variables that no image reads, though their names are meant to be those of variables that images do read. The documents
   * themselves have `AZUREML_EXTRA_REQUIRMENTS_TXT`; it is ignored without a word.
   */
  check({deployments, target}: DeploymentJudging): Judgement[] {
    const known = [...new Set([...readVariables, ...(target.variables ?? [])])]
    return deployments.flatMap(({variables, kind}) =>
      variables.flatMap(({name}): Judgement[] => {
        if (known.includes(name.text)) return []
        const isExtra = name.text.toUpperCase().startsWith(extraPrefix)
        const meant = isExtra
          ? nearest(
              name.text,
              known.filter(one => one.startsWith(extraPrefix)),
            )
          : meantBy(name.text, known)
        if (!isExtra && (meant === undefined || kind === 'job')) return []
        return [
          {
            message: `${quoted(name.text)} is a variable that no image reads${meant === undefined ? '' : `; it is close to ${meant}`}.`,
            help:
              meant === undefined
                ? `There are ${known.filter(one => one.startsWith(extraPrefix)).join(', ')}.`
                : `Write ${meant}.`,
            ...at(name),
          },
        ]
      }),
    )
  },
})

/** The known name that a name is meant for: at most one letter off, two in a long one; a longer name of one's own is none. */
function meantBy(name: string, known: readonly string[]): string | undefined {
  if (name.length < 10 || known.some(one => name.startsWith(one))) return undefined
  return known.find(one => own.test(one) && distance(name.toUpperCase(), one) <= (one.length >= 20 ? 2 : 1))
}

/** Letters left out, added, exchanged or swapped with the next (optimal string alignment); names are short. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  const rows: number[][] = [Array.from({length: b.length + 1}, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const above = rows[i - 1] ?? []
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : 99
      row.push(Math.min((above[j - 1] ?? 0) + same, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swapped))
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}
