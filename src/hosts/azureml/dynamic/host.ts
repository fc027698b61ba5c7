import fs from 'node:fs'
import path from 'node:path'
import {asset} from '../../../core/assets.ts'
import {SitemountError} from '../../../core/errors.ts'
import {inTurns} from '../../../core/steps.ts'
import type {PipInstaller, Virtualenv} from '../../../environment/facts.ts'
import {install} from '../../../environment/install/install.ts'
import type {InstallOptions} from '../../../environment/install/install-job.ts'
import {downloadWheels} from '../../../environment/install/wheelhouse.ts'
import {takeInventory} from '../../../environment/inventory.ts'
import type {Interpreter} from '../../../python/facts.ts'
import {matches} from '../../../python/specifier.ts'
import type {Target} from '../../../targets/profile.ts'
import type {HostInstalled} from './facts.ts'

/** What of an install does not differ between the packages of the host and those of the user. */
export type Common = Pick<InstallOptions, 'indexes' | 'transport' | 'env' | 'log' | 'signal' | 'markers'> & {
  installer: PipInstaller
}

export type HostOptions = {
  target: Pick<Target, 'name' | 'python' | 'server'>
  interpreter: Pick<Interpreter, 'version'>
  virtualenv: Virtualenv
  /** Filled by the first install, taken from by those after it. */
  wheelhouse: string
  /** A folder of ours. */
  scratch: string
  common: Common
}

/**
 * Installs what the host's image holds before anything is installed at boot, from the pinned and hashed list of the target's
 * server; tells why where it does not: the list is for another Python, there is none, or the index does not have it. Throws
 * `interrupted` and what concerns this machine.
 */
export async function installHost(options: HostOptions): Promise<HostInstalled> {
  const why = unfit(options)
  if (why !== undefined) return {packages: 0, why}
  const {target, virtualenv, wheelhouse, scratch, common} = options
  const requirements = fs.readFileSync(asset(path.join('profiles', target.server?.requirements ?? '')), 'utf8')
  // The list is closed: nothing beyond it is asked for, whatever the requirements files of the user say of indexes.
  const indexes = {...common.indexes, requireHashes: true, noBinary: [], onlyBinary: [], pre: false}
  const job = {...common, indexes, requirements, constraints: '', fullyHashed: true, virtualenv, scratch}
  try {
    if (!fs.existsSync(wheelhouse)) await downloadWheels({...job, into: wheelhouse, sources: []})
    await install({...job, wheelsOnly: true, cache: {wheelhouse}})
  } catch (error) {
    if (!(error instanceof SitemountError) || error.code !== 'install-failed') throw error
    fs.rmSync(wheelhouse, {recursive: true, force: true})
    return {packages: 0, why: `those of ${target.name} could not be installed: ${firstLine(error.message)}`}
  }
  return {packages: (await inTurns(takeInventory(virtualenv.site), common.signal)).distributions.length, why: null}
}

function unfit({target, interpreter}: HostOptions): string | undefined {
  if (target.server?.requirements === undefined) return `it is not known what the image of ${target.name} holds`
  if (target.python !== null && !matches(interpreter.version, target.python)) {
    return `those of ${target.name} are for Python ${target.python}, and this is ${interpreter.version}`
  }
  return undefined
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
