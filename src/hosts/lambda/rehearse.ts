import {randomUUID} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {asset} from '../../core/assets.ts'
import {SitemountError} from '../../core/errors.ts'
import {hostModulesOf} from '../command/rehearse.ts'
import {type HostRehearsal, type Scene, setScene, wrongPython} from '../engine/context.ts'
import type {Failure, RehearsalFacts} from '../engine/facts.ts'
import {readText} from '../engine/sample.ts'
import {serve} from '../engine/serve.ts'
import {judgeHandler} from './diagnose.ts'
import {lambdaVariables, placesOf} from './places.ts'
import {type LambdaReply, readReply} from './reply.ts'

export type HandlerRehearsal = Omit<HostRehearsal, 'sample'> & {
  /** `module.function`, as the function's configuration has it. */
  handler: string
  /** Absolute path of the event (JSON), null for none: then the function is loaded and not called. */
  event: string | null
}

/** Seconds that Lambda allows for loading the code of a function on demand (Lambda developer guide, "Init phase"). */
const initLimit = 10

/**
 * Loads a function and calls it as Lambda's Python runtime does: the code at `/var/task`, the mount at `/opt/python`, which is
 * a site directory, the runtime's order of `sys.path`, nothing but `/tmp` to write to, the limit of the init phase. The
 * function's own time limit is `deadlineSeconds`, by default 60.
 *
 * Throws `unreadable` for an event that cannot be read, `usage` for one that is no JSON, and what `setScene` throws.
 */
export async function rehearseHandler(rehearsal: HandlerRehearsal): Promise<RehearsalFacts> {
  const {target, mount, codeDir, deadlineSeconds = 60} = rehearsal
  const event = rehearsal.event === null ? undefined : readEvent(rehearsal.event)
  const scene = await setScene({...rehearsal, sample: null}, {programs: false})
  try {
    const wrong = wrongPython(rehearsal)
    if (wrong !== null) return handlerFacts(wrong, {rehearsal, scene})
    const places = placesOf(rehearsal, scene)
    const initSeconds = target.initSeconds ?? initLimit
    const request = randomUUID()
    const {folder} = scene
    fs.copyFileSync(asset('python/lambda_host.py'), path.join(folder, 'runtime', 'bootstrap.py'))
    const plan = {
      handler: rehearsal.handler,
      layers: places.layers,
      packages: scene.hostPackages === null ? [] : [scene.hostPackages],
      reply: path.join(places.runtime, 'reply.json'),
      trace: path.join(places.runtime, 'trace.txt'),
      initSeconds,
      seconds: deadlineSeconds,
      request,
      ...(event !== undefined && {event}),
    }
    fs.writeFileSync(path.join(folder, 'runtime', 'plan.json'), JSON.stringify(plan))
    const command = [
      scene.serving.python,
      '-s',
      '-S',
      '-B',
      `${places.runtime}/bootstrap.py`,
      `${places.runtime}/plan.json`,
    ]
    const env = {...scene.env, ...lambdaVariables(rehearsal, places), ...rehearsal.variables}
    const served = await serve(
      {
        isolation: scene.isolation,
        binds: places.binds,
        ...(scene.isolation.paths && {readOnlyRoot: {writable: places.writable}}),
        host: {command, env, cwd: places.task, seconds: initSeconds + deadlineSeconds + 10},
        health: {kind: 'exit'},
      },
      scene.serving,
    )
    const reply = readReply(path.join(folder, 'runtime'))
    const failure = judgeHandler(reply, {
      served,
      handler: rehearsal.handler,
      limits: {init: initSeconds, call: deadlineSeconds},
      pythonPath: rehearsal.variables.PYTHONPATH,
      where: {
        mount: {seen: places.mount, real: mount},
        code: {seen: places.task, real: codeDir},
        hostModules: new Set([...hostModulesOf(target), 'boto3', 'botocore']),
        suffixes: rehearsal.interpreter.extensionSuffixes,
        cwd: rehearsal.io.cwd,
      },
    })
    return handlerFacts(failure, {rehearsal, scene, reply, log: served.log})
  } finally {
    scene.close()
  }
}

function handlerFacts(
  failure: Failure | null,
  {rehearsal, scene, reply, log = ''}: {rehearsal: HandlerRehearsal; scene: Scene; reply?: LambdaReply; log?: string},
): RehearsalFacts {
  const {target, handler, interpreter, event} = rehearsal
  const deadline = target.initSeconds ?? initLimit
  const {ready, answer, seconds = 0} = reply ?? {}
  return {
    target: target.name,
    how: 'handler',
    what: reply === undefined ? `nothing: ${handler} was not loaded` : `${handler} on CPython ${interpreter.version}`,
    isolation: scene.isolation,
    ready: ready === undefined ? null : {seconds: ready, deadline},
    answer: answer === undefined ? null : {status: 200, headers: {}, body: answer, seconds},
    sample: event !== null,
    failure,
    modules:
      reply?.modules === undefined
        ? null
        : {...reply.modules, loaded: [], how: 'as the function itself had imported them'},
    notes: reply === undefined ? [] : notesOf(reply, {rehearsal, scene}),
    log,
  }
}

function readEvent(file: string): unknown {
  const text = readText(file, 'event')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new SitemountError('usage', `Input \`event\`: ${file} is no JSON (${(error as Error).message}).`, {
      help: 'Write the event as the service sends it; the console of Lambda has one for each service under “Test”.',
    })
  }
}

function notesOf({ready}: LambdaReply, {rehearsal, scene}: {rehearsal: HandlerRehearsal; scene: Scene}): string[] {
  const limit = rehearsal.target.initSeconds ?? initLimit
  return [
    ...(scene.isolation.paths
      ? []
      : ['Code and mount stood where they lie on this machine, not at /var/task and /opt/python.']),
    ...(scene.hostPackages === null ? [] : ['The packages of the virtualenv stood for those of the runtime.']),
    ...(ready !== undefined && ready > limit / 2
      ? [`Loading the function took ${ready.toFixed(1)} of the ${limit} seconds that Lambda allows.`]
      : []),
  ]
}
