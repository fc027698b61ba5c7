import path from 'node:path'
import {quoteName} from '../../artifact/names.ts'
import type {Options} from '../../config/options.ts'
import {SitemountError} from '../../core/errors.ts'
import type {IO} from '../../core/io.ts'
import {listProblem} from '../../core/paths.ts'

/** Throws `usage` for options that a build cannot follow, before anything is written. */
export function refuseUsage({delivery, output}: Options, {reproduce, io}: {reproduce: boolean; io: IO}): void {
  if (reproduce && delivery !== 'mount') {
    throw new SitemountError(
      'usage',
      `Flag \`--reproduce\`: only a mount is built twice, not \`delivery: ${delivery}\`.`,
    )
  }
  refuseUnlistable(path.resolve(io.cwd, output))
}

/** The working directory counts too: the mount is named by its absolute path. Throws `usage`. */
function refuseUnlistable(output: string): void {
  const problem = listProblem(output)
  if (problem === undefined) return
  throw new SitemountError('usage', `Input \`output\`: its path ${quoteName(output)} ${problem}.`, {
    help: 'Name a folder with an absolute path, such as `--output /tmp/sitemount-out`.',
  })
}
