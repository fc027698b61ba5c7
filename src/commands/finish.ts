import {type Move, type Output, publish} from '../artifact/publish.ts'
import type {IO} from '../core/io.ts'
import type {Result} from '../report/result.ts'
import {proposePatch} from './fix.ts'
import {type ReportPaths, stageReports} from './report-files.ts'
import {openOutput} from './workspace.ts'

/** A run that has ended, as it is published. */
export type Finished = {
  result: Result
  /** The same for people: without secrets. */
  shown: Result
  /** Where the reports stand; undefined where none were wanted. */
  paths?: ReportPaths
}

export type FinishOptions = {
  /** Folder of the reports, as the input has it; undefined for none. */
  output: string | undefined
  mask(result: Result): Result
  io: Pick<IO, 'cwd' | 'env' | 'base'>
}

/** What a build adds to its reports: the folder, which it holds, and the renames that publish the artifact. */
export type Publication = Output & {moves: readonly Move[]}

/**
 * Adds the patch to a result, writes its reports and gives them and the artifact their final names: the artifact last, so that it
 * never stands without its findings, whatever ends the process. Throws `disk-full`, `unwritable` and what `openOutput` throws; then
 * neither stands there.
 */
export function finish(result: Result, options: FinishOptions, artifact?: Publication): Finished {
  const {output, mask, io} = options
  const patch = proposePatch(result.findings, io)
  const complete = {...result, ...(patch !== undefined && {patch})}
  const shown = mask(complete)
  if (output === undefined) return {result: complete, shown}
  const opened = artifact ?? openOutput(output, io)
  try {
    const {paths, moves, discard} = stageReports(shown, {...opened, ...io})
    try {
      publish([...moves, ...(artifact?.moves ?? [])], opened)
    } catch (error) {
      discard()
      throw error
    }
    return {result: complete, shown, paths}
  } finally {
    if (artifact === undefined) opened.held.close()
  }
}
