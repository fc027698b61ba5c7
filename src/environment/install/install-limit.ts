import {SitemountError} from '../../core/errors.ts'

/** What the input `install-timeout` takes, for a message. */
export const installTimeoutForm = 'a time such as `90s`, `30m` or `1h`'

const units = {s: 1000, m: 60_000, h: 3_600_000} as const

/** Milliseconds that a text such as `90s`, `30m` or `1h` names, from 1 s to 24 h; undefined for one that names none. */
export function readInstallTimeout(text: string): number | undefined {
  const match = /^(\d{1,6})\s*([smh])$/i.exec(text.trim())
  if (match === null) return undefined
  const milliseconds = Number(match[1]) * units[(match[2] ?? 's').toLowerCase() as keyof typeof units]
  return milliseconds >= 1000 && milliseconds <= 24 * units.h ? milliseconds : undefined
}

/**
 * Runs an install with a signal that also aborts when `limit` (as the input has it) is over; what was started then is ended.
 * Throws `timeout`, which names the input, and what the work throws.
 */
export async function withinInstallTimeout<Value>(
  {limit, signal}: {limit: string; signal: AbortSignal},
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), readInstallTimeout(limit) ?? 30 * units.m)
  try {
    return await work(AbortSignal.any([signal, over.signal]))
  } catch (error) {
    const isInterrupted = error instanceof SitemountError && error.code === 'interrupted'
    if (!over.signal.aborted || signal.aborted || !isInterrupted) throw error
    throw new SitemountError(
      'timeout',
      `The install was not done after ${limit} and was ended (\`install-timeout\`).`,
      {
        help: 'Find out whether the index or the installer hangs: run it with debug logging. To give it longer: `install-timeout: 1h`.',
        cause: error,
      },
    )
  } finally {
    clearTimeout(timer)
  }
}
