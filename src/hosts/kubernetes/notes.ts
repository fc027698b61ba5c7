import type {HostRehearsal, Scene} from '../engine/context.ts'
import type {Container} from './manifest.ts'
import type {Mounted} from './mount.ts'

type NotesOptions = {
  rehearsal: Pick<HostRehearsal, 'target' | 'sample'>
  scene: Pick<Scene, 'isolation' | 'hostPackages'>
  containers: readonly Container[]
}

/** What was not the same as in the cluster, one sentence each. */
export function notesOf(
  {container, environment, entry, mount, inVolume}: Mounted,
  {rehearsal, scene, containers}: NotesOptions,
): string[] {
  const {isolation, hostPackages} = scene
  const unknown = environment.unknown.map(({name, from}) => `${name} (${from})`)
  const expected = rehearsal.target.mountPath
  const empty = container.mounts
    .filter(one => one !== mount && one.kind !== 'emptyDir')
    .map(one => `${one.mountPath} (${one.kind})`)
  const grpc = container.probes.filter(({check}) => check === null).map(({kind}) => `${kind}Probe`)
  const others = containers.filter(one => one !== container).map(({name}) => name)
  return [
    ...(/Job$/.test(container.kind) && rehearsal.sample !== null
      ? ['The sample was not sent: a Job takes no requests.']
      : []),
    ...(unknown.length > 0
      ? [`Not in the manifest, so not set: ${unknown.join(', ')}; the input \`env\` sets them.`]
      : []),
    ...(container.envFrom ? ['The variables of `envFrom` are not in the manifest, so not set.'] : []),
    ...(inVolume === '' || inVolume === expected
      ? []
      : [`The volume must hold the packages at ${inVolume}; an artifact holds them at ${expected}.`]),
    ...(empty.length > 0 ? [`Empty here: ${empty.join(', ')}.`] : []),
    ...(grpc.length > 0 ? [`Not asked, since it is not by HTTP, TCP or a command: ${grpc.join(', ')}.`] : []),
    ...(others.length > 0 ? [`Not started: ${others.slice(0, 5).join(', ')}.`] : []),
    ...(hostPackages === null ? [] : ['The packages of the virtualenv stood for those of the image.']),
    ...(isolation.paths ? [] : [`The packages stood where they lie on this machine, not at ${entry}.`]),
    ...(isolation.paths || !container.readOnlyRoot ? [] : ['The root was not read-only.']),
    ...(isolation.paths || container.runAsUser === null ? [] : [`The user was not ${container.runAsUser}.`]),
  ]
}
