import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs'
import path from 'node:path'
import type {IO} from '../../../core/io.ts'
import {inTurns} from '../../../core/steps.ts'
import {type Contents, readContents} from '../../../environment/contents.ts'
import {createVirtualenv} from '../../../environment/create-virtualenv.ts'
import type {Inventory, PipInstaller} from '../../../environment/facts.ts'
import {chooseInstaller} from '../../../environment/install/installer.ts'
import {takeInventory} from '../../../environment/inventory.ts'
import type {Interpreter, Transport} from '../../../python/facts.ts'
import {libraryPathOf, scrubbedEnvironment, versionControlEnvironment, withTemporary} from '../../../python/scrub.ts'
import type {Indexes} from '../../../requirements/facts.ts'
import {normalizeName} from '../../../requirements/grammar/name.ts'
import {differencesOf} from './compare.ts'
import type {BootInstall, DynamicFacts, HostInstalled} from './facts.ts'
import {type Common, type HostOptions, installHost} from './host.ts'
import {installAtBoot} from './install.ts'

export type RehearseInstallOptions = {
  /** The requirements file, absolute or relative to the working directory. */
  requirements: string
  interpreter: Interpreter
  target: HostOptions['target']
  /** Indexes of the file and of the inputs together (`Declared`). */
  indexes: Indexes
  /** How the job reaches the network (`Chosen`). */
  transport: Transport
  /** What may be built from source here; see `permitSources`. */
  wheelsOnly: boolean
  fromSource: readonly string[]
  ifNeeded: ReadonlySet<string>
  /** A folder of ours; what is made in it is removed. */
  scratch: string
  io: IO
}

/** What an install brought, or put in the place of another version: its files, and what they say. */
export type Brought = Contents & {inventory: Inventory}

export type RehearsedInstall = {
  dynamic: DynamicFacts
  /** Of the first install, read while it was there; nothing when it failed. */
  brought: Brought
}

type Attempt = {host: HostInstalled; boot: BootInstall; brought: Brought}

/**
 * Does what the container does at boot, twice: a clean virtualenv, the packages of the host's image where they are known, and
 * `pip install -r FILE` with the user's own file. The second install is left out when the first one fails. Returns how it went
 * and what the first one brought.
 *
 * Throws `no-installer`, `virtualenv-failed`, `disk-full`, `interrupted`; an install that fails is a fact.
 */
export async function rehearseInstall(options: RehearseInstallOptions): Promise<RehearsedInstall> {
  const {io, interpreter, requirements} = options
  const folder = path.join(options.scratch, 'boot')
  mkdirSync(folder, {recursive: true, mode: 0o700})
  try {
    const env = scrubbedEnvironment(io.env, {libraryPath: libraryPathOf(interpreter.executable, io.env)})
    // The container has pip, and pip's resolver is what is to be seen: whatever `installer` says.
    const installer = (await chooseInstaller({installer: 'pip', interpreter, env, signal: io.signal})) as PipInstaller
    const first = await attempt(1, {...options, folder, env, installer})
    const second = first.boot.failed ? undefined : await attempt(2, {...options, folder, env, installer})
    const dynamic = {
      file: requirements,
      installer: `pip ${installer.version}`,
      host: first.host,
      installs: [first.boot, ...(second ? [second.boot] : [])],
      differences: second && !second.boot.failed ? differencesOf(first.boot.frozen, second.boot.frozen) : [],
      distributions: first.brought.inventory.distributions,
    }
    return {dynamic, brought: first.brought}
  } finally {
    rmSync(folder, {recursive: true, force: true, maxRetries: 3})
  }
}

type AttemptOptions = RehearseInstallOptions & {
  folder: string
  env: Record<string, string>
  installer: PipInstaller
}

async function attempt(number: number, options: AttemptOptions): Promise<Attempt> {
  const {folder, io, indexes, transport, installer, requirements, wheelsOnly} = options
  const scratch = path.join(folder, `${number}`)
  const temporary = path.join(scratch, 'tmp')
  mkdirSync(temporary, {recursive: true, mode: 0o700})
  const env = withTemporary(options.env, temporary)
  const {markers} = options.interpreter
  const file = path.resolve(io.cwd, requirements)
  const repositories = versionControlEnvironment(io.env, existsSync(file) ? [readFileSync(file, 'utf8')] : [])
  const installing = {...env, ...repositories}
  const common: Common = {indexes, transport, env: installing, log: io.log, signal: io.signal, installer, markers}
  return io.log.group(`Install at boot, ${number} of 2`, async () => {
    const virtualenv = await createVirtualenv({
      ...options,
      folder: path.join(scratch, 'virtualenv'),
      env,
      signal: io.signal,
    })
    const host = await installHost({...options, virtualenv, wheelhouse: path.join(folder, 'wheels'), scratch, common})
    const before = await inTurns(takeInventory(virtualenv.site), io.signal)
    const job = {file, virtualenv, wheelsOnly, scratch, common, cwd: io.cwd}
    const boot = await installPermitted(job, options)
    const inventory = broughtBy(boot.failed ? before : await inTurns(takeInventory(virtualenv.site), io.signal), before)
    return {host, boot, brought: {inventory, ...readContents(inventory, {names: true})}}
  })
}

type Job = Omit<Parameters<typeof installAtBoot>[0], 'fromSource'>

/** Once more for each release that has no wheel and may be built: by its name, so that nothing else is. */
async function installPermitted(job: Job, {fromSource, ifNeeded}: AttemptOptions): Promise<BootInstall> {
  const permitted = [...fromSource]
  for (;;) {
    const boot = await installAtBoot({...job, fromSource: permitted})
    const name = normalizeName(boot.failed?.release?.name ?? '')
    if (!ifNeeded.has(name) || permitted.includes(name)) return boot
    permitted.push(name)
  }
}

/** What an install brought, or put in the place of another version, without what was there before. */
function broughtBy(after: Inventory, before: Inventory): Inventory {
  const known = new Map(before.distributions.map(one => [one.normalizedName, one.version]))
  const distributions = after.distributions.filter(one => known.get(one.normalizedName) !== one.version)
  const there = new Set(before.entries.map(entry => entry.path))
  // A release in the place of another one has files where that one had them.
  const listed = new Set(distributions.flatMap(({record}) => (record ?? []).map(row => row.path)))
  const isNew = ({path: file}: {path: string}) => !there.has(file) || listed.has(file)
  return {...after, distributions, entries: after.entries.filter(isNew), pth: after.pth.filter(isNew)}
}
