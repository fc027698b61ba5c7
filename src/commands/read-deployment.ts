import {existsSync} from 'node:fs'
import path from 'node:path'
import {entryScriptPath} from '../config/entry-script-path.ts'
import type {Options} from '../config/options.ts'
import {SitemountError} from '../core/errors.ts'
import {isFolder} from '../core/folders.ts'
import type {IO} from '../core/io.ts'
import {refuseOutOfReach} from '../core/reach.ts'
import {inTurns} from '../core/steps.ts'
import {walk} from '../environment/walk.ts'
import type {Unread} from '../hosts/azureml/deployment/facts.ts'
import {readEntryScript} from '../hosts/azureml/entry-script.ts'
import {mountValue} from '../hosts/azureml/mount-value.ts'
import {askInterpreter} from '../python/ask.ts'
import type {Interpreter} from '../python/facts.ts'
import {findInterpreter} from '../python/find.ts'
import {jobInterpreter} from '../python/locate.ts'
import type {RequirementFacts} from '../requirements/facts.ts'
import type {DeployedFacts} from '../rules/azureml/deployed.ts'
import {scoringFacts} from '../rules/azureml/scoring.ts'
import {isAzureml} from '../targets/is-azureml.ts'
import type {DeclaredPython} from './read-inputs.ts'

export type LookOptions = Pick<DeclaredPython, 'target' | 'expected'> & {
  /** What the requirements files say, where they were read. */
  requirements?: Pick<RequirementFacts, 'files'>
  /** The interpreter that was chosen; without one, that of the job is asked, and only when something is there to be read. */
  interpreter?: Pick<Interpreter, 'executable' | 'version'>
  /** Absolute path of the packages, where they lie already; else they are looked for where the upload would find them. */
  mount?: string
  /** The mount is going to be made: what an upload makes of it is judged once it is known. */
  makesMount?: boolean
}

/**
 * What the deployment's own files say: the entry script, YAML, programs, Dockerfiles, and what would be uploaded. Looked for
 * where the host is an Azure ML image or gets an image of its own; elsewhere only what `deployment` names is read. Nothing of it
 * is run; without any interpreter, what needs one stays unknown.
 *
 * Throws `usage` or `unreadable` for what the inputs name and is wrong, `interrupted`.
 */
export async function lookAtDeployment(
  options: Options,
  io: IO,
  {target, expected, interpreter, requirements: listed, makesMount = false, mount}: LookOptions,
): Promise<DeployedFacts> {
  const {entryScript, modelDir, requirements, delivery, deployment, output} = options
  const azureml = isAzureml(target)
  const mountPath = options.mountPath ?? target.mountPath
  const base = {target, expected, delivery, mountPath}
  const script = entryScriptPath(options, io)
  const given = codeFolder(options, io)
  if (modelDir !== '') modelPath(options, io)
  if (!azureml && delivery !== 'image' && deployment.length === 0)
    return {...base, ...(given !== undefined && {codeDir: given})}

  const python = interpreter === undefined ? askOnce(options, io, expected) : () => Promise.resolve(interpreter)
  // Only here: the readers of YAML, Dockerfiles and ignore files take longer to load than most checks take.
  const [{readDeployment}, {readDeploymentDockerfiles}, {codeOf}, {readUploadFacts, uploadLimits}] = await Promise.all([
    import('../hosts/azureml/deployment/read.ts'),
    import('../hosts/azureml/dockerfile/of-deployment.ts'),
    import('../hosts/azureml/deployment/code.ts'),
    import('../hosts/azureml/upload/facts.ts'),
  ])
  const files = await readDeployment(
    {
      given: deployment,
      output,
      entryScript,
      modelDir,
      requirements,
      codeDir: options.codeDir,
      python: async () => (await python())?.executable,
    },
    io,
  )
  refuseUnread(files.unread, {given: deployment, io})
  const belonging = {cwd: io.cwd, given: deployment, deployments: files.deployments, azureml}
  const {dockerfiles, unread: passedOver} = readDeploymentDockerfiles(files.dockerfiles, belonging)
  const unread = [...files.unread, ...passedOver]
  // What the deployment uploads says more than where the script lies.
  const own = options.codeDir === '' && script !== null ? codeOf(files, script, io.cwd)?.codeDir : undefined
  const codeDir = own ?? given
  const uploaded = {files, dockerfiles, unread, ...(codeDir !== undefined && {codeDir})}
  if (!azureml || script === null || codeDir === undefined) return {...base, ...uploaded}
  const bootFiles = listed?.files ?? requirements
  const folder = mountValue({entryScript: script, codeDir, mountPath})?.folder
  const there = delivery === 'mount' && !makesMount && folder !== undefined
  const reading = readUploadFacts({
    cwd: io.cwd,
    codeDir,
    limits: uploadLimits(target),
    ...(there && {mount: {folder, files: await filesOf(mount ?? path.join(codeDir, folder), io.signal)}}),
    needed: [
      {path: script, what: 'the entry script'},
      ...(delivery === 'dynamic' ? bootFiles.map(file => ({path: file, what: 'the requirements file'})) : []),
    ],
  })
  const upload = await inTurns(reading, io.signal)
  const read = await readEntryScript({
    script,
    codeDir,
    minor: expected?.minor,
    io,
    interpreter: (await python()) ?? null,
  })
  const hasModel = modelDir !== '' || files.deployments.some(({model}) => model !== null)
  const scoring = scoringFacts(read, {target, delivery, minor: expected?.minor, hasModel})
  const boot = delivery === 'dynamic' ? {boot: {files: bootFiles, codeDir, cwd: io.cwd}} : {}
  return {...base, ...uploaded, upload, script: scoring, ...boot}
}

/** The folder that is uploaded as the inputs have it, absolute: the one named, else that of the entry script. Throws `usage`. */
function codeFolder({codeDir, entryScript}: Options, io: Pick<IO, 'cwd'>): string | undefined {
  if (codeDir === '') return entryScript === '' ? undefined : path.dirname(path.resolve(io.cwd, entryScript))
  const folder = path.resolve(io.cwd, codeDir)
  if (isFolder(folder)) return folder
  throw new SitemountError('usage', `Input \`code-dir\`: there is no folder ${folder}.`)
}

/** The folder or file of the model, absolute; undefined where none is given. Throws `usage` when it is not there. */
export function modelPath({modelDir}: Options, io: Pick<IO, 'cwd'>): string | undefined {
  if (modelDir === '') return undefined
  const model = path.resolve(io.cwd, modelDir)
  if (existsSync(model)) return model
  throw new SitemountError('usage', `Input \`model-dir\`: there is nothing at ${model}.`)
}

/** The interpreter to read Python with, asked at most once; undefined where there is none. */
function askOnce(
  {python}: Options,
  io: IO,
  expected: DeclaredPython['expected'],
): () => Promise<Interpreter | undefined> {
  let asked: Promise<Interpreter | undefined> | undefined
  const ask = async () => {
    try {
      if (python === 'find') return await findInterpreter(expected, io)
      return await askInterpreter(jobInterpreter({python, ...io}).command, io)
    } catch (error) {
      // A check needs no Python: what one would have told stays unknown.
      if (error instanceof SitemountError && ['no-interpreter', 'probe-failed'].includes(error.code)) return undefined
      throw error
    }
  }
  return () => {
    asked ??= ask()
    return asked
  }
}

/** The files of packages that lie there, relative to their folder; none where there is no such folder. */
async function filesOf(folder: string, signal: AbortSignal): Promise<{path: string; bytes: number}[]> {
  refuseOutOfReach(folder, 'input', folder)
  if (!isFolder(folder)) return []
  const entries = await inTurns(walk(folder), signal)
  return entries.filter(({kind}) => kind === 'file').map(({path: file, bytes}) => ({path: file, bytes}))
}

type Naming = {given: readonly string[]; io: Pick<IO, 'cwd'>}

function isGiven(file: string, {given, io: {cwd}}: Naming): boolean {
  return given.some(one => path.resolve(cwd, one) === path.resolve(cwd, file))
}

/** A file that the input names and that was not read is wrong usage. Throws `usage`. */
function refuseUnread(unread: readonly Unread[], naming: Naming): void {
  const named = unread.find(({file, line, part}) => line !== undefined && part === 'sure' && isGiven(file, naming))
  if (named === undefined) return
  throw new SitemountError('usage', `Input \`deployment\`: ${named.file}:${named.line} was not read: ${named.why}.`)
}
