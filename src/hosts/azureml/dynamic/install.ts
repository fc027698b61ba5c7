import path from 'node:path'
import type {SitemountError} from '../../../core/errors.ts'
import {inTurns} from '../../../core/steps.ts'
import type {InstalledSource, Virtualenv} from '../../../environment/facts.ts'
import {installError, sourceOnly} from '../../../environment/install/install-error.ts'
import {follow, type InstallJob, prepare} from '../../../environment/install/install-job.ts'
import {unmatched} from '../../../environment/install/no-wheel.ts'
import {pipEnvironment, pipInstallArguments, pipSources, reportFile} from '../../../environment/install/pip.ts'
import {askAgain} from '../../../environment/install/pip-failure.ts'
import {withoutProcesses} from '../../../environment/install/pip-process.ts'
import {takeInventory} from '../../../environment/inventory.ts'
import {openSafety} from '../../../environment/wheels/safety.ts'
import {freeze} from './compare.ts'
import {readConflicts} from './conflicts.ts'
import type {BootInstall, InstallFailed} from './facts.ts'
import type {Common} from './host.ts'

export type BootOptions = {
  /** Absolute path of the requirements file: the container's pip reads the user's own, loose lines and all. */
  file: string
  virtualenv: Virtualenv
  /** Refuse what the container would build, but for these, by normalised name. */
  wheelsOnly: boolean
  fromSource: readonly string[]
  /** A folder of ours. */
  scratch: string
  common: Common
  /** The working directory, which messages leave out of paths. */
  cwd: string
}

/**
 * Runs `pip install -r FILE` in a virtualenv as the run script of the image does, bytecode included, and returns how it went.
 * A failure is a fact. Throws `disk-full`, `interrupted` and what else concerns this machine.
 */
export async function installAtBoot(options: BootOptions): Promise<BootInstall> {
  const {virtualenv, scratch, common, wheelsOnly, fromSource} = options
  const job = prepare({
    ...common,
    requirements: '',
    constraints: '',
    fullyHashed: false,
    virtualenv,
    wheelsOnly,
    fromSource,
    scratch,
  })
  return runBoot(job, options).finally(job.handover.forget)
}

async function runBoot(job: InstallJob, options: BootOptions): Promise<BootInstall> {
  const {file, virtualenv, scratch, common, wheelsOnly, fromSource} = options
  const {installer: pip} = common
  // What an input says of indexes comes after the file, and is the last word there too.
  const own = job.handover.requirementFiles.slice(0, -1)
  const boot = {...job, handover: {...job.handover, requirementFiles: [file, ...own]}}
  const report = reportFile(scratch)
  const asked = pipInstallArguments({...boot, pip, indexes: job.asked, report}).filter(one => one !== '--no-compile')
  // pip takes the address of a source distribution from the metadata of a wheel, whatever is said of wheels.
  const args = wheelsOnly && fromSource.length === 0 ? withoutProcesses(asked, pip) : asked
  const env = pipEnvironment(job.handover.env, job.transport)
  // What a wheel puts in the place of the virtualenv's Python is not started by a second install either.
  const outcome = await openSafety({...options, ...common}).run(signal =>
    follow({...job, signal}, {command: virtualenv.executable, args, env}),
  )
  const {seconds} = outcome
  if (outcome.code !== 0) {
    const {sourceOnly: release, further} = await askAgain(job, pip, outcome)
    const error = installError({tool: 'pip', outcome, sourceOnly: release, mask: job.mask, requirements: '', further})
    const wanted = unmatched(outcome.stderr)
    return {seconds, frozen: [], conflicts: [], failed: failureOf(error, wanted, options)}
  }
  const sources: InstalledSource[] = pipSources(report, outcome)
  const frozen = freeze((await inTurns(takeInventory(virtualenv.site), common.signal)).distributions, sources)
  return {seconds, frozen, conflicts: readConflicts(job.mask(outcome.stderr)), failed: null}
}

function failureOf(
  error: SitemountError,
  wanted: ReturnType<typeof unmatched>,
  {cwd}: Pick<BootOptions, 'cwd'>,
): InstallFailed {
  if (error.code !== 'install-failed') throw error
  return {
    message: error.message.replace(/^pip could not install the requirements: /, '').replaceAll(`${cwd}${path.sep}`, ''),
    help: error.help ?? null,
    wanted: wanted === undefined ? null : `${wanted.name}${wanted.specifier}`,
    release: sourceOnly(error),
  }
}
