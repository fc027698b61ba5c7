import os from 'node:os'
import path from 'node:path'
import {asset} from '../assets.ts'
import type {TreeEntry} from '../environment/facts.ts'
import {SitemountError, writeError} from '../errors.ts'
import type {Env} from '../io.ts'
import {interrupted, run} from '../process.ts'
import {reason} from '../python/ask.ts'
import type {Interpreter} from '../python/facts.ts'
import {libraryPathOf, scrubbedEnvironment, withTemporary} from '../python/scrub.ts'
import {quoteName} from './names.ts'
import type {FileDigest} from './tasks.ts'

/** Which modules get bytecode: all but those of tests, all, or none. */
export type Bytecode = 'runtime' | 'all' | 'none'

/** How bytecode is compiled. `env` is the caller's whole environment: it is scrubbed here. */
export type Compiling = {
  bytecode: Bytecode
  /** The interpreter the mount is built for. */
  interpreter: Pick<Interpreter, 'executable'>
  env: Env
  /** A folder of ours, for the temporary files of children. */
  temporary: string
  /** Processes at once; one a core, at most 8, where it is not given. The bytes do not depend on it. */
  processes?: number
}

/** Bytecode that was written, with the source it belongs to; paths are relative to the mount. */
export type CompiledFile = FileDigest & {path: string; source: string}

export type Compilation = {
  /** In the order of their sources. */
  files: CompiledFile[]
  /** Hex sha256 of each source as it was read; null for one that could not be. */
  sources: Map<string, string | null>
  /** Modules that got none, since they do not compile or their name is too long. */
  skipped: string[]
}

/** Longer sources are not compiled: that takes a hundred times their size in memory. Known to `python/compile.py` too. */
const sourceLimit = 16 << 20

/**
 * Whether a file gets bytecode; its name alone decides. `runtime` leaves out what only a test run imports: the modules
 * `test_*`, `*_test` and `conftest` below a folder `tests`. Helpers beside them are kept, packages import some of them.
 */
export function wantsBytecode({path: file, bytes}: Pick<TreeEntry, 'path' | 'bytes'>, bytecode: Bytecode): boolean {
  const folders = file.split('/')
  const name = folders.pop() ?? ''
  if (bytecode === 'none' || !/.\.py$/s.test(name) || bytes > sourceLimit || folders.includes('__pycache__'))
    return false
  return bytecode === 'all' || !(folders.includes('tests') && /^test_|_test\.py$|^conftest\.py$/.test(name))
}

/**
 * Compiles modules of the folder `from` into `__pycache__` folders of the mount `to`, whose other folders must exist:
 * unchecked-hash (PEP 552), so that it counts whatever dates the host gives to the sources. The bytes are a function of the
 * source, its path in the mount and the Python alone (see `python/compile.py`). What does not compile is left out, as
 * `compileall` does, and counted.
 *
 * Throws `disk-full`, `unwritable`, `timeout`, `interrupted`, and `internal` when the interpreter fails.
 */
export async function compileBytecode(
  {from, to, files}: {from: string; to: string; files: readonly TreeEntry[]},
  {signal, ...compiling}: Compiling & {signal: AbortSignal},
): Promise<Compilation> {
  const modules = files.filter(file => wantsBytecode(file, compiling.bytecode))
  const width = compiling.processes ?? Math.min(8, os.availableParallelism())
  const batches = cut(modules, width)
  const stop = new AbortController()
  const either = AbortSignal.any([signal, stop.signal])
  let failure: unknown
  let next = 0
  const serve = async () => {
    for (let batch = batches[next++]; batch !== undefined; batch = batches[next++]) {
      batch.answers = await compileBatch(batch.modules, {...compiling, from, to, signal: either})
    }
  }
  const workers = Array.from({length: Math.min(width, batches.length)}, () =>
    serve().catch((error: unknown) => {
      failure ??= error
      stop.abort()
    }),
  )
  await Promise.all(workers)
  if (signal.aborted) throw interrupted()
  if (failure !== undefined) throw failure
  return gather(batches)
}

/** What became of one module: `source` is absent when the interpreter died of it. */
type Answer = {source?: string | null; compiled?: CompiledFile}

type Batch = {modules: string[]; answers: Answer[]}

const smallestBatch = 512 << 10
const largestBatch = 4 << 20
const batchModules = 1000

/**
 * Batches that shrink towards the end, so that the processes end at about the same time, and are large enough that starting one
 * costs little.
 */
function cut(modules: readonly TreeEntry[], width: number): Batch[] {
  const batches: Batch[] = []
  let left = modules.reduce((sum, {bytes}) => sum + bytes, 0)
  let room = 0
  for (const {path: file, bytes} of modules) {
    const last = batches.at(-1)
    if (last === undefined || room <= 0 || last.modules.length >= batchModules) {
      batches.push({modules: [file], answers: []})
      room = Math.min(largestBatch, Math.max(smallestBatch, left / (2 * width))) - bytes
    } else {
      last.modules.push(file)
      room -= bytes
    }
    left -= bytes
  }
  return batches
}

function gather(batches: readonly Batch[]): Compilation {
  const result: Compilation = {files: [], sources: new Map(), skipped: []}
  for (const {modules, answers} of batches) {
    for (const [index, module] of modules.entries()) {
      const {source, compiled} = answers[index] ?? {}
      if (source !== undefined) result.sources.set(module, source)
      if (compiled !== undefined) result.files.push(compiled)
      else result.skipped.push(module)
    }
  }
  return result
}

type Batching = Compiling & {from: string; to: string; signal: AbortSignal}

/** Signals by which an interpreter ends that a source was too much for; whoever is short of memory is killed otherwise. */
const crashes: readonly unknown[] = ['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGILL', 'SIGFPE']
const mostCrashes = 20

// Sources of 4 MB take seconds; a parser that has met what it cannot get out of would go on for ever.
const patience = 10 * 60_000

/** Compiles modules in one process; when that dies of one of them, in another one from the next module on. */
async function compileBatch(modules: readonly string[], how: Batching): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let starts = 0; answers.length < modules.length; starts++) {
    const rest = modules.slice(answers.length)
    const outcome = await start(rest, how)
    const {tag, lines} = readAnswers(outcome.stdout)
    if (outcome.code === 0 && tag === null) return modules.map(() => ({}))
    answers.push(...lines.map((line, index) => toAnswer(line, {module: rest[index] ?? '', tag: tag ?? ''})))
    if (outcome.code === 0 && lines.length === rest.length) break
    const module = quoteName(modules[answers.length] ?? '')
    if (outcome.timedOut) {
      throw new SitemountError('timeout', `Python did not finish to compile ${module}.`, {
        help: 'Set `bytecode` to `none`.',
      })
    }
    if (!crashes.includes(outcome.signal) || starts >= mostCrashes) {
      throw new SitemountError('internal', `Python failed to compile ${module}: ${reason(outcome)}.`, {
        help: 'Set `bytecode` to `none` when the machine has too little memory for it.',
      })
    }
    answers.push({})
  }
  return answers
}

function start(modules: readonly string[], {interpreter, env, temporary, from, to, signal}: Batching) {
  const {executable} = interpreter
  const scrubbed = scrubbedEnvironment(env, {libraryPath: libraryPathOf(executable, env)})
  // `-I` would make Python ignore the seed, which nothing should depend on; in this environment `-s` isolates as well.
  return run(executable, ['-s', '-S', '-B', '-W', 'ignore', asset('python/compile.py')], {
    env: {...withTemporary(scrubbed, temporary), PYTHONHASHSEED: '0'},
    signal,
    cwd: temporary,
    input: [from, to, ...modules].map(item => `${item}\0`).join(''),
    timeout: patience,
  })
}

/** The tag (null for an interpreter that caches nothing) and one line a module. Throws when something could not be written. */
function readAnswers(stdout: string): {tag: string | null | undefined; lines: string[]} {
  // What stands behind the last line end was cut off by a crash.
  const [head, ...lines] = stdout.split('\n').slice(0, -1)
  const tag = head?.startsWith('tag ') ? head.slice(4) : undefined
  const problem = lines.find(line => line.startsWith('! '))
  if (problem !== undefined) {
    const [, code = '', place = ''] = /^! (\w+) (.*)$/s.exec(problem) ?? []
    throw writeError(Object.assign(new Error(problem), {code}), place)
  }
  return {tag: tag === '-' ? null : tag, lines}
}

function toAnswer(line: string, {module, tag}: {module: string; tag: string}): Answer {
  const [source = '', bytes, sha256] = line.split(' ')
  if (source === '-') return {source: null}
  if (bytes === undefined || sha256 === undefined) return {source}
  const place = `${path.posix.basename(module, '.py')}.${tag}.pyc`
  const file = path.posix.join(path.posix.dirname(module), '__pycache__', place)
  return {source, compiled: {path: file, source: module, bytes: Number(bytes), sha256}}
}
