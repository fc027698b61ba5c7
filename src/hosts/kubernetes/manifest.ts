import type {Place} from '../../core/finding.ts'
import {
  type At,
  child,
  descend,
  items,
  placeAt,
  readYaml,
  refuseAt,
  scalar,
  textAt,
  type YamlFile,
} from '../engine/yaml.ts'
import {type Probe, readProbe} from './probe.ts'

/** A variable of a container; `value` is null where it comes from elsewhere (`from`: `secretKeyRef`, …). */
export type Variable = Place & {name: string; value: string | null; from?: string}

/** A volume in a container; `kind` is the key that says what it is (`image`, `emptyDir`, …). */
export type VolumeMount = Place & {volume: string; mountPath: string; subPath: string; kind: string}

/** A container as a manifest describes it. */
export type Container = Place & {
  name: string
  /** `Deployment scorer`. */
  workload: string
  kind: string
  /** Null where the image's own holds. */
  command: string[] | null
  args: string[] | null
  env: Variable[]
  /** It takes variables from a ConfigMap or Secret as a whole. */
  envFrom: boolean
  workingDir: string | null
  mounts: VolumeMount[]
  ports: {name: string | null; number: number}[]
  runAsUser: number | null
  readOnlyRoot: boolean
  /** Kubernetes starts it again when it ended with 0. */
  restarts: boolean
  probes: Probe[]
}

/** Where a pod stands in the objects that make pods. */
const podPaths = [['spec'], ['spec', 'template', 'spec'], ['spec', 'jobTemplate', 'spec', 'template', 'spec']]

/**
 * The containers of all pods in a manifest: Pod, Deployment, StatefulSet, Job, CronJob, List and whatever else has a pod
 * template in its usual place; init containers are not among them.
 *
 * Throws `unreadable` for a file that cannot be read, `usage` with file, line and column for what Kubernetes would refuse.
 */
export function readManifest(absolute: string, cwd: string): Container[] {
  const yaml = readYaml(absolute, cwd)
  const objects = yaml.roots.flatMap(root => items(child(root, 'items')) ?? [root])
  return objects.flatMap(object => {
    const pod = podPaths
      .map(keys => descend(object, ...keys))
      .find(one => items(child(one, 'containers')) !== undefined)
    if (pod === undefined) return []
    const kind = textAt(child(object, 'kind')) ?? 'object'
    const name =
      textAt(descend(object, 'metadata', 'name')) ?? textAt(descend(object, 'metadata', 'generateName')) ?? ''
    const volumes = readVolumes(pod, object)
    const containers = items(child(pod, 'containers')) ?? []
    return containers.map(one => readContainer(one, {yaml, pod, volumes, kind, workload: `${kind} ${name}`.trim()}))
  })
}

type Surroundings = {yaml: YamlFile; pod: At; volumes: ReadonlyMap<string, string>; kind: string; workload: string}

function readContainer(at: At, {yaml, pod, volumes, kind, workload}: Surroundings): Container {
  const ports = (items(child(at, 'ports')) ?? []).flatMap(port => {
    const number = scalar(child(port, 'containerPort'))
    return typeof number === 'number' ? [{name: textAt(child(port, 'name')) ?? null, number}] : []
  })
  const user =
    scalar(descend(at, 'securityContext', 'runAsUser')) ?? scalar(descend(pod, 'securityContext', 'runAsUser'))
  return {
    ...placeAt(yaml, child(at, 'name') ?? at),
    name: textAt(child(at, 'name')) ?? '',
    workload,
    kind,
    command: readTexts(child(at, 'command'), yaml),
    args: readTexts(child(at, 'args'), yaml),
    env: (items(child(at, 'env')) ?? []).map(one => readVariable(one, yaml)),
    envFrom: (items(child(at, 'envFrom')) ?? []).length > 0,
    workingDir: textAt(child(at, 'workingDir')) ?? null,
    mounts: (items(child(at, 'volumeMounts')) ?? []).map(one => readMount(one, yaml, volumes)),
    ports,
    runAsUser: typeof user === 'number' ? user : null,
    readOnlyRoot: scalar(descend(at, 'securityContext', 'readOnlyRootFilesystem')) === true,
    restarts: !/Job$/.test(kind) && (textAt(child(pod, 'restartPolicy')) ?? 'Always') === 'Always',
    probes: (['startup', 'readiness', 'liveness'] as const).flatMap(
      one => readProbe(child(at, `${one}Probe`), {yaml, kind: one, ports}) ?? [],
    ),
  }
}

/** A list of texts. A number or a boolean there is refused by Kubernetes, which asks for quotes. */
function readTexts(at: At | undefined, yaml: YamlFile): string[] | null {
  if (at === undefined || scalar(at) === null) return null
  const list = items(at)
  if (list === undefined)
    throw refuseAt(yaml, at, {problem: 'expected a list', help: 'Write one item a line, each after a dash.'})
  return list.map(item => {
    const text = textAt(item)
    if (text !== undefined) return text
    throw refuseAt(yaml, item, notText)
  })
}

const notText = {problem: 'Kubernetes takes a text here and nothing else', help: 'Write the value in quotes.'}

function readVariable(at: At, yaml: YamlFile): Variable {
  const name = textAt(child(at, 'name'))
  if (name === undefined)
    throw refuseAt(yaml, at, {problem: 'this variable has no name', help: 'Write `name:` and `value:`.'})
  const value = child(at, 'value')
  const text = value === undefined || scalar(value) === null ? '' : textAt(value)
  if (value !== undefined && text === undefined) throw refuseAt(yaml, value, notText)
  const place = placeAt(yaml, value ?? child(at, 'name') ?? at)
  const from = child(at, 'valueFrom')
  if (from === undefined) return {...place, name, value: text ?? ''}
  const source = ['secretKeyRef', 'configMapKeyRef', 'fieldRef', 'resourceFieldRef'].find(
    key => child(from, key) !== undefined,
  )
  return {...place, name, value: null, from: source ?? 'valueFrom'}
}

function readMount(at: At, yaml: YamlFile, volumes: ReadonlyMap<string, string>): VolumeMount {
  const volume = textAt(child(at, 'name')) ?? ''
  const path = textAt(child(at, 'mountPath'))
  if (path?.startsWith('/') !== true || path.includes(':') || path.includes('\0')) {
    throw refuseAt(yaml, child(at, 'mountPath') ?? at, {
      problem: 'a `mountPath` is an absolute path without a colon',
      help: 'Write it from the root, such as `/opt/packages`.',
    })
  }
  const kind = volumes.get(volume)
  if (kind === undefined) {
    throw refuseAt(yaml, child(at, 'name') ?? at, {
      problem: `the pod has no volume \`${volume}\``,
      help: 'Add it under `volumes`, or write the name of one that stands there.',
    })
  }
  const subPath = textAt(child(at, 'subPath')) ?? ''
  return {...placeAt(yaml, child(at, 'mountPath') ?? at), volume, mountPath: path, subPath, kind}
}

/** Kinds of the pod's volumes by name; a StatefulSet makes some itself. */
function readVolumes(pod: At, object: At): Map<string, string> {
  const named = (items(child(pod, 'volumes')) ?? []).map(
    volume => [textAt(child(volume, 'name')) ?? '', kindOf(volume)] as const,
  )
  const claimed = (items(descend(object, 'spec', 'volumeClaimTemplates')) ?? []).map(
    claim => [textAt(descend(claim, 'metadata', 'name')) ?? '', 'persistentVolumeClaim'] as const,
  )
  return new Map([...named, ...claimed])
}

const volumeKinds = [
  'image',
  'emptyDir',
  'persistentVolumeClaim',
  'configMap',
  'secret',
  'projected',
  'hostPath',
  'csi',
  'nfs',
  'ephemeral',
  'downwardAPI',
]

function kindOf(volume: At): string {
  return volumeKinds.find(kind => child(volume, kind) !== undefined) ?? 'other'
}
