import type {Discards} from '../core/cleanup.ts'
import type {Pool} from './pool/pool.ts'

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
