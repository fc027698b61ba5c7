import {SitemountError} from '../../core/errors.ts'
import type {InstallOptions} from '../install/install-job.ts'
import {watchGrowth} from './disk-watch.ts'
import type {InstallSafety, WheelFacts} from './facts.ts'
import {guardVirtualenv} from './virtualenv-guard.ts'

/** Keeps an install from starting anything that a wheel put in the place of the virtualenv's own files. */
export type Safety = {
  /** Takes note of wheels, and throws where they are refused. To be called before they are installed where that can be. */
  judge(wheels: readonly WheelFacts[]): void
  /**
   * Runs an installer with a signal that also ends it once it has written more than `maxBytes`, and throws when the virtualenv's own
   * files are no longer what they were, whether it succeeded or not: nothing of the virtualenv may be started then.
   */
  run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Wheels that were judged and not refused. */
  wheels(): readonly WheelFacts[]
}

/** To be opened on a virtualenv before anything is installed into it. */
export function openSafety({
  virtualenv,
  scratch,
  signal,
  maxBytes,
  isRefused = () => false,
}: Pick<InstallOptions, 'virtualenv' | 'scratch' | 'signal' | 'maxBytes' | 'isRefused'>): Safety {
  const changesSince = guardVirtualenv(virtualenv)
  let judged: readonly WheelFacts[] = []
  return {
    judge(wheels) {
      const safety = {wheels, changes: []}
      if (isRefused(safety)) throw refusal(safety)
      judged = wheels
    },
    async run(work) {
      const full = new AbortController()
      const watch =
        maxBytes === undefined ? undefined : watchGrowth(scratch, {limit: maxBytes, stop: () => full.abort()})
      try {
        return await work(AbortSignal.any([signal, full.signal]))
      } finally {
        const overgrowth = watch?.end()
        const changes = changesSince()
        if (!signal.aborted && (overgrowth !== undefined || changes.length > 0)) {
          // biome-ignore lint/correctness/noUnsafeFinally: an installer that was stopped, or failed, is not what is wrong.
          throw refusal({wheels: judged, changes, ...(overgrowth && {overgrowth})})
        }
      }
    },
    wheels: () => judged,
  }
}

/** The cause of the error of an install that was refused. */
type Refused = {safety: InstallSafety}

function refusal(safety: InstallSafety): SitemountError {
  const cause: Refused = {safety}
  return new SitemountError('install-failed', `The requirements were not installed: ${reasonOf(safety)}.`, {
    help: 'Pin other releases of what is named there, or leave it out.',
    cause,
  })
}

function reasonOf({changes, overgrowth, wheels}: InstallSafety): string {
  const [change] = changes
  if (change !== undefined)
    return `${change.path} of the virtualenv was ${change.change} (${change.by.join(', ') || 'it is not known by what'})`
  if (overgrowth !== undefined)
    return `the installer had written ${overgrowth.bytes} bytes, more than ${overgrowth.limit}`
  return `wheels among them are unsafe (${wheels.length} were looked at)`
}

/** What was unsafe about the install that ended with this error, or null for any other error: what `unsafe-wheel` judges. */
export function unsafeInstall(error: unknown): InstallSafety | null {
  if (!(error instanceof SitemountError) || error.code !== 'install-failed') return null
  const {cause} = error
  return typeof cause === 'object' && cause !== null && 'safety' in cause ? (cause as Refused).safety : null
}
