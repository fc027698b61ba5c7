import {type Compiler, startCompiler} from '../../artifact/bytecode/compiler.ts'
import type {Known} from '../../environment/imports/import-check.ts'
import {askLibrary} from '../import-check.ts'
import type {Plan} from './plan.ts'

/** What a mount will need of the interpreter, under way while the installer works and leaves a core idle. */
export type Prefetched = {
  /** What the mount is tried with. Whoever tries it is told of a failure. */
  known: Promise<Known>
  /** A Python that waits for what it is to compile; undefined where nothing will be. */
  compiler: Promise<Compiler | undefined>
  /** Ends what nobody needed, and returns when it has. */
  stop(): Promise<void>
}

/** Starts it as soon as nothing that the installer waits for is under way any more. */
export function prefetch({options, chosen, workspace, earlyVirtualenv, io: {env, signal, ...io}}: Plan): Prefetched {
  const {interpreter} = chosen
  const {scratch} = workspace
  const ending = new AbortController()
  const either = AbortSignal.any([signal, ending.signal])
  const ready = earlyVirtualenv.settled()
  const known = ready.then(() => askLibrary(options, {interpreter, scratch, io: {...io, env, signal: either}}))
  const compiles = options.bytecode !== 'none'
  const compiler = ready.then(() =>
    compiles && !either.aborted ? startCompiler({interpreter, env, temporary: scratch}, either) : undefined,
  )
  known.catch(() => {})
  return {
    known,
    compiler,
    async stop() {
      ending.abort()
      await Promise.allSettled([known, compiler.then(started => started?.end())])
    },
  }
}
