import {asset} from '../../core/assets.ts'
import {SitemountError} from '../../core/errors.ts'
import {run} from '../../core/process.ts'

export type ImportQuestion = {
  /** Absolute path of site-packages. */
  site: string
  /** Python files that stay. */
  kept: readonly string[]
  /** Files that could be left out. */
  candidates: readonly string[]
  /** Names without which no import reaches a candidate. */
  words: readonly string[]
  stubs: boolean
  /** Sources that could go once bytecode stands in their place. */
  sources: readonly string[]
}

export type ImportAnswer = {
  /** Candidates that must stay, each with the file that needs it. */
  needed: ReadonlyMap<string, string>
  /** Sources that must stay. */
  sourced: ReadonlySet<string>
  /** Files that could not be read as Python; none that can be imported is among them. */
  unread: readonly string[]
}

export type AskImports = {
  /** The interpreter that the mount is for: it decides what parses. */
  executable: string
  /** Scrubbed. */
  env: Readonly<Record<string, string>>
  signal: AbortSignal
}

/** Milliseconds for the largest trees on a loaded machine. */
const patience = 300_000

/**
 * What code that stays needs of the files that could be left out (`python/slim.py`): nothing is imported, nothing runs.
 *
 * Throws `probe-failed` when the interpreter does not answer, `interrupted`.
 */
export async function askImports(
  question: ImportQuestion,
  {executable, env, signal}: AskImports,
): Promise<ImportAnswer> {
  const outcome = await run(executable, ['-I', '-S', '-B', asset('python/slim.py')], {
    env: {...env},
    signal,
    input: JSON.stringify(question),
    timeout: patience,
    maxOutput: 64 << 20,
  })
  const answer = outcome.code === 0 ? parse(outcome.stdout) : undefined
  if (answer === undefined) {
    const why = outcome.timedOut ? 'it took too long' : (outcome.stderr.trim().split('\n').at(-1) ?? '')
    throw new SitemountError('probe-failed', `${executable} could not read the imports of the packages (${why}).`, {
      help: 'Leave `slim` out, or report this with the list of packages.',
    })
  }
  return {needed: new Map(Object.entries(answer.needed)), sourced: new Set(answer.sourced), unread: answer.unread}
}

type Answer = {needed: Record<string, string>; sourced: string[]; unread: string[]}

function parse(text: string): Answer | undefined {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return undefined
  }
}
