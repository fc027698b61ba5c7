import os from 'node:os'
import {setImmediate} from 'node:timers/promises'
import {Worker} from 'node:worker_threads'
import {SitemountError, writeError} from '../../core/errors.ts'
import {interrupted} from '../../core/process.ts'
import {quoteName} from '../names.ts'
import {perform, type Results, TaskError, type TaskFailure, type TaskKind, type Tasks} from './tasks.ts'
import {type Answer, workerMark} from './worker.ts'

/** Does tasks, some at a time, in worker threads or inline. The results are the same bytes either way. */
export type Pool = {
  /** Tasks done at once. */
  readonly width: number
  /** Lets at least so many tasks be done at once from now on; a pool that works inline stays as it is. */
  widen(workers: number): void
  /** Result of one task. Throws `interrupted`, `disk-full`, `unwritable`, `unreadable`, `archive` or `internal`. */
  run<K extends TaskKind>(task: Tasks[K] & {kind: K}): Promise<Results[K]>
  /** Ends every worker; what still runs fails. */
  close(): Promise<void>
}

export type PoolOptions = {
  /** Number of threads; 0 for none. */
  workers: number
  /** Whether the first thread starts at once: it takes 40 ms, in which something else may be waited for. */
  isEarly?: boolean
  /**
   * What a thread loads: `mount/worker.ts`, or an entry that imports it when it is not the main thread. Handed down
   * because a bundler gives modules behind `import()` a URL of their own. Undefined: everything runs inline.
   */
  entry: URL | undefined
  signal: AbortSignal
}

const smallBytes = 8 << 20
const mediumBytes = 64 << 20

/**
 * Threads worth starting for `bytes` of files: none for a small tree, one where a second would start for as long as it works
 * (40 ms), else one a core, at most 4. Each holds about 62 MB (a chunk, packed and unpacked, and the thread itself), and four
 * already compress faster than most disks write.
 */
export function workersFor(bytes: number): number {
  if (bytes < smallBytes) return 0
  return bytes < mediumBytes ? 1 : Math.min(4, os.availableParallelism())
}

/** A pool. Threads start when there is work for them and do not keep the process alive when idle; call `close` at the end. */
export function createPool({workers, entry, ...options}: PoolOptions): Pool {
  return entry === undefined || workers < 1 ? inlinePool(options.signal) : threadPool({workers, entry, ...options})
}

/** A pool that works in this thread, a task at a time, and lets signals and timers in between. */
export function inlinePool(signal: AbortSignal): Pool {
  return {
    width: 1,
    widen() {},
    async run(task) {
      await setImmediate()
      if (signal.aborted) throw interrupted()
      try {
        return perform(task)
      } catch (error) {
        throw error instanceof TaskError ? toError(error.failure) : error
      }
    },
    async close() {},
  }
}

type Job = {task: Tasks[TaskKind]; resolve: (result: never) => void; reject: (error: unknown) => void}

function threadPool({workers, isEarly = false, entry, signal}: PoolOptions & {entry: URL}): Pool {
  let width = workers
  const waiting: Job[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Job>()
  let broken: unknown
  let closing: Promise<void> | undefined

  const onAbort = () => void shut(interrupted())
  signal.addEventListener('abort', onAbort, {once: true})

  function shut(reason: unknown): Promise<void> {
    broken ??= reason
    const threads = [...idle, ...busy.keys()]
    for (const {reject} of [...waiting, ...busy.values()]) reject(broken)
    waiting.length = 0
    idle.length = 0
    busy.clear()
    closing ??= Promise.resolve()
    closing = Promise.all([closing, ...threads.map(thread => thread.terminate())]).then(() => {})
    signal.removeEventListener('abort', onAbort)
    return closing
  }

  function start(): Worker {
    const thread = new Worker(entry, {
      workerData: workerMark,
      execArgv: [],
      resourceLimits: {maxYoungGenerationSizeMb: 4},
    })
    thread.on('message', (answer: Answer) => {
      const job = busy.get(thread)
      if (job === undefined) return
      busy.delete(thread)
      idle.push(thread)
      thread.unref()
      if ('failure' in answer) job.reject(toError(answer.failure))
      else job.resolve(answer.result as never)
      next()
    })
    const failed = (cause: unknown) => {
      const at = idle.indexOf(thread)
      if (at >= 0) idle.splice(at, 1)
      if (broken !== undefined || !busy.has(thread)) return
      void shut(new SitemountError('internal', 'A worker thread ended without a result.', {cause}))
    }
    thread.on('error', failed)
    thread.on('messageerror', failed)
    thread.on('exit', code => failed(new Error(`exit code ${code}`)))
    return thread
  }

  function next(): void {
    while (waiting.length > 0 && (idle.length > 0 || busy.size < width)) {
      const job = waiting.shift() as Job
      const thread = idle.pop() ?? start()
      busy.set(thread, job)
      thread.ref()
      thread.postMessage(job.task)
    }
  }

  if (isEarly && !signal.aborted) {
    const thread = start()
    thread.unref()
    idle.push(thread)
  }
  return {
    get width() {
      return width
    },
    widen(most) {
      width = Math.max(width, most)
      next()
    },
    run(task) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(interrupted())
        if (broken !== undefined) return reject(broken)
        waiting.push({task, resolve: resolve as Job['resolve'], reject})
        return next()
      })
    },
    close: () => shut(new SitemountError('internal', 'The worker threads were ended.')),
  }
}

function toError({kind, path, code, message}: TaskFailure): unknown {
  const cause = Object.assign(new Error(message), {code})
  if (kind === 'read') {
    return new SitemountError('unreadable', `${quoteName(path)} cannot be read (${code}).`, {cause})
  }
  if (kind === 'changed') {
    return new SitemountError('archive', `${quoteName(path)} changed while it was packed.`, {cause})
  }
  if (kind === 'internal') return new SitemountError('internal', `A worker thread failed: ${message}`, {cause})
  const known = writeError(cause, path)
  if (known instanceof SitemountError) return known
  return new SitemountError('unwritable', `${quoteName(path)} cannot be written (${code}).`, {cause})
}

/**
 * Runs tasks in order with a bounded number under way, and hands each result to `each` in the order of the tasks.
 * The first failure ends it; what was under way then is not waited for.
 */
export async function inOrder<K extends TaskKind>(
  pool: Pool,
  {tasks, each}: {tasks: Iterable<Tasks[K] & {kind: K}>; each: (result: Results[K]) => void},
): Promise<void> {
  const under: Promise<Results[K]>[] = []
  // One more than there are threads, so that none waits while this one writes; more would only hold memory.
  const limit = pool.width === 1 ? 1 : pool.width + 1
  for (const task of tasks) {
    const result = pool.run<K>(task)
    // It is awaited below; until then its failure is nobody's surprise.
    result.catch(() => {})
    under.push(result)
    if (under.length >= limit) each(await (under.shift() as Promise<Results[K]>))
  }
  for (const result of under) each(await result)
}
