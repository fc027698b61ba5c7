import path from 'node:path'
import {isFolder} from '../../../core/folders.ts'
import type {Target} from '../../../targets/profile.ts'

type Placing = Pick<LayoutOptions, 'target' | 'codeDir' | 'variables'> & {
  entryFolder: string
  /** The code folder as the host has it. */
  code: string
}

/**
 * Where the mount goes in the code folder: where the variable or PYTHONPATH points, when that is in a folder that is there (a
 * value that begins at the root of the checkout is not), else the target's own place.
 */
export function placeOf({variables, entryFolder, target, codeDir, code}: Placing): string {
  const value = variables[target.environment.name]
  const wanted =
    value && !value.startsWith('/')
      ? path.posix.join(entryFolder, value)
      : variables.PYTHONPATH?.split(':')
          .filter(entry => entry.startsWith(`${code}/`))
          .map(entry => path.posix.relative(code, entry))[0]
  const canLie =
    wanted !== undefined &&
    !/^\.*$/.test(wanted) &&
    !wanted.startsWith('../') &&
    isFolder(path.join(codeDir, path.posix.dirname(wanted)))
  return canLie ? wanted : path.posix.join(entryFolder, target.mountPath)
}

/** Whether a variable of the deployment brings the packages in another way than by a mount. */
export function choosesOther({target, variables}: Pick<LayoutOptions, 'target' | 'variables'>): boolean {
  return (target.exclusiveVariables ?? []).flat().some(name => variables[name])
}

type Delivery = {target: Target; place: string; entryFolder: string; code: string}

/** The variable by which the image finds the mount, where the deployment sets none. */
export function deliveryVariables(
  {target, place, entryFolder, code}: Delivery,
  variables: Readonly<Record<string, string>>,
): Record<string, string> {
  const {environment, fallback, ignoresMount} = target
  if ([environment.name, fallback ?? environment.name, 'PYTHONPATH'].some(name => variables[name])) return {}
  if (environment.value === 'absolute') return {[environment.name]: path.posix.join(code, place)}
  if (ignoresMount && fallback !== undefined) return {[fallback]: path.posix.join(code, place)}
  return {[environment.name]: path.posix.relative(entryFolder, place) || '.'}
}

export type LayoutOptions = {
  target: Target
  mount: string | null
  mountAt?: string
  codeDir: string
  entryScript: string
  modelDir: string | null
  variables: Readonly<Record<string, string>>
  /** `variables` are all that the image is told: where they do not name the mount, it is not found. */
  deployed?: boolean
  /** Things worth knowing of the deployment, one sentence each. */
  notes?: readonly string[]
  scratch: string
}
