import path from 'node:path'
import {isInside} from '../../../core/paths.ts'
import type {Deployment, DeploymentFacts} from './facts.ts'

/**
 * The code folder, absolute, of the deployment that names this very script (an absolute path), and that deployment: of several
 * that agree on the folder the first one. Undefined where none names it, or two name two folders.
 */
export function codeOf(
  {deployments}: Pick<DeploymentFacts, 'deployments'>,
  script: string,
  cwd: string,
): {codeDir: string; unit: Deployment} | undefined {
  const naming = deployments.flatMap(unit => {
    const {kind, folder} = unit
    if (kind === 'job' || folder?.kind !== 'folder' || unit.script?.kind !== 'file') return []
    const codeDir = path.resolve(cwd, folder.path)
    const isIt = path.resolve(cwd, unit.script.path) === path.resolve(cwd, script) && isInside(codeDir, script)
    return isIt ? [{codeDir, unit}] : []
  })
  const [first] = naming
  return naming.every(({codeDir}) => codeDir === first?.codeDir) ? first : undefined
}
