import {SitemountError} from '../core/errors.ts'
import type {Env} from '../core/io.ts'
import {run} from '../core/process.ts'
import {askInterpreter, reason, startFailure} from './ask.ts'
import type {Candidate, ExpectedPython, Interpreter} from './facts.ts'
import {type Fit, fitOf, isAnswering, isServed, oldestServed} from './fit.ts'
import {type Whereabouts, whereabouts} from './locate.ts'
import {libraryPathOf, realPath, shimEnvironment} from './scrub.ts'

/** How many interpreters are asked at once, and how long each may take, in milliseconds. */
const width = 4
const patience = 10_000

/** Asks for a version in words that every Python from 2.7 on understands. */
const question = `import sys
i = sys.version_info
level = {"alpha": "a", "beta": "b", "candidate": "rc"}.get(i[3])
version = "%d.%d.%d" % i[:3] + (level + str(i[4]) if level else "")
name = getattr(getattr(sys, "implementation", None), "name", "cpython")
sys.stdout.write("\\n".join(["", version, name, getattr(sys, "abiflags", ""), sys.executable or ""]))`

/**
 * Every Python on this machine, in the order of the places: PATH, the tool cache, pyenv, uv. Each is asked for its version;
 * one that does not answer (a shim without a version behind it) is kept with its failure. The same file is listed once.
 */
export async function candidates({env, signal}: {env: Env; signal: AbortSignal}): Promise<Candidate[]> {
  const waiting = distinct(whereabouts(env), ({file}) => realPath(file))
  const answers: Candidate[] = []
  const queue = waiting.entries()
  // Iterators are shared: each of the workers takes the next one that nobody has taken.
  const work = async () => {
    for (const [index, place] of queue) answers[index] = await askVersion(place, {env, signal})
  }
  await Promise.all(Array.from({length: width}, work))
  // Shims of one version, and a shim and the interpreter it starts, are one Python.
  return distinct(answers, ({executable, version}) => (version === null ? executable : realPath(executable)))
}

/**
 * The first Python on this machine that is the expected one (any from 3.8 on when nothing is expected); where a file names
 * a patch release that is not here, another one of its minor version.
 *
 * Throws `no-interpreter` with everything that lies here when there is none.
 */
export async function findInterpreter(
  expected: ExpectedPython | undefined,
  asking: {env: Env; signal: AbortSignal; cwd?: string},
): Promise<Interpreter> {
  const all = await candidates(asking)
  const answering = all.filter(isAnswering)
  const wanted =
    expected === undefined ? `Python ${oldestServed} or later` : `Python ${expected.minor ?? expected.specifier}`
  const fitting = (how: Fit) => answering.filter(candidate => fitOf(candidate, expected) === how)
  const fit = [...fitting('fits'), ...fitting('patch')]
  // `>=3.6` fits a Python that is too old to build with: it comes last, to be refused by name.
  const served = fit.filter(({version}) => isServed(version))
  for (const {executable} of [...served, ...fit.filter(one => !served.includes(one))]) {
    try {
      return await askInterpreter(executable, asking)
    } catch (error) {
      if (!(error instanceof SitemountError) || error.code !== 'probe-failed') throw error
    }
  }
  throw new SitemountError('no-interpreter', `No ${wanted} was found.`, {
    looked: all.map(tell),
    help: `Add actions/setup-python with python-version: "${expected?.minor ?? expected?.specifier ?? '3'}" before this step.`,
  })
}

function tell({executable, where, version, failure}: Candidate): string {
  return `${executable} (${where}): ${version ?? `does not answer: ${failure}`}`
}

async function askVersion(place: Whereabouts, {env, signal}: {env: Env; signal: AbortSignal}): Promise<Candidate> {
  const {file, where} = place
  try {
    const outcome = await run(file, ['-E', '-s', '-S', '-B', '-c', question], {
      env: shimEnvironment(env, libraryPathOf(file, env)),
      signal,
      timeout: patience,
      maxOutput: 65536,
    })
    const [executable = '', flags = '', implementation = '', version = ''] = outcome.stdout.split('\n').reverse()
    if (outcome.code !== 0 || !/^\d+\.\d+\.\d+/.test(version)) {
      return {executable: file, where, version: null, failure: reason(outcome)}
    }
    return {executable: executable || file, where, version, implementation, freeThreaded: flags.includes('t')}
  } catch (error) {
    const failure = startFailure(error, file, signal)
    if (failure.code === 'interrupted') throw failure
    return {executable: file, where, version: null, failure: failure.message.replace(/\.$/, '')}
  }
}

function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>()
  return items.filter(item => !seen.has(key(item)) && seen.add(key(item)))
}
