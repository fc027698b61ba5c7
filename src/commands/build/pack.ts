import type {Mount} from '../../artifact/facts.ts'
import type {Draft} from '../../artifact/pack-options.ts'
import type {Pool} from '../../artifact/pool/pool.ts'
import type {Options} from '../../config/options.ts'
import {SitemountError} from '../../core/errors.ts'
import type {IO} from '../../core/io.ts'
import type {Workspace} from '../workspace.ts'
import type {Plan} from './plan.ts'
import {pack} from './seal.ts'

/** The artifact in the making. */
export type Packing = {
  /**
   * Whether it may be packed while others are at work: every file is hashed again on its way into an archive, and a directory is the
   * mount itself. mksquashfs takes what lies there: it works alone, and whoever waited for it looks at the mount once more.
   */
  mayOverlap: boolean
  /** The artifact, which is begun at the latest now. Throws what `packMount` throws. */
  draft(): Promise<Draft>
  /** Waits for a file that was packed, and reads it again. Throws `archive` when it is not what was written, and what `draft` throws. */
  verify(): Promise<void>
  /** Waits until nothing is packed any more, however it ended. */
  settled(): Promise<void>
}

type Packer = Pick<Plan, 'stopwatch'> & {
  options: Pick<Options, 'format'>
  workspace: Pick<Workspace, 'bench'>
  io: Pick<IO, 'env' | 'signal'>
}

/** Begins to pack a sealed mount, where that may begin. */
export function beginPacking({options, workspace, stopwatch, io}: Packer, mount: Mount, pool: Pool): Packing {
  const begin = () => {
    const work = stopwatch.time('pack', () => pack(mount, {bench: workspace.bench, format: options.format, pool, io}))
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
    async verify() {
      begun ??= begin()
      const made = await begun
      if (made.format === 'directory') return
      const [found] = await pool.run<'hash'>({kind: 'hash', files: [made.draft]})
      if (found !== undefined && 'sha256' in found && `sha256:${found.sha256}` === made.digest) return
      throw new SitemountError(
        'archive',
        'The artifact that was just packed is another file now: code that ran changed it.',
        {
          help: 'Leave the package out that writes beside its own folder, or name it in `smoke-skip`.',
        },
      )
    },
    async settled() {
      await begun?.catch(() => {})
    },
  }
}
