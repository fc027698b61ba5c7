import {entryScriptPath} from '../../config/entry-script-path.ts'
import type {Options} from '../../config/options.ts'
import type {IO} from '../../core/io.ts'
import type {Stopwatch} from '../../core/stopwatch.ts'
import type {EarlyVirtualenv} from '../../environment/early-virtualenv.ts'
import {clearDeployFolder} from '../../hosts/azureml/written-files.ts'
import {clearEarlier, clearName} from '../output-paths.ts'
import {type Declared, readDeclared} from '../read-inputs.ts'
import type {Workspace} from '../workspace.ts'

/** What a build works with from its start. */
export type BuildContext = {
  options: Options
  io: IO
  workspace: Workspace
  stopwatch: Stopwatch
  earlyVirtualenv: EarlyVirtualenv
}

/**
 * Clears the names that are known and reads the files. Throws what `clearName` and `readDeclared` throw, `usage`, and when a program
 * that the options need is missing.
 */
export async function readInputs({options, io, workspace, stopwatch}: BuildContext): Promise<Declared> {
  clearDeployFolder(workspace.output)
  if (options.artifactName !== undefined) clearName(options.artifactName, workspace.output)
  const declared = await stopwatch.time('read', () => readDeclared(options, io))
  entryScriptPath(options, io)
  await requirePrograms(options, {declared, io})
  return declared
}

/**
 * `work`; when it throws, the name that this build would have had is unknown, and the artifact of the build before it must not pass
 * for its result. `earlier` is the name that the reports of that build give.
 */
export async function clearEarlierOnFailure<T>(
  {options: {artifactName}, workspace: {output}}: Pick<BuildContext, 'options' | 'workspace'>,
  earlier: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (artifactName === undefined && earlier !== undefined) clearEarlier(earlier, output)
    throw error
  }
}

/** Refuses what cannot be done here, before anything was done; what looks into that is loaded only where it is asked for. */
async function requirePrograms(
  {delivery, command, slim, format}: Options,
  {declared, io}: {declared: Declared; io: IO},
): Promise<void> {
  if (delivery === 'image') {
    const {refuseRecipe} = await import('../../hosts/azureml/image/dockerfile.ts')
    refuseRecipe({target: declared.target, ...(command !== '' && {command})})
  }
  if (!slim.includes('strip-native') && format !== 'squashfs') return
  const {scrubbedEnvironment} = await import('../../python/scrub.ts')
  const surroundings = {...io, env: scrubbedEnvironment(io.env)}
  if (slim.includes('strip-native')) await (await import('../../artifact/slim/strip.ts')).requireStrip(surroundings)
  if (format === 'squashfs') await (await import('../../artifact/formats/squashfs.ts')).requireSquashfs(surroundings)
}
