import {Worker} from 'node:worker_threads'
import type {IO} from '../io.ts'
import {interrupted} from '../process.ts'

/** What GitHub's services are asked to do. */
export type ServiceRequest =
  | {service: 'cache-lookup'; folder: string; key: string}
  | {service: 'cache-restore'; folder: string; key: string}
  | {service: 'cache-save'; folder: string; key: string}
  | {service: 'upload'; path: string; retentionDays: number | undefined}

export type ServiceReply = {done: true; key?: string; id?: number; digest?: string} | {done: false; reason: string}

/**
 * Asks one of GitHub's services in a worker thread of its own and returns its answer; never throws for what the service does.
 *
 * The clients retry for a minute, know no abort, and print annotations of their own (a cache that answers 500 shows up as a
 * red error). In a thread they can be ended at the limit, and what they print goes to the debug log.
 *
 * Throws `interrupted` when `io.signal` aborts.
 */
export async function callService(
  request: ServiceRequest,
  {entry, seconds, io}: {entry: URL; seconds: number; io: Pick<IO, 'log' | 'signal'>},
): Promise<ServiceReply> {
  if (io.signal.aborted) throw interrupted()
  const worker = new Worker(entry, {workerData: {kind: 'service', request}, stdout: true, stderr: true})
  for (const stream of [worker.stdout, worker.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      for (const line of text.split('\n')) if (line.trim() !== '') io.log.debug(`${request.service}: ${line}`)
    })
  }
  let limit: NodeJS.Timeout | undefined
  let abort: (() => void) | undefined
  try {
    return await new Promise<ServiceReply>((resolve, reject) => {
      limit = setTimeout(() => resolve({done: false, reason: `no answer within ${seconds} seconds`}), seconds * 1000)
      abort = () => reject(interrupted())
      io.signal.addEventListener('abort', abort, {once: true})
      worker.once('message', resolve)
      worker.once('error', error =>
        resolve({done: false, reason: error instanceof Error ? error.message : String(error)}),
      )
      worker.once('exit', () => resolve({done: false, reason: 'the client ended without an answer'}))
    })
  } finally {
    clearTimeout(limit)
    if (abort !== undefined) io.signal.removeEventListener('abort', abort)
    await worker.terminate()
  }
}
