import {mkdirSync, rmSync} from 'node:fs'
import path from 'node:path'
import type {IO} from '../io.ts'
import type {Options} from '../options.ts'
import {type ChildOptions, run} from '../process.ts'
import {libraryPathOf, scrubbedEnvironment, withTemporary} from '../python/scrub.ts'
import {createVirtualenv} from './create.ts'
import type {UvInstaller, Virtualenv} from './facts.ts'
import {findUv, type UvSearch} from './installer.ts'
import {uvCache} from './uv.ts'

/**
 * What every install begins with and what need not wait until the interpreter was heard and judged: its virtualenv, and the uv
 * that answers. Both take about as long as the interpreter to answer, on another core.
 */
export type Beginning = {
  /** Starts both. What goes wrong is told to whoever takes it; who takes nothing never hears of it. */
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
export function createBeginning({
  installer,
  scratch,
  io,
}: Pick<Options, 'installer'> & {scratch: string; io: Pick<IO, 'env' | 'signal'>}): Beginning {
  const stop = new AbortController()
  let begun: {command: string; virtualenv: Promise<Virtualenv>; uv?: Promise<UvSearch>} | undefined

  async function settled(): Promise<void> {
    await Promise.allSettled([begun?.virtualenv, begun?.uv])
  }

  return {
    begin(command) {
      const signal = AbortSignal.any([io.signal, stop.signal])
      const env = scrubbedEnvironment(io.env)
      const uv = installer === 'pip' ? undefined : findUv({env, signal})
      const virtualenv = makeVirtualenv(command, {scratch, env: io.env, signal}).then(async made => {
        const found = (await uv)?.uv
        if (found !== undefined) await introduce(made, {uv: found, scratch, env, signal})
        return made
      })
      for (const work of [virtualenv, uv]) work?.catch(() => {})
      begun = {command, virtualenv, ...(uv && {uv})}
    },
    async virtualenv(executable) {
      if (begun === undefined) return undefined
      if (begun.command === executable) return begun.virtualenv
      await Promise.allSettled([begun.virtualenv])
      rmSync(virtualenvFolder(scratch), {recursive: true, force: true})
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

/** Has uv ask the virtualenv's interpreter, as it does before it installs; it remembers the answer, and need not ask again. */
async function introduce(
  {executable}: Virtualenv,
  {uv, scratch, env, signal}: {uv: UvInstaller; scratch: string} & Pick<ChildOptions, 'env' | 'signal'>,
): Promise<void> {
  const args = ['python', 'find', '--no-config', `--cache-dir=${uvCache(scratch)}`, executable]
  // Whatever comes of it: an older uv asks later.
  await run(uv.executable, args, {env: {...env, UV_PYTHON_DOWNLOADS: 'never'}, signal, timeout: 20_000})
}

/** Makes the virtualenv of an install below `scratch`. Throws what `createVirtualenv` throws. */
export async function makeVirtualenv(
  executable: string,
  {scratch, env, signal}: {scratch: string; env: IO['env']; signal: AbortSignal},
): Promise<Virtualenv> {
  const surroundings = installEnvironment(executable, {scratch, env})
  return createVirtualenv({interpreter: {executable}, folder: virtualenvFolder(scratch), env: surroundings, signal})
}

function virtualenvFolder(scratch: string): string {
  return path.join(scratch, 'virtualenv')
}

/** The environment of whatever takes part in an install: a scrubbed one, with a folder of ours for temporary files, which is made. */
export function installEnvironment(
  executable: string,
  {scratch, env}: {scratch: string; env: IO['env']},
): Record<string, string> {
  const temporary = path.join(scratch, 'tmp')
  mkdirSync(temporary, {mode: 0o700, recursive: true})
  return withTemporary(scrubbedEnvironment(env, {libraryPath: libraryPathOf(executable, env)}), temporary)
}
