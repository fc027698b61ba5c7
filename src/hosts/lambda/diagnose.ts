import path from 'node:path'
import {isAtOrInside} from '../../core/paths.ts'
import {size} from '../../core/text.ts'
import {blame} from '../engine/diagnose.ts'
import {stands, type Whereabouts} from '../engine/diagnose-missing.ts'
import type {Failure} from '../engine/facts.ts'
import {evidenceOf, type Raised} from '../engine/last-traceback.ts'
import type {Served} from '../engine/serve.ts'
import type {LambdaReply} from './reply.ts'

export type HandlerOutcome = {
  served: Pick<Served, 'exit' | 'log'>
  handler: string
  /** Seconds. */
  limits: {init: number; call: number}
  /** The function's own PYTHONPATH. */
  pythonPath: string | undefined
  where: Whereabouts
}

type Blamed = Omit<Failure, 'evidence'>

/** Why a function could not be loaded or called, with the error type that Lambda's log would have; null when all went well. */
export function judgeHandler(reply: LambdaReply, outcome: HandlerOutcome): Failure | null {
  if (reply.phase === 'done') return tooLarge(reply, outcome)
  const blamed =
    reply.stuck !== null
      ? late(reply, outcome)
      : reply.error === undefined
        ? ended(reply, outcome)
        : raised(reply.error, outcome)
  return {...blamed, evidence: evidenceOf(outcome.served.log)}
}

/** Bytes that an answer of a function may have (Lambda developer guide, "Quotas": 6 MB). */
const largestAnswer = 6 * 1024 * 1024

function tooLarge({bytes = 0}: LambdaReply, {handler}: HandlerOutcome): Failure | null {
  if (bytes <= largestAnswer) return null
  return {
    class: 'script',
    message: `The answer of ${handler} has ${size(bytes)}, and Lambda returns no more than 6 MB (Function.ResponseSizeTooLarge).`,
    help: 'Answer with less, or put the answer into a bucket and return where it lies.',
    evidence: [],
  }
}

function late({phase, stuck}: LambdaReply, {limits, handler, where}: HandlerOutcome): Blamed {
  const frames = stuck ?? []
  const mounted = frames.findLast(({file}) => isAtOrInside(where.mount.seen, file))
  const own = frames.findLast(({file}) => isAtOrInside(where.code.seen, file))
  const name = mounted === undefined ? undefined : path.relative(where.mount.seen, mounted.file).split(path.sep)[0]
  const at = own === undefined ? '' : ` at ${path.relative(where.code.seen, own.file)}:${own.line}`
  const busy = name === undefined ? at : `${at}, in ${name} of the mount`
  if (phase === 'invoke') {
    return {
      class: 'script',
      message: `${handler} did not return within ${limits.call} seconds; it was busy${busy || ' in native code'}.`,
      help: 'Look at what it waits for: there is no network in a rehearsal.',
    }
  }
  return {
    class: mounted === undefined ? 'script' : 'mount',
    message: `Loading ${handler} takes longer than the ${limits.init} seconds of Lambda's init phase; it was busy${busy || ' in native code'}.`,
    help: 'Do less while the module is imported: import large packages where they are used, and load models at the first call.',
  }
}

function ended({phase}: LambdaReply, {served: {exit}, handler}: HandlerOutcome): Blamed {
  const doing = phase === 'invoke' ? 'was called' : 'was loaded'
  if (exit?.signal != null || (exit?.code ?? 0) > 128) {
    const signal = exit?.signal ?? (exit?.code ?? 0) - 128
    return {
      class: 'mount',
      message: `Python was ended by signal ${signal} while ${handler} ${doing}: native code crashed (Runtime.ExitError).`,
      help: 'Build the mount with the Python and for the platform of the function.',
    }
  }
  if (phase === 'start') {
    return {
      class: 'host',
      message: `Python ended with exit code ${exit?.code ?? '?'} before ${handler} was loaded.`,
      help: 'Look at the log: this Python may be incomplete.',
    }
  }
  return {
    class: 'script',
    message: `The code ended Python with exit code ${exit?.code ?? '?'} while ${handler} ${doing} (Runtime.ExitError).`,
    help: 'Return or raise instead of calling `sys.exit`: the runtime must live on for the next call.',
    ...(exit?.code != null && {exitCode: exit.code}),
  }
}

const helps: Readonly<Record<string, string>> = {
  'Runtime.MalformedHandlerName': 'Write `module.function`.',
  'Runtime.HandlerNotFound': 'Name a function that stands at the top level of the module.',
  'Runtime.BuiltInModuleConflict': 'Give the module of the function another name.',
  'Runtime.MarshalError': 'Return what JSON can say: text, numbers, lists and objects of them, true, false and None.',
}

function raised(error: Raised, {handler, pythonPath, where}: HandlerOutcome): Blamed {
  const {type, message, frames} = error
  const help = helps[type]
  if (help !== undefined) {
    const awaits = / coroutine /.test(message)
      ? 'Lambda does not await: call `asyncio.run(…)` in a plain function.'
      : help
    return {class: 'script', message: `${type}: ${message}.`, help: awaits}
  }
  const missing = /No module named '([^'.]+)/.exec(message)?.[1]
  const module = handler.slice(0, handler.lastIndexOf('.')).split(/[./]/)[0] ?? ''
  if (type === 'Runtime.ImportModuleError' && frames.length === 0 && missing === module) {
    return {
      class: 'path',
      message: `The handler ${handler} names the module ${module}, which is not in the folder of the code.`,
      help: 'Write the handler relative to that folder (`code-dir`), with dots or slashes between folders.',
    }
  }
  if (missing !== undefined && pythonPath !== undefined && stands(missing, where.mount.real)) {
    return {
      class: 'path',
      message: `${missing} is in the mount, but PYTHONPATH is set for the function, and then the runtime leaves /opt/python out.`,
      help: `Do not set PYTHONPATH, or write \`PYTHONPATH=/opt/python:${pythonPath}\`.`,
    }
  }
  const blamed = blame(error, where)
  // What an event lacks shows as one of these in the function that reads it.
  const mayBeEvent = blamed.class === 'script' && /^(?:KeyError|IndexError|TypeError|AttributeError)$/.test(type)
  return mayBeEvent
    ? {...blamed, help: 'Mend the code at that line, or compare the event with what it expects.'}
    : blamed
}
