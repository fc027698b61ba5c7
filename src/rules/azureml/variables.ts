import {nearest} from '../../core/did-you-mean.ts'
import type {Deployment, Variable} from '../../hosts/azureml/deployment/facts.ts'
import {
  exclusive,
  extraPrefix,
  joinedVariables,
  libraryVariable,
  readVariables,
} from '../../hosts/azureml/deployment/variables.ts'
import type {Classified as Judgement} from '../rule.ts'
import {at, type DeploymentJudging, extensions, isPlain, quoted} from './support.ts'

/**
 * Variables that no image reads, though their names are meant to be those of variables that images do read. The documents
 * themselves have `AZUREML_EXTRA_REQUIRMENTS_TXT`; it is ignored without a word.
 */
export function misspeltVariable({deployments, target}: DeploymentJudging): Judgement[] {
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
          rule: 'misspelt-variable',
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
}

/** Names of Azure ML's own; a name near to a common one (`WORKSPACE_NAME`) may be anybody's. */
const own = /^AZUREML_|^AML_APP_ROOT$/

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

/** Variables of which the image obeys the first one only: the other is ignored without a word (run script: `if`, `elif`). */
export function exclusiveVariables({deployments, target}: DeploymentJudging): Judgement[] {
  const groups = target.exclusiveVariables ?? exclusive
  return deployments.flatMap(deployment => groups.flatMap(group => ignoredOnes(deployment, group)))
}

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
        rule: 'exclusive-variables',
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

/** Absolute paths, and paths with a colon, where the image appends what is written to the folder of the entry script. */
export function mountPathNotRelative({deployments, mountPath}: DeploymentJudging): Judgement[] {
  return deployments.flatMap(deployment => {
    if (deployment.kind === 'job') return []
    const values = extensions(deployment).flatMap(({name, value}) => absoluteValue(name.text, value, mountPath))
    return [...values, ...absoluteScripts(deployment)]
  })
}

function absoluteValue(name: string, value: Variable['value'], mountPath: string): Judgement[] {
  if (!isPlain(value)) return []
  const isAbsolute = /^(?:[\\/]|[A-Za-z]:[\\/])/.test(value.text)
  if (!isAbsolute && !value.text.includes(':')) return []
  const isFolder = joinedVariables.get(name) === 'folder'
  const example = isFolder ? mountPath : (value.text.split(/[\\/]/).at(-1) ?? 'requirements.txt')
  return [
    {
      rule: 'mount-path-not-relative',
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
        rule: 'mount-path-not-relative',
        message: `The entry script is the absolute path ${quoted(script.text)}, which the image appends to the root of the app when it looks for ${extension.name.text}.`,
        help: 'Write it relative to the folder that is uploaded.',
        ...at(script),
      },
    ]
  })
}
