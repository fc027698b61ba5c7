import path from 'node:path'
import {quoteName} from '../../artifact/names.ts'
import type {Options} from '../../config/options.ts'
import {SitemountError} from '../../core/errors.ts'
import type {IO} from '../../core/io.ts'
import {listProblem} from '../../core/paths.ts'
import {together} from '../../core/settle-all.ts'
import {createStopwatch} from '../../core/stopwatch.ts'
import {createBeginning} from '../../environment/early-virtualenv.ts'
import type {Result} from '../../report/result.ts'
import {openWorkshop} from '../workspace.ts'
import {gather} from './begin.ts'
import {refuseForeignSystems} from './system.ts'
import type {Tools} from './tools.ts'

/**
 * Judges the files and the interpreter, builds a clean virtualenv, judges what it holds, seals its site-packages and
 * publishes the artifact. Packages that are not mounted leave the way where theirs ends: `dynamic` and `image`. Nothing is installed when the first judgement fails, nothing is published when the second does.
 */
export async function build(options: Options, io: IO, tools: Tools): Promise<Result> {
  refuseForeignSystems(process.platform)
  const {earlier, reproduce = false} = tools
  if (reproduce && options.delivery !== 'mount') {
    throw new SitemountError(
      'usage',
      `Flag \`--reproduce\`: only a mount is built twice, not \`delivery: ${options.delivery}\`.`,
    )
  }
  refuseUnlistable(path.resolve(io.cwd, options.output))
  const workshop = openWorkshop(options.output, io)
  const beginning = createBeginning({...options, ...workshop, io})
  try {
    const begun = {io, workshop, stopwatch: createStopwatch(), beginning}
    // All that follows is loaded while the interpreter is asked, which takes about as long.
    const [facts, {proceed}] = await together([gather(options, {...begun, earlier}), import('./steps.ts')])
    return await proceed(options, {begun, facts, tools})
  } finally {
    await beginning.stop()
    workshop.close()
  }
}

/** The working directory counts too: the mount is named by its absolute path. Throws `usage`. */
function refuseUnlistable(output: string): void {
  const problem = listProblem(output)
  if (problem === undefined) return
  throw new SitemountError('usage', `Input \`output\`: its path ${quoteName(output)} ${problem}.`, {
    help: 'Name a folder with an absolute path, such as `--output /tmp/sitemount-out`.',
  })
}
