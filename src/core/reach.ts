import path from 'node:path'
import {SitemountError} from './errors.ts'
import type {Env} from './io.ts'
import {followLinks} from './links.ts'
import {isAtOrInside} from './paths.ts'

/** Real path; undefined where nothing is confined. */
let workspace: string | undefined

/**
 * Who names a file: the repository; an input of the workflow, or sitemount, which looks for files of known names; or another file
 * (absolute), which is the repository's where it lies in the workspace, else the workflow's.
 */
export type NamedBy = 'repository' | 'input' | {from: string}

/**
 * In a job of GitHub, keeps what files of the repository name below GITHUB_WORKSPACE: the log of a job may be public, and a pull
 * request must not show what else this user may read. At a prompt the user's own rights decide.
 */
export function confineReading(env: Env): void {
  const isJob = env.GITHUB_ACTIONS === 'true' && env.GITHUB_WORKSPACE
  workspace = isJob ? followLinks(path.resolve(env.GITHUB_WORKSPACE ?? '')) : undefined
}

/**
 * Why an absolute path may not be looked at here, to stand behind its name in a sentence; undefined where it may. Whether
 * something is there makes no difference. What an input names may lie anywhere, as long as no link of the workspace leads out:
 * the repository put that link in its place.
 */
export function outOfReach(file: string, by: NamedBy): string | undefined {
  const root = workspace
  if (root === undefined) return undefined
  let leaves = false
  const onLink = (link: string, target: string) => {
    leaves ||= isAtOrInside(root, path.dirname(link)) && !isAtOrInside(root, target)
  }
  // `..` behind a link means one thing to the system and another to who takes it out of the text.
  const reals = new Set([file, path.normalize(file)])
  const isOutside = [...reals].map(one => followLinks(one, {onLink})).some(real => !isAtOrInside(root, real))
  if (!isOutside) return undefined
  const isInput = by === 'input' || (typeof by === 'object' && outOfReach(by.from, 'repository') !== undefined)
  if (!isInput) return 'lies outside GITHUB_WORKSPACE, links resolved'
  return leaves ? 'is a link that leads out of GITHUB_WORKSPACE' : undefined
}

/** Throws `unreadable` for a path that is out of reach; `what` begins the sentence: where it is named, and as what. */
export function refuseOutOfReach(
  file: string,
  by: NamedBy,
  what: string,
  help = 'Keep the file itself in the repository.',
): void {
  const why = outOfReach(file, by)
  if (why !== undefined) throw new SitemountError('unreadable', `${what} ${why}.`, {help})
}
