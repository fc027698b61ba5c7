import {type ChildProcess, spawn} from 'node:child_process'
import os from 'node:os'
import type {Readable} from 'node:stream'
import {setImmediate} from 'node:timers/promises'
import {asset} from '../assets.ts'
import {endGroup, interrupted, keepTrack, type Outcome} from '../process.ts'

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
  signal: AbortSignal
}

/** What `python/smoke.py` is asked for. */
export type ImportRequest = {
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
  /** Ends it, and returns when it has. */
  close(): Promise<void>
}

const grace = 2000
const mostOutput = 1 << 16

/** Starts a server. It never throws: one that does not start answers nothing. POSIX only (fork(2)). */
export function startImportServer(options: ImportServerOptions): ImportServer {
  const {executable, flags, env, folder, mount, stdlib, signal} = options
  const child = spawn(executable, [...flags, asset('python/smoke.py'), 'serve', folder, mount, ...stdlib], {
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

  const ended = new Promise<void>(resolve => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const close = async () => {
    endGroup(child.pid, 'SIGKILL')
    await ended
    for (const stream of child.stdio) stream?.destroy()
    forget()
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
      const watch = watched([pid, child.pid], {signal, timeout})
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
  }
}

/** Where no process could be started, perhaps for want of descriptors: it answers nothing. */
function notStarted(child: ChildProcess): ImportServer {
  child.on('error', () => {})
  for (const stream of child.stdio ?? []) stream?.destroy()
  return {ask: async () => undefined, close: async () => {}}
}

/** `exit 0`, `signal 11`; a server that ended in the middle was ended by the module. */
function readEnd(line: string | undefined): Pick<Outcome, 'code' | 'signal'> {
  const [kind, number = ''] = (line ?? '').split(' ')
  if (kind === 'exit') return {code: Number(number), signal: null}
  const name = Object.entries(os.constants.signals).find(([, value]) => value === Number(number))?.[0]
  return {code: null, signal: (name ?? 'SIGKILL') as NodeJS.Signals}
}

type Watch = {timedOut(): boolean; end(): void}
type Limits = {signal: AbortSignal; timeout: number}

/**
 * Ends the group of a forked process when it takes too long or all is to stop, as `run` does; in the end with the group of
 * the server, which a module may have stopped.
 */
function watched([pid, server]: [number, number | undefined], {signal, timeout}: Limits): Watch {
  const forget = keepTrack(pid)
  let timedOut = false
  let killer: NodeJS.Timeout | undefined
  const kill = () => {
    endGroup(pid, 'SIGKILL')
    endGroup(server, 'SIGKILL')
  }
  const stop = () => {
    endGroup(pid, 'SIGTERM')
    killer ??= setTimeout(kill, grace)
  }
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
      clearTimeout(killer)
      signal.removeEventListener('abort', stop)
      endGroup(pid, 'SIGKILL')
      forget()
    },
  }
}

/** The lines on descriptor 3, one by one; undefined once there will be no more. */
function linesOf(child: ChildProcess): {next(): Promise<string | undefined>} {
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
