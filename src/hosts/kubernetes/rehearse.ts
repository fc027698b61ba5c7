import path from 'node:path'
import {asset} from '../../core/assets.ts'
import {SitemountError} from '../../core/errors.ts'
import {placeOf} from '../../core/finding.ts'
import {shownPath} from '../../core/paths.ts'
import {minorVersion} from '../../python/fit.ts'
import {judgeServed} from '../command/diagnose.ts'
import {commandFacts, hostModulesOf, staysUp} from '../command/rehearse.ts'
import {type HostRehearsal, type Scene, setScene, wrongPython} from '../engine/context.ts'
import type {Failure, RehearsalFacts} from '../engine/facts.ts'
import {readSample} from '../engine/sample.ts'
import {type Health, type Stage, serve} from '../engine/serve.ts'
import {probeFailure} from './diagnose.ts'
import {expand} from './expand.ts'
import {type Container, readManifest} from './manifest.ts'
import {findMounted, type Mounted} from './mount.ts'
import {notesOf} from './notes.ts'
import {bindsOf, temporaryOf} from './places.ts'
import {patienceOf} from './probe.ts'
import {programOf, workingDirOf} from './program.ts'

export type KubernetesRehearsal = HostRehearsal & {
  /** Absolute path of the manifest. */
  manifest: string
  /** What the image starts, where the manifest leaves that to the image; null when it is not given. */
  command: string | null
}

/**
 * Starts the container of a manifest whose PYTHONPATH names a folder in a volume: its command, arguments and variables with
 * `$(NAME)` replaced, the packages where it looks for them, its user, a read-only root, and its probes as the kubelet asks
 * them. A Job must end with 0; a container without probes must stay up for five seconds.
 *
 * Throws `unreadable` for a manifest that cannot be read, `usage` with file, line and column for what Kubernetes would refuse
 * and for a container whose command is in its image alone, and what `setScene` and `readSample` throw.
 */
export async function rehearseKubernetes(rehearsal: KubernetesRehearsal): Promise<RehearsalFacts> {
  const containers = readManifest(rehearsal.manifest, rehearsal.io.cwd)
  const minor = minorVersion(rehearsal.interpreter.version)
  const found = wrongPython(rehearsal) ?? findMounted(containers, {given: rehearsal.variables, minor})
  const scene = await setScene(rehearsal)
  try {
    if ('class' in found) {
      const facts = commandFacts(null, {rehearsal, scene, failure: found, notes: [], deadline: 0})
      const file = shownPath(rehearsal.manifest, rehearsal.io.cwd)
      return {...facts, what: `nothing: the container of ${file} was not started`}
    }
    return await rehearseContainer(found, {rehearsal, scene, containers})
  } finally {
    scene.close()
  }
}

type Around = {rehearsal: KubernetesRehearsal; scene: Scene; containers: readonly Container[]}

async function rehearseContainer(mounted: Mounted, {rehearsal, scene, containers}: Around): Promise<RehearsalFacts> {
  const {container, environment, entry} = mounted
  const {isolation} = scene
  const {mount, codeDir} = rehearsal
  // Nobody sends requests to what ends by itself.
  const sample = /Job$/.test(container.kind) ? null : rehearsal.sample
  const variables = Object.fromEntries(environment.variables)
  const seen = isolation.paths ? entry : mount
  const words = {
    command: container.command?.map(word => expand(word, environment.variables)) ?? null,
    args: container.args?.map(word => expand(word, environment.variables)) ?? [],
  }
  const program = programOf(words, {container, scene, image: rehearsal.command})
  const work = workingDirOf(program.words, {container, codeDir, isolated: isolation.paths})
  const patience = patienceOf(container.probes)
  const deadline =
    patience ??
    Math.max(
      rehearsal.deadlineSeconds ?? 60,
      ...container.probes.map(one => one.initialDelay + one.period * one.failures),
    )
  const env = {
    ...temporaryOf(scene, container),
    ...variables,
    ...(variables.PATH !== undefined && {PATH: `${scene.bin}:${variables.PATH}`}),
    PYTHONPATH: (variables.PYTHONPATH ?? '')
      .split(':')
      .map(one => (path.posix.normalize(one).replace(/(?<=.)\/$/, '') === entry ? seen : one))
      .join(':'),
  }
  const stage: Stage = {
    isolation,
    binds: isolation.paths ? bindsOf(mounted, {rehearsal, scene, work}) : [],
    ...(isolation.paths && container.readOnlyRoot && {readOnlyRoot: {writable: []}}),
    ...(isolation.paths && container.runAsUser !== null && {uid: container.runAsUser}),
    host: {command: program.words, env, cwd: work.cwd, seconds: deadline},
    health: healthOf(container, {scene, env, cwd: work.cwd, deadline}),
    watch: seen,
    ...(sample !== null && {
      sample: requestOf(sample, {rehearsal, container, seconds: rehearsal.deadlineSeconds ?? 60}),
    }),
  }
  const served = await serve(stage, scene.serving)
  const where = {
    mount: {seen, real: mount},
    code: {seen: work.cwd, real: codeDir},
    hostModules: hostModulesOf(rehearsal.target),
    suffixes: rehearsal.interpreter.extensionSuffixes,
    cwd: rehearsal.io.cwd,
  }
  const isProbed = stage.health.kind === 'exec'
  const asked = container.probes.filter(({check}) => check !== null)
  const unwell =
    isProbed && served.ready === null && served.exit === null
      ? probeFailure(served, {probes: asked, seconds: deadline, where})
      : undefined
  const failure =
    unwell ??
    judgeServed(served, {
      asked: isProbed ? 'its probes' : null,
      command: program.words.join(' '),
      seconds: deadline,
      mayEnd: !container.restarts,
      where,
    })
  const notes = [...program.notes, ...work.notes, ...notesOf(mounted, {rehearsal, scene, containers})]
  const facts = commandFacts(served, {
    rehearsal: {...rehearsal, sample},
    scene,
    failure: failure && placed(failure, container),
    notes,
    deadline,
  })
  return {
    ...facts,
    what: `container ${container.name} of ${container.workload} on CPython ${rehearsal.interpreter.version}`,
  }
}

/** A failure without a place of its own is told where the container stands. */
function placed(failure: Failure, container: Container): Failure {
  return failure.file === undefined ? {...failure, ...placeOf(container)} : failure
}

function healthOf(
  container: Container,
  {scene, env, cwd, deadline}: {scene: Scene; env: Record<string, string>; cwd: string; deadline: number},
): Health {
  if (/Job$/.test(container.kind)) return {kind: 'exit'}
  const asked = container.probes.filter(({check}) => check !== null)
  if (asked.length === 0) return {kind: 'alive', seconds: Math.min(staysUp, deadline)}
  const seconds = asked.reduce((sum, {timeout}) => sum + 2 * timeout, 10)
  // Not the container's own variables, which could change the asking; a command of a probe is part of the container.
  const own = asked.some(({check}) => check?.by === 'exec') ? env : scene.env
  return {
    kind: 'exec',
    step: {
      command: [scene.serving.python, '-I', '-S', '-B', asset('python/kubernetes_probes.py'), JSON.stringify(asked)],
      env: own,
      cwd,
      seconds,
    },
  }
}

function requestOf(
  sample: string,
  {rehearsal, container, seconds}: {rehearsal: KubernetesRehearsal; container: Container; seconds: number},
): NonNullable<Stage['sample']> {
  const {path: written, body, headers} = readSample(sample)
  const probed = container.probes.find(({kind, check}) => kind === 'readiness' && check?.by === 'http')?.check
  const port = (probed?.by === 'http' ? probed.port : undefined) ?? container.ports[0]?.number
  if (port === undefined) {
    throw new SitemountError(
      'usage',
      `${container.file}:${container.line}:${container.column}: container ${container.name} names no port to send the sample to.`,
      {
        help: 'List the port under `ports` as `containerPort`.',
      },
    )
  }
  const url = new URL(written ?? rehearsal.target.server?.score ?? '/', `http://127.0.0.1:${port}`).href
  return {url, body, headers, seconds}
}
