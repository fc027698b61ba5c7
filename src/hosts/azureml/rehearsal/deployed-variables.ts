import {some} from '../../../core/lists.ts'
import type {Target} from '../../../targets/profile.ts'
import type {Deployment, DeploymentFacts} from '../deployment/facts.ts'

/** What the deployment that is rehearsed sets. */
export type DeployedVariables = {
  variables: Record<string, string>
  /** What the image is told is told by these alone, so that a variable that is not among them is not set. */
  whole: boolean
  /** One sentence each. */
  notes: string[]
}

type Chosen = {delivery: 'mount' | 'dynamic' | 'image'; target: Pick<Target, 'environment' | 'exclusiveVariables'>}

/**
 * The variables of the one online deployment of the project, as far as they are written out: of several, that of the entry
 * script, and of these the one that brings the packages in the way that is rehearsed. None where that leaves none or more than
 * one, of which nobody knows which is meant.
 */
export function deployedVariables(files: DeploymentFacts | undefined, {delivery, target}: Chosen): DeployedVariables {
  const online = (files?.deployments ?? []).filter(({kind}) => kind === 'online')
  const script = files?.named.entryScript ?? null
  const own = online.filter(({script: one}) => script !== null && one?.path === script)
  const candidates = own.length > 0 ? own : online
  const [only, ...others] =
    candidates.length > 1 ? candidates.filter(one => deliveryOf(one, target) === delivery) : candidates
  if (only === undefined || others.length > 0) {
    const notes =
      candidates.length > 1
        ? [
            `Nothing says which of the deployments is meant, ${placesOf(candidates)}: none was looked at; the input \`deployment\` names one.`,
          ]
        : []
    return {variables: {}, whole: false, notes}
  }
  // Another script's deployment sets what that one needs.
  const isMeant = own.length > 0 || script === null || only.script === null
  const unknown = only.variables.filter(({value}) => value.text === null).map(({name}) => name.text)
  return {
    variables: written(only),
    whole: isMeant && saysAll(only) && !packageVariables(target).some(name => unknown.includes(name)),
    notes: [
      ...(candidates.length > 1 ? [`Of ${placesOf(candidates)}, the deployment of ${only.file} was rehearsed.`] : []),
      ...(unknown.length > 0
        ? [`${only.file} sets ${some(unknown)} by an expression, so it was not set here; the input \`env\` sets it.`]
        : []),
    ],
  }
}

function written({variables}: Deployment): Record<string, string> {
  return Object.fromEntries(
    variables.flatMap(({name, value}) => (value.text === null ? [] : [[name.text, value.text]])),
  )
}

/** What an image of one's own sets, or a program that makes the variables elsewhere, is not known. */
function saysAll({build, images, environment, language, variables}: Deployment): boolean {
  if (build !== null || (language === 'python' && variables.length === 0)) return false
  const image = images.length > 0 ? images.every(({text}) => text?.startsWith('mcr.microsoft.com/azureml/')) : null
  return image ?? environment?.text?.startsWith('azureml://registries/azureml/') === true
}

/** PYTHONPATH takes the place of the variable where an image does not read it. */
function packageVariables({environment, exclusiveVariables = []}: Chosen['target']): string[] {
  return [...exclusiveVariables.flat(), environment.name, 'PYTHONPATH']
}

/** How the packages get into the container: the first variable that is set decides. */
function deliveryOf({variables}: Deployment, target: Chosen['target']): Chosen['delivery'] {
  const set = new Set(variables.filter(({value}) => value.text !== '').map(({name}) => name.text))
  const first = packageVariables(target).find(name => set.has(name))
  if (first === undefined) return 'image'
  return first === target.environment.name || first === 'PYTHONPATH' ? 'mount' : 'dynamic'
}

function placesOf(deployments: readonly Deployment[]): string {
  return some(deployments.map(({file, name}) => (name === null ? file : `${file} (${name})`)))
}
