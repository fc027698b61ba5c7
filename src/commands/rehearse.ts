import fs from 'node:fs'
import path from 'node:path'
import {entryScriptPath} from '../config/entry-script-path.ts'
import type {Options} from '../config/options.ts'
import {SitemountError} from '../core/errors.ts'
import {worstFirst} from '../core/finding.ts'
import {isFile, isFolder} from '../core/folders.ts'
import type {IO} from '../core/io.ts'
import {inTurns} from '../core/steps.ts'
import {createStopwatch} from '../core/stopwatch.ts'
import {takeInventory} from '../environment/inventory.ts'
import {readPackageRoots} from '../environment/namespaces.ts'
import {deployedVariables} from '../hosts/azureml/rehearsal/deployed-variables.ts'
import {rehearseAzureML, rehearseScriptOnly} from '../hosts/azureml/rehearsal/rehearse.ts'
import {readVariables} from '../hosts/engine/context.ts'
import type {RehearsalFacts} from '../hosts/engine/facts.ts'
import {readText} from '../hosts/engine/sample.ts'
import {hostOf, rehearseHost} from '../hosts/rehearse-host.ts'
import {type Chosen, chooseInterpreter} from '../python/choose.ts'
import type {Result} from '../report/result.ts'
import {indexesOf} from '../requirements/merge-indexes.ts'
import {type DeployedFacts, judgeDeployed} from '../rules/azureml/deployed.ts'
import {judge} from '../rules/engine.ts'
import {policyOf, verdictOf} from '../rules/policy.ts'
import {pythonVersionMismatch} from '../rules/python/python-version-mismatch.ts'
import {rehearsalRules} from '../rules/rehearsal/rehearsal.ts'
import {rehearsedConflicts} from '../rules/rehearsal/rehearsed-conflicts.ts'
import type {Rule} from '../rules/rule.ts'
import {isAzureml} from '../targets/is-azureml.ts'
import {assemble} from './assemble.ts'
import {lookAtDeployment, modelPath} from './read-deployment.ts'
import {type DeclaredPython, readDeclaredPython} from './read-inputs.ts'
import {verify} from './verify.ts'
import {openScratch} from './workspace.ts'

/**
 * Starts what the host starts, with the packages of an artifact (`artifact`) or a folder (`mount`) in their place, asks it, and
 * judges what came of it: an Azure ML image's server, a command, a pod's container, a Lambda function; the entry script alone
 * where nothing else is named. An artifact is verified first, and not started when it is not whole. Nothing is published.
 */
export async function rehearse(options: Options, io: IO, {entry}: {entry: URL}): Promise<Result> {
  const {steps, time} = createStopwatch()
  const {scratch, close} = openScratch(io)
  try {
    const declared = readDeclaredPython(options, io)
    requireInputs(options, {...declared, ...io})
    const opened = await time('open the packages', () => openPackages(options, {scratch, io, entry}))
    if (opened.result?.verdict === 'failed') return {...opened.result, mode: 'rehearse', steps}
    const chosen = await time('ask python', () => chooseInterpreter(options.python, {...declared, io}))
    const {interpreter} = chosen
    const at = opened.folder === null ? {} : {mount: opened.folder}
    const deployed = await lookAtDeployment(options, io, {...declared, interpreter, ...at})
    const staging = {options, ...declared, ...chosen, mount: opened.folder, deployed, scratch, io}
    const rehearsal = await time('rehearse', () => start(staging))
    const conflicts = await conflictsWith(opened.folder, staging, io.signal)
    const policy = policyOf(options)
    const findings = worstFirst([
      ...(opened.result?.findings ?? []),
      // A rehearsal that failed of it says so itself.
      ...(rehearsal.failure === null ? judge([pythonVersionMismatch], {...declared, ...chosen}, policy) : []),
      ...judgeDeployed(deployed, policy),
      ...judge(conflicts, rehearsal, policy),
      ...judge(rehearsalRules, rehearsal, policy),
    ])
    const verdict = verdictOf(findings, options)
    return assemble({
      mode: 'rehearse',
      verdict,
      findings,
      steps,
      declared,
      interpreter,
      rehearsal,
      ...(deployed.upload && {upload: deployed.upload}),
    })
  } finally {
    close()
  }
}

/** What the mount does to the packages of the host, where both are known. */
async function conflictsWith(
  mount: string | null,
  {target, host, interpreter}: Staging,
  signal: AbortSignal,
): Promise<Rule<RehearsalFacts>[]> {
  if (mount === null || host.length === 0) return []
  const inventory = await inTurns(takeInventory(mount), signal)
  const packageRoots = readPackageRoots(inventory)
  return rehearsedConflicts({inventory, packageRoots, host, target, markers: interpreter.markers})
}

/** Throws `usage` for inputs that name nothing to start, or nowhere to find the packages. */
function requireInputs(options: Options, {target, cwd}: Pick<DeclaredPython, 'target'> & Pick<IO, 'cwd'>): void {
  const {entryScript, artifact, mount} = options
  if (artifact !== '' && mount !== '') {
    throw new SitemountError('usage', 'Inputs `artifact` and `mount`: both name the packages; leave one of them out.')
  }
  if (options.delivery !== 'mount') {
    throw new SitemountError('usage', `Input \`delivery\`: ${options.delivery} has no mount to be rehearsed with.`, {
      help:
        options.delivery === 'dynamic'
          ? '`sitemount build --delivery dynamic` installs as the container does at boot, twice.'
          : '`sitemount build --delivery image` writes the build context; the image itself is what to start.',
    })
  }
  const host = hostOf(options)
  const isScript = host === null
  if (!isScript && target.server !== undefined) {
    throw new SitemountError(
      'usage',
      `Input \`${host === 'command' ? 'command' : host === 'lambda' ? 'handler' : 'kubernetes-manifest'}\`: the target ${target.name} starts ${target.server.distribution}, and nothing else.`,
      {help: 'Name the scoring script with `entry-script`, or another `target`.'},
    )
  }
  if (isScript && entryScript === '') {
    throw new SitemountError('usage', 'Nothing says what to start.', {
      help: isAzureml(target)
        ? 'Name the scoring script with `entry-script`.'
        : 'Name it with `command`, `kubernetes-manifest`, `handler` or `entry-script`.',
    })
  }
  if (isScript) entryScriptPath(options, {cwd})
  if (artifact === '' && mount === '' && !(isScript && isAzureml(target))) {
    throw new SitemountError('usage', 'Nothing says where the packages are.', {
      help: 'Name an artifact with `artifact`, or a folder of packages with `mount`.',
    })
  }
}

type Opened = {folder: string | null; result?: Result}

/** The folder of the packages; null where they lie in the code folder already. Throws what `verify` throws, `usage`. */
async function openPackages(
  options: Options,
  {scratch, io, entry}: {scratch: string; io: IO; entry: URL},
): Promise<Opened> {
  const {mount, artifact} = options
  if (mount !== '') {
    const folder = path.resolve(io.cwd, mount)
    if (!isFolder(folder)) throw new SitemountError('usage', `Input \`mount\`: there is no folder ${folder}.`)
    return {folder}
  }
  if (artifact === '') return {folder: null}
  const folder = path.join(fs.realpathSync(scratch), 'packages')
  const result = await verify({...options, mode: 'verify', extractTo: ''}, io, {entry, unpackTo: folder})
  if (isFile(path.join(folder, 'Dockerfile')) && result.packages?.every(({files}) => files === 0) === true) {
    throw new SitemountError('usage', `Input \`artifact\`: ${artifact} is a build context; nothing of it is mounted.`)
  }
  return {folder, result}
}

type Staging = DeclaredPython &
  Chosen & {options: Options; mount: string | null; deployed: DeployedFacts; scratch: string; io: IO}

/** What the inputs name is started; the entry script, where they name nothing else. */
async function start({options, target, interpreter, transport, mount, deployed, scratch, io}: Staging) {
  const variables = readVariables(options.env)
  io.hide([], Object.values(variables))
  const base = {target, interpreter, scratch, io}
  const sample = options.sample === '' ? null : path.resolve(io.cwd, options.sample)
  const codeDir = deployed.codeDir ?? io.cwd
  const others = {...base, mount: mount ?? '', codeDir, variables, sample}
  const host = await rehearseHost(others, options)
  if (host !== null) return host
  const set = deployedVariables(deployed.files, {delivery: options.delivery, target})
  const scoring = {
    ...base,
    mount,
    codeDir,
    transport,
    indexes: indexesOf(options),
    entryScript: path.resolve(io.cwd, options.entryScript),
    modelDir: modelPath(options, io) ?? null,
    sample: sample === null ? null : readText(sample, 'sample'),
    variables: {...set.variables, ...variables},
    deployed: set.whole,
    notes: set.notes,
  }
  return target.server === undefined ? rehearseScriptOnly(scoring) : rehearseAzureML(scoring)
}
