import fs from 'node:fs'
import path from 'node:path'
import {asset} from '../../../core/assets.ts'
import {SitemountError} from '../../../core/errors.ts'
import {libraryPathOf, scrubbedEnvironment} from '../../../python/scrub.ts'
import type {Target} from '../../../targets/profile.ts'
import type {Failure, RehearsalFacts} from '../../engine/facts.ts'
import {moduleOrigins, modulesStep} from '../../engine/modules.ts'
import {freePort, probeIsolation, type Serving, type Stage, type Step, serve} from '../../engine/serve.ts'
import {type Boot, replayBoot} from './boot.ts'
import {classify, type Scene} from './classify.ts'
import type {AzureMLRehearsal} from './context.ts'
import {type AppFolders, layOut} from './layout.ts'
import {sceneOf, withServer} from './make-context.ts'
import {bootNotes, pythonProblem} from './notes.ts'
import {rehearseScript} from './script.ts'
import {ensureServer, type ServerEnvironment} from './server.ts'
import {serverEnvironment} from './variables.ts'

/** Seconds: `pip show` takes a second. */
const patience = 60

/**
 * Starts what an Azure ML inference image starts, as far as one machine can: the uploaded part of the code folder, the start
 * script's decisions (replayed, with the standard error it throws away), and the real server by its console script, from an
 * environment that holds nothing else. Where the server cannot be had, the script alone is tried, and that never passes.
 *
 * Throws `unreadable` for a code folder, script or model that cannot be read, `disk-full`, `unwritable`, `probe-failed` when the
 * interpreter does not answer, `interrupted`.
 */
export async function rehearseAzureML(options: AzureMLRehearsal): Promise<RehearsalFacts> {
  const {target, interpreter} = options
  const wrong = pythonProblem(target, interpreter)
  const {serving, folders} = await prepare(options)
  const facts = startFacts(options, folders)
  try {
    if (wrong !== null) return {...facts, failure: wrong}
    if (folders.problem !== null) return {...facts, failure: folders.problem}
    const boot = replay(target, folders)
    const scene = sceneOf(options, {folders, boot})
    if (boot.exit !== null) return {...facts, failure: classify(null, scene), log: `${boot.exit.line}\n`}
    const server = await serverOf(options)
    if ('trouble' in server) return await scriptOnly(options, {serving, folders, scene, trouble: server.trouble})
    return await start(options, {serving, folders, boot, server, facts, scene})
  } finally {
    folders.close()
  }
}

type Started = {
  serving: Serving
  folders: AppFolders
  boot: Boot
  server: ServerEnvironment
  facts: RehearsalFacts
  scene: Scene
}

async function start(options: AzureMLRehearsal, {serving, folders, boot, server, facts, scene}: Started) {
  const {target, sample, interpreter} = options
  const port = await freePort()
  const env = serverEnvironment({server, folders, boot, interpreter, env: options.io.env, installed: options.installed})
  const deadline = options.deadlineSeconds ?? deadlineOf(target)
  const url = (at: string) => `http://127.0.0.1:${port}${at}`
  const stage: Stage = {
    isolation: folders.isolation,
    binds: [...folders.binds, {from: server.folder, to: server.folder, readOnly: true}],
    before: pipShow(server, {env, cwd: folders.empty}),
    host: {
      command: [
        path.join(server.folder, 'bin', consoleScript(target)),
        '--entry_script',
        boot.entry,
        '--port',
        `${port}`,
      ],
      env,
      cwd: boot.appRoot,
      seconds: deadline,
    },
    health: {kind: 'http', url: url(target.server?.health ?? '/')},
    boots: {pattern: 'Booting worker with pid', allowed: scene.workers},
    ...(sample !== null && {
      sample: {
        url: url(target.server?.score ?? '/score'),
        body: sample,
        headers: {'content-type': 'application/json'},
        seconds: options.sampleSeconds ?? 60,
      },
    }),
    after: modulesStep({server, folders, boot, env}),
    ...(folders.mountSeen !== null && {watch: folders.mountSeen}),
  }
  const served = await serve(stage, serving)
  const known = withServer(scene, {folders, server, deadline, target, interpreter})
  const log = [...served.before.map(({stdout, stderr}) => `${stdout}${stderr}`), served.log].join('')
  return {
    ...facts,
    what: `${target.server?.distribution} ${target.server?.version} on CPython ${interpreter.version}`,
    notes: [...facts.notes, ...bootNotes(boot, options)],
    ready: served.ready === null ? null : {seconds: served.ready, deadline},
    answer: served.answer,
    failure: classify(served, known),
    modules: moduleOrigins(served),
    log: known.shown(log),
  }
}

/** What the server's absence from a rehearsal means: the script is tried, and the verdict stays open. */
async function scriptOnly(
  options: AzureMLRehearsal,
  {serving, folders, scene, trouble}: Pick<Started, 'serving' | 'folders' | 'scene'> & {trouble: string},
): Promise<RehearsalFacts> {
  const facts = await rehearseScript({rehearsal: options, serving, folders, scene, pythonPath: scene.boot.pythonPath})
  const [reason = '', ...more] = trouble.split('\n')
  const failure: Failure = facts.failure ?? {
    class: 'host',
    message: `The server of ${options.target.name} could not be started here, so that only the entry script was tried: ${reason.replace(/[.:]$/, '')}.`,
    help: 'Run it once where a package index is in reach: the server is kept between runs, below `~/.cache/sitemount`.',
    evidence: more.slice(0, 12),
  }
  return {...facts, failure}
}

/**
 * Tries the entry script alone: for targets whose server sitemount does not know, and without a command. See `rehearseScript`.
 *
 * Throws what `rehearseAzureML` throws.
 */
export async function rehearseScriptOnly(options: AzureMLRehearsal): Promise<RehearsalFacts> {
  const {serving, folders} = await prepare(options)
  try {
    if (folders.problem !== null) return {...startFacts(options, folders), how: 'script-only', failure: folders.problem}
    const boot = replay({...options.target, ignoresMount: true}, folders)
    const scene = {...sceneOf(options, {folders, boot}), unreached: false}
    const pythonPath = folders.variables.PYTHONPATH ?? folders.mountSeen
    return await rehearseScript({rehearsal: options, serving, folders, scene, pythonPath})
  } finally {
    folders.close()
  }
}

async function prepare(options: AzureMLRehearsal): Promise<{serving: Serving; folders: AppFolders}> {
  const {interpreter, io, scratch} = options
  const serving: Serving = {
    python: interpreter.executable,
    scratch,
    env: scrubbedEnvironment(io.env, {libraryPath: libraryPathOf(interpreter.executable, io.env)}),
    signal: io.signal,
    onLine: line => io.log.debug(line),
  }
  return {serving, folders: layOut(options, options.isolation ?? (await probeIsolation(serving)))}
}

function replay(target: Pick<Target, 'ignoresMount' | 'deliveries'>, folders: AppFolders): Boot {
  return replayBoot({
    variables: folders.variables,
    ignoresMount: target.ignoresMount === true,
    // The image that always names a conda file never comes to a requirements file (its profile has no such delivery).
    condaFirst: target.deliveries !== undefined && !target.deliveries.includes('dynamic'),
    isFolder: file => isKind(folders.here(file), 'folder'),
    isFile: file => isKind(folders.here(file), 'file'),
  })
}

function startFacts(options: AzureMLRehearsal, folders: AppFolders): RehearsalFacts {
  return {
    target: options.target.name,
    how: 'server',
    what: options.target.server?.distribution ?? options.target.name,
    isolation: folders.isolation,
    ready: null,
    answer: null,
    sample: options.sample !== null,
    failure: null,
    modules: null,
    notes: folders.notes,
    log: '',
  }
}

async function serverOf(options: AzureMLRehearsal): Promise<ServerEnvironment | {trouble: string}> {
  const {target, io} = options
  const file = target.server?.requirements
  if (file === undefined) return {trouble: `the profile ${target.name} names no server`}
  try {
    return await ensureServer({...options, lock: fs.readFileSync(asset(`profiles/${file}`), 'utf8')})
  } catch (error) {
    if (io.signal.aborted || !(error instanceof SitemountError)) throw error
    return {trouble: error.message}
  }
}

/** The image asks pip for the server after it set PYTHONPATH, and throws away what pip says on standard error. */
function pipShow(server: ServerEnvironment, {env, cwd}: Pick<Step, 'env' | 'cwd'>): Step[] {
  const pip = path.join(server.folder, 'bin', 'pip')
  if (!fs.existsSync(pip)) return []
  const command = [pip, 'show', 'azureml-inference-server-http']
  return [{command, env, cwd, seconds: patience, wants: 'output'}]
}

function consoleScript(target: Target): string {
  return target.server?.consoleScript ?? 'azmlinfsrv'
}

/** Seconds until the kubelet would have given up: the probe's first pause and all the failures it allows. */
function deadlineOf({probe}: Pick<Target, 'probe'>): number {
  return probe === undefined ? 310 : probe.initialDelay + probe.period * probe.failures
}

function isKind(file: string | null, kind: 'folder' | 'file'): boolean {
  const stats = file === null ? undefined : fs.statSync(file, {throwIfNoEntry: false})
  return stats !== undefined && (kind === 'folder' ? stats.isDirectory() : stats.isFile())
}
