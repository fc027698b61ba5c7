import fs from 'node:fs'
import {asset} from '../../core/assets.ts'
import type {Boot} from '../azureml/rehearsal/boot.ts'
import type {AppFolders} from '../azureml/rehearsal/layout.ts'
import type {ServerEnvironment} from '../azureml/rehearsal/server.ts'
import type {ModuleOrigins} from './facts.ts'
import type {Served, Step} from './serve.ts'

export type ModulesOptions = {
  server: Pick<ServerEnvironment, 'folder' | 'python'>
  folders: AppFolders
  boot: Boot
  env: Readonly<Record<string, string>>
}

/** Seconds: what the server just imported once is imported again. */
const patience = 120

/**
 * The process that tells where modules come from. It is one of its own, since nothing can be asked of the server's workers
 * without changing what they run; it imports what they import before `init()`.
 */
export function modulesStep({server, folders, boot, env}: ModulesOptions): Step {
  const places = [
    ...(folders.mountSeen === null ? [] : [`mount=${folders.mountSeen}`]),
    `code=${folders.codeSeen}`,
    `host=${fs.realpathSync(server.folder)}`,
  ]
  return {
    command: [server.python, asset('python/modules.py'), boot.appRoot, boot.entry, ...places],
    env,
    cwd: boot.appRoot,
    seconds: patience,
  }
}

/** The origins from that process, and the native libraries that the workers themselves had loaded; null where it said nothing. */
export function moduleOrigins({after, loaded}: Pick<Served, 'after' | 'loaded'>): ModuleOrigins | null {
  if (after === null) return null
  try {
    const told = JSON.parse(after.stdout) as Partial<Record<'mount' | 'code' | 'host', string[]>>
    return {
      mount: told.mount ?? [],
      code: told.code ?? [],
      host: told.host ?? [],
      loaded,
      how: 'imported once more in a second process, without init(); native libraries as the workers had them loaded',
    }
  } catch {
    return null
  }
}
