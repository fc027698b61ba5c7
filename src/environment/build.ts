import {rmSync} from 'node:fs'
import {type Discards, discardNow} from '../core/cleanup.ts'
import {SitemountError} from '../core/errors.ts'
import type {IO} from '../core/io.ts'
import {settleAll} from '../core/settle-all.ts'
import {inTurns} from '../core/steps.ts'
import type {Stopwatch} from '../core/stopwatch.ts'
import type {Interpreter, Transport} from '../python/facts.ts'
import {versionControlEnvironment} from '../python/scrub.ts'
import type {Indexes} from '../requirements/facts.ts'
import {normalizeName} from '../requirements/grammar/name.ts'
import {type EarlyVirtualenv, installEnvironment, makeVirtualenv} from './early-virtualenv.ts'
import type {BuiltEnvironment, Installer, InstallerChoice} from './facts.ts'
import {type Installed, type InstallOptions, install} from './install/install.ts'
import {sourceOnly} from './install/install-error.ts'
import {withinInstallTimeout} from './install/install-limit.ts'
import {chooseInstaller, findPip} from './install/installer.ts'
import type {SourceOnly} from './install/no-wheel.ts'
import {type DownloadOptions, downloadWheels, keepPlainFiles} from './install/wheelhouse.ts'
import {takeInventory} from './inventory.ts'
import {cacheKey, type WheelCache, wheelFolder} from './wheel-cache.ts'
import type {InstallSafety} from './wheels/facts.ts'
import {unsafeInstall} from './wheels/safety.ts'

export type BuildOptions = {
  installer: InstallerChoice
  interpreter: Interpreter
  /** The canonical file; see `canonicalRequirements`. */
  canonical: {requirements: string; constraints: string; fullyHashed: boolean}
  /** Indexes of files and inputs together. */
  indexes: Indexes
  transport: Transport
  wheelsOnly: boolean
  /** What is taken as source all the same, by normalised name. */
  fromSource: readonly string[]
  /** Releases that are taken as source once it is known that there is no wheel, by normalised name. */
  ifNeeded: ReadonlySet<string>
  /** Whether wheels must not be installed; see `InstallOptions`. */
  isRefused?: InstallOptions['isRefused']
  /** Bytes that an install may write; see `InstallOptions`. */
  maxBytes?: number
  /** A folder of ours. */
  scratch: string
  cache: WheelCache | undefined
  /** How long the install may go on, as the input has it; default `30m`. */
  installTimeout?: string
  /** Whether pip may try older releases where the newest do not fit together, as `lock` needs it; default not. */
  backtracking?: boolean
  /** What is under way already; default nothing. */
  earlyVirtualenv?: EarlyVirtualenv
  /** Takes caches away that are no longer needed; default at once. Whoever goes on to stage waits until they are gone. */
  discards?: Discards
  io: IO
  stopwatch: Stopwatch
}

/** How the wheel cache fared. */
type CacheUse = {hit: boolean; key?: string; note?: string; trouble?: string}

export type Built = {environment: BuiltEnvironment; cache?: CacheUse}

/** Why nothing can be used of an install, as facts: a release that has no wheel, or what is unsafe, with the error that says so. */
export type Unbuilt = {release: SourceOnly} | {unsafe: InstallSafety; error: unknown}

/**
 * Makes a bare virtualenv, installs the canonical requirements and walks the files of the outcome, in which no Python was
 * started yet; or returns the release that has no wheel or the wheels that are unsafe, which are findings and no failure. Throws what `createVirtualenv`, `chooseInstaller` and `install` throw.
 */
export async function buildEnvironment(options: BuildOptions): Promise<Built | Unbuilt> {
  try {
    return await buildAndLook(options)
  } catch (error) {
    const release = sourceOnly(error)
    if (release !== null) return {release}
    const unsafe = unsafeInstall(error)
    if (unsafe !== null) return {unsafe, error}
    throw error
  }
}

async function buildAndLook(options: BuildOptions): Promise<Built> {
  const {interpreter, scratch, indexes, transport, wheelsOnly, io, stopwatch} = options
  const {signal} = io
  const {discards = discardNow, earlyVirtualenv, backtracking, isRefused, maxBytes} = options
  const {executable, markers} = interpreter
  const limits = {...(isRefused && {isRefused}), ...(maxBytes !== undefined && {maxBytes})}
  const fetching = {markers, ...(backtracking && {backtracking})}
  const asked = {indexes, transport, wheelsOnly, scratch, discards, ...limits, ...fetching}
  const env = installEnvironment(executable, {scratch, env: io.env})
  const {requirements, constraints} = options.canonical
  const repositories = versionControlEnvironment(io.env, [requirements, constraints])
  const search = earlyVirtualenv?.uv()
  const [virtualenv, installer] = await stopwatch.time('create virtualenv', () =>
    settleAll([
      (async () =>
        (await earlyVirtualenv?.virtualenv(executable)) ??
        (await makeVirtualenv(executable, {scratch, env: io.env, signal})))(),
      chooseInstaller({installer: options.installer, interpreter, env, signal, search}),
    ]),
  )
  const {installed, cache} = await stopwatch.time('install', () =>
    io.log.group(`Install with ${installer.kind} ${installer.version}`, () =>
      withinInstallTimeout({limit: options.installTimeout ?? '30m', signal}, limited =>
        installPermitted(
          {...options.canonical, ...asked, virtualenv, env: {...env, ...repositories}, signal: limited, log: io.log},
          {installer, options: {...options, io: {...io, signal: limited}}},
        ),
      ),
    ),
  )
  // Before any Python starts in there: code that runs at every start could mend what it did.
  const inventory = await stopwatch.time(
    'look inside',
    () => installed.inventory ?? inTurns(takeInventory(virtualenv.site), signal),
  )
  const environment = {
    virtualenv,
    inventory,
    sources: installed.sources,
    installer: installed.installer,
    ...(installed.wheels && {wheels: installed.wheels}),
  }
  return {environment, ...(cache && {cache})}
}

type Job = Omit<InstallOptions, 'installer' | 'cache'>

/** Installs, and once more for each release that has no wheel and may be built: by its name, so that nothing else is. */
async function installPermitted(
  job: Job,
  more: {installer: Installer; options: BuildOptions},
): Promise<{installed: Installed; cache?: CacheUse}> {
  const {ifNeeded} = more.options
  const fromSource = [...more.options.fromSource]
  for (;;) {
    try {
      return await installCached({...job, fromSource}, more)
    } catch (error) {
      const name = normalizeName(sourceOnly(error)?.name ?? '')
      if (fromSource.includes(name) || !ifNeeded.has(name)) throw error
      fromSource.push(name)
    }
  }
}

/**
 * Installs from the wheels kept between runs when there are some, else from the index; what was fetched is kept for the next
 * run. Every wheel is held against its pinned hash either way: a spoilt cache costs time, it brings nothing in.
 */
async function installCached(
  job: Job,
  {installer, options}: {installer: Installer; options: BuildOptions},
): Promise<{installed: Installed; cache?: CacheUse}> {
  const {cache, interpreter, canonical, io} = options
  if (cache === undefined) return {installed: await install({...job, installer})}
  const pip = findPip(interpreter)
  const note = !canonical.fullyHashed
    ? 'only requirements that all carry a hash are kept between runs'
    : pip === null
      ? 'there is no pip to download wheels with'
      : undefined
  if (note !== undefined || pip === null)
    return {installed: await install({...job, installer}), cache: {hit: false, ...(note && {note})}}

  const key = cacheKey({python: interpreter, canonical: canonical.requirements + canonical.constraints})
  const wheelhouse = wheelFolder(key, io.env)
  rmSync(wheelhouse, {recursive: true, force: true})
  try {
    const restored = await cache.restore(wheelhouse, key)
    if (restored.hit) {
      try {
        keepPlainFiles(wheelhouse)
        return {installed: await install({...job, installer, cache: {wheelhouse}}), cache: {hit: true, key}}
      } catch (error) {
        if (io.signal.aborted) throw error
        io.log.info(`The wheels in the cache were refused: ${error instanceof Error ? error.message : error}`)
        rmSync(wheelhouse, {recursive: true, force: true})
        const installed = await install({...job, installer})
        return {
          installed,
          cache: {hit: false, key, trouble: 'the wheels in it were refused, the index was asked instead'},
        }
      }
    }
    const installed = await install({...job, installer})
    // Who has no answer for a question has no room for wheels either: no second wait.
    const trouble =
      restored.trouble ?? (await keep({...job, installer: pip, sources: installed.sources}, {cache, wheelhouse, key}))
    return {
      installed,
      cache: {hit: false, key, ...(trouble !== undefined && {trouble: `wheels are not kept: ${trouble}`})},
    }
  } finally {
    rmSync(wheelhouse, {recursive: true, force: true})
  }
}

/** Keeps the wheels for the next run, or returns why not: what is installed is installed. */
async function keep(
  job: Omit<DownloadOptions, 'into'>,
  {cache, wheelhouse, key}: {cache: WheelCache; wheelhouse: string; key: string},
): Promise<string | undefined> {
  try {
    await downloadWheels({...job, into: wheelhouse})
  } catch (error) {
    if (job.signal.aborted || !(error instanceof SitemountError)) throw error
    return error.message
  }
  return cache.save(wheelhouse, key)
}
