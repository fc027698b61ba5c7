import {randomUUID} from 'node:crypto'
import path from 'node:path'
import {asset} from '../../core/assets.ts'
import type {Place} from '../../core/finding.ts'
import {isFile} from '../../core/folders.ts'
import type {IO} from '../../core/io.ts'
import {slashed} from '../../core/paths.ts'
import {type Outcome, run} from '../../core/process.ts'
import {reason} from '../../python/ask.ts'
import type {Interpreter} from '../../python/facts.ts'
import {minorVersion} from '../../python/fit.ts'
import {libraryPathOf, scrubbedEnvironment} from '../../python/scrub.ts'
import {type Answer, placed, settingOf, settled, shown} from './entry-script-answer.ts'
import {type Neighbour, readNeighbours} from './neighbours.ts'

/** A parameter of a function, as `inspect.signature` names its kinds, with its place in the script. */
export type Parameter = Partial<Place> & {
  name: string
  kind: 'positional-only' | 'plain' | 'var-positional' | 'keyword-only' | 'var-keyword'
  /** It has a default, or takes what is left over. */
  optional: boolean
}

/** `unknown`: something binds the name, and the text does not say what (`from impl import run`, a definition below a condition). */
export type Definition = UnknownDefinition | FunctionDefinition

type UnknownDefinition = {kind: 'unknown'}

export type FunctionDefinition = Partial<Place> & {
  kind: 'function' | 'async'
  /** It yields, so that calling it runs nothing. */
  generator: boolean
  /** From the outermost to the innermost. */
  decorators: ('input_schema' | 'output_schema' | 'rawhttp' | 'unknown')[]
  /** The parameters that `@input_schema` names, where the text says them. */
  schemaNames: (Partial<Place> & {name: string})[]
  /** `@rawhttp` stands somewhere in the script: it counts for the whole server. */
  rawhttp: boolean
  parameters: Parameter[]
}

/** A settings file of the server beside the script; `unread` where nobody could look. */
export type ServerSetting = Partial<Place> & {
  name: 'config.json' | 'logging.json'
  state: 'fine' | 'invalid' | 'no object' | 'no version' | 'unread'
  /** What Python's reader says of JSON that is none. */
  text: string | null
}

/** A scoring script as the server will meet it. */
export type EntryScript = {
  /** As it is shown: relative to the working directory where it lies there, `/` between its parts. */
  file: string
  /** Version of the Python that read it; null when there was none, and then all but `neighbours` is unknown. */
  readBy: string | null
  /** Why Python cannot compile it; `unread` where it could not be looked at, and nothing is known. */
  problem: (Partial<Place> & {kind: 'syntax' | 'unread'; text: string}) | null
  /** Null where the name is surely not defined. */
  init: Definition | null
  run: Definition | null
  /** Whether it, or a module of the code folder that it imports, asks for AZUREML_MODEL_DIR. */
  modelDir: 'read' | 'unread' | 'unknown'
  settings: ServerSetting[]
  /** Files beside it that have the name of a module of the standard library. */
  neighbours: Neighbour[]
}

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
 * Throws `interrupted`.
 */
export async function readEntryScript(options: ReadEntryScriptOptions): Promise<EntryScript> {
  const {interpreter, io} = options
  const script = path.resolve(io.cwd, options.script)
  const folder = path.dirname(script)
  const codeDir = path.resolve(io.cwd, options.codeDir || folder)
  const arrives = arriving(codeDir, options.arriving)
  const settings = settingFiles([folder, codeDir]).filter(arrives)
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
