import fs from 'node:fs'
import path from 'node:path'
import {SitemountError} from '../../core/errors.ts'
import {type Outcome, run} from '../../core/process.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import type {PipInstaller} from '../facts.ts'
import {readRoots, type Wanted} from './dependency-rounds.ts'
import {installError, isNoRelease, needsSearch} from './install-error.ts'
import type {InstallJob} from './install-job.ts'
import type {Handover} from './installer-inputs.ts'
import {type SourceOnly, sourceOnlyForPip, unmatched} from './no-wheel.ts'
import {pipDownloadArguments, pipEnvironment} from './pip.ts'
import {withoutProcesses} from './pip-process.ts'

type Failed = {
  outcome: Outcome
  /** Text of the list that pip was given. */
  requirements: string
  /** What it was asked for, where that is known. */
  wanted: readonly Wanted[]
}

/** The error of a pip that failed; where only other releases of what asks could help, it names `sitemount lock`. */
export async function failedPip(job: InstallJob, pip: PipInstaller, failed: Failed): Promise<SitemountError> {
  const {outcome, requirements, wanted} = failed
  const {sourceOnly, further} = await askAgain(job, pip, outcome)
  const error = installError({tool: 'pip', outcome, sourceOnly, mask: job.mask, requirements, further})
  const name = normalizeName(unmatched(outcome.stderr)?.name ?? '')
  const one = wanted.find(each => each.name === name)
  const isNeeded = one !== undefined && (one.root === undefined || one.specifiers.size > 1)
  if (!isNeeded || sourceOnly !== null || !isNoRelease(error)) return error
  const search = needsSearch(one, ` ${error.message}`)
  return isPinnedByAll(job, one)
    ? new SitemountError('install-failed', search.message, {
        help: 'Two requirements exclude each other: change one of the pins named above.',
      })
    : search
}

/** Whether all that ask for a name are pinned in the list, so that no other release of them could be tried. */
function isPinnedByAll({requirements}: InstallJob, {name, specifiers}: Wanted): boolean {
  const roots = readRoots(requirements)
  const pinned = new Set(
    roots.filter(({url, specifier}) => url !== null || /^===?[^*,]+$/.test(specifier)).map(root => root.name),
  )
  return [...specifiers.values()].every(by =>
    pinned.has(by === 'the requirements' ? name : normalizeName(by.split('-', 1)[0] ?? '')),
  )
}

type Again = {sourceOnly: SourceOnly | null; further: string}

/**
 * pip says the same whether a release does not exist, has no wheel, or the index did not answer: a second, verbose question
 * about that one requirement tells them apart. Nothing is built for it.
 */
export async function askAgain(job: InstallJob, pip: PipInstaller, failed: Outcome): Promise<Again> {
  const wanted = unmatched(failed.stderr)
  if (wanted === undefined) return {sourceOnly: null, further: ''}
  const question = path.join(job.scratch, 'question.txt')
  fs.writeFileSync(question, `${wanted.name}${wanted.specifier}\n`, {mode: 0o600})
  const requirementFiles = [...job.handover.requirementFiles.slice(0, -1), question]
  const handover: Handover = {...job.handover, requirementFiles, constraintFile: undefined}
  const into = path.join(job.scratch, 'question')
  const transport = {...job.transport, retries: 0}
  const args = pipDownloadArguments({
    ...job,
    pip,
    handover,
    transport,
    indexes: job.asked,
    into,
    requireHashes: false,
    wheelsOnly: true,
    fromSource: [],
  })
  const asked = withoutProcesses([...args, '--no-deps', '-vv'], pip)
  const {stdout, stderr} = await run(job.virtualenv.executable, asked, {
    env: pipEnvironment(handover.env, job.transport),
    cwd: handover.cwd,
    signal: job.signal,
    // The answer only sharpens a message.
    timeout: 60_000,
  })
  const further = `${stdout}\n${stderr}`
  return {sourceOnly: job.wheelsOnly ? sourceOnlyForPip(further, wanted) : null, further}
}
