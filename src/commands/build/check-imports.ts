import path from 'node:path'
import {together} from '../../core/settle-all.ts'
import type {PipView} from '../../environment/facts.ts'
import type {Proof} from '../../environment/imports/facts.ts'
import type {Known} from '../../environment/imports/import-check.ts'
import {firstDifference, takeShell, takeSnapshot} from '../../environment/imports/snapshot.ts'
import {askViews} from '../../environment/views.ts'
import {probeEnvironment} from '../../python/ask.ts'
import {Confined, canConfine, type Tier} from '../../python/confinement.ts'
import type {EnvironmentProbe} from '../../python/facts.ts'
import {proveMount} from '../import-check.ts'
import {unasked} from '../may-start.ts'
import {type Furnished, leaving} from './install.ts'
import {type Comparison, compareSlim, withChanges} from './leave-out.ts'
import type {Packing} from './pack.ts'
import type {Plan} from './plan.ts'
import {isLeftAlone, type SealedState, type Staged} from './stage.ts'

/** What starting Python has shown, in the virtualenv and with the mount. */
export type Tried = {
  probe: EnvironmentProbe
  views: PipView[]
  /** Absent where no Python was started. */
  proof?: Proof
  comparison: Comparison | undefined
  /** The first file of the artifact that is no longer as it was sealed, and whether an import was at work; null for none. */
  changed: {path: string; byImport: boolean} | null
  /** Whether every process that code of packages or start-up code of the job started is known to have ended. */
  hasEnded: boolean
}

/** What is known where start-up code of the packages is refused: no Python was started that would run it. */
export const untried: Tried = {...unasked, comparison: undefined, changed: null, hasEnded: true}

export type TryingOptions = Pick<Staged, 'mount' | 'sealed'> & {
  known: Promise<Known>
  packing: Packing
  tier?: Tier | undefined
}

/**
 * Asks the virtualenv and imports from the mount, at once. Only now does a Python start in the virtualenv: start-up code of the
 * packages, and of the job (a sitecustomize on PYTHONPATH), may write there. What it does is not staged, and what it was is known.
 * Everything that this code started has ended when the artifact is looked at for the last time. Throws what each of them throws,
 * and `archive` for a packed file that was written to.
 */
export async function tryMount(
  plan: Plan,
  furnished: Furnished,
  {mount, sealed, known, packing, tier}: TryingOptions,
): Promise<Tried> {
  const {options, chosen, workshop, stopwatch, io} = plan
  const {environment, listed} = furnished
  const {interpreter} = chosen
  const {time} = stopwatch
  const once = furnished.contents.startup.length === 0
  const site = path.join(mount.folder, mount.mountPath)
  const confined = new Confined()
  const isAlone = isLeftAlone(furnished.contents.startup, io)
  // Start-up code that is known starts nothing.
  const supervision = isAlone || !canConfine ? undefined : {supervisor: interpreter.executable, confined}
  const importing = time('import from the mount', () =>
    proveMount(options, {
      ...environment,
      ...workshop,
      listed,
      interpreter,
      io,
      mount: site,
      isOurs: true,
      before: sealed.packages,
      known,
      ...(tier && {tier}),
    }),
  )
  // One after the other: each tells what was written into the mount while it imported.
  const comparing = importing.then(() => compareSlim(options, {...leaving(plan, furnished), ...workshop, mount: site}))
  const [asked, viewed, checked, comparison] = await together([
    timed(time('ask the virtualenv', () => probeEnvironment(environment.virtualenv.executable, {...io, supervision}))),
    timed(time("ask pip's views", () => askViews(interpreter, {...workshop, ...environment, once, io, supervision}))),
    importing,
    comparing,
  ])
  if (!packing.mayOverlap) await packing.draft()
  const {comparedAt, ...proof} = checked
  const confinements = [proof.confinement, comparison?.confinement].filter(one => one != null)
  const hasEnded = confined.hasEnded && confinements.every(one => one.ended)
  // Code that was not kept away could write to the draft, too.
  if (!isAlone || confinements.some(({by}) => by === 'none')) await packing.verify()
  const wasLast = isLastComparison(comparedAt, [asked.endedAt, viewed.endedAt])
  // What an import added was taken away after the comparison, and may have stayed.
  const isKnown = wasLast && proof.written.added.length === 0 && comparison === undefined && packing.mayOverlap
  const changed =
    changedByImport(proof) ?? changedAround(sealed, mount) ?? (isKnown ? null : changedSince(sealed, site))
  return {
    probe: asked.value,
    views: viewed.value,
    proof: withChanges(proof, {environment, comparison}),
    comparison,
    changed,
    hasEnded,
  }
}

/** What work returned, and when it had ended, by `performance.now()` in milliseconds. */
async function timed<T>(work: Promise<T>): Promise<{value: T; endedAt: number}> {
  const value = await work
  return {value, endedAt: performance.now()}
}

/**
 * Whether nothing ran any more that could write into the mount when its last comparison began: each of the others had ended before
 * that. In doubt it had not, and the mount is compared again. `comparedAt` is null for a mount that was not compared.
 */
export function isLastComparison(comparedAt: number | null, endedAt: readonly number[]): boolean {
  return comparedAt !== null && endedAt.every(end => end < comparedAt)
}

function changedByImport({written}: Proof): Tried['changed'] {
  const [first] = [...written.changed, ...written.removed]
  return first === undefined ? null : {path: first.path, byImport: true}
}

/** Something beside the packages: the artifact's own files, and whatever does not belong there. */
function changedAround({shell}: SealedState, {folder, mountPath}: Staged['mount']): Tried['changed'] {
  const path = firstDifference(shell, takeShell(folder, mountPath))
  return path === undefined ? null : {path: path || 'the folder of the artifact', byImport: false}
}

function changedSince({packages}: SealedState, site: string): Tried['changed'] {
  const path = firstDifference(packages, takeSnapshot(site))
  return path === undefined ? null : {path, byImport: false}
}
