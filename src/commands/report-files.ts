import {rmSync, unlinkSync} from 'node:fs'
import path from 'node:path'
import type {Move, Output} from '../artifact/publish.ts'
import {systemCode, writeError} from '../core/errors.ts'
import {readPlainText, writeDraft} from '../core/held-folder.ts'
import type {IO} from '../core/io.ts'
import {resultJson} from '../report/json.ts'
import type {Result} from '../report/result.ts'
import {sarif} from '../report/sarif.ts'
import {jobSummary} from '../report/summary.ts'
import {judgeOutput} from './workspace.ts'

/** Absolute paths of the reports. */
export type ReportPaths = {findings: string; sarif: string; report: string; patch?: string}

const patchName = 'sitemount.patch'

/**
 * Removes the reports of an earlier run from `output`, so that none of them tells of this one when it fails, and returns the
 * name of the artifact that they say was published there. Files of these names that no run of ours wrote stay. Throws
 * `unwritable`, and what `judgeOutput` throws.
 */
export function clearReports({output}: {output: string}, io: Pick<IO, 'cwd' | 'env'>): string | undefined {
  const folder = judgeOutput(output, io)
  const earlier = readEarlier(path.join(folder, 'findings.json'))
  if (earlier === undefined) return undefined
  // What shows that the others are ours goes last.
  for (const name of [patchName, 'sitemount.sarif', 'report.md', 'findings.json']) {
    removeFile(path.join(folder, name))
  }
  return publishedName(earlier)
}

/** Removes a file or link that may not be there. Throws `unwritable`, also for a folder. */
function removeFile(file: string, shown = file): void {
  try {
    unlinkSync(file)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw writeError(error, shown)
  }
}

function readEarlier(file: string): Partial<Result> | undefined {
  try {
    const read: unknown = JSON.parse(readPlainText(file) ?? '')
    if (typeof read !== 'object' || read === null || !('schema' in read)) return undefined
    return String(read.schema).startsWith('sitemount/result/') ? (read as Partial<Result>) : undefined
  } catch {
    return undefined
  }
}

/** Only the last part of the path: the report may have come from another place, or say what it likes. */
function publishedName({mode, artifact}: Partial<Result>): string | undefined {
  if (mode !== 'build' || typeof artifact?.path !== 'string') return undefined
  const name = path.basename(artifact.path).replace(/\.(?:tar\.zst|tar\.gz|zip|squashfs)$/, '')
  return /^\.*$/.test(name) ? undefined : name
}

/** Reports that are written and have no final names yet. */
export type StagedReports = {
  /** Where they will stand. */
  paths: ReportPaths
  /** The renames that bring them there. */
  moves: Move[]
  /** Removes those that were not moved. */
  discard(): void
}

/** Writes the reports in `output`, each under a random name. Throws `disk-full` or `unwritable`; then nothing is left. */
export function stageReports(result: Result, {output, held, base}: Output & {base: string}): StagedReports {
  const drafts: string[] = []
  const moves: Move[] = []
  const discard = () => {
    for (const name of drafts) rmSync(held.at(name), {force: true})
  }
  const write = (name: string, text: string) => {
    const draft = writeDraft(held, text, {final: name})
    drafts.push(draft)
    const to = path.join(output, name)
    moves.push({from: path.join(output, draft), to})
    return to
  }
  try {
    // One that an earlier run left would mend what is mended already.
    if (result.patch === undefined) removeFile(held.at(patchName), path.join(output, patchName))
    const paths = {
      // First: it shows that the others are ours; see `clearReports`.
      findings: write('findings.json', resultJson(result)),
      ...(result.patch !== undefined && {patch: write(patchName, result.patch)}),
      sarif: write('sitemount.sarif', sarif(result, {base})),
      report: write('report.md', jobSummary(result)),
    }
    return {paths, moves, discard}
  } catch (error) {
    discard()
    throw error
  }
}
