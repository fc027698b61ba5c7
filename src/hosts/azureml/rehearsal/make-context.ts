import fs from 'node:fs'
import path from 'node:path'
import type {Place} from '../../../core/finding.ts'
import {shownPath} from '../../../core/paths.ts'
import type {Interpreter} from '../../../python/facts.ts'
import {minorVersion} from '../../../python/fit.ts'
import type {Target} from '../../../targets/profile.ts'
import type {Boot} from './boot.ts'
import type {AzureMLRehearsal, Scene} from './context.ts'
import type {AppFolders} from './layout.ts'
import type {ServerEnvironment} from './server.ts'

/** What is known before anything runs: `deadline` and what depends on the server are filled in later by `withServer`. */
export function sceneOf(
  {target, interpreter, codeDir, io}: Pick<AzureMLRehearsal, 'target' | 'interpreter' | 'codeDir' | 'io'>,
  {folders, boot}: {folders: AppFolders; boot: Boot},
): Scene {
  return {
    target: target.name,
    boot,
    deadline: 0,
    mount: folders.mountSeen,
    unreached: isUnreached(folders, boot),
    code: folders.codeSeen,
    model: folders.modelSeen,
    server: null,
    python: minorVersion(interpreter.version),
    stdlib: interpreter.stdlib,
    network: !folders.isolation.network,
    dropped: folders.dropped,
    ignoreFile: folders.ignoreFile,
    workers: workersOf(folders.variables),
    exitCodes: target.exitCodes ?? {},
    shown: folders.shown,
    find: folders.find,
    inMount: folder => entriesOf(folders.mountReal, folder),
    overrides: () => [],
    lineOf: name => lineOf(name, path.join(codeDir, path.posix.normalize(boot.entry))),
    place: (file, line) => placeIn(file, {line, codeSeen: folders.codeSeen, codeDir, cwd: io.cwd}),
  }
}

/** Whether the mount is on none of the paths that the start script hands on. */
function isUnreached({mountSeen, codeSeen}: AppFolders, {pythonPath, exit}: Boot): boolean {
  if (mountSeen === null || exit !== null) return false
  const entries = (pythonPath ?? '').split(':').map(entry => path.posix.resolve(codeSeen, entry))
  return !entries.includes(mountSeen)
}

/** Where Python source at the top level defines, binds or imports a name, by its words alone. */
function lineOf(name: string, file: string): number {
  const brings = new RegExp(`^(?:(?:async\\s+)?def\\s+${name}\\b|${name}\\s*[=:]|(?:from|import)\\b.*\\b${name}\\b)`)
  try {
    const lines = fs.readFileSync(file, 'utf8').split(/\r\n|\n|\r/)
    return (
      Math.max(
        0,
        lines.findLastIndex(line => brings.test(line)),
      ) + 1
    )
  } catch {
    return 1
  }
}

/** How many workers the server starts with (WORKER_COUNT). */
function workersOf(variables: Readonly<Record<string, string>>): number {
  return Math.max(1, Math.min(64, Number.parseInt(variables.WORKER_COUNT ?? '1', 10) || 1))
}

type ServerKnown = {
  folders: AppFolders
  server: ServerEnvironment
  deadline: number
  target: Target
  interpreter: Pick<Interpreter, 'stdlib'>
}

/** The same once the server's environment is known, whose place on this machine is no news for a reader of the host's log. */
export function withServer(scene: Scene, {folders, server, deadline, target, interpreter}: ServerKnown): Scene {
  const envDir = target.image?.envDir
  return {
    ...scene,
    server: server.folder,
    deadline,
    overrides: () => overridden(folders, server, interpreter.stdlib),
    shown: text => (envDir === undefined ? scene.shown(text) : scene.shown(text).replaceAll(server.folder, envDir)),
  }
}

/** Names of what lies in a folder of the mount, sorted. */
function entriesOf(mount: string | null, folder: string): string[] {
  if (mount === null) return []
  try {
    return fs.readdirSync(path.join(mount, folder)).sort()
  } catch {
    return []
  }
}

/** Top-level names that the mount takes from the environment of the server or from the standard library. */
function overridden({mountReal}: AppFolders, {folder}: ServerEnvironment, stdlib: readonly string[]): string[] {
  const [lib] = entriesOf(path.join(folder, 'lib'), '').filter(name => name.startsWith('python'))
  const importable = (names: readonly string[]) =>
    names
      .filter(name => !/\.(?:dist-info|egg-info|pth|libs)$/.test(name) && name !== '__pycache__')
      .map(name => name.replace(/\..*$/, ''))
  const theirs = new Set([
    ...stdlib,
    ...importable(entriesOf(path.join(folder, 'lib', lib ?? '', 'site-packages'), '')),
  ])
  return [...new Set(importable(entriesOf(mountReal, '')))].filter(name => theirs.has(name))
}

type Seen = {line: number; codeSeen: string; codeDir: string; cwd: string}

/** Where a line of the code stands in the repository, with the line itself. */
function placeIn(file: string, {line, codeSeen, codeDir, cwd}: Seen): Partial<Place> {
  if (!file.startsWith(`${codeSeen}/`)) return {}
  const real = path.join(codeDir, file.slice(codeSeen.length + 1))
  const relative = shownPath(real, cwd)
  try {
    const excerpt = fs.readFileSync(real, 'utf8').split(/\r\n|\n|\r/)[line - 1]
    return {file: relative, line, ...(excerpt !== undefined && excerpt.length < 1000 && {excerpt})}
  } catch {
    return {}
  }
}
