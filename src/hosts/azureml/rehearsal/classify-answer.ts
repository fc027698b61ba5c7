import {placeOf} from '../../../core/finding.ts'
import {crashEvidence, crashOf} from '../../engine/crash.ts'
import type {Failure} from '../../engine/facts.ts'
import type {Served} from '../../engine/serve.ts'
import {evidenceOf, lastLines, type Raised, readTracebacks} from '../../engine/traceback.ts'
import {ownerOf, type Scene} from './context.ts'
import {blame} from './diagnose.ts'

/** Exceptions that are about the text that was sent, whoever raises them. */
const aboutData = /(?:^|\.)(?:JSONDecodeError|ValidationError|RequestValidationError)$/

/** Exceptions that come from what was sent as well as from what is done with it. */
const ofData = /^(?:KeyError|IndexError|TypeError|ValueError|AttributeError)$/

/** What an answer to the sample means; null for success (2xx), or where nothing was asked. */
export function classifyAnswer(served: Served, scene: Scene): Failure | null {
  const {answer, unanswered, log} = served
  if (answer === null) return unanswered === '' ? null : noAnswer(served, scene)
  const {status} = answer
  if (status >= 200 && status < 300) return null
  const chain = readTracebacks(log).at(-1) ?? []
  const said = messageOf(answer.body)
  if (status === 400 || status === 415 || status === 413 || status === 422) {
    return {
      class: 'sample',
      message: `The server refuses the sample with ${status}${said && `: ${said}`}.`,
      help: 'Hold the sample against what `run()` and its schema take.',
      evidence: lastLines(log),
    }
  }
  const failed = answer.headers['x-ms-run-function-failed']?.toLowerCase() === 'true'
  if (status >= 500 && (failed || chain.length > 0))
    return {...inScript(chain, {scene, failed}), ...evidence(chain, log)}
  return {
    class: status === 404 || status === 405 ? 'host' : 'script',
    message: `The answer to the sample is ${status}${said && `: ${said}`}.`,
    help: 'A deployment counts 2xx only as an answer: look at what `run()` returns.',
    evidence: lastLines(log),
  }
}

/** `run()` raised, or what it returned cannot be sent. */
function inScript(
  chain: readonly Raised[],
  {scene, failed}: {scene: Scene; failed: boolean},
): Omit<Failure, 'evidence'> {
  const text = chain.map(({message}) => message).join('\n')
  const at = scene.place(`${scene.code}/${scene.boot.entry}`, scene.lineOf('run'))
  const kind = /Object of type (\w+) is not JSON serializable/.exec(text)?.[1]
  if (!failed && kind !== undefined) {
    const isCoroutine = kind === 'coroutine'
    return {
      class: 'script',
      message: isCoroutine
        ? '`run()` is `async`, which the server does not wait for: what it returns is a coroutine.'
        : `\`run()\` returns a ${kind}, which cannot be written as JSON.`,
      help: isCoroutine ? 'Write `def run`.' : 'Return lists, numbers and texts: `.tolist()` makes them of an array.',
      ...at,
    }
  }
  const missing = /run\(\) missing \d+ required positional argument/.exec(text)
  if (missing !== null) {
    return {
      class: 'script',
      message: `The server calls \`run()\` with one argument: ${text.split('\n')[0]}.`,
      help: 'Take one parameter, or decorate it with `@input_schema` for each.',
      ...at,
    }
  }
  const own = chain.find(({frames}) => frames.some(({file}) => ownerOf(file, scene) === 'code'))
  const cause = blame(chain, scene)
  const first = own ?? cause?.raised
  if (first !== undefined && aboutData.test(first.type)) {
    return {
      class: 'sample',
      message: `\`run()\` does not take the sample: ${first.type.split('.').at(-1)}: ${first.message.split('\n')[0]}.`,
      help: 'Hold the sample against what `run()` reads.',
      ...(cause !== null && placeOf(cause.blamed)),
    }
  }
  if (cause !== null && cause.blamed.class === 'script' && ofData.test(cause.raised.type)) {
    return {...cause.blamed, help: 'Mend the code at that line, or the sample: hold it against what `run()` reads.'}
  }
  if (cause !== null) return cause.blamed
  return {
    class: 'script',
    message: 'The entry script failed on the sample.',
    help: 'Look at the log.',
    ...at,
  }
}

function noAnswer({unanswered, log, boots}: Served, scene: Scene): Failure {
  if (boots > scene.workers) {
    return {...crashOf(log, {scene, during: 'while it answers the sample'}), evidence: crashEvidence(log)}
  }
  return {
    class: 'script',
    message: `There was no answer to the sample: ${unanswered.replace(/\.$/, '')}.`,
    help: 'A deployment waits 5 seconds unless its `request_timeout_ms` says more: make `run()` faster, or allow more.',
    ...scene.place(`${scene.code}/${scene.boot.entry}`, scene.lineOf('run')),
    evidence: lastLines(log),
  }
}

function evidence(chain: readonly Raised[], log: string): Pick<Failure, 'evidence'> {
  const raised = chain.find(({type}) => !/UserScript/.test(type)) ?? chain.at(-1)
  return {evidence: raised === undefined ? lastLines(log) : evidenceOf(raised)}
}

/** The server writes its reason as JSON, some decorators as plain text. */
function messageOf(body: string): string {
  try {
    const {message} = JSON.parse(body) as {message?: unknown}
    if (typeof message === 'string') return message.slice(0, 300).replace(/\.$/, '')
  } catch {}
  return body.trim().split('\n')[0]?.slice(0, 300).replace(/\.$/, '') ?? ''
}
