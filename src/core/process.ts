import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {setImmediate as setImmediateNow} from 'node:timers/promises'
import {SitemountError, systemCode, systemError} from './errors.ts'
import {guard} from './kill-guard.ts'

export type ChildOptions = {
  /** The whole environment of the child: nothing of the caller's reaches it unless it stands here. */
  env: Readonly<Record<string, string>>
  signal: AbortSignal
  cwd?: string
  /** What the child reads from standard input, now or once it is known; it is empty without it, or where it cannot be had. */
  input?: string | Promise<string>
  /** Milliseconds until the child's group is killed; 0 for no limit. */
  timeout?: number
  /** Characters kept of each stream; the middle of longer output is dropped. */
  maxOutput?: number
  /** Called with each complete line, without its end, as it comes. */
  onLine?: (line: string, stream: 'stdout' | 'stderr') => void
}

export type Outcome = {
  /** Exit code, or null when a signal ended the child. */
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  timedOut: boolean
  /** Wall-clock seconds. */
  seconds: number
}

type Exit = [code: number | null, signal: NodeJS.Signals | null]

const grace = 2000
// How long an ended child's output is waited for: what it left behind may hold the pipes for ever.
const patience = 3000
const patienceWhenStopped = 200
const running = new Set<number>()

/**
 * Runs one child in its own process group, without a shell, and returns how it ended.
 * An abort of `signal` or the time limit ends the whole group: SIGTERM first, SIGKILL two seconds later. A child that ended
 * and left somebody behind who holds its output is waited for three seconds more, or until it is told to stop.
 *
 * Throws `interrupted` when `signal` aborts, and `internal` when the command cannot be started.
 */
export async function run(command: string, args: readonly string[], options: ChildOptions): Promise<Outcome> {
  const {signal, timeout = 0, maxOutput = 4 << 20} = options
  const input = Promise.resolve(options.input ?? '').catch(() => '')
  if (signal.aborted) throw interrupted()
  const started = performance.now()
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: {...options.env},
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  if (child.pid === undefined) throw await startError(command, child)
  const forget = keepTrack(child.pid)
  let timedOut = false
  let killer: NodeJS.Timeout | undefined
  let exit: Exit | undefined
  let settling: NodeJS.Timeout | undefined
  let abandoned = false
  let settle = (_: Exit) => {}
  const settleIn = (milliseconds: number, end: Exit) => {
    clearTimeout(settling)
    // By the time an immediate runs, what lies ready in the pipes was read.
    settling = setTimeout(() => setImmediate(() => settle(end)), milliseconds)
  }
  const stop = () => {
    if (exit !== undefined) settleIn(patienceWhenStopped, exit)
    endGroup(child.pid, 'SIGTERM')
    killer ??= setTimeout(() => endGroup(child.pid, 'SIGKILL'), grace)
  }
  const expire = () => {
    timedOut = exit === undefined
    stop()
  }
  const limit = timeout > 0 ? setTimeout(expire, timeout) : undefined
  signal.addEventListener('abort', stop, {once: true})

  const stdout = collect(child.stdout, 'stdout', maxOutput, options.onLine)
  const stderr = collect(child.stderr, 'stderr', maxOutput, options.onLine)
  // A child that ends without reading its input closes the pipe; that is its right.
  child.stdin.on('error', () => {})
  void input.then(text => child.stdin.end(text))
  try {
    const [code, endedBy] = await new Promise<Exit>((resolve, reject) => {
      settle = end => {
        abandoned = true
        resolve(end)
      }
      child.once('error', reject)
      child.once('close', (...end) => resolve(end))
      child.once('exit', (...end) => {
        exit = end
        settleIn(signal.aborted || timedOut ? patienceWhenStopped : patience, end)
      })
    })
    if (signal.aborted) throw interrupted()
    const seconds = (performance.now() - started) / 1000
    return {code, signal: endedBy, stdout: stdout(), stderr: stderr(), timedOut, seconds}
  } catch (error) {
    throw notStarted(command, error)
  } finally {
    clearTimeout(limit)
    clearTimeout(killer)
    clearTimeout(settling)
    signal.removeEventListener('abort', stop)
    // What the child left behind in its group ends with it.
    if (signal.aborted || timedOut || abandoned) endGroup(child.pid, 'SIGKILL')
    for (const stream of child.stdio) stream?.destroy()
    forget()
  }
}

/** Why a child has no process: the reason comes as an event, also where it has no streams to listen to. */
async function startError(command: string, child: ChildProcess): Promise<unknown> {
  const [error] = await once(child, 'error').catch(error => [error])
  for (const stream of child.stdio ?? []) stream?.destroy()
  return notStarted(command, error)
}

function notStarted(command: string, thrown: unknown): unknown {
  const error = systemError(thrown)
  const reason = systemCode(error)
  if (error instanceof SitemountError || reason === undefined) return error
  return new SitemountError('internal', `${command} could not be started (${reason}).`, {cause: error})
}

/** Has `killAll`, and the guard against a kill, know the group of a process, until the function that comes back is called. */
export function keepTrack(pid: number | undefined): () => void {
  if (pid === undefined) return () => {}
  running.add(pid)
  const release = guard(pid)
  return () => {
    running.delete(pid)
    release()
  }
}

/** Kills every group still running, at once: for the last moment before this process ends. */
export function killAll(): void {
  for (const pid of running) endGroup(pid, 'SIGKILL')
}

/** The error of work that was told to stop. */
export function interrupted(): SitemountError {
  return new SitemountError('interrupted', 'Interrupted: everything started was stopped and nothing was published.')
}

/** Lets signals and timers in between steps that do not wait for anything. Throws `interrupted`. */
export async function checkpoint(signal: AbortSignal): Promise<void> {
  await setImmediateNow()
  if (signal.aborted) throw interrupted()
}

/** Sends a signal to the group that a process leads; without an effect where nothing of it runs. */
export function endGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
  } catch {
    // Already gone.
  }
}

/** Gathers a stream as text, at most `limit` characters (head and tail), and hands out its lines; returns what was kept. */
function collect(
  stream: NodeJS.ReadableStream,
  name: 'stdout' | 'stderr',
  limit: number,
  onLine: ChildOptions['onLine'],
): () => string {
  let head = ''
  let tail = ''
  let dropped = 0
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const room = Math.max(0, limit / 2 - head.length)
    head += chunk.slice(0, room)
    tail += chunk.slice(room)
    if (tail.length > limit) {
      dropped += tail.length - limit / 2
      tail = tail.slice(-limit / 2)
    }
    if (onLine === undefined) return
    const next = rest.length > longestLine ? chunk.search(/[\r\n]/) : 0
    const lines = (next < 0 ? rest : rest + chunk.slice(next)).split(/\r\n|\n|\r(?!$)/)
    // A line without an end must not grow without bound. Its end goes: the rest of a password would not be known as one.
    rest = shortened(lines.pop() ?? '')
    for (const line of lines) onLine(line, name)
  })
  const flush = () => {
    if (rest !== '') onLine?.(rest.replace(/\r$/, ''), name)
    rest = ''
  }
  stream.on('end', flush)
  return () => {
    // A stream that somebody else holds open has no end.
    flush()
    if (dropped === 0) return head + tail
    // From the next word on, for the same reason.
    const start = /\s/.exec(tail)?.index ?? tail.length
    return `${head}\n… ${dropped + start} characters left out …\n${tail.slice(start + 1)}`
  }
}

const longestLine = 65_536

function shortened(line: string): string {
  return line.length <= longestLine ? line : `${line.slice(0, longestLine)}…`
}
