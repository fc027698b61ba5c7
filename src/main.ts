import {writeSync} from 'node:fs'
import {killAll} from './process.ts'
import {describeUnexpected} from './unexpected.ts'

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
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) process.on(event, giveUp)
  // A reader that closes the pipe (`sitemount check | head`) wants no more output; that is no failure of the work.
  // Anything else, such as a full disk, is one.
  let unwritten: NodeJS.ErrnoException | undefined
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') unwritten ??= error
    })
  }
  const args = process.argv.slice(2)
  const isAction = args.length === 0 && process.env.GITHUB_ACTIONS === 'true'
  const folder = isAction ? process.env.GITHUB_WORKSPACE || process.cwd() : process.cwd()
  const edge = {entry, signal: stop.signal, env: process.env, folder}
  const work = isAction
    ? import('./action.ts').then(({runAction}) => runAction(edge))
    : import('./cli.ts').then(({runCommandLine}) => runCommandLine(args, edge))
  process.exitCode = await work.catch(giveUp)
  killAll()
  await drain()
  if (unwritten !== undefined) {
    process.stderr.write(`sitemount: error: The output could not be written (${unwritten.code}).\n`)
    process.exitCode = 3
  }
  // Sockets of the cache and artifact clients would hold the process for minutes (actions/toolkit#1578).
  process.exit()
}

/** The end of a defect that nothing caught: Node.js would print its message, and the source line, with what they hold. */
function giveUp(error: unknown): never {
  const said = `sitemount: error: Unexpected error: ${describeUnexpected(error)}.\n`
  killAll()
  // Written at once: `exit` does not wait for a stream.
  try {
    writeSync(2, said)
  } catch {
    // Standard error is closed.
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
