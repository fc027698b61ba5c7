import path from 'node:path'
import type {Mount} from '../../artifact/facts.ts'
import type {Move} from '../../artifact/publish.ts'
import {slashed} from '../../core/paths.ts'
import {inTurns} from '../../core/steps.ts'
import {type DeployFile, deployFiles, writeDeployFiles} from '../../hosts/azureml/deployment-files.ts'
import {type MountValue, mountValue, mountVariables} from '../../hosts/azureml/mount-value.ts'
import {readUploadFacts, type UploadFacts, uploadLimits} from '../../hosts/azureml/upload/facts.ts'
import {readIgnoreFile} from '../../hosts/azureml/upload/ignore-file.ts'
import {deployFolder, refuseForeign} from '../../hosts/azureml/written-files.ts'
import {isAzureml} from '../../targets/is-azureml.ts'
import type {Plan} from './plan.ts'

/** What a deployment on Azure ML needs beside the packages, and what the uploader makes of them. */
export type DeploymentFiles = {value: MountValue; files: DeployFile[]; upload: UploadFacts}

/**
 * Computes the files for the deployment of a mount; undefined for other hosts, and where nothing says which folder is uploaded.
 * Throws `interrupted`, and `unwritable` where a file that is not ours stands in the way: nothing is published before it is known.
 */
export async function prepareDeploymentFiles(
  {options, declared, deployed, workspace, io}: Plan,
  mount: Mount,
): Promise<DeploymentFiles | undefined> {
  const {target} = declared
  const {codeDir} = deployed
  if (!isAzureml(target) || options.entryScript === '' || codeDir === undefined) return undefined
  const entryScript = path.resolve(io.cwd, options.entryScript)
  const value = mountValue({entryScript, codeDir, mountPath: mount.mountPath})
  if (value === undefined) return undefined
  const shown = (file: string) => slashed(path.relative(io.cwd, file)) || '.'
  const files = deployFiles({
    value,
    codeDir: shown(codeDir),
    files: mount.files.map(file => file.path),
    ignore: readIgnoreFile(codeDir) ?? null,
    image: target.image,
    ignoresMount: target.ignoresMount,
  })
  const folder = path.join(workspace.output, deployFolder)
  refuseForeign(files, folder)
  const remedy = files.find(file => file.path === '.amlignore')
  const reading = readUploadFacts({
    cwd: io.cwd,
    codeDir,
    limits: uploadLimits(target),
    mount: {folder: value.folder, files: mount.files},
    ...(remedy && {remedy: shown(path.join(folder, remedy.path))}),
  })
  const upload = await inTurns(reading, io.signal)
  return {value, files, upload}
}

/**
 * Writes it to the bench; returns the folder below `output` in which it will stand, absolute, the variables of the deployment, and the
 * renames. Throws what `refuseForeign` and `writeDeployFiles` throw.
 */
export function deliverDeploymentFiles(
  {declared, workspace}: Plan,
  {value, files}: DeploymentFiles,
): {parts: {deploy: {folder: string; files: string[]}; mountEnv: string[]}; moves: Move[]} {
  const folder = path.join(workspace.output, deployFolder)
  refuseForeign(files, folder)
  const draft = path.join(workspace.bench, deployFolder)
  writeDeployFiles(files, draft)
  const names = files.map(file => file.path)
  return {
    parts: {deploy: {folder, files: names}, mountEnv: mountVariables(value, declared.target)},
    moves: names.map(name => ({from: path.join(draft, name), to: path.join(folder, name)})),
  }
}
