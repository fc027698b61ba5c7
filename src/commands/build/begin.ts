import {entryScriptPath} from '../../config/entry-script-path.ts'
import type {Options} from '../../config/options.ts'
import type {IO} from '../../core/io.ts'
import type {Stopwatch} from '../../core/stopwatch.ts'
import type {Beginning} from '../../environment/early-virtualenv.ts'
import {clearHandOver} from '../../hosts/azureml/written-files.ts'
import {type Chosen, chooseInterpreter} from '../../python/choose.ts'
import {clearEarlier, clearName} from '../output-paths.ts'
import {type Declared, readDeclared} from '../read-inputs.ts'
import type {Workshop} from '../workspace.ts'

/** What a build works with from its start. */
export type Begun = {
  io: IO
  workshop: Workshop
  stopwatch: Stopwatch
  beginning: Beginning
}

/** What the files say and which interpreter there is: what must be known before anything can be judged or named. */
export type FirstFacts = {read: Declared; chosen: Chosen}

/**
 * Clears the names that are known, reads the files and asks the interpreter; its virtualenv is begun meanwhile. `earlier` is the
 * name of the artifact that the build before this one left in `output`, as its reports tell.
 *
 * Throws what `clearName`, `readDeclared` and `chooseInterpreter` throw, `usage`, and when a program that the options need is
 * missing.
 */
export async function gather(
  options: Options,
  {io, workshop: {output}, stopwatch: {time}, beginning, earlier}: Begun & {earlier: string | undefined},
): Promise<FirstFacts> {
  const {artifactName, delivery} = options
  clearHandOver(output)
  if (artifactName !== undefined) clearName(artifactName, output)
  try {
    const read = await time('read', () => readDeclared(options, io))
    entryScriptPath(options, io)
    await requirePrograms(options, {read, io})
    const meanwhile = delivery === 'dynamic' ? {} : {meanwhile: beginning.begin}
    const chosen = await time('ask python', () => chooseInterpreter(options.python, {...read, ...meanwhile, io}))
    return {read, chosen}
  } catch (error) {
    // Which name this build would have had is unknown: the one before it must not pass for its result.
    if (artifactName === undefined && earlier !== undefined) clearEarlier(earlier, output)
    throw error
  }
}

/** Refuses what cannot be done here, before anything was done; what looks into that is loaded for those who ask for it. */
async function requirePrograms(
  {delivery, command, slim, format}: Options,
  {read, io}: {read: Declared; io: IO},
): Promise<void> {
  if (delivery === 'image') {
    const {refuseRecipe} = await import('../../hosts/azureml/image/dockerfile.ts')
    refuseRecipe({...read, ...(command !== '' && {command})})
  }
  if (!slim.includes('strip-native') && format !== 'squashfs') return
  const {scrubbedEnvironment} = await import('../../python/scrub.ts')
  const surroundings = {...io, env: scrubbedEnvironment(io.env)}
  if (slim.includes('strip-native')) await (await import('../../artifact/slim/strip.ts')).requireStrip(surroundings)
  if (format === 'squashfs') await (await import('../../artifact/formats/squashfs.ts')).requireSquashfs(surroundings)
}
