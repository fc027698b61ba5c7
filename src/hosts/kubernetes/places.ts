import fs from 'node:fs'
import path from 'node:path'
import {asset} from '../../core/assets.ts'
import {isInside} from '../../core/paths.ts'
import type {HostRehearsal, Scene} from '../engine/context.ts'
import type {Bind} from '../engine/serve.ts'
import type {Container} from './manifest.ts'
import type {Mounted} from './mount.ts'

type Around = {
  rehearsal: Pick<HostRehearsal, 'mount' | 'interpreter'>
  scene: Scene
  work: {cwd: string; binds: readonly Bind[]}
}

/** What stands where in the container: the code, the volumes, the packages, and what of ours would vanish under them. */
export function bindsOf(mounted: Mounted, {rehearsal, scene, work}: Around): Bind[] {
  const {mount, interpreter} = rehearsal
  const placed = [...work.binds, ...volumesOf(mounted, scene), {from: mount, to: mounted.entry, readOnly: true}]
  // A volume at /tmp, as most read-only containers have it, would hide our own folder there.
  const needed = [
    interpreter.basePrefix,
    interpreter.prefix,
    path.dirname(asset('python/kubernetes_probes.py')),
    work.cwd,
  ]
  const kept = [
    {from: scene.folder, to: scene.folder},
    ...[...new Set(needed)].map(place => ({from: place, to: place, readOnly: true})),
  ].filter(({to}) => placed.some(one => isInside(one.to, to)) && !placed.some(one => one.to === to))
  return outermostFirst([...placed, ...kept])
}

/** What lies inside another place is put there after it. */
function outermostFirst(binds: readonly Bind[]): Bind[] {
  return [...binds].sort((a, b) => a.to.split('/').length - b.to.split('/').length)
}

/** The container's other volumes, empty. */
function volumesOf({container, mount}: Mounted, {folder}: Scene): Bind[] {
  return container.mounts
    .filter(one => one !== mount)
    .map((one, index) => {
      const from = path.join(folder, `volume-${index}`)
      fs.mkdirSync(from)
      return {from, to: one.mountPath, readOnly: /^(?:image|configMap|secret|projected|downwardAPI)$/.test(one.kind)}
    })
}

/** In a container there is no TMPDIR; where its root is read-only, that matters. */
export function temporaryOf({env, isolation}: Scene, {readOnlyRoot}: Container): Record<string, string> {
  const {TMPDIR, TEMP, TMP, ...rest} = env
  return isolation.paths && readOnlyRoot ? {...rest, HOME: '/'} : env
}
