import type {Log} from './io.ts'
import {inertLine} from './sanitize.ts'

export type LogOptions = {
  /** Takes one finished line, without its end. */
  write(line: string): void
  /** Hides credentials. */
  mask(text: string): string
  /** Whether lines for debugging are wanted. */
  debug: boolean
  /** How a group starts and ends where the reader can fold it. */
  fold?: {open(title: string): string; close: string}
  /** Shows what is going on, on a terminal. */
  progress?: (text: string) => void
}

/**
 * A log whose every line is masked and inert: whatever pip, a package or a file name prints, it cannot act in the job's log.
 * All output of the product but its own annotations goes through here.
 */
export function createLog({write, mask, debug, fold, progress}: LogOptions): Log {
  const tell = (line: string) => {
    for (const part of mask(line).split('\n')) write(inertLine(part))
  }
  let open = 0
  return {
    info: tell,
    debug: line => {
      if (debug) tell(line)
    },
    progress: text => progress?.(inertLine(mask(text))),
    async group(title, work) {
      // Groups do not nest in a job log: an inner one is a line of the outer.
      const outermost = open === 0 && fold !== undefined
      if (outermost) write(fold.open(inertLine(mask(title))))
      else tell(title)
      open++
      try {
        return await work()
      } finally {
        open--
        if (outermost) write(fold.close)
      }
    },
  }
}
