import {writeSync} from 'node:fs'
import {SitemountError, systemError} from './core/errors.ts'
import {killAll} from './core/process.ts'
import {describeUnexpected} from './core/unexpected.ts'

/**
 * Chooses the edge: no arguments in a job is the action, anything else the command line. Sets the exit code and ends the
 * process. An interrupt stops all children first; a second one does not wait.
 */
export async function main(entry: URL): Promise<void> {
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (stop.signal.aborted) {
        killAll()
        process.exit(3)
      }
      stop.abort()
    })
  }
  // A report that could not be printed is no success, whatever it says: of a full disk, or of a reader that closed the pipe.
  let unwritten: NodeJS.ErrnoException | undefined
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      unwritten ??= error
    })
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) process.on(event, endWith)
  const args = process.argv.slice(2)
  const isAction = args.length === 0 && process.env.GITHUB_ACTIONS === 'true'
  try {
    const folder = isAction ? process.env.GITHUB_WORKSPACE || process.cwd() : process.cwd()
    const edge = {entry, signal: stop.signal, env: process.env, folder}
    process.exitCode = isAction
      ? await (await import('./action/index.ts')).runAction(edge)
      : await (await import('./cli/index.ts')).runCommandLine(args, edge)
  } catch (error) {
    endWith(error)
  }
  killAll()
  await drain()
  if (unwritten !== undefined) {
    process.stderr.write(`sitemount: error: The output could not be written (${unwritten.code}).\n`)
    process.exitCode = 3
  }
  // Sockets of the cache and artifact clients would hold the process for minutes (actions/toolkit#1578).
  process.exit()
}

/** The end of what nothing caught: one sentence. Of a defect only kind and place are printed: Node.js would print its message, with what it holds. */
function endWith(thrown: unknown): void {
  killAll()
  const error = systemError(thrown)
  const known = error instanceof SitemountError
  const lines = known ? [error.message] : [`Unexpected error: ${describeUnexpected(thrown)}.`]
  if (known && error.help !== undefined) lines.push(`help: ${error.help}`)
  try {
    writeSync(2, lines.map((line, at) => `${at === 0 ? 'sitemount: error: ' : '  '}${line}\n`).join(''))
  } catch {
    // There is no stream left to say it.
  }
  process.exit(3)
}

/** Waits until what was written to the standard streams has left: `process.exit` would cut it on a pipe. */
async function drain(): Promise<void> {
  await Promise.all(
    [process.stdout, process.stderr].map(
      stream => new Promise<void>(resolve => stream.write('', () => setImmediate(resolve))),
    ),
  )
}
