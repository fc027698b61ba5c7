/**
 * What kind of failure an error is; it decides the exit code (contract, "Command line").
 * `usage`: a flag, an input or a file named there is wrong (exit 2); every other: the work could not be done (exit 3).
 */
export type ErrorCode =
  | 'usage'
  | 'unreadable'
  | 'unsupported-system'
  | 'no-interpreter'
  | 'probe-failed'
  | 'virtualenv-failed'
  | 'no-installer'
  | 'install-failed'
  | 'index-failed'
  | 'disk-full'
  | 'unwritable'
  | 'interrupted'
  | 'timeout'
  | 'archive'
  | 'internal'

/** The one error class of the product: a code, one sentence, what was looked at, and the way out. */
export class SitemountError extends Error {
  override readonly name = 'SitemountError'
  readonly code: ErrorCode
  readonly help: string | undefined
  readonly looked: readonly string[]

  constructor(
    code: ErrorCode,
    message: string,
    details: {help?: string; looked?: readonly string[]; cause?: unknown} = {},
  ) {
    super(message, {cause: details.cause})
    this.code = code
    this.help = details.help
    this.looked = details.looked ?? []
  }
}

/** The exit code for a thrown value: 2 for wrong usage, 3 for work that could not be done. */
export function exitCode(error: unknown): 2 | 3 {
  if (!(error instanceof SitemountError)) return 3
  return error.code === 'usage' || error.code === 'unreadable' || error.code === 'unsupported-system' ? 2 : 3
}

/** Node's error code (`ENOENT`, `ENOSPC`, …) of a thrown value, or undefined. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined
}

/**
 * What an error means that may come from any system call, as a `SitemountError`: no descriptors left, no space left, no working
 * directory. Others are passed through.
 */
export function systemError(error: unknown): unknown {
  if (error instanceof SitemountError) return error
  // A worker thread that cannot be started has the code in its words only.
  const code = systemCode(error) ?? /\b(?:EMFILE|ENFILE)\b/.exec(error instanceof Error ? error.message : '')?.[0]
  if (code === 'EMFILE' || code === 'ENFILE') {
    return new SitemountError('internal', `This process may not open as many files as the work needs (${code}).`, {
      help: 'Run `ulimit -n 1024` in the same shell first.',
      cause: error,
    })
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new SitemountError('disk-full', `There is no space left to write (${code}).`, {
      help: 'Free some space, or point TMPDIR (on GitHub: RUNNER_TEMP) and `output` to a larger disk.',
      cause: error,
    })
  }
  if (code === 'ENOENT' && isRecord(error) && error.syscall === 'uv_cwd') {
    return new SitemountError('unwritable', 'The working directory was removed.', {
      help: 'Run `cd` to a folder that exists, and sitemount again.',
      cause: error,
    })
  }
  return error
}

/**
 * What a child ran out of by its own words, as `systemError` tells it: space on the disk or descriptors. Undefined where they name
 * neither. `Errno` is how Python says it.
 */
export function shortageIn(text: string): SitemountError | undefined {
  const codes: [code: string, words: RegExp][] = [
    ['ENOSPC', /No space left on device|\bErrno 28\b/],
    ['EDQUOT', /Disk quota exceeded|\bErrno 122\b/],
    ['EMFILE', /Too many open files|\bErrno 2[34]\b/],
  ]
  const code = codes.find(([, words]) => words.test(text))?.[0]
  return code === undefined ? undefined : (systemError({code}) as SitemountError)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/**
 * A write that failed as a `SitemountError` that names the path: `disk-full` or `unwritable`; others are passed through.
 * `setting` is what says where that path lies.
 */
export function writeError(error: unknown, path: string, setting = '`output`'): unknown {
  const code = systemCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new SitemountError('disk-full', `There is no space left to write ${path}.`, {
      help: `Free some space, or point ${setting} to a larger disk.`,
      cause: error,
    })
  }
  if (code !== undefined) {
    return new SitemountError('unwritable', `${path} cannot be written (${code}).`, {
      help: `Point ${setting} to a folder that this user may write.`,
      cause: error,
    })
  }
  return error
}
