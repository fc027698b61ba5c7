import type {Mount} from '../mount/facts.ts'
import type {Draft} from '../mount/pack.ts'
import type {Pool} from '../mount/pool.ts'
import {pack} from '../seal.ts'
import type {Plan} from './plan.ts'

/** The artifact in the making. */
export type Packing = {
  /**
   * Whether every file is hashed again on its way into the artifact, and so may be packed whatever else is at work. mksquashfs takes
   * what lies there: it works when nothing else does, and whoever waited for it looks at the mount once more.
   */
  isHashed: boolean
  /** The artifact, which is begun at the latest now. Throws what `packMount` throws. */
  draft(): Promise<Draft>
  /** Waits until nothing is packed any more, however it ended. */
  settled(): Promise<void>
}

/** Begins to pack a sealed mount, where that may begin. */
export function beginPacking({options, workshop, stopwatch, io}: Plan, mount: Mount, pool: Pool): Packing {
  const begin = () => {
    const work = stopwatch.time('pack', () => pack(mount, {...workshop, ...options, pool, io}))
    // Told to whoever asks for it.
    work.catch(() => {})
    return work
  }
  const isHashed = options.format !== 'squashfs'
  let begun = isHashed ? begin() : undefined
  return {
    isHashed,
    draft() {
      begun ??= begin()
      return begun
    },
    async settled() {
      await begun?.catch(() => {})
    },
  }
}
