import {rmSync} from 'node:fs'
import type {Pool} from './mount/pool.ts'

/** Takes folders of ours away that nobody needs any more. */
export type Discards = {
  /** Removes a folder, now or beside other work. */
  discard(folder: string): void
  /** Waits until what was discarded is gone. What could not be removed stays for whoever removes the folder above. */
  settled(): Promise<void>
}

/** Removes at once. */
export const discardNow: Discards = {
  discard: folder => rmSync(folder, {recursive: true, force: true, maxRetries: 3}),
  async settled() {},
}

/** Has the threads of a pool remove: thousands of files, while this thread does something else. */
export function discardWith(pool: Pool): Discards {
  const works: Promise<unknown>[] = []
  return {
    discard(folder) {
      works.push(pool.run({kind: 'remove', folder}).catch(() => {}))
    },
    async settled() {
      await Promise.all(works.splice(0))
    },
  }
}
