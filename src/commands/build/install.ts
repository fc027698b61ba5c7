import type {Slim} from '../../artifact/slim/slim.ts'
import type {Discards} from '../../core/cleanup.ts'
import {type BuildOptions, type Built, buildEnvironment, type Unbuilt} from '../../environment/build.ts'
import {closure} from '../../environment/closure.ts'
import {type Contents, readContents} from '../../environment/contents.ts'
import type {BuiltEnvironment, Closure} from '../../environment/facts.ts'
import {nameInstalled} from '../../environment/name-installed.ts'
import type {WheelCache} from '../../environment/wheel-cache.ts'
import {canonicalRequirements} from '../../requirements/canonical.ts'
import type {Requirement} from '../../requirements/facts.ts'
import {mayStart} from '../may-start.ts'
import {type SafetyOptions, wheelSafety} from '../wheel-safety.ts'
import {type LeavingOptions, leaveOut} from './leave-out.ts'
import type {Plan} from './plan.ts'
import {permitSources} from './source-permit.ts'

/** An environment that was installed, of which no Python has started yet, and what its files say. */
export type InstalledPackages = {
  /** Without what `slim` leaves out. */
  environment: BuiltEnvironment
  slim?: Slim
  contents: Contents
  /** Active requirements and constraints, with the names that only the installed metadata tells. */
  requirements: Requirement[]
  /** Those among them that are no constraints. */
  listed: Requirement[]
  needed: Closure
  /** Text of the file that was handed to the installer. */
  canonical: string
  /** How it was installed, for whoever does it again. */
  job: Omit<BuildOptions, 'cache' | 'earlyVirtualenv'>
} & Pick<Built, 'cache'>

/**
 * Installs the canonical requirements into a bare virtualenv and reads what that put there; or returns what is not to be installed.
 * Throws what `buildEnvironment` and `leaveOut` throw.
 */
export async function install(
  plan: Plan,
  {cache, discards}: {cache: WheelCache | undefined; discards: Discards},
): Promise<InstalledPackages | Unbuilt> {
  const {options, declared, chosen, policy, workspace, stopwatch, earlyVirtualenv, io} = plan
  const {markers} = chosen.interpreter
  const permit = permitSources(declared.requirements.requirements, {failOn: options.failOn, policy})
  const canonical = canonicalRequirements(declared.requirements, {mayBuild: permit.mayBuild, markers})
  const {indexes} = declared.requirements
  const {isRefused, maxBytes} = wheelSafety(safetyOf(plan))
  const job = {
    installer: options.installer,
    installTimeout: options.installTimeout,
    interpreter: chosen.interpreter,
    transport: chosen.transport,
    wheelsOnly: permit.wheelsOnly,
    fromSource: permit.fromSource,
    ifNeeded: permit.ifNeeded,
    isRefused,
    maxBytes,
    scratch: workspace.scratch,
    canonical,
    indexes,
    discards,
    io,
    stopwatch,
  }
  const built = await buildEnvironment({...job, cache, earlyVirtualenv})
  if (!('environment' in built)) return built

  const {inventory} = built.environment
  const active = declared.requirements.requirements.filter(({active}) => active !== false)
  const requirements = nameInstalled(active, {distributions: inventory.distributions, cwd: io.cwd})
  const listed = requirements.filter(({constraint}) => !constraint)
  const needed = closure({distributions: inventory.distributions, roots: listed, markers})
  const related = {requirements, listed, needed, canonical: canonical.requirements, job}
  const left = await leaveOut(options, leaving(plan, {...related, environment: built.environment}))
  const contents = await stopwatch.time('read the files', () =>
    readContents(left.environment.inventory, {names: declared.host.length > 0}),
  )
  await discards.settled()
  return {...related, ...left, contents, ...(built.cache && {cache: built.cache})}
}

/** Whether a Python that has these packages would run code at its start that is refused. */
export function startsUnseen({options, policy}: Plan, {contents}: Pick<InstalledPackages, 'contents'>): boolean {
  return !mayStart(contents.startup, {failOn: options.failOn, policy, allowed: options.allow})
}

/** What wheels are judged by. */
export function safetyOf({options, declared, policy}: Plan): SafetyOptions {
  const {maxSize, maxFiles, slim} = options
  return {maxSize, maxFiles, slim, requirements: declared.requirements.requirements, target: declared.target, policy}
}

/** What goes into the mount, for whoever leaves something out of it or holds it against what was installed. */
export function leaving(
  {io, chosen: {interpreter}, stopwatch: {time}}: Plan,
  {environment, needed, requirements}: Pick<InstalledPackages, 'environment' | 'needed' | 'requirements'>,
): LeavingOptions {
  return {environment, needed, requirements, interpreter, io, time}
}
