import {consoleScript} from '../engine/console-script.ts'
import {blame} from '../engine/diagnose.ts'
import type {Whereabouts} from '../engine/diagnose-missing.ts'
import type {Failure} from '../engine/facts.ts'
import {evidenceOf, lastTraceback} from '../engine/last-traceback.ts'
import type {Served} from '../engine/serve.ts'

/** What was started, and what was expected of it. */
export type Expected = {
  /** What had to answer, for a message: an address, `its probes`; null where nothing was asked. */
  asked: string | null
  /** The command, as written. */
  command: string
  /** Seconds until the patience ended. */
  seconds: number
  /** Whether an end with 0 is no failure where nothing is asked. */
  mayEnd: boolean
  where: Whereabouts
}

/** Why a command that was started failed; null when it did not. */
export function judgeServed(served: Served, expected: Expected): Failure | null {
  const {exit, ready, answer, unanswered} = served
  const evidence = evidenceOf(served.log)
  const raised = lastTraceback(served.log)
  const blamed = raised && blame(raised, expected.where)
  const because = (otherwise: Omit<Failure, 'evidence'>): Failure => ({
    ...(blamed ?? otherwise),
    ...(exit?.code != null && {exitCode: exit.code}),
    evidence,
  })
  if (answer !== null && answer.status >= 200 && answer.status < 300) return null
  if (answer !== null) {
    return {
      ...refused(answer.status, blamed),
      evidence: [...evidence, answer.body.slice(0, 500)].filter(Boolean).slice(-12),
    }
  }
  if (ready !== null && unanswered !== '') {
    return because({
      class: 'script',
      message: `The sample was not answered: ${unanswered}.`,
      help: 'Look at the log for what the server did with it.',
    })
  }
  if (exit !== null) return ended(served, {expected, because})
  if (ready !== null) return null
  return because(silent(served.health, expected))
}

function ended(
  {exit, log}: Served,
  {expected, because}: {expected: Expected; because: (otherwise: Omit<Failure, 'evidence'>) => Failure},
): Failure | null {
  const {asked, command, mayEnd, where} = expected
  const code = exit?.code ?? null
  if (code === 0 && asked === null && mayEnd) return null
  const known = consoleScript({exit, log}, {command, mount: where.mount.real})
  if (known !== null) return {...known, exitCode: 127, evidence: evidenceOf(log)}
  const end = code === null ? `was ended by signal ${exit?.signal}` : `ended with exit code ${code}`
  if (code === 0) {
    return {
      class: 'script',
      message: `The command ended with exit code 0${asked === null ? ', and would be started again and again' : ` before ${asked} answered`}.`,
      help: 'Let it stay in the foreground; what ends by itself belongs into a Job.',
      exitCode: 0,
      evidence: evidenceOf(log),
    }
  }
  return because({
    class: 'script',
    message: `The command ${end}${asked === null ? '' : ` before ${asked} answered`}.`,
    help:
      exit?.signal === 11
        ? 'Native code crashed: build the mount for this Python and platform.'
        : 'Look at the log for the reason.',
  })
}

function refused(status: number, blamed: Omit<Failure, 'evidence'> | undefined): Omit<Failure, 'evidence'> {
  if (status >= 500 && blamed !== undefined) return blamed
  const message = `The sample was answered with status ${status}.`
  if (status >= 500) return {class: 'script', message, help: 'Look at the log and the answer for the reason.'}
  const help =
    status === 404 || status === 405
      ? 'Say where requests go: write the sample as an `.http` file that begins with `POST /path`.'
      : 'Compare the sample with what the server expects.'
  return {class: 'sample', message, help}
}

function silent(health: string, {asked, seconds}: Expected): Omit<Failure, 'evidence'> {
  if (asked === null) {
    return {
      class: 'script',
      message: `The command did not end within ${seconds} seconds.`,
      help: 'Look at the log for what it was busy with.',
    }
  }
  return {
    class: 'script',
    message: `Nothing good came from ${asked} within ${seconds} seconds${met(health)}.`,
    help:
      health === 'refused'
        ? 'Look at which port the command listens on, and whether it is the one in `health`.'
        : 'Look at the log for what it was busy with.',
  }
}

function met(health: string): string {
  if (health === '') return ''
  if (health === 'refused') return ': nobody listens there'
  return health === 'silent' ? ': it accepts connections and says nothing' : `: the last answer was ${health}`
}
