import {realpathSync} from 'node:fs'
import path from 'node:path'
import type {Env} from './io.ts'
import {isAtOrInside} from './paths.ts'

let workspace: string | undefined

/** Why such a file is not read, as the rest of a sentence about it. */
export const leadsOut = 'is a link that leads out of GITHUB_WORKSPACE'

/**
 * In a job of GitHub, keeps what files of the repository name below GITHUB_WORKSPACE: the log of a job may be public, and a pull
 * request must not show what else this user may read. At a prompt the user's own rights decide.
 */
export function confineReading(env: Env): void {
  workspace = env.GITHUB_ACTIONS === 'true' && env.GITHUB_WORKSPACE ? path.resolve(env.GITHUB_WORKSPACE) : undefined
}

/**
 * Whether an absolute path may not be read here, links resolved. What an input of the workflow names may lie anywhere, as long as
 * no link below the workspace leads there: the repository put that link in its place.
 */
export function isOutOfReach(file: string, namedBy: 'repository' | 'input'): boolean {
  if (workspace === undefined) return false
  if (namedBy === 'input' && !isAtOrInside(workspace, file)) return false
  return !isAtOrInside(resolved(workspace), resolved(file))
}

/**
 * Whether an absolute path may not be read that the file `from` names: what a file of the repository names lies in the workspace,
 * what a file outside names is the workflow's, as that file is.
 */
export function isNamedOutOfReach(file: string, from: string): boolean {
  return isOutOfReach(file, isOutOfReach(from, 'repository') ? 'input' : 'repository')
}

/** The real path; of what is not there, that of the nearest folder above. */
function resolved(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    const parent = path.dirname(file)
    return parent === file ? file : path.join(resolved(parent), path.basename(file))
  }
}
