import {readFileSync, rmSync} from 'node:fs'
import path from 'node:path'
import {writeError} from '../errors.ts'
import type {Result} from '../result.ts'
import {prepareOutput} from '../workshop.ts'
import {resultJson} from './json.ts'
import {sarif} from './sarif.ts'
import {jobSummary} from './summary.ts'
import {writeReport} from './write.ts'

/** Absolute paths of the reports. */
export type ReportPaths = {findings: string; sarif: string; report: string; patch?: string}

const patchName = 'sitemount.patch'

/**
 * Removes the reports of an earlier run from `output`, so that none of them tells of this one when it fails, and returns the
 * name of the artifact that they say was published there. Files of these names that no run of ours wrote stay. Throws
 * `unwritable`.
 */
export function clearReports({output}: {output: string}, {cwd}: {cwd: string}): string | undefined {
  const folder = path.resolve(cwd, output)
  const earlier = readEarlier(path.join(folder, 'findings.json'))
  if (earlier === undefined) return undefined
  // What shows that the others are ours goes last.
  for (const name of [patchName, 'sitemount.sarif', 'report.md', 'findings.json']) {
    try {
      rmSync(path.join(folder, name), {force: true})
    } catch (error) {
      throw writeError(error, path.join(folder, name))
    }
  }
  return publishedName(earlier)
}

function readEarlier(file: string): Partial<Result> | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
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

/** Writes the reports under `output`, each beside and then renamed, and returns their paths. Throws `disk-full` or `unwritable`. */
export function writeReports(
  result: Result,
  {output, cwd, base}: {output: string; cwd: string; base: string},
): ReportPaths {
  const folder = prepareOutput(output, {cwd})
  const write = (name: string, text: string) => writeReport(path.join(folder, name), text)
  // One that an earlier run left would mend what is mended already.
  if (result.patch === undefined) rmSync(path.join(folder, patchName), {force: true})
  return {
    ...(result.patch !== undefined && {patch: write(patchName, result.patch)}),
    findings: write('findings.json', resultJson(result)),
    sarif: write('sitemount.sarif', sarif(result, {base})),
    report: write('report.md', jobSummary(result)),
  }
}
