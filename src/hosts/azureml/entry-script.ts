import {randomUUID} from 'node:crypto'
import path from 'node:path'
import {asset} from '../../core/assets.ts'
import {isFile} from '../../core/folders.ts'
import type {IO} from '../../core/io.ts'
import {slashed} from '../../core/paths.ts'
import {type Outcome, run} from '../../core/process.ts'
import {refuseOutOfReach} from '../../core/reach.ts'
import {reason} from '../../python/ask.ts'
import type {Interpreter} from '../../python/facts.ts'
import {minorVersion} from '../../python/fit.ts'
import {libraryPathOf, scrubbedEnvironment} from '../../python/scrub.ts'
import {type Answer, placed, settingOf, settled, shown} from './entry-script-answer.ts'
import type {EntryScript} from './entry-script-facts.ts'
import {readNeighbours} from './neighbours.ts'

export type ReadEntryScriptOptions = {
  /** The script, absolute or relative to the working directory. */
  script: string
  /** The folder that is uploaded; the script's own without it. */
  codeDir?: string | undefined
  /** Who reads it; null where there is none. */
  interpreter: Pick<Interpreter, 'executable' | 'version'> | null
  /** `3.12` when that is the Python of the host; else the interpreter's. */
  minor?: string | undefined
  /** Files of the code folder that arrive (`readUpload`), relative to it; without it, all do. */
  arriving?: readonly string[] | undefined
  io: Pick<IO, 'env' | 'cwd' | 'signal'>
}

/** Milliseconds: the answer takes a tenth of a second. */
const patience = 60_000

/**
 * Reads a scoring script with Python's own `ast` in one isolated process, without running it, and looks at the files beside
 * it. What the text does not settle is unknown: an interpreter that fails or gives up is no error.
 *
 * Throws `interrupted`, and `unreadable` for settings that lie outside the workspace of a job.
 */
export async function readEntryScript(options: ReadEntryScriptOptions): Promise<EntryScript> {
  const {interpreter, io} = options
  const script = path.resolve(io.cwd, options.script)
  const folder = path.dirname(script)
  const codeDir = path.resolve(io.cwd, options.codeDir || folder)
  const arrives = arriving(codeDir, options.arriving)
  const settings = settingFiles([folder, codeDir]).filter(arrives)
  for (const file of [script, ...settings]) refuseOutOfReach(file, 'input', shown(file, io.cwd))
  const minor = options.minor ?? (interpreter === null ? undefined : minorVersion(interpreter.version))
  const seen = {
    file: shown(script, io.cwd),
    neighbours: readNeighbours(folder, minor).filter(({path: file}) => arrives(file)),
  }
  const told = {...seen, neighbours: seen.neighbours.map(one => ({...one, file: shown(one.path, io.cwd)}))}
  if (interpreter === null) return {...told, ...unknown(null, 'there is no interpreter to read it')}
  const {answer, outcome} = await ask({script, folders: [...new Set([folder, codeDir])], json: settings}, options)
  if (answer === undefined) {
    if (outcome === undefined) return {...told, ...unknown(null, 'Python did not start')}
    return {...told, ...unknown(interpreter.version, reason(outcome))}
  }
  const {problem, init, run: running, modelDir} = answer.script
  return {
    ...told,
    readBy: interpreter.version,
    problem: problem && {kind: problem.kind, text: problem.text, ...placed(problem.place, told.file)},
    init: settled(init, told.file),
    run: settled(running, told.file),
    modelDir,
    settings: answer.json.map(one => settingOf(one, io.cwd)),
  }
}

function unknown(readBy: string | null, text: string): Omit<EntryScript, 'file' | 'neighbours'> {
  const nobodyKnows = {kind: 'unknown'} as const
  const problem = {kind: 'unread', text} as const
  return {readBy, problem, init: nobodyKnows, run: nobodyKnows, modelDir: 'unknown', settings: []}
}

/** Where the server looks: in the app root and beside the script (server/config.py, `get_config_file`; log_config.py). */
function settingFiles(folders: readonly string[]): string[] {
  return [...new Set(folders)]
    .flatMap(folder => ['config.json', 'logging.json'].map(name => path.join(folder, name)))
    .filter(isFile)
}

function arriving(codeDir: string, files: readonly string[] | undefined): (file: string) => boolean {
  if (files === undefined) return () => true
  const all = new Set(files)
  return file => all.has(slashed(path.relative(codeDir, file)))
}

type Question = {script: string; folders: string[]; json: string[]}

/** Starts `python/entry_script.py` once; no answer where it cannot be started, dies of the script or takes too long. */
async function ask(
  question: Question,
  {interpreter, io: {env, signal}}: ReadEntryScriptOptions,
): Promise<{answer?: Answer | undefined; outcome?: Outcome}> {
  const executable = interpreter?.executable ?? ''
  const mark = `sitemount-script-${randomUUID()}:`
  try {
    const outcome = await run(executable, ['-I', '-S', '-B', '-W', 'ignore', asset('python/entry_script.py')], {
      env: scrubbedEnvironment(env, {libraryPath: libraryPathOf(executable, env)}),
      signal,
      input: JSON.stringify({mark, ...question}),
      timeout: patience,
    })
    const line = outcome.stdout.split('\n').find(text => text.startsWith(mark))
    return {outcome, answer: line === undefined ? undefined : (JSON.parse(line.slice(mark.length)) as Answer)}
  } catch (error) {
    if (signal.aborted) throw error
    return {}
  }
}
