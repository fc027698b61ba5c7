import {type ChildProcess, spawn} from 'node:child_process'
import fs from 'node:fs'
import type {Readable} from 'node:stream'
import {setImmediate} from 'node:timers/promises'
import {asset} from '../../core/assets.ts'
import {endGroup, interrupted, keepTrack, type Outcome} from '../../core/process.ts'
import {type Confining, confinedCommand, signalName, type Tier, unended} from '../../python/confinement.ts'

export type ImportServerOptions = {
  /** The interpreter, and its flags. */
  executable: string
  flags: readonly string[]
  /** The whole environment; what lies in `folder` lies in the folder of each request there. */
  env: Readonly<Record<string, string>>
  /** A folder of ours, which exists. */
  folder: string
  mount: string
  /** Folders of the standard library. */
  stdlib: readonly string[]
  /** How it is kept away from the machine. */
  confining: Confining
  signal: AbortSignal
}

/** What `python/smoke.py` is asked for. */
type ImportRequest = {
  /** A folder as for a process of its own: `mark`, and `home`, `tmp` and `empty` in it. */
  folder: string
  how: 'plain' | 'bare'
  module: string
  names: readonly string[]
}

/** A Python that forks itself for each import: it starts once, and each import still has a process, a group and a home of its own. */
export type ImportServer = {
  /**
   * How the forked process ended; only one at a time. Undefined when none was forked: then the server ended, and whoever
   * asked starts a process himself. Throws `interrupted`; by then nothing runs any more.
   */
  ask(request: ImportRequest, timeout: number): Promise<Outcome | undefined>
  /** Ends it and all that was started by the imports; whether that is known to have ended. */
  close(): Promise<boolean>
  /** What it is kept away by, and the ABI of Landlock (-1: orphans are not followed); undefined before it has started. */
  tier(): {by: Tier; abi: number} | undefined
}

/** Milliseconds that the supervisor has to end everything: more than it gives itself. */
const grace = 8000
const mostOutput = 1 << 16
const tierLine = /^tier (namespaces|landlock|none) (-?\d+)$/

/** Starts a server. It never throws: one that does not start answers nothing. Linux only. */
export function startImportServer(options: ImportServerOptions): ImportServer {
  const {executable, flags, env, folder, mount, stdlib, confining, signal} = options
  const server = [executable, ...flags, asset('python/smoke.py'), 'serve', folder, mount, ...stdlib]
  const child = spawn(...confinedCommand(server, confining, '3'), {
    cwd: folder,
    env: {...env},
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  })
  if (child.pid === undefined) return notStarted(child)
  const forget = keepTrack(child.pid)
  const answers = linesOf(child)
  const said = tailOf(child.stderr as Readable)
  child.stdout?.resume()
  for (const stream of child.stdio) stream?.on('error', () => {})

  const ended = new Promise<number | null>(resolve => {
    child.once('exit', code => resolve(code))
    child.once('error', () => resolve(0))
  })
  const close = async () => {
    // By now it may be stopped, or have stopped itself.
    for (const signal of ['SIGTERM', 'SIGCONT'] as const) child.kill(signal)
    const killer = setTimeout(() => endGroup(child.pid, 'SIGKILL'), grace)
    const code = await ended
    clearTimeout(killer)
    endGroup(child.pid, 'SIGKILL')
    for (const stream of child.stdio) stream?.destroy()
    forget()
    // A supervisor that started nothing, or an interpreter that does not start, leaves nothing.
    return answers.tier() === undefined || (code !== null && code !== unended)
  }
  return {
    async ask({folder, how, module, names}, timeout) {
      if (signal.aborted) throw interrupted()
      const started = performance.now()
      said.clear()
      child.stdin?.write([folder, how, module, names.join(','), ''].join('\0'))
      const starting = setTimeout(close, timeout)
      const pid = Number(/^pid (\d+)$/.exec((await answers.next()) ?? '')?.[1])
      clearTimeout(starting)
      if (Number.isNaN(pid)) return undefined
      // In a process tree of its own it has a number that means another process here.
      const group = answers.tier()?.by === 'namespaces' ? undefined : pid
      if (group !== undefined && !isForked(group, child.pid)) return undefined
      const watch = watched(group, {signal, timeout, close})
      try {
        child.stdin?.write('go\0')
        const end = readEnd(await answers.next())
        // By the time an immediate runs, what lies ready in the pipes was read.
        await setImmediate()
        if (signal.aborted) throw interrupted()
        const seconds = (performance.now() - started) / 1000
        return {...end, stdout: '', stderr: said.text(), timedOut: watch.timedOut(), seconds}
      } finally {
        watch.end()
        if (signal.aborted) await close()
      }
    },
    close,
    tier: () => answers.tier(),
  }
}

/**
 * Whether a process was forked by the server below this supervisor. A module can take the server's descriptors (pidfd_getfd(2)) and name
 * any process as the next import: its group would be ended, for number 1 all processes of the user.
 */
function isForked(pid: number, supervisor: number | undefined): boolean {
  const server = parentOf(pid)
  return pid > 1 && server !== undefined && parentOf(server) === supervisor
}

/** proc_pid_stat(5): the parent stands behind the name, which may hold any character, and the state. */
function parentOf(pid: number): number | undefined {
  try {
    const [, rest = ''] = /\)([^)]*)$/.exec(fs.readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? []
    const parent = /^ \S+ (\d+) /.exec(rest)?.[1]
    return parent === undefined ? undefined : Number(parent)
  } catch {
    return undefined
  }
}

/** Where no process could be started, perhaps for want of descriptors: it answers nothing. */
function notStarted(child: ChildProcess): ImportServer {
  child.on('error', () => {})
  for (const stream of child.stdio ?? []) stream?.destroy()
  return {ask: async () => undefined, close: async () => true, tier: () => undefined}
}

/** `exit 0`, `signal 11`; a server that ended in the middle was ended by the module. */
function readEnd(line: string | undefined): Pick<Outcome, 'code' | 'signal'> {
  const [kind, number = ''] = (line ?? '').split(' ')
  if (kind === 'exit') return {code: Number(number), signal: null}
  return {code: null, signal: signalName(Number(number)) ?? 'SIGKILL'}
}

type Watch = {timedOut(): boolean; end(): void}
type Limits = {signal: AbortSignal; timeout: number; close: () => Promise<boolean>}

/** Ends the server with all that it started when an import takes too long or all is to stop. */
function watched(group: number | undefined, {signal, timeout, close}: Limits): Watch {
  const forget = keepTrack(group)
  let timedOut = false
  const stop = () => void close()
  const limit = setTimeout(() => {
    timedOut = true
    stop()
  }, timeout)
  signal.addEventListener('abort', stop, {once: true})
  if (signal.aborted) stop()
  return {
    timedOut: () => timedOut,
    end() {
      clearTimeout(limit)
      signal.removeEventListener('abort', stop)
      endGroup(group, 'SIGKILL')
      forget()
    },
  }
}

type Lines = {next(): Promise<string | undefined>; tier: ImportServer['tier']}

/** The lines on descriptor 3, one by one; undefined once there will be no more. The supervisor's own line is kept apart. */
function linesOf(child: ChildProcess): Lines {
  let tier: ReturnType<ImportServer['tier']>
  const lines: string[] = []
  const waiting: ((line: string | undefined) => void)[] = []
  let rest = ''
  let ended = false
  const end = () => {
    ended = true
    for (const resolve of waiting.splice(0)) resolve(undefined)
  }
  const stream = child.stdio[3] as Readable
  stream.setEncoding('utf8')
  stream.on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) {
      const [, by, abi] = (tier === undefined && tierLine.exec(line)) || []
      if (by !== undefined) {
        tier = {by: by as Tier, abi: Number(abi)}
        continue
      }
      const resolve = waiting.shift()
      if (resolve === undefined) lines.push(line)
      else resolve(line)
    }
  })
  stream.once('close', end)
  // Without a process there is no stream that ends; and one that a module's child holds open has no end.
  child.once('error', end)
  child.once('exit', () => void setImmediate().then(end))
  return {
    tier: () => tier,
    next: () =>
      new Promise(resolve => {
        const line = lines.shift()
        if (line !== undefined || ended) resolve(line)
        else waiting.push(resolve)
      }),
  }
}

/** The last that came out of a stream since it was cleared. */
function tailOf(stream: Readable): {clear(): void; text(): string} {
  let text = ''
  stream.setEncoding('utf8')
  stream.on('data', (more: string) => {
    text = (text + more).slice(-mostOutput)
  })
  return {
    clear: () => {
      text = ''
    },
    text: () => text,
  }
}
