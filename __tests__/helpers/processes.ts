import fs from 'node:fs'
import {setTimeout as sleep} from 'node:timers/promises'

/**
 * Returns the command lines of running processes that name `text` in their arguments or their environment: with a folder
 * that only one job knows, what that job left behind. Linux only; elsewhere nothing is found.
 */
export function processesNaming(text: string): string[] {
  const pids = fs.existsSync('/proc/self') ? fs.readdirSync('/proc').filter(name => /^\d+$/.test(name)) : []
  return pids.flatMap(pid => {
    if (Number(pid) === process.pid) return []
    const [commandLine, environment] = [read(pid, 'cmdline'), read(pid, 'environ')]
    return commandLine !== '' && `${commandLine}${environment}`.includes(text)
      ? [commandLine.replaceAll('\0', ' ').trim()]
      : []
  })
}

/** The same two seconds later at most: a process that was killed takes a moment to be gone. */
export async function processesLeft(text: string): Promise<string[]> {
  for (let left = 100; left > 0 && processesNaming(text).length > 0; left--) await sleep(20)
  return processesNaming(text)
}

/** A process that ends in the meantime, or belongs to somebody else, has nothing to say. */
function read(pid: string, name: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
