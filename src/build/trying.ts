import path from 'node:path'
import type {EnvironmentProbe, PipView} from '../environment/facts.ts'
import {askViews} from '../environment/views.ts'
import {unasked} from '../may-start.ts'
import type {Proof} from '../proof/facts.ts'
import type {Known} from '../proof/prove.ts'
import {changesSince, type Snapshot} from '../proof/snapshot.ts'
import {proveMount} from '../prove-mount.ts'
import {probeEnvironment} from '../python/ask.ts'
import {type Comparison, compareSlim, withChanges} from '../slimming.ts'
import {together} from '../together.ts'
import {type Furnished, leaving} from './furnish.ts'
import type {Packing} from './packing.ts'
import type {Plan} from './plan.ts'
import type {Staged} from './staging.ts'

/** What starting Python has shown, in the virtualenv and with the mount. */
export type Tried = {
  probe: EnvironmentProbe
  views: PipView[]
  /** Absent where no Python was started. */
  proof?: Proof
  comparison: Comparison | undefined
  /** The first file of the mount that is no longer as it was sealed, and whether an import was at work; null for none. */
  changed: {path: string; byImport: boolean} | null
}

/** What is known where start-up code of the packages is refused: no Python was started that would run it. */
export const untried: Tried = {...unasked, comparison: undefined, changed: null}

export type TryingOptions = Pick<Staged, 'mount' | 'sealed'> & {known: Promise<Known>; packing: Packing}

/**
 * Asks the virtualenv and imports from the mount, at once. Only now does a Python start in the virtualenv: start-up code of the
 * packages, and of the job (a sitecustomize on PYTHONPATH), may write there. What it does is not staged, and what it was is known.
 * Throws what each of them throws.
 */
export async function tryMount(
  plan: Plan,
  furnished: Furnished,
  {mount, sealed, known, packing}: TryingOptions,
): Promise<Tried> {
  const {options, chosen, workshop, stopwatch, io} = plan
  const {environment, listed} = furnished
  const {interpreter} = chosen
  const {time} = stopwatch
  const once = furnished.contents.startup.length === 0
  const site = path.join(mount.folder, mount.mountPath)
  let others = 2
  const ended = () => void others--
  const importing = time('import from the mount', () =>
    proveMount(options, {
      ...{...environment, ...workshop, listed, interpreter, io},
      ...{mount: site, isOurs: true, before: sealed, known},
    }),
  )
  // Where nobody else was at work any more who might write when it looked at the mount, nobody need look again.
  const proving = importing.then(proof => ({proof, wasLast: others === 0 && proof.attempts.length > 0}))
  // One after the other: each tells what was written into the mount while it imported.
  const comparing = proving.then(() => compareSlim(options, {...leaving(plan, furnished), ...workshop, mount: site}))
  const [probe, views, proven, comparison] = await together([
    time('ask the virtualenv', () => probeEnvironment(environment.virtualenv.executable, io)).finally(ended),
    time("ask pip's views", () => askViews(interpreter, {...workshop, ...environment, once, io})).finally(ended),
    proving,
    comparing,
  ])
  if (!packing.mayOverlap) await packing.draft()
  const {proof, wasLast} = proven
  const isKnown = wasLast && comparison === undefined && packing.mayOverlap
  const changed = changedByImport(proof) ?? (isKnown ? null : changedSince(sealed, site))
  return {probe, views, proof: withChanges(proof, {environment, comparison}), comparison, changed}
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
