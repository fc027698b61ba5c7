import type {IO} from '../io.ts'
import type {Mount} from '../mount/facts.ts'
import type {Draft} from '../mount/pack.ts'
import type {Pool} from '../mount/pool.ts'
import type {Options} from '../options.ts'
import {pack} from '../seal.ts'
import type {Workshop} from '../workshop.ts'
import type {Plan} from './plan.ts'

/** The artifact in the making. */
export type Packing = {
  /**
   * Whether it may be packed while others are at work: every file is hashed again on its way into an archive, and a directory is the
   * mount itself. mksquashfs takes what lies there: it works alone, and whoever waited for it looks at the mount once more.
   */
  mayOverlap: boolean
  /** The artifact, which is begun at the latest now. Throws what `packMount` throws. */
  draft(): Promise<Draft>
  /** Waits until nothing is packed any more, however it ended. */
  settled(): Promise<void>
}

type Packer = Pick<Plan, 'stopwatch'> & {
  options: Pick<Options, 'format'>
  workshop: Pick<Workshop, 'bench'>
  io: Pick<IO, 'env' | 'signal'>
}

/** Begins to pack a sealed mount, where that may begin. */
export function beginPacking({options, workshop, stopwatch, io}: Packer, mount: Mount, pool: Pool): Packing {
  const begin = () => {
    const work = stopwatch.time('pack', () => pack(mount, {...workshop, ...options, pool, io}))
    // Told to whoever asks for it.
    work.catch(() => {})
    return work
  }
  const mayOverlap = options.format !== 'squashfs'
  let begun = mayOverlap ? begin() : undefined
  return {
    mayOverlap,
    draft() {
      begun ??= begin()
      return begun
    },
    async settled() {
      await begun?.catch(() => {})
    },
  }
}
