import path from 'node:path'
import {settleAll} from '../../core/settle-all.ts'
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
import {type InstalledPackages, leaving} from './install.ts'
import {type Comparison, compareSlim, withChanges} from './leave-out.ts'
import type {Packing} from './pack.ts'
import type {Plan} from './plan.ts'
import {isLeftAlone, type SealedState, type Staged} from './stage.ts'

/** What starting Python has shown, in the virtualenv and with the mount. */
export type CheckedImports = {
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
export const unchecked: CheckedImports = {...unasked, comparison: undefined, changed: null, hasEnded: true}

export type CheckingOptions = Pick<Staged, 'mount' | 'sealed'> & {
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
export async function checkImports(
  plan: Plan,
  installed: InstalledPackages,
  {mount, sealed, known, packing, tier}: CheckingOptions,
): Promise<CheckedImports> {
  const {options, chosen, workspace, stopwatch, io} = plan
  const {environment, listed} = installed
  const {interpreter} = chosen
  const {scratch} = workspace
  const {time} = stopwatch
  const once = installed.contents.startup.length === 0
  const site = path.join(mount.folder, mount.mountPath)
  const confined = new Confined()
  const isAlone = isLeftAlone(installed.contents.startup, io)
  // Start-up code that is known starts nothing.
  const supervision = isAlone || !canConfine ? undefined : {supervisor: interpreter.executable, confined}
  const importing = time('import from the mount', () =>
    proveMount(options, {
      virtualenv: environment.virtualenv,
      inventory: environment.inventory,
      scratch,
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
  const comparing = importing.then(() => compareSlim(options, {...leaving(plan, installed), scratch, mount: site}))
  const [asked, viewed, imported, comparison] = await settleAll([
    timed(
      time('ask the virtualenv', () =>
        probeEnvironment(environment.virtualenv.executable, {env: io.env, cwd: io.cwd, signal: io.signal, supervision}),
      ),
    ),
    timed(
      time("ask pip's views", () =>
        askViews(interpreter, {scratch, virtualenv: environment.virtualenv, once, io, supervision}),
      ),
    ),
    importing,
    comparing,
  ])
  if (!packing.mayOverlap) await packing.draft()
  const {comparedAt, ...proof} = imported
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

function changedByImport({written}: Proof): CheckedImports['changed'] {
  const [first] = [...written.changed, ...written.removed]
  return first === undefined ? null : {path: first.path, byImport: true}
}

/** Something beside the packages: the artifact's own files, and whatever does not belong there. */
function changedAround({shell}: SealedState, {folder, mountPath}: Staged['mount']): CheckedImports['changed'] {
  const path = firstDifference(shell, takeShell(folder, mountPath))
  return path === undefined ? null : {path: path || 'the folder of the artifact', byImport: false}
}

function changedSince({packages}: SealedState, site: string): CheckedImports['changed'] {
  const path = firstDifference(packages, takeSnapshot(site))
  return path === undefined ? null : {path, byImport: false}
}
