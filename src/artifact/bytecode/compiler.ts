import {asset} from '../../core/assets.ts'
import type {Env} from '../../core/io.ts'
import {type Outcome, run} from '../../core/process.ts'
import type {Interpreter} from '../../python/facts.ts'
import {libraryPathOf, scrubbedEnvironment, withTemporary} from '../../python/scrub.ts'

/** `env` is the caller's whole environment: it is scrubbed here. */
export type CompilerOptions = {
  /** The interpreter the mount is built for. */
  interpreter: Pick<Interpreter, 'executable'>
  env: Env
  /** A folder of ours, for the temporary files of children. */
  temporary: string
}

/** What `python/compile.py` is told. */
type CompilerWork = {
  /** Folder of the sources, and the mount. */
  from: string
  to: string
  /** Processes that compile at once. */
  width: number
  /** Modules, relative to both, in portions. */
  portions: readonly (readonly string[])[]
}

/** A Python that compiles: it starts at once and waits for its work, so that it may start while something else is waited for. */
export type Compiler = {
  /**
   * Does the work, once, and hands on each line of the answer; undefined where none came for so long that it was ended. Throws
   * `interrupted`, and `internal` when Python does not start.
   */
  compile(work: CompilerWork, how: {hear: (line: string) => void; signal: AbortSignal}): Promise<Outcome | undefined>
  /** Whether it is no longer there. */
  hasEnded(): boolean
  /** Ends it, and returns when it has. */
  end(): Promise<void>
}

// Sources of 4 MB take seconds; a parser that has met what it cannot get out of would go on for ever.
const patience = 10 * 60_000

/** Starts a compiler. It never throws: who has it compile hears what went wrong. */
export function startCompiler({interpreter, env, temporary}: CompilerOptions, signal: AbortSignal): Compiler {
  const {executable} = interpreter
  const scrubbed = scrubbedEnvironment(env, {libraryPath: libraryPathOf(executable, env)})
  const ending = new AbortController()
  let tell = (_: string) => {}
  const input = new Promise<string>(resolve => {
    tell = resolve
  })
  let hear = (_: string) => {}
  let silence: NodeJS.Timeout | undefined
  let isSilent = false
  // `-I` would make Python ignore the seed, which nothing should depend on; in this environment `-s` isolates as well.
  const running = run(executable, ['-s', '-S', '-B', '-W', 'ignore', asset('python/compile.py')], {
    env: {...withTemporary(scrubbed, temporary), PYTHONHASHSEED: '0'},
    signal: AbortSignal.any([signal, ending.signal]),
    cwd: temporary,
    input,
    onLine: (line, stream) => {
      silence?.refresh()
      if (stream === 'stdout') hear(line)
    },
  })
  let hasEnded = false
  const end = () => {
    hasEnded = true
  }
  // Its failure is nobody's surprise before there is work.
  running.then(end, end)

  return {
    async compile({from, to, width, portions}, how) {
      hear = how.hear
      silence = setTimeout(() => {
        isSilent = true
        ending.abort()
      }, patience)
      const stop = () => ending.abort()
      how.signal.addEventListener('abort', stop, {once: true})
      if (how.signal.aborted) stop()
      const items = [from, to, width, ...portions.flatMap(portion => ['', ...portion])]
      tell(items.map(item => `${item}\0`).join(''))
      try {
        return await running
      } catch (error) {
        if (!isSilent || how.signal.aborted) throw error
        return undefined
      } finally {
        clearTimeout(silence)
        how.signal.removeEventListener('abort', stop)
      }
    },
    hasEnded: () => hasEnded,
    async end() {
      ending.abort()
      await running.catch(() => {})
    },
  }
}
