import {SitemountError} from '../core/errors.ts'
import type {IO} from '../core/io.ts'
import type {Candidate, ExpectedPython, Interpreter} from './facts.ts'
import {candidates, findInterpreter} from './find.ts'
import {isExpected, isServed, oldestServed} from './fit.ts'
import {askJob, type Job, jobSettings} from './job.ts'
import {jobInterpreter} from './locate.ts'

/** The interpreter, what the calling job would have made of it, and, when it is not the expected one, what else lies here. */
export type Chosen = Job & {interpreter: Interpreter; candidates: Candidate[]}

/**
 * The interpreter to build with: the one the input or the job names, or, for `find`, the first that matches. It is judged,
 * never silently replaced.
 *
 * Throws `no-interpreter`, also for a Python that is too old, or `probe-failed`.
 */
export async function chooseInterpreter(
  python: string,
  {
    expected,
    io,
    toRead = false,
    meanwhile = () => {},
  }: {
    expected: ExpectedPython | undefined
    io: Pick<IO, 'env' | 'cwd' | 'signal'>
    /** Whether it is only looked into: then it may be older than those that packages are built with. */
    toRead?: boolean
    /** Called when the one interpreter that was named is being asked, with what was started. */
    meanwhile?: (command: string) => void
  },
): Promise<Chosen> {
  if (python === 'find') {
    const interpreter = await findInterpreter(expected, io)
    requireServed(interpreter)
    return {interpreter, candidates: [], ...(await jobSettings({...io, interpreter}))}
  }
  const {command} = jobInterpreter({python, ...io})
  const asking = askJob(command, io)
  meanwhile(command)
  const job = await asking
  if (!toRead) requireServed(job.interpreter)
  return {...job, candidates: isExpected(job.interpreter, expected) ? [] : await candidates(io)}
}

/** Throws `no-interpreter` for a Python older than those that are served. */
export function requireServed({version, executable}: Pick<Interpreter, 'version' | 'executable'>): void {
  if (isServed(version)) return
  throw new SitemountError(
    'no-interpreter',
    `Python ${version} (${executable}) is too old: CPython ${oldestServed} or later is needed.`,
    {
      help: 'Set up a newer Python before this step, or name one with the input `python`.',
    },
  )
}
