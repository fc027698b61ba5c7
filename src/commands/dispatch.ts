import {statSync} from 'node:fs'
import path from 'node:path'
import type {Options} from '../config/options.ts'
import {SitemountError, systemError} from '../core/errors.ts'
import type {Env, IO, Log} from '../core/io.ts'
import {isInside, slashed} from '../core/paths.ts'
import {checkpoint} from '../core/process.ts'
import {confineReading} from '../core/reach.ts'
import type {Secrets} from '../core/secrets.ts'
import {describeUnexpected, placesOf} from '../core/unexpected.ts'
import type {Result} from '../report/result.ts'
import type {Tools} from './build/tools.ts'
import {type Finished, finish} from './finish.ts'
import {refuseInputsOutOfReach} from './inputs-in-reach.ts'
import {clearReports} from './report-files.ts'

/** What both edges start from. */
export type Edge = {
  /** The bundle's entry file, which worker threads start from. */
  entry: URL
  signal: AbortSignal
  env: Env
  /** What `working-directory` is relative to: the workspace of the action, the current folder at a prompt. */
  folder: string
}

/** What surrounds the work, from the options and the edge. Throws `usage` when `working-directory` is no folder, `unreadable` for inputs behind links that leave a job's workspace. */
export function createIO(options: Options, {edge, log, secrets}: {edge: Edge; log: Log; secrets: Secrets}): IO {
  confineReading(edge.env)
  const cwd = path.resolve(edge.folder, options.workingDirectory)
  if (!statSync(cwd, {throwIfNoEntry: false})?.isDirectory()) {
    throw new SitemountError('usage', `Input \`working-directory\`: expected a folder; there is none at ${cwd}.`)
  }
  refuseInputsOutOfReach(options, cwd)
  const checkout = path.resolve(edge.env.GITHUB_WORKSPACE || edge.folder)
  const base = isInside(checkout, cwd) ? slashed(path.relative(checkout, cwd)) : ''
  const hide: IO['hide'] = (urls, values, texts) => secrets.add(urls, values, texts)
  hide([options.indexUrl, ...options.extraIndexUrl])
  return {log, signal: edge.signal, env: edge.env, cwd, base, hide}
}

export type Running = Omit<Tools, 'publish' | 'earlier'> & {
  /** Whether reports are written. */
  reports?: boolean
  /** Takes the secrets out of what is shown. */
  mask(result: Result): Result
}

/** Does what `mode` says and publishes it. Reports of an earlier run go first, unless none are written this time. */
export async function runMode(options: Options, io: IO, {reports = true, mask, ...tools}: Running): Promise<Finished> {
  const earlier = reports ? clearReports(options, io) : undefined
  const finishing = {output: reports ? options.output : undefined, mask, io}
  let finished: Finished | undefined
  const publish: Tools['publish'] = (result, artifact) => {
    finished = finish(result, finishing, artifact)
    return finished.result
  }
  const result = await runNamed(options, io, {...tools, publish, ...(earlier !== undefined && {earlier})})
  // A build has published by now; it obeys the signal up to that.
  if (options.mode !== 'build') await checkpoint(io.signal)
  return finished ?? finish(result, finishing)
}

/** Each mode is loaded when it is asked for: a check takes less time than loading what only a build needs. */
async function runNamed(options: Options, io: IO, tools: Tools): Promise<Result> {
  if (options.mode === 'check') return (await import('./check.ts')).check(options, io)
  if (options.mode === 'verify') return (await import('./verify.ts')).verify(options, io, tools)
  if (options.mode === 'audit') return (await import('./audit.ts')).audit(options, io, tools)
  if (options.mode === 'rehearse') return (await import('./rehearse.ts')).rehearse(options, io, tools)
  return (await import('./build/index.ts')).build(options, io, tools)
}

/** The sentence of a failure; of a defect of ours only its kind and place, since its message may hold secrets. */
export function failureMessage(error: unknown): string {
  return error instanceof SitemountError ? error.message : `Unexpected error: ${describeUnexpected(error)}.`
}

/** Tells a failure as people can use it: the sentence, what was looked at, the way out; for a defect its places in the debug log. */
export function tellError(thrown: unknown, log: Log): void {
  const error = systemError(thrown)
  if (!(error instanceof SitemountError)) {
    log.info(`sitemount: error: ${failureMessage(error)}`)
    log.info('  This is a defect of sitemount; please report it with the debug log (SITEMOUNT_DEBUG=1).')
    if (error instanceof Error) for (const place of placesOf(error)) log.debug(`  at ${place}`)
    return
  }
  for (const line of error.message.split('\n')) log.info(`sitemount: error: ${line}`)
  for (const place of error.looked) log.info(`  looked at: ${place}`)
  if (error.help !== undefined) log.info(`  help: ${error.help}`)
}
