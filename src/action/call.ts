import {readdirSync, readFileSync} from 'node:fs'
import os from 'node:os'
import {Worker} from 'node:worker_threads'
import type {IO} from '../core/io.ts'
import {makeOwnFolder, type OwnFolder, scratchPrefix} from '../core/own-folder.ts'
import {interrupted} from '../core/process.ts'

/** What GitHub's services are asked to do. */
export type ServiceRequest =
  | {service: 'cache-lookup'; folder: string; key: string}
  | {service: 'cache-restore'; folder: string; key: string}
  | {service: 'cache-save'; folder: string; key: string}
  | {service: 'upload'; path: string; retentionDays: number | undefined}

export type ServiceReply =
  | {done: true; key?: string; id?: number; digest?: string}
  /** `absent`: the service answered, and there is no such entry. */
  | {done: false; reason: string; absent?: boolean}

/** What the thread tells while it works: its answer, a line its client printed, a program it started or that ended. */
export type ServiceMessage = {reply: ServiceReply} | {line: string} | {started: number} | {ended: number}

export type CallOptions = {
  entry: URL
  /** How long to wait without an answer and without bytes on their way. */
  seconds: number
  io: Pick<IO, 'log' | 'signal' | 'env'>
}

/**
 * Asks one of GitHub's services in a worker thread of its own and returns its answer; never throws for what the service does.
 *
 * The clients retry for a minute, know no abort, and print annotations of their own (a cache that answers 500 shows up as a
 * red error). In a thread they can be ended at the limit, with the programs they started, and what they print goes to the
 * debug log. Their temporary folder is one of ours, so that nothing of theirs is left.
 *
 * Throws `interrupted` when `io.signal` aborts.
 */
export async function callService(request: ServiceRequest, {entry, seconds, io}: CallOptions): Promise<ServiceReply> {
  if (io.signal.aborted) throw interrupted()
  const scratch = makeScratch(io.env)
  if (scratch === undefined) return {done: false, reason: 'there is no room for its temporary files'}
  const worker = new Worker(entry, {
    workerData: {kind: 'service', request},
    env: {...io.env, RUNNER_TEMP: scratch.path},
    stdout: true,
    stderr: true,
  })
  const programs = new Set<number>()
  const told = (line: string) => io.log.debug(`${request.service}: ${line}`)
  for (const stream of [worker.stdout, worker.stderr]) stream.setEncoding('utf8').on('data', told)
  let limit: NodeJS.Timeout | undefined
  let abort: (() => void) | undefined
  let moved = 0
  try {
    return await new Promise<ServiceReply>((resolve, reject) => {
      const expire = () => resolve({done: false, reason: `no answer within ${seconds} seconds`})
      limit = setTimeout(expire, seconds * 1000)
      const hear = (line: string) => {
        told(line)
        const bytes = bytesMoved(line)
        if (bytes <= moved) return
        moved = bytes
        limit?.refresh()
      }
      abort = () => reject(interrupted())
      io.signal.addEventListener('abort', abort, {once: true})
      worker.on('message', (message: ServiceMessage) => {
        if ('reply' in message) resolve(message.reply)
        else if ('line' in message) hear(message.line)
        else if ('started' in message) programs.add(message.started)
        else programs.delete(message.ended)
      })
      worker.once('error', error =>
        resolve({done: false, reason: error instanceof Error ? error.message : String(error)}),
      )
      worker.once('exit', () => resolve({done: false, reason: 'the client ended without an answer'}))
    })
  } finally {
    clearTimeout(limit)
    if (abort !== undefined) io.signal.removeEventListener('abort', abort)
    await worker.terminate()
    // One may have started whose notice had not come yet.
    for (const pid of new Set([...programs, ...startedWith(scratch.path)])) kill(pid)
    scratch.remove()
  }
}

/** The bytes that a client says it has sent or received, 0 for any other line (toolkit: blob-upload, uploadUtils, downloadUtils). */
function bytesMoved(line: string): number {
  return Number(/^(?:Uploaded bytes|Sent|Received) (\d+)\b/.exec(line)?.[1] ?? 0)
}

function makeScratch(env: IO['env']): OwnFolder | undefined {
  try {
    return makeOwnFolder(env.RUNNER_TEMP || os.tmpdir(), scratchPrefix)
  } catch {
    return undefined
  }
}

/** Processes that have our folder for their temporary one, so that no other started them. Linux only; elsewhere none is found. */
function startedWith(scratch: string): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter(name => environmentOf(name).includes(`RUNNER_TEMP=${scratch}\0`))
    .map(Number)
}

/** Empty for a process that is gone, or another user's. */
function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch {
    return ''
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Already gone.
  }
}
