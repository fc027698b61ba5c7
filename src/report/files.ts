import {renameSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {writeError} from '../errors.ts'
import type {Result} from '../result.ts'
import {prepareOutput} from '../workshop.ts'
import {resultJson} from './json.ts'
import {sarif} from './sarif.ts'
import {jobSummary} from './summary.ts'

/** Absolute paths of the reports. */
export type ReportPaths = {findings: string; sarif: string; report: string; patch?: string}

const patchName = 'sitemount.patch'

/** Writes the reports under `output`, each beside and then renamed, and returns their paths. Throws `disk-full` or `unwritable`. */
export function writeReports(
  result: Result,
  {output, cwd, base}: {output: string; cwd: string; base: string},
): ReportPaths {
  const folder = prepareOutput(output, {cwd})
  const write = (name: string, text: string) => {
    const file = path.join(folder, name)
    try {
      writeFileSync(`${file}.partial`, text)
      renameSync(`${file}.partial`, file)
    } catch (error) {
      rmSync(`${file}.partial`, {force: true})
      takeBack(result)
      throw writeError(error, file)
    }
    return file
  }
  // One that an earlier run left would mend what is mended already.
  if (result.patch === undefined) rmSync(path.join(folder, patchName), {force: true})
  return {
    ...(result.patch !== undefined && {patch: write(patchName, result.patch)}),
    findings: write('findings.json', resultJson(result)),
    sarif: write('sitemount.sarif', sarif(result, {base})),
    report: write('report.md', jobSummary(result)),
  }
}

/** Takes away what a build published when its reports cannot be written: a job that fails publishes nothing. */
function takeBack({mode, artifact, manifestPath}: Result): void {
  if (mode !== 'build' || artifact === undefined) return
  for (const place of [artifact.path, ...(manifestPath === undefined ? [] : [path.dirname(manifestPath)])]) {
    rmSync(place, {recursive: true, force: true})
  }
}
