import {checkpoint} from './process.ts'

/** Work over foreign data that never waits by itself: it may be interrupted at each `yield`, and returns its value at the end. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Entries or rows that are looked at between two `yield`s. */
export const stride = 1000

/** Milliseconds after which signals and timers get their turn. */
const longest = 50

/** Does the work at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const {done, value} = steps.next()
    if (done) return value
  }
}

/** Does the work with signals and timers in between. Throws `interrupted` once `signal` aborts. */
export async function inTurns<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  // The first turn comes before much was done: the signal may have aborted already.
  let since = Number.NEGATIVE_INFINITY
  try {
    for (;;) {
      const {done, value} = steps.next()
      if (done) return value
      if (performance.now() - since < longest) continue
      await checkpoint(signal)
      since = performance.now()
    }
  } finally {
    // Lets go of what the work holds where it was interrupted.
    steps.return(undefined as T)
  }
}
