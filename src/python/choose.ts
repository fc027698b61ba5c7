import type {IO} from '../io.ts'
import type {Candidate, ExpectedPython, Interpreter} from './facts.ts'
import {candidates, findInterpreter, isExpected} from './find.ts'
import {askJob, type Job, jobSettings} from './job.ts'
import {jobInterpreter} from './locate.ts'

/** The interpreter, what the calling job would have made of it, and, when it is not the expected one, what else lies here. */
export type Chosen = Job & {interpreter: Interpreter; candidates: Candidate[]}

/**
 * The interpreter to build with: the one the input or the job names, or, for `find`, the first that matches. It is judged,
 * never silently replaced.
 *
 * Throws `no-interpreter` or `probe-failed`.
 */
export async function chooseInterpreter(
  python: string,
  {expected, io}: {expected: ExpectedPython | undefined; io: Pick<IO, 'env' | 'cwd' | 'signal'>},
): Promise<Chosen> {
  if (python === 'find') {
    const interpreter = await findInterpreter(expected, io)
    return {interpreter, candidates: [], ...(await jobSettings({...io, interpreter}))}
  }
  const job = await askJob(jobInterpreter({python, ...io}).command, io)
  return {...job, candidates: isExpected(job.interpreter, expected) ? [] : await candidates(io)}
}
