import fs from 'node:fs'
import {SitemountError} from '../core/errors.ts'
import type {InstalledSource, PipInstaller} from './facts.ts'
import {type Root, readRoots, unmet, wantedBy} from './install/dependency-rounds.ts'
import type {InstallJob} from './install/install-job.ts'
import {atLeast} from './install/installer.ts'
import {pipInstallArguments, pipSources, reportFile} from './install/pip.ts'
import {failedPip} from './install/pip-failure.ts'
import {beforeInstall, startWaitingPip, unknownPip, type WaitingPip} from './install/pip-process.ts'
import {isBuilt} from './install/pip-sources.ts'
import {readRelease} from './install/pip-wheels.ts'
import {inspectWheel} from './wheels/inspect.ts'
import type {Safety} from './wheels/safety.ts'

/**
 * Installs a list with hashes in one run of pip, which takes what the lines name, without dependencies, in a process that can
 * build nothing, and waits before it installs until the wheels were judged.
 *
 * Returns what was taken, or undefined, with nothing installed, where the list does not hold all that its wheels need, or where
 * this pip does not say what it took (before 22.2) or cannot be stopped: `fetchWheels` does it then, or says what is missing.
 *
 * Throws `install-failed` for wheels that are refused, for an address in their metadata, and with pip's own reason.
 */
export async function installHashed(
  job: InstallJob,
  {pip, safety}: {pip: PipInstaller; safety: Safety},
): Promise<InstalledSource[] | undefined> {
  const {scratch, requirements} = job
  const roots = readRoots(requirements)
  if (!job.requireHashes || !atLeast(pip.version, '22.2') || roots.some(root => isBuilt(root, job))) return undefined
  const report = reportFile(scratch)
  fs.rmSync(report, {force: true})
  const args = [...pipInstallArguments({...job, pip, indexes: job.asked, fromSource: [], report}), '--no-deps']
  const waiting = await startWaitingPip(job, {args, runner: pip.runner, folder: beforeInstall})
  try {
    if (waiting.wheels !== null && !isComplete(job, {roots, wheels: waiting.wheels})) return undefined
    // Nothing else lets pip go on.
    safety.judge([...(waiting.wheels?.values() ?? [])].map(({file = ''}) => inspectWheel(file)))
    const outcome = await waiting.finish([])
    if (outcome.code === unknownPip) return undefined
    if (outcome.code !== 0) throw await failedPip(job, pip, {outcome, requirements, wanted: []})
    if (waiting.wheels === null)
      throw new SitemountError('internal', `pip ${pip.version} did not wait for its wheels to be judged.`)
    return pipSources(report, outcome)
  } finally {
    await waiting.finish()
  }
}

/** Whether these wheels are all that the list and they themselves need. */
function isComplete(
  {markers, mask}: InstallJob,
  {roots, wheels}: {roots: readonly Root[]; wheels: NonNullable<WaitingPip['wheels']>},
): boolean {
  const releases = new Map(
    [...wheels].map(([filename, metadata]) => {
      const release = readRelease(filename, metadata)
      return [release.name, release]
    }),
  )
  return [...wantedBy({roots, releases, markers, mask}).values()].every(one => {
    const release = releases.get(one.name)
    return release !== undefined && unmet(one, release).length === 0
  })
}
