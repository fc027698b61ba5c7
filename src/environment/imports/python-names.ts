import fs from 'node:fs'
import path from 'node:path'
import {asset} from '../../core/assets.ts'
import {SitemountError} from '../../core/errors.ts'
import {type Outcome, run} from '../../core/process.ts'
import {reason, startFailure} from '../../python/ask.ts'

/** What the interpreter that will run the code says of its standard library. */
export type StandardLibrary = {
  /** Absolute folders and zips. */
  folders: string[]
  /** Top-level names. */
  names: string[]
  /** Those among them that are built in or frozen, and so come before any file on the import path. */
  builtin: string[]
}

/** One import statement of the entry script. */
export type ScriptImport = {
  module: string
  /** What `from module import …` names. */
  names: string[]
  line: number
  /** The script goes on without it. */
  optional: boolean
}

/** An entry script as `ast` reads it, or why it cannot be read. */
export type Script = {imports: ScriptImport[]; problem: {line: number; text: string} | null}

export type NamesOptions = {
  executable: string
  /** The entry script, absolute; null for none. */
  script: string | null
  /** A folder of ours, which exists. */
  temporary: string
  env: Readonly<Record<string, string>>
  signal: AbortSignal
}

/** Milliseconds: the answer takes a tenth of a second. */
const patience = 60_000

/**
 * Asks the interpreter, in isolation and in one process, for its standard library and for what the entry script imports.
 * A script that is no Python is a `problem`; one on which Python itself dies, too.
 *
 * Throws `unreadable` for a script that is not there, `probe-failed` when the interpreter does not answer.
 */
export async function askNames(options: NamesOptions): Promise<StandardLibrary & {script: Script | null}> {
  const {script} = options
  if (script !== null) assertReadable(script)
  const first = await ask(options)
  if (first.answer !== undefined) return first.answer
  const second = script === null ? first : await ask({...options, script: null})
  if (second.answer === undefined) {
    throw new SitemountError('probe-failed', `${options.executable} does not answer: ${reason(second.outcome)}.`, {
      help: 'Set up a CPython 3.8 or later before this step, or name one with the input `python`.',
    })
  }
  const text = `Python could not read it: ${reason(first.outcome)}`
  return {...second.answer, script: {imports: [], problem: {line: 1, text}}}
}

type Answer = StandardLibrary & {script: Script | null}

async function ask(options: NamesOptions): Promise<{outcome: Outcome; answer: Answer | undefined}> {
  const {executable, script, temporary, env, signal} = options
  const result = path.join(temporary, `names-${script === null ? 'alone' : 'script'}.json`)
  const parts = ['-I', '-S', '-B', asset('python/imports.py'), result, ...(script === null ? [] : [script])]
  try {
    const outcome = await run(executable, parts, {env, signal, cwd: temporary, timeout: patience, maxOutput: 1 << 16})
    return {outcome, answer: readJson<Answer>(result)}
  } catch (error) {
    throw startFailure(error, executable, signal)
  } finally {
    fs.rmSync(result, {force: true})
  }
}

/** A file's JSON, or undefined where there is none or only a part of it. */
function readJson<Value>(file: string): Value | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Value
  } catch {
    return undefined
  }
}

function assertReadable(script: string): void {
  try {
    if (!fs.statSync(script).isFile()) throw new Error('it is no file')
    fs.accessSync(script, fs.constants.R_OK)
  } catch (error) {
    throw new SitemountError('unreadable', `The entry script ${script} cannot be read.`, {
      help: 'Name a Python file with `entry-script`.',
      cause: error,
    })
  }
}
