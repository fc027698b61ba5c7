import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import {SitemountError} from '../../core/errors.ts'
import {type HostRehearsal, type Scene, setScene, wrongPython} from '../engine/context.ts'
import type {Failure, RehearsalFacts} from '../engine/facts.ts'
import {readSample} from '../engine/sample.ts'
import {type Health, type Served, type Stage, serve} from '../engine/serve.ts'
import {judgeServed} from './diagnose.ts'

export type CommandRehearsal = HostRehearsal & {
  /** Run by `sh -c` in the folder of the code. */
  command: string
  /** An address of this machine that answers when all is well; null: the command ends with 0, or stays up. */
  health: string | null
}

/** Seconds that a command without a health address must stay up, when it does not end by itself. */
export const staysUp = 5

/**
 * Starts the user's own command as its host would: the mount on PYTHONPATH, read-only where the system lets it, an empty home,
 * none of the caller's variables. With `health` it is ready when that answers with a status below 400; without, when it ends
 * with 0 or still runs after five seconds. The sample goes to the path in it (`.http`), else to the target's own path for
 * requests, else to `/` of the same server.
 *
 * Throws `usage` for a health address that is not one of this machine, and what `setScene` and `readSample` throw.
 */
export async function rehearseCommand(rehearsal: CommandRehearsal): Promise<RehearsalFacts> {
  const {target, mount, codeDir, sample, deadlineSeconds = 60} = rehearsal
  const health = rehearsal.health === null ? null : readHealth(rehearsal.health)
  const request = sample === null ? null : readSample(sample)
  if (request !== null && health === null) {
    throw new SitemountError('usage', 'Input `sample` needs `health`, which says where the server listens.', {
      help: 'Write `health: http://127.0.0.1:PORT/`.',
    })
  }
  const scene = await setScene(rehearsal)
  try {
    const {isolation} = scene
    const seen = isolation.paths ? (rehearsal.at ?? target.hostPath ?? mount) : mount
    const variables = {...mountVariables(rehearsal, seen), ...rehearsal.variables}
    const env = {...scene.env, ...variables}
    const refused = wrongPython(rehearsal) ?? (health !== null && !isolation.network ? await portTaken(health) : null)
    const notes = refused === null ? notesOf(rehearsal, {...scene, set: mountVariables(rehearsal, seen)}) : []
    const stage: Stage = {
      isolation,
      binds: [{from: mount, to: seen, readOnly: true}],
      host: {command: ['/bin/sh', '-c', rehearsal.command], env, cwd: codeDir, seconds: deadlineSeconds},
      health: healthOf(health, deadlineSeconds),
      watch: seen,
      ...(request !== null &&
        health !== null && {
          sample: {
            url: new URL(request.path ?? target.server?.score ?? '/', health).href,
            body: request.body,
            headers: request.headers,
            seconds: deadlineSeconds,
          },
        }),
    }
    const served = refused === null ? await serve(stage, scene.serving) : null
    const where = {
      mount: {seen, real: mount},
      code: {seen: codeDir, real: codeDir},
      hostModules: hostModulesOf(target),
      suffixes: rehearsal.interpreter.extensionSuffixes,
      cwd: rehearsal.io.cwd,
    }
    const url = health?.href ?? null
    const about = {asked: url, command: rehearsal.command, seconds: deadlineSeconds, mayEnd: true}
    const failure = served === null ? refused : judgeServed(served, {...about, where})
    return commandFacts(served, {rehearsal, scene, failure, notes, deadline: deadlineSeconds})
  } finally {
    scene.close()
  }
}

/** The facts of a command that ran, whoever named it. `served` is null when it was not even started. */
export function commandFacts(
  served: Served | null,
  about: {
    rehearsal: Pick<HostRehearsal, 'target' | 'interpreter' | 'sample'>
    scene: Scene
    failure: Failure | null
    notes: string[]
    deadline: number
  },
): RehearsalFacts {
  const {rehearsal, scene, failure, notes, deadline} = about
  const loaded = served?.loaded ?? []
  const ready = served === null ? null : readyIn(served)
  return {
    target: rehearsal.target.name,
    how: 'command',
    what:
      served === null
        ? 'nothing: the command was not started'
        : `the command on CPython ${rehearsal.interpreter.version}`,
    isolation: scene.isolation,
    ready: ready === null ? null : {seconds: ready, deadline},
    answer: served?.answer ?? null,
    sample: rehearsal.sample !== null,
    failure,
    modules:
      loaded.length === 0
        ? null
        : {
            mount: [...new Set(loaded.map(file => file.split('/')[0] ?? file))].sort(),
            host: [],
            code: [],
            loaded,
            how: 'native libraries that the running processes had loaded; nothing else can be seen from outside',
          },
    notes,
    log: served?.log ?? '',
  }
}

/** What the host's environment holds because of the mount; `seen` is its absolute path there. */
function mountVariables({target}: Pick<HostRehearsal, 'target'>, seen: string): Record<string, string> {
  const {environment, fallback} = target
  // A path relative to an entry script says nothing to a command.
  const name = environment.value === 'absolute' ? environment.name : (fallback ?? 'PYTHONPATH')
  const colon = environment.trailingColon === true && name === 'PYTHONPATH' ? ':' : ''
  return {[name]: seen + colon, PYTHONDONTWRITEBYTECODE: '1'}
}

/** Top-level modules of the host's own packages, as far as the profile tells; their names, where it does not. */
export function hostModulesOf({packages = []}: HostRehearsal['target']): Set<string> {
  return new Set(
    packages.flatMap(({name, modules, namespaces}) =>
      modules === undefined && namespaces === undefined
        ? [name.toLowerCase().replace(/[-.]+/g, '_')]
        : [...(modules ?? []), ...(namespaces ?? [])].map(dotted => dotted.split('.')[0] ?? dotted),
    ),
  )
}

function readyIn({ready, exit, seconds}: Served): number | null {
  return ready ?? (exit?.code === 0 ? seconds : null)
}

function readHealth(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  const names = ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0']
  if (url !== null && url.protocol === 'http:' && names.includes(url.hostname) && url.username === '') {
    // Within namespaces of its own there is no name service to ask.
    if (url.hostname !== '[::1]') url.hostname = '127.0.0.1'
    return url
  }
  throw new SitemountError('usage', 'Input `health`: expected an address of this machine.', {
    help: 'Write `http://127.0.0.1:PORT/path`, with the port that the command listens on.',
  })
}

function healthOf(url: URL | null, deadline: number): Health {
  return url === null ? {kind: 'alive', seconds: Math.min(staysUp, deadline)} : {kind: 'http', url: url.href}
}

/** Whether somebody answers already, before anything was started. */
function answers({hostname, port}: URL): Promise<boolean> {
  return new Promise(resolve => {
    const socket = net.connect({host: hostname.replace(/[[\]]/g, ''), port: Number(port || 80)})
    const settle = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(1000, () => settle(false))
    socket.once('connect', () => settle(true))
    socket.once('error', () => settle(false))
  })
}

async function portTaken(health: URL): Promise<Failure | null> {
  if (!(await answers(health))) return null
  return {
    class: 'host',
    message: `Something else answers at ${health.host} already, before the command was started.`,
    help: 'Stop it, or take another port in `command` and `health`.',
    evidence: [],
  }
}

type Noted = Pick<Scene, 'isolation' | 'hostPackages'> & {set: Readonly<Record<string, string>>}

function notesOf({codeDir, variables}: HostRehearsal, {isolation, hostPackages, set}: Noted): string[] {
  const [name = '', value = ''] = Object.entries(set)[0] ?? []
  const [place = ''] = value.split(':')
  const isReplaced = variables[name] !== undefined && !variables[name].split(':').includes(place)
  return [
    ...(isReplaced
      ? [
          `The input \`env\` sets ${name}, which took the place of the mount's: the packages at ${place} were not looked for.`,
        ]
      : []),
    ...(hostPackages === null ? [] : ['The packages of the virtualenv stood for those of the host.']),
    ...(isolation.paths ? [] : ['The mount stood where it lies on this machine, and could be written to.']),
    ...(fs.existsSync(path.join(codeDir, '.env'))
      ? ['A `.env` file lies beside the code; a host does not read it by itself.']
      : []),
  ]
}
