import {execFile} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'

const execute = promisify(execFile)

/**
 * The flags that hand this machine's own choice of index to a job: what `PIP_INDEX_URL` and `PIP_EXTRA_INDEX_URL` say, else
 * nothing, and the public default serves.
 */
export function machineIndex(): string[] {
  const extra = (process.env.PIP_EXTRA_INDEX_URL ?? '').split(/\s+/).filter(Boolean)
  return [
    ...(process.env.PIP_INDEX_URL ? ['--index-url', process.env.PIP_INDEX_URL] : []),
    ...extra.flatMap(url => ['--extra-index-url', url]),
  ]
}

/** Whether an index answers here: pip, configured as this machine configures it, finds one small package within a minute. */
export async function indexInReach(python: string): Promise<boolean> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sitemount-probe-'))
  const flags = ['--quiet', '--no-deps', '--no-cache-dir', '--retries', '0', '--timeout', '10', '--dest', folder]
  const env = {...process.env}
  // A local folder of wheels would answer in place of the index.
  delete env.PIP_FIND_LINKS
  try {
    await execute(python, ['-m', 'pip', 'download', ...flags, 'threadpoolctl==3.8.0'], {timeout: 60_000, env})
    return true
  } catch {
    return false
  } finally {
    fs.rmSync(folder, {recursive: true, force: true})
  }
}
