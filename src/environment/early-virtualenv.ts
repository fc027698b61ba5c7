import fs from 'node:fs'
import path from 'node:path'
import {removeFolder} from '../core/folders.ts'
import type {IO} from '../core/io.ts'
import {run} from '../core/process.ts'
import {libraryPathOf, realPath, scrubbedEnvironment, withoutNetwork, withTemporary} from '../python/scrub.ts'
import {createVirtualenv} from './create-virtualenv.ts'
import type {InstallerChoice, UvInstaller, Virtualenv} from './facts.ts'
import {findUv, type UvSearch} from './install/installer.ts'
import {uvCache} from './install/uv.ts'

/**
 * What every install begins with and what need not wait until the interpreter was heard and judged: its virtualenv, and the uv
 * that answers, which then looks at that virtualenv.
 */
export type EarlyVirtualenv = {
  /**
   * Starts all this, where the command is a Python itself; a version manager's shim, which would choose one, is left alone.
   * What goes wrong is told to whoever takes it; who takes nothing never hears of it.
   */
  begin(command: string): void
  /**
   * The virtualenv, where it was begun with this very interpreter; undefined, and nothing is left of it, where there is none.
   * Throws what `createVirtualenv` throws.
   */
  virtualenv(executable: string): Promise<Virtualenv | undefined>
  /** What the search for uv found; undefined where nobody searched. Throws `interrupted`. */
  uv(): Promise<UvSearch> | undefined
  /** Waits until nothing is under way any more. */
  settled(): Promise<void>
  /** Ends what is under way, and returns when it has. */
  stop(): Promise<void>
}

/** Nothing is begun yet. `scratch` is a folder of ours. */
export function createEarlyVirtualenv({
  installer,
  scratch,
  io,
}: {
  installer: InstallerChoice
  scratch: string
  io: Pick<IO, 'env' | 'signal'>
}): EarlyVirtualenv {
  const [stop, other] = [new AbortController(), new AbortController()]
  let begun: {command: string; virtualenv: Promise<Virtualenv>; uv?: Promise<UvSearch>} | undefined

  async function settled(): Promise<void> {
    await Promise.allSettled([begun?.virtualenv, begun?.uv])
  }

  return {
    begin(command) {
      if (!isPython(command)) return
      const signal = AbortSignal.any([io.signal, stop.signal])
      const uv = installer === 'pip' ? undefined : findUv({env: scrubbedEnvironment(io.env), signal})
      const surroundings = {scratch, env: io.env, signal: AbortSignal.any([signal, other.signal])}
      const virtualenv = makeVirtualenv(command, surroundings).then(async made => {
        const found = (await uv)?.uv
        if (found !== undefined) await introduce(made, {uv: found, ...surroundings})
        return made
      })
      for (const work of [virtualenv, uv]) work?.catch(() => {})
      begun = {command, virtualenv, ...(uv && {uv})}
    },
    async virtualenv(executable) {
      if (begun === undefined) return undefined
      if (begun.command === executable) return begun.virtualenv
      other.abort()
      await Promise.allSettled([begun.virtualenv])
      for (const folder of [virtualenvFolder(scratch), uvCache(scratch)]) removeFolder(folder)
      return undefined
    },
    uv: () => begun?.uv,
    settled,
    stop() {
      stop.abort()
      return settled()
    },
  }
}

/** Whether a command is a Python and no shim, by its real name and its first bytes: shims are scripts, or links to their manager. */
function isPython(command: string): boolean {
  const file = realPath(command)
  if (!/^python[\d.]*t?$/.test(path.basename(file))) return false
  try {
    const start = Buffer.alloc(2)
    const descriptor = fs.openSync(file, 'r')
    try {
      fs.readSync(descriptor, start)
    } finally {
      fs.closeSync(descriptor)
    }
    return start.toString('latin1') !== '#!'
  } catch {
    return false
  }
}

type Introducing = {uv: UvInstaller; scratch: string; env: IO['env']; signal: AbortSignal}

/** Has uv ask the virtualenv's interpreter, as it does before it installs; it remembers the answer, and need not ask again. */
async function introduce({executable}: Virtualenv, {uv, scratch, env, signal}: Introducing): Promise<void> {
  const args = ['python', 'find', '--no-config', `--cache-dir=${uvCache(scratch)}`, executable]
  const surroundings = {...installEnvironment(executable, {scratch, env}), UV_PYTHON_DOWNLOADS: 'never'}
  try {
    // In a folder of ours: uv looks for a project in the one it is started in.
    await run(uv.executable, args, {env: surroundings, cwd: scratch, signal, timeout: 20_000})
  } catch (error) {
    // A uv that cannot be started now asks later, or says why not.
    if (signal.aborted) throw error
  }
}

/** Makes the virtualenv of an install below `scratch`. Throws what `createVirtualenv` throws. */
export async function makeVirtualenv(
  executable: string,
  {scratch, env, signal}: {scratch: string; env: IO['env']; signal: AbortSignal},
): Promise<Virtualenv> {
  // It reaches for no network.
  const surroundings = withoutNetwork(installEnvironment(executable, {scratch, env}))
  return createVirtualenv({interpreter: {executable}, folder: virtualenvFolder(scratch), env: surroundings, signal})
}

function virtualenvFolder(scratch: string): string {
  return path.join(scratch, 'virtualenv')
}

/** The environment of whatever takes part in an install: a scrubbed one, with a folder for temporary files, which is made. */
export function installEnvironment(
  executable: string,
  {scratch, env}: {scratch: string; env: IO['env']},
): Record<string, string> {
  const temporary = path.join(scratch, 'tmp')
  fs.mkdirSync(temporary, {mode: 0o700, recursive: true})
  return withTemporary(scrubbedEnvironment(env, {libraryPath: libraryPathOf(executable, env)}), temporary)
}
