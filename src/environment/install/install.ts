import {discardNow} from '../../core/cleanup.ts'
import {run} from '../../core/process.ts'
import {inTurns} from '../../core/steps.ts'
import type {InstalledSource, Inventory, PipInstaller, UvInstaller} from '../facts.ts'
import {takeInventory} from '../inventory.ts'
import {installHashed} from '../pip-hashed.ts'
import type {WheelFacts} from '../wheels/facts.ts'
import {inspectUnpacked, inspectWheel} from '../wheels/inspect.ts'
import {openSafety, type Safety} from '../wheels/safety.ts'
import {recordAddress} from './direct-url.ts'
import {installError} from './install-error.ts'
import {follow, type InstallJob, type InstallOptions, prepare} from './install-job.ts'
import {sourceOnlyForUv} from './no-wheel.ts'
import {pipEnvironment, pipInstallArguments, pipInstallFetchedArguments, pipSources, reportFile} from './pip.ts'
import {failedPip} from './pip-failure.ts'
import {installSources} from './pip-sources.ts'
import {canFetch, fetchWheels, wheelsFolder} from './pip-wheels.ts'
import {uvSources} from './sources.ts'
import {refuseSourcesOutOfReach} from './sources-in-reach.ts'
import {type UvOptions, uvCache, uvEnvironment, uvInstallArguments, uvSourcesArguments} from './uv.ts'
import {recallSources} from './wheelhouse.ts'

export type {InstallOptions} from './install-job.ts'

export type Installed = {
  sources: InstalledSource[]
  /** `pip 26.1` or `uv 0.12.5`. */
  installer: string
  /** Wall-clock seconds. */
  seconds: number
  /** The virtualenv's site-packages, where it was looked at already. */
  inventory?: Inventory
  /** The wheels as they were before the install, where they could be read. */
  wheels?: readonly WheelFacts[]
}

/**
 * Installs the canonical requirements into the virtualenv and returns what was taken. Whatever the job's environment and
 * configuration files say about pip or uv has no part in it.
 *
 * Throws `install-failed` with the installer's own reason (see `sourceOnly`) or for what is unsafe about the wheels (see
 * `unsafeInstall`), `unreadable` for what lies outside the workspace of a job, `disk-full`, `unwritable`, `interrupted`.
 */
export async function install(options: InstallOptions): Promise<Installed> {
  const {installer, requirements} = options
  const name = `${installer.kind} ${installer.version}`
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  // Both installers refuse a file without requirements.
  if (!/^\s*[^\s#]/m.test(requirements)) return {sources: [], installer: name, seconds: seconds()}
  const safety = openSafety(options)
  const job = prepare(options)
  try {
    const {sources, ...seen} = await (installer.kind === 'pip'
      ? installWithPip(job, {pip: installer, safety})
      : installWithUv(job, {uv: installer, safety}))
    if (options.cache === undefined) refuseSourcesOutOfReach(sources, options)
    const told = options.cache ? recallSources(options.cache.wheelhouse, sources) : sources
    return {...seen, wheels: safety.wheels(), sources: told, installer: name, seconds: seconds()}
  } finally {
    job.handover.forget()
  }
}

type Taken = Pick<Installed, 'sources' | 'inventory'>

/**
 * Fetches the wheels, then installs these files, without an index and without looking for dependencies: what was looked at is
 * what is installed, and pip never builds what a wheel names. A complete list with hashes needs one step for that. Where
 * everything may be built, pip does it all at once.
 */
async function installWithPip(job: InstallJob, {pip, safety}: {pip: PipInstaller; safety: Safety}): Promise<Taken> {
  if (!job.wheelsOnly || !canFetch(job, pip)) return installAtOnce(job, {pip, safety})
  return safety.run(async signal => {
    const stoppable = {...job, signal}
    const sources = await installHashed(stoppable, {pip, safety})
    return sources === undefined ? installFetched(stoppable, {pip, safety}) : {sources}
  })
}

async function installFetched(job: InstallJob, {pip, safety}: {pip: PipInstaller; safety: Safety}): Promise<Taken> {
  const {virtualenv, scratch, mask, requirements, discards = discardNow} = job
  const {wheels, built, pip: waiting} = await fetchWheels(job, pip)
  try {
    safety.judge(wheels.map(({file}) => inspectWheel(file)))
    // Before the wheels: start-up code of these would run in the builds.
    const sources = await installSources(job, pip, built)
    if (waiting !== undefined) {
      const outcome = await waiting.finish(pipInstallFetchedArguments({scratch, wheels}))
      if (outcome.code !== 0) throw installError({tool: 'pip', outcome, sourceOnly: null, mask, requirements})
    }
    for (const {name, address, source} of wheels) {
      if (address !== undefined && source.url !== null) recordAddress(virtualenv.site, {name, url: source.url})
    }
    const taken = [...wheels.map(({source}) => source), ...sources]
    return {sources: taken.sort((a, b) => (a.normalizedName < b.normalizedName ? -1 : 1))}
  } finally {
    await waiting?.finish()
    discards.discard(wheelsFolder(job))
  }
}

async function installAtOnce(job: InstallJob, {pip, safety}: {pip: PipInstaller; safety: Safety}): Promise<Taken> {
  const {virtualenv, transport, handover, scratch} = job
  const report = reportFile(scratch)
  const env = pipEnvironment(handover.env, transport)
  const args = pipInstallArguments({...job, pip, indexes: job.asked, report})
  const outcome = await safety.run(signal => follow({...job, signal}, {command: virtualenv.executable, args, env}))
  if (outcome.code !== 0) throw await failedPip(job, pip, {outcome, requirements: job.requirements, wanted: []})
  return {sources: pipSources(report, outcome)}
}

async function installWithUv(job: InstallJob, {uv, safety}: {uv: UvInstaller; safety: Safety}): Promise<Taken> {
  const {virtualenv, transport, handover, scratch, mask, requirements, wheelsOnly, discards = discardNow} = job
  const options = {...job, uv, indexes: job.asked}
  const env = uvEnvironment(handover.env, transport)
  try {
    // uv keeps no hash of a wheel from a folder unless it was asked for one before, and would unpack it a second time.
    const early = fromFolders(job)
      ? await safety.run(signal => askSources({...options, signal}, {env, offline: false}))
      : ''
    const outcome = await safety.run(signal =>
      follow({...job, signal}, {command: uv.executable, args: uvInstallArguments(options), env}),
    )
    // uv downloads, unpacks and installs in one go. It starts no Python for that but to ask for its version, which it did before.
    safety.judge(inspectUnpacked(uvCache(scratch)))
    if (outcome.code !== 0) {
      const sourceOnly = wheelsOnly ? sourceOnlyForUv(outcome.stderr) : null
      throw installError({tool: 'uv', outcome, sourceOnly, mask, requirements})
    }
    const pylock = early || (await askSources(options, {env, offline: true}))
    // Until then the installed files are hard links into it, and a later chmod of one would change both.
    discards.discard(uvCache(scratch))
    const inventory = await inTurns(takeInventory(virtualenv.site), job.signal)
    const {distributions} = inventory
    return {inventory, sources: uvSources({distributions, pylock, output: `${outcome.stdout}\n${outcome.stderr}`})}
  } catch (error) {
    // At once: it may be tried again, in the same place.
    discardNow.discard(uvCache(scratch))
    throw error
  }
}

function fromFolders({requireHashes, handover}: InstallJob): boolean {
  return !requireHashes && handover.findLinks.length > 0
}

/** What uv takes for the requirements, as the text of a `pylock.toml` (PEP 751); empty when it cannot say. */
async function askSources(
  job: UvOptions & Pick<InstallJob, 'signal'>,
  {env, offline}: {env: Record<string, string>; offline: boolean},
): Promise<string> {
  const {uv, scratch, signal} = job
  const args = uvSourcesArguments({...job, offline})
  // An index may take its time; what the cache holds is told at once.
  const outcome = await run(uv.executable, args, {env, cwd: scratch, signal, timeout: offline ? 60_000 : 0})
  return outcome.code === 0 ? outcome.stdout : ''
}
