import type {Finding} from '../../core/finding.ts'
import type {DeploymentFacts, Unread} from '../../hosts/azureml/deployment/facts.ts'
import type {DockerfileFacts} from '../../hosts/azureml/dockerfile/facts.ts'
import type {UploadFacts} from '../../hosts/azureml/upload/facts.ts'
import type {Target} from '../../targets/profile.ts'
import {judge, type Policy} from '../engine.ts'
import {mountIgnoredByImage} from '../target/mount-ignored-by-image.ts'
import {deploymentRules, dockerfileRules, scoringRules, uploadRules} from './azureml.ts'
import type {UploadedRequirements} from './dynamic.ts'
import {requirementsOutsideCode} from './outside-code-folder.ts'
import type {EntryScriptFacts} from './scoring.ts'
import type {DeploymentJudging} from './support.ts'
import {unreadFile} from './unread-file.ts'

/** The files of a deployment, as far as they were looked at, and what the packages are for. */
export type DeployedFacts = Pick<DeploymentJudging, 'expected' | 'delivery' | 'mountPath'> & {
  target: Target
  /** The folder that is uploaded, absolute; absent where nothing says which. */
  codeDir?: string
  files?: DeploymentFacts
  /** Files of the deployment that were not read. */
  unread?: readonly Unread[]
  dockerfiles?: DockerfileFacts[]
  script?: EntryScriptFacts
  upload?: UploadFacts
  /** Requirements files that a container installs at boot, and the folder that is uploaded. */
  boot?: UploadedRequirements
}

/** Everything that is judged of a deployment's own files, as far as the facts reach. */
export function judgeDeployed(facts: DeployedFacts, given: Policy): Finding[] {
  const {files, dockerfiles, script, upload, boot, unread = []} = facts
  const above = dockerfiles?.flatMap(({excuses}) => excuses) ?? []
  const policy = {...given, excuses: [...given.excuses, ...above], excusedInLine: true}
  return [
    ...judge([mountIgnoredByImage], {...facts, variables: namesSet(files)}, policy),
    ...judge([unreadFile], {unread}, policy),
    ...(files === undefined ? [] : judge(deploymentRules, {...facts, ...files}, policy)),
    ...(dockerfiles === undefined ? [] : judge(dockerfileRules, {dockerfiles}, policy)),
    ...(script === undefined ? [] : judge(scoringRules, script, policy)),
    ...(upload === undefined ? [] : judge(uploadRules, upload, policy)),
    ...(boot === undefined ? [] : judge([requirementsOutsideCode], boot, policy)),
  ]
}

/** Names of all variables that the files of the deployment set. */
function namesSet(files: DeploymentFacts | undefined): string[] {
  return (files?.deployments ?? []).flatMap(({variables}) => variables.map(({name}) => name.text))
}
