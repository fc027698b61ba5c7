import path from 'node:path'
import type {Env} from '../../../core/io.ts'
import type {Interpreter} from '../../../python/facts.ts'
import {libraryPathOf, scrubbedEnvironment} from '../../../python/scrub.ts'
import type {Boot} from './boot.ts'
import type {AppFolders} from './layout.ts'
import type {ServerEnvironment} from './server.ts'

const programs = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/**
 * What a rehearsed process starts with, before the deployment's own variables: a home and temporary files of ours, locale and
 * time zone of a container, and nothing of the job's but what its interpreter cannot start without.
 */
export function containerEnvironment(
  {home, tmp}: Pick<AppFolders, 'home' | 'tmp'>,
  {interpreter, env}: {interpreter: Pick<Interpreter, 'executable'>; env: Env},
): Record<string, string> {
  const {LANG, LC_ALL, TZ, LD_LIBRARY_PATH} = scrubbedEnvironment(env, {
    libraryPath: libraryPathOf(interpreter.executable, env),
  })
  return {
    PATH: programs,
    ...(LANG !== undefined && {LANG}),
    ...(LC_ALL !== undefined && {LC_ALL}),
    ...(TZ !== undefined && {TZ}),
    ...(LD_LIBRARY_PATH !== undefined && {LD_LIBRARY_PATH}),
    HOME: home,
    TMPDIR: tmp,
    // The mount cannot be written to; neither can the environment of the server.
    PYTHONDONTWRITEBYTECODE: '1',
  }
}

export type ServerVariables = {
  server: ServerEnvironment
  folders: AppFolders
  boot: Boot
  interpreter: Interpreter
  env: Env
  /** What the boot installed; it comes after everything else that is searched before the server's own packages. */
  installed?: string | undefined
}

/** The environment of the server: the container's, the deployment's, and PYTHONPATH as the start script leaves it. */
export function serverEnvironment({
  server,
  folders,
  boot,
  interpreter,
  env,
  installed,
}: ServerVariables): Record<string, string> {
  const container = containerEnvironment(folders, {interpreter, env})
  const {PYTHONPATH: _, ...variables} = folders.variables
  const pythonPath =
    installed === undefined
      ? boot.pythonPath
      : [...(boot.pythonPath ? [boot.pythonPath.replace(/:$/, '')] : []), installed].join(':')
  return {
    ...container,
    PATH: `${path.join(server.folder, 'bin')}:${container.PATH}`,
    ...variables,
    ...(pythonPath !== null && {PYTHONPATH: pythonPath}),
  }
}
