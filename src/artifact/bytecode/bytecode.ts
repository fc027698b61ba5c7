import os from 'node:os'
import path from 'node:path'
import {SitemountError, writeError} from '../../core/errors.ts'
import type {TreeEntry} from '../../environment/facts.ts'
import {reason} from '../../python/ask.ts'
import {quoteName} from '../names.ts'
import type {FileDigest} from '../pool/tasks.ts'
import {type Compiler, type CompilerOptions, startCompiler} from './compiler.ts'

/** Which modules get bytecode: all but those of tests, all, or none. */
export type Bytecode = 'runtime' | 'all' | 'none'

/** How bytecode is compiled. */
export type Compiling = CompilerOptions & {
  bytecode: Bytecode
  /** One that was started already and has not compiled yet; whoever started it ends it. */
  compiler?: Compiler | undefined
  /** Processes that compile at once; one a core, at most 8, where it is not given. The bytes do not depend on it. */
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
  how: Compiling & {signal: AbortSignal},
): Promise<Compilation> {
  const modules = files.filter(file => wantsBytecode(file, how.bytecode))
  const width = how.processes ?? Math.min(8, os.availableParallelism())
  const answers = new Map<string, Answer>()
  // One that died while it waited, of what else runs on this machine, says nothing of the modules.
  let compiler = how.compiler?.hasEnded() ? undefined : how.compiler
  for (let starts = 1; answers.size < modules.length; starts++) {
    const rest = modules.filter(({path: file}) => !answers.has(file))
    compiler ??= startCompiler(how, how.signal)
    const isLast = starts >= mostStarts
    await compileRest(cutPortions(rest, width), {...how, from, to, width, answers, isLast, compiler})
    compiler = undefined
  }
  return gather(modules, answers)
}

/** What became of one module: `source` is absent when the interpreter died of it. */
type Answer = {source?: string | null; compiled?: CompiledFile}

const smallestPortion = 64 << 10
const largestPortion = 4 << 20
const portionModules = 1000

/**
 * Portions that shrink towards the end, so that the processes end at about the same time; what would make a portion of its own
 * goes first, the largest before all others.
 */
function cutPortions(modules: readonly TreeEntry[], width: number): string[][] {
  const isLarge = ({bytes}: TreeEntry) => bytes >= 2 * smallestPortion
  const large = modules.filter(isLarge).sort((a, b) => b.bytes - a.bytes)
  const portions = large.map(({path: file}) => [file])
  const small = modules.filter(module => !isLarge(module))
  let left = small.reduce((sum, {bytes}) => sum + bytes, 0)
  let room = 0
  let last: string[] = []
  for (const {path: file, bytes} of small) {
    if (room <= 0 || last.length >= portionModules) {
      last = []
      portions.push(last)
      room = Math.min(largestPortion, Math.max(smallestPortion, left / (2 * width)))
    }
    last.push(file)
    room -= bytes
    left -= bytes
  }
  return portions
}

function gather(modules: readonly TreeEntry[], answers: ReadonlyMap<string, Answer>): Compilation {
  const result: Compilation = {files: [], sources: new Map(), skipped: []}
  for (const {path: module} of modules) {
    const {source, compiled} = answers.get(module) ?? {}
    if (source !== undefined) result.sources.set(module, source)
    if (compiled !== undefined) result.files.push(compiled)
    else result.skipped.push(module)
  }
  return result
}

type Rest = {
  compiler: Compiler
  from: string
  to: string
  signal: AbortSignal
  width: number
  /** Where the answers go, by module. */
  answers: Map<string, Answer>
  /** Whether no other start may follow. */
  isLast: boolean
}

/** Signals by which an interpreter ends that a source was too much for; whoever is short of memory is killed otherwise. */
const crashes: readonly unknown[] = ['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGILL', 'SIGFPE']
const mostStarts = 50

/** Compiles the portions in one start. Where that dies of some modules, these are answered, and others may be left for another start. */
async function compileRest(portions: readonly string[][], how: Rest): Promise<void> {
  const {compiler, answers, isLast} = how
  const modules = portions.flat()
  const begun = new Set<string | undefined>()
  let tag: string | undefined
  let problem: string | undefined
  const hear = (line: string) => {
    const [, name, begins, number = '', answer = ''] = /^(?:tag (\S+)|@ (\d+)|(\d+) (\S.*))$/.exec(line) ?? []
    if (name !== undefined) tag = name
    else if (begins !== undefined) begun.add(modules[Number(begins)])
    else if (line.startsWith('! ')) problem ??= line
    const module = modules[Number(number)]
    if (answer !== '' && module !== undefined) answers.set(module, toAnswer(answer, {module, tag: tag ?? ''}))
  }
  const outcome = await compiler.compile({...how, portions}, {...how, hear})
  if (problem !== undefined) {
    const [, code = '', place = ''] = /^! (\w+) (.*)$/s.exec(problem) ?? []
    throw writeError(Object.assign(new Error(problem), {code}), place)
  }
  if (outcome?.code === 0 && tag === '-') {
    for (const module of modules) answers.set(module, {})
    return
  }
  // A portion is compiled in its order: what was begun and has no end stopped at its first module without an answer.
  const stopped = portions.flatMap(portion => {
    const missing = portion.find(module => !answers.has(module))
    return missing !== undefined && begun.has(portion[0]) ? [missing] : []
  })
  const missing = stopped[0] ?? modules.find(module => !answers.has(module))
  // Whoever was ended had nothing left to do.
  if (missing === undefined) return
  const module = quoteName(missing)
  if (outcome === undefined) {
    throw new SitemountError('timeout', `Python did not finish to compile ${module}.`, {
      help: 'Set `bytecode` to `none`.',
    })
  }
  if (!crashes.includes(outcome.signal) || stopped.length === 0 || isLast) {
    throw new SitemountError('internal', `Python failed to compile ${module}: ${reason(outcome)}.`, {
      help: 'Set `bytecode` to `none` when the machine has too little memory for it.',
    })
  }
  for (const deadly of stopped) answers.set(deadly, {})
}

function toAnswer(answer: string, {module, tag}: {module: string; tag: string}): Answer {
  const [source = '', bytes, sha256] = answer.split(' ')
  if (source === '-') return {source: null}
  if (bytes === undefined || sha256 === undefined) return {source}
  const place = `${path.posix.basename(module, '.py')}.${tag}.pyc`
  const file = path.posix.join(path.posix.dirname(module), '__pycache__', place)
  return {source, compiled: {path: file, source: module, bytes: Number(bytes), sha256}}
}
