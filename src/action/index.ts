import * as core from '@actions/core'
import {createIO, type Edge, failureMessage, runMode, tellError} from '../commands/dispatch.ts'
import type {Finished} from '../commands/finish.ts'
import type {ReportPaths} from '../commands/report-files.ts'
import {takeBack} from '../commands/rollback.ts'
import {inputNames, type Options, parseOptions, type RawOptions} from '../config/options.ts'
import {nearest} from '../core/did-you-mean.ts'
import {exitCode} from '../core/errors.ts'
import type {IO, Log} from '../core/io.ts'
import {createLog} from '../core/log.ts'
import {inert, markdownBlock} from '../core/sanitize.ts'
import {openSecrets} from '../core/secrets.ts'
import {type Annotation, annotations} from '../report/annotations.ts'
import type {Result} from '../report/result.ts'
import {jobSummary} from '../report/summary.ts'
import {terminalReport} from '../report/terminal.ts'
import {ruleIds} from '../rules/registry.ts'
import {type Uploaded, uploadArtifact} from './upload.ts'
import {cacheAllowed, githubWheelCache} from './wheel-cache.ts'

/** How the action speaks: every line masked and inert, and annotations that are no less so. */
type Voice = {log: Log; annotate(annotation: Annotation): void}

/** Runs the action: inputs in; outputs, annotations, summary, artifact and cache out. Returns the exit code. */
export async function runAction(edge: Edge): Promise<number> {
  const secrets = openSecrets(edge.env, values => values.forEach(core.setSecret))
  const voice = speak(text => secrets.maskDeep(text))
  let finished: Finished | undefined
  try {
    const options = parseOptions(readInputs(edge.env, voice), {ruleIds})
    const io = createIO(options, {edge, log: voice.log, secrets})
    const cache =
      options.mode === 'build' && cacheAllowed(options.cache, edge.env) ? githubWheelCache(edge.entry, io) : undefined
    // What is told is masked; where things lie is not, or nobody would find them.
    const mask = (made: Result) => secrets.maskDeep(made)
    finished = await runMode(options, io, {entry: edge.entry, mask, ...(cache && {cache})})
    const {result, shown: told, paths} = finished
    const uploaded = await upload(result, options, {io, edge, voice})
    await tell(told, {...voice, base: io.base})
    setOutputs(result, paths, uploaded)
    return result.verdict === 'passed' ? 0 : 1
  } catch (error) {
    // A job that fails publishes nothing, whatever it fails of.
    if (finished !== undefined) takeBack(finished)
    tellError(error, voice.log)
    voice.annotate({
      level: 'error',
      title: 'sitemount',
      message: failureMessage(error),
    })
    await tellFailure(secrets.maskDeep(failureMessage(error)), voice)
    return exitCode(error)
  }
}

function speak(mask: (text: string) => string): Voice {
  return {
    log: createLog({
      write: line => process.stdout.write(`${line}\n`),
      mask,
      debug: core.isDebug(),
      fold: {open: title => `::group::${title}`, close: '::endgroup::'},
    }),
    annotate({level, message, ...place}) {
      const text = inert(mask(message))
      if (level === 'error') core.error(text, place)
      else if (level === 'warning') core.warning(text, place)
      else core.notice(text, place)
    },
  }
}

/** The inputs of the step. GitHub only warns of unknown ones; so do we, with the nearest name. */
function readInputs(env: Edge['env'], voice: Voice): RawOptions {
  const raw: Record<string, string> = {}
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith('INPUT_') || value === undefined) continue
    // The runner upper-cases the name and turns blanks into underscores; dashes stay.
    const name = variable.slice('INPUT_'.length).toLowerCase()
    if (inputNames.includes(name as never)) raw[name] = value
    else if (value !== '') {
      const hint = nearest(name.replaceAll('_', '-'), inputNames)
      warn(`There is no input \`${name}\`${hint === undefined ? '' : `; did you mean \`${hint}\`?`}`, voice)
    }
  }
  return raw
}

async function upload(
  {artifact}: Result,
  options: Options,
  {io, edge, voice}: {io: IO; edge: Edge; voice: Voice},
): Promise<Uploaded | undefined> {
  if (artifact === undefined || options.mode !== 'build' || !options.upload) return undefined
  const uploaded = await uploadArtifact(artifact, {
    entry: edge.entry,
    retentionDays: options.artifactRetentionDays,
    io,
    env: edge.env,
  })
  if ('id' in uploaded) return uploaded
  warn(uploaded.warning, voice)
  return undefined
}

async function tell(result: Result, {base, ...voice}: Voice & Pick<IO, 'base'>): Promise<void> {
  for (const line of terminalReport(result, {color: false}).split('\n')) voice.log.info(line)
  const {shown, rest} = annotations(result.findings, {base})
  for (const annotation of shown) voice.annotate(annotation)
  if (rest !== null) voice.log.info(rest)
  if (result.cache?.trouble !== undefined) {
    warn(`The wheel cache did not help: ${result.cache.trouble}. \`cache: false\` does without it.`, voice)
  }
  // Outside a job there is no summary to write to, and the toolkit throws.
  if (!process.env.GITHUB_STEP_SUMMARY) return
  try {
    await core.summary.addRaw(jobSummary(result)).write()
  } catch (error) {
    warn(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`, voice)
  }
}

/** Outputs and summary of a job that could not be done; neither may hide why it could not. */
async function tellFailure(reason: string, voice: Voice): Promise<void> {
  try {
    setOutputs(undefined, undefined, undefined)
    if (!process.env.GITHUB_STEP_SUMMARY) return
    await core.summary.addRaw(`### sitemount failed: the work could not be done\n\n${markdownBlock(reason)}\n`).write()
  } catch (error) {
    voice.log.info(`Outputs or summary could not be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function warn(message: string, {log, annotate}: Voice): void {
  log.info(message)
  annotate({level: 'warning', title: 'sitemount', message})
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
    // A build context is nothing to import from.
    'site-packages-path': passed?.image === undefined ? passed?.mount?.path : undefined,
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
    'sbom-path': passed?.sbomPath,
    'report-path': paths?.report,
  }
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value ?? '')
}
