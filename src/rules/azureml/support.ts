import {type Place, placeOf} from '../../core/finding.ts'
import type {Deployment, DeploymentFacts, Variable, Written} from '../../hosts/azureml/deployment/facts.ts'
import {curatedImage} from '../../hosts/azureml/deployment/images.ts'
import {joinedVariables, placeholder} from '../../hosts/azureml/deployment/variables.ts'
import type {ExpectedPython} from '../../python/facts.ts'
import type {Profile} from '../../targets/schema.ts'

/** The files of a deployment, and what the packages are built for. */
export type DeploymentJudging = Pick<DeploymentFacts, 'deployments' | 'images' | 'named'> & {
  target: Pick<Profile, 'name' | 'environment' | 'variables' | 'exclusiveVariables' | 'ignoresMount'>
  expected: ExpectedPython | undefined
  delivery: 'mount' | 'dynamic' | 'image'
  /** Where the packages lie inside the artifact. */
  mountPath: string
}

/** A value that is written out: no expression, not empty, no placeholder. */
export function isPlain<Value extends Written>(value: Value | null | undefined): value is Value & {text: string} {
  return value?.text !== null && value?.text !== undefined && value.text !== '' && !placeholder.test(value.text)
}

/** The variables that bring packages, as far as they are set to something; an expression may be something. */
export function extensions({variables}: Deployment): Variable[] {
  return variables.filter(({name, value}) => joinedVariables.has(name.text) && value.text !== '')
}

/** Whether a unit is about a server that answers requests, as far as its file tells. */
export function serves(deployment: Deployment): boolean {
  const {kind, given, forInference, images} = deployment
  if (kind === 'job' || kind === 'endpoint') return false
  if (kind === 'online' || given || forInference || extensions(deployment).length > 0) return true
  return images.some(({text}) => text !== null && /inference/.test(text))
}

/** The images that a unit names, those of curated environments included, by what their repositories are called. */
export function imagesOf({images, environment}: Deployment): (Written & {text: string; image: string})[] {
  const named = images.filter(isPlain).map(image => ({...image, image: image.text}))
  const curated = isPlain(environment) ? curatedImage(environment.text) : undefined
  return isPlain(environment) && curated !== undefined ? [...named, {...environment, image: curated}] : named
}

/** The place of a written value alone. */
export function at(written: Partial<Place>): Partial<Place> {
  return placeOf(written)
}

/** A text as it is quoted in a message. */
export function quoted(text: string): string {
  return `\`${text.length > 200 ? `${text.slice(0, 199)}…` : text}\``
}

/** Whether `file` lies below `folder`; both relative to the same folder, `/` between their parts. */
export function isBelow(file: string, folder: string): boolean {
  if (folder === '.') return !file.startsWith('../') && file !== '.'
  return file.startsWith(`${folder}/`)
}
