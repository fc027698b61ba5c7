import path from 'node:path'
import {placeOf} from '../../core/finding.ts'
import type {Failure} from '../engine/facts.ts'
import {expand, shellReference} from './expand.ts'
import type {Container, Variable, VolumeMount} from './manifest.ts'

/** The variables of a container as its program gets them, and those whose value the manifest does not hold. */
export type Environment = {variables: Map<string, string>; unknown: Variable[]}

/** A container that finds packages in a volume. */
export type Mounted = {
  container: Container
  environment: Environment
  /** The entry of PYTHONPATH, absolute: where the packages must stand. */
  entry: string
  /** The volume it lies in. */
  mount: VolumeMount
  /** Where in the volume the packages must stand, relative to its root; empty for the root itself. */
  inVolume: string
}

/** The environment that a manifest gives, in its order; `given` (the input `env`) wins, and stands in for what it takes from elsewhere. */
export function environmentOf({env}: Pick<Container, 'env'>, given: Readonly<Record<string, string>>): Environment {
  const variables = new Map<string, string>()
  const unknown: Variable[] = []
  for (const variable of env) {
    const own = given[variable.name]
    if (own !== undefined) variables.set(variable.name, own)
    else if (variable.value === null) unknown.push(variable)
    else variables.set(variable.name, expand(variable.value, variables))
  }
  for (const [name, value] of Object.entries(given)) variables.set(name, value)
  return {variables, unknown}
}

/**
 * The first container whose PYTHONPATH names a folder in one of its volumes, image volumes first; else why nothing finds the
 * packages: Python says nothing about a folder that is not there. `minor` is the version of the packages, `3.12`.
 */
export function findMounted(
  containers: readonly Container[],
  {given, minor}: {given: Readonly<Record<string, string>>; minor: string},
): Mounted | Failure {
  const all = containers.flatMap(container => mountedIn(container, environmentOf(container, given)))
  const found = all.find(({mount}) => mount.kind === 'image') ?? all[0]
  if (found === undefined) return nothingFound(containers, given)
  const other = /(?:^|\/)python(3\.\d+)(?:\/|$)/.exec(found.entry)?.[1]
  if (other === undefined || other === minor) return found
  return {
    ...placeOf(variableOf(found.container) ?? found.container),
    class: 'path',
    message: `PYTHONPATH names a folder of Python ${other}, and the packages are for Python ${minor}.`,
    help: 'Write the folder in which the packages lie; on Kubernetes nobody says that there is none.',
    evidence: [],
  }
}

function mountedIn(container: Container, environment: Environment): Mounted[] {
  const entries = (environment.variables.get('PYTHONPATH') ?? '').split(':').filter(entry => entry.startsWith('/'))
  return entries.flatMap(written => {
    const entry = path.posix.normalize(written).replace(/(?<=.)\/$/, '')
    const holding = container.mounts
      .map(mount => ({mount, inside: path.posix.relative(mount.mountPath, entry)}))
      .filter(({inside}) => inside !== '..' && !inside.startsWith('../'))
      .sort((a, b) => a.inside.length - b.inside.length)[0]
    if (holding === undefined) return []
    const {mount, inside} = holding
    return [
      {container, environment, entry, mount, inVolume: path.posix.join(mount.subPath, inside).replace(/^\.?\/?$/, '')},
    ]
  })
}

function nothingFound(containers: readonly Container[], given: Readonly<Record<string, string>>): Failure {
  const first = containers[0]
  if (first === undefined) {
    return {
      class: 'path',
      message: 'The manifest describes no container.',
      help: 'Name the file with the Pod, Deployment or Job that uses the packages.',
      evidence: [],
    }
  }
  const variable = containers.map(variableOf).find(one => one !== undefined)
  const places = containers.flatMap(({mounts}) => mounts.map(({mountPath}) => mountPath))
  const where =
    places.length === 0
      ? 'no volume is mounted'
      : `volumes are mounted at ${[...new Set(places)].slice(0, 3).join(', ')}`
  if (variable === undefined && given.PYTHONPATH === undefined) {
    return {
      ...placeOf(first),
      class: 'path',
      message: `No container sets PYTHONPATH, so Python does not look for the packages; ${where}.`,
      help: 'Set PYTHONPATH under `env` to the folder with the packages; name it with the input `env` where it comes from elsewhere.',
      evidence: [],
    }
  }
  const value = given.PYTHONPATH ?? variable?.value ?? ''
  const shell = shellReference(value)
  const place = variable === undefined ? placeOf(first) : placeOf(variable)
  if (variable?.value === null && given.PYTHONPATH === undefined) {
    return {
      ...place,
      class: 'path',
      message: `PYTHONPATH comes from a ${variable.from}, which is not here.`,
      help: 'Give its value with the input `env`: `PYTHONPATH=…`.',
      evidence: [],
    }
  }
  return {
    ...place,
    class: 'path',
    message:
      shell === undefined
        ? `PYTHONPATH is ${value || 'empty'}, where the pod has no volume (${where}): Python passes over it without a word.`
        : `PYTHONPATH holds ${shell}, which Kubernetes does not replace: Python looks for a folder of that name.`,
    help:
      shell === undefined
        ? 'Write the `mountPath` of the volume, and the folder in it.'
        : `Write $(${shell.replace(/[${}]/g, '')}), and define that variable above.`,
    evidence: [],
  }
}

function variableOf({env}: Container): Variable | undefined {
  return env.findLast(({name}) => name === 'PYTHONPATH')
}
