import * as core from '@actions/core'
import {createIO, type Edge, runMode, tellError} from './edge.ts'
import {exitCode} from './errors.ts'
import type {IO, Log} from './io.ts'
import {createLog} from './log.ts'
import {nearest} from './nearest.ts'
import {inputNames, type Options, parseOptions, type RawOptions} from './options.ts'
import {type Annotation, annotations} from './report/annotations.ts'
import {type ReportPaths, writeReports} from './report/files.ts'
import {jobSummary} from './report/summary.ts'
import {terminalReport} from './report/terminal.ts'
import type {Result} from './result.ts'
import {openSecrets} from './secrets.ts'
import {type Uploaded, uploadArtifact} from './services/upload.ts'
import {cacheAllowed, githubWheelCache} from './services/wheel-cache.ts'

/** Runs the action: inputs in; outputs, annotations, summary, artifact and cache out. Returns the exit code. */
export async function runAction(edge: Edge): Promise<number> {
  const secrets = openSecrets(edge.env, values => values.forEach(core.setSecret))
  const log = createLog({
    write: line => process.stdout.write(`${line}\n`),
    mask: text => secrets.mask(text),
    debug: core.isDebug(),
    fold: {open: title => `::group::${title}`, close: '::endgroup::'},
  })
  try {
    const options = parseOptions(readInputs(edge.env, log))
    const io = createIO(options, {edge, log, secrets})
    const cache =
      options.mode === 'build' && cacheAllowed(options.cache, edge.env) ? githubWheelCache(edge.entry, io) : undefined
    const result = secrets.maskDeep(await runMode(options, io, {entry: edge.entry, ...(cache && {cache})}))
    const paths = writeReports(result, {output: options.output, ...io})
    const uploaded = await upload(result, options, {io, edge})
    setOutputs(result, paths, uploaded)
    await tell(result, {log, base: io.base})
    return result.verdict === 'passed' ? 0 : 1
  } catch (error) {
    setOutputs(undefined, undefined, undefined)
    tellError(error, log)
    annotate({
      level: 'error',
      title: 'sitemount',
      message: secrets.mask(error instanceof Error ? error.message : String(error)),
    })
    return exitCode(error)
  }
}

/** The inputs of the step. GitHub only warns of unknown ones; so do we, with the nearest name. */
function readInputs(env: Edge['env'], log: Log): RawOptions {
  const raw: Record<string, string> = {}
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith('INPUT_') || value === undefined) continue
    // The runner upper-cases the name and turns blanks into underscores; dashes stay.
    const name = variable.slice('INPUT_'.length).toLowerCase()
    if (inputNames.includes(name as never)) raw[name] = value
    else if (value !== '') {
      const hint = nearest(name.replaceAll('_', '-'), inputNames)
      const message = `There is no input \`${name}\`${hint === undefined ? '' : `; did you mean \`${hint}\`?`}`
      log.info(message)
      annotate({level: 'warning', title: 'sitemount', message})
    }
  }
  return raw
}

async function upload(
  result: Result,
  options: Options,
  {io, edge}: {io: IO; edge: Edge},
): Promise<Uploaded | undefined> {
  const {artifact} = result
  if (artifact === undefined || options.mode !== 'build' || !options.upload) return undefined
  const uploaded = await uploadArtifact(artifact, {
    entry: edge.entry,
    retentionDays: options.artifactRetentionDays,
    io,
    env: edge.env,
  })
  if ('id' in uploaded) return uploaded
  io.log.info(uploaded.warning)
  annotate({level: 'warning', title: 'sitemount', message: uploaded.warning})
  return undefined
}

function annotate({level, message, ...place}: Annotation): void {
  const properties = {...place}
  if (level === 'error') core.error(message, properties)
  else if (level === 'warning') core.warning(message, properties)
  else core.notice(message, properties)
}

async function tell(result: Result, {log, base}: Pick<IO, 'log' | 'base'>): Promise<void> {
  for (const line of terminalReport(result, {color: false}).split('\n')) log.info(line)
  const {shown, rest} = annotations(result.findings, {base})
  for (const annotation of shown) annotate(annotation)
  if (rest !== null) log.info(rest)
  // Outside a job there is no summary to write to, and the toolkit throws.
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(jobSummary(result)).write()
}

/** Sets every output of the contract, empty where there is nothing. */
function setOutputs(result: Result | undefined, paths: ReportPaths | undefined, uploaded: Uploaded | undefined): void {
  const count = (level: string) => result?.findings.filter(finding => finding.level === level).length
  const passed = result?.verdict === 'passed' ? result : undefined
  const outputs: Record<string, string | number | boolean | undefined> = {
    verdict: result?.verdict ?? 'failed',
    'artifact-path': passed?.artifact?.path,
    'artifact-digest': passed?.artifact?.digest,
    'artifact-id': uploaded?.id,
    'artifact-url': uploaded?.url,
    'site-packages-path': passed?.mount?.path,
    'tree-digest': passed?.mount?.treeDigest,
    'mount-env': passed?.mountEnv?.join('\n'),
    'python-version': result?.python?.interpreter?.version,
    'package-count': result?.packages?.length,
    'file-count': result?.mount?.files,
    'unpacked-size': result?.mount?.bytes,
    'cache-hit': result?.cache?.hit,
    'error-count': count('error'),
    'warning-count': count('warning'),
    'findings-path': paths?.findings,
    'manifest-path': passed?.manifestPath,
    'sarif-path': paths?.sarif,
    'sbom-path': undefined,
    'report-path': paths?.report,
  }
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value ?? '')
}
