import path from 'node:path'
import type {EnvironmentProbe, PipView} from '../environment/facts.ts'
import {askViews} from '../environment/views.ts'
import type {Draft} from '../mount/pack.ts'
import type {Pool} from '../mount/pool.ts'
import type {Proof} from '../proof/facts.ts'
import type {Known} from '../proof/prove.ts'
import {changesSince, type Snapshot} from '../proof/snapshot.ts'
import {proveMount} from '../prove-mount.ts'
import {probeEnvironment} from '../python/ask.ts'
import {pack} from '../seal.ts'
import {type Comparison, compareSlim, withChanges} from '../slimming.ts'
import {together} from '../together.ts'
import {type Furnished, leaving} from './furnish.ts'
import type {Plan} from './plan.ts'
import type {Staged} from './staging.ts'

/** What starting Python has shown, in the virtualenv and with the mount, and the artifact that was packed meanwhile. */
export type Tried = {
  probe: EnvironmentProbe
  views: PipView[]
  proof: Proof
  comparison: Comparison | undefined
  draft: Draft
  /** The first file of the mount that is no longer as it was sealed, and whether an import was at work; null for none. */
  changed: {path: string; byImport: boolean} | null
}

/**
 * Asks the virtualenv, imports from the mount and packs it, all at once. Only now does a Python start in the virtualenv: start-up
 * code of the packages, and of the job (a sitecustomize on PYTHONPATH), may write there. What it does is not staged, and what
 * it was is known. Throws what each of them throws.
 */
export async function tryAndPack(
  plan: Plan,
  furnished: Furnished,
  {mount, sealed, known, pool}: Pick<Staged, 'mount' | 'sealed'> & {known: Promise<Known>; pool: Pool},
): Promise<Tried> {
  const {options, chosen, workshop, stopwatch, io} = plan
  const {environment, listed} = furnished
  const {interpreter} = chosen
  const {time} = stopwatch
  const once = furnished.contents.startup.length === 0
  const site = path.join(mount.folder, mount.mountPath)
  let others = 3
  const ended = () => void others--
  const importing = time('import from the mount', () =>
    proveMount(options, {
      ...{...environment, ...workshop, listed, interpreter, io},
      ...{mount: site, isOurs: true, before: sealed, known},
    }),
  )
  // Where nothing else was at work any more when it looked at the mount, nobody need look again.
  const proving = importing.then(proof => ({proof, wasLast: others === 0 && proof.attempts.length > 0}))
  // One after the other: each tells what was written into the mount while it imported.
  const comparing = proving.then(() => compareSlim(options, {...leaving(plan, furnished), ...workshop, mount: site}))
  const packing = () => time('pack', () => pack(mount, {...workshop, ...options, pool, io}))
  const [probe, views, proven, comparison, draft] = await together([
    time('ask the virtualenv', () => probeEnvironment(environment.virtualenv.executable, io)).finally(ended),
    time("ask pip's views", () => askViews(interpreter, {...workshop, ...environment, once, io})).finally(ended),
    proving,
    comparing,
    // mksquashfs takes whatever lies there: it waits until nothing is imported from there.
    (options.format === 'squashfs' ? comparing.then(packing) : packing()).finally(ended),
  ])
  const {proof, wasLast} = proven
  const changed = changedByImport(proof) ?? (wasLast && comparison === undefined ? null : changedSince(sealed, site))
  return {probe, views, proof: withChanges(proof, {environment, comparison}), comparison, draft, changed}
}

function changedByImport({written}: Proof): Tried['changed'] {
  const [first] = [...written.changed, ...written.removed]
  return first === undefined ? null : {path: first.path, byImport: true}
}

function changedSince(sealed: Snapshot, site: string): Tried['changed'] {
  const since = changesSince(sealed, site)
  const [first] = [...since.changed, ...since.removed, ...since.added]
  return first === undefined ? null : {path: first, byImport: false}
}
