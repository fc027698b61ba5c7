import type {UploadFacts} from '../../hosts/azureml/upload/facts.ts'
import {shadowedBesideScript} from '../imports/shadowed-stdlib.ts'
import {foreignPython} from '../python/python-version-mismatch.ts'
import {bootInstallFailed} from '../rehearsal/rehearsal-failed.ts'
import {builtAtBoot} from '../requirements/built-from-source.ts'
import type {Rule} from '../rule.ts'
import {mountIgnoredByDeployedImage} from '../target/mount-ignored-by-image.ts'
import {uploadTooLarge} from '../target/too-large.ts'
import {uploadTooManyFiles} from '../target/too-many-files.ts'
import {aptPythonPackage} from './apt-python-package.ts'
import type {DockerfileJudging} from './dockerfile.ts'
import {dockerfileAptLists} from './dockerfile-apt-lists.ts'
import {dockerfileDash} from './dockerfile-dash.ts'
import {dockerfileMissingPath} from './dockerfile-missing-path.ts'
import {dockerfileRootUser} from './dockerfile-root-user.ts'
import {dockerfileUnpinnedInstall} from './dockerfile-unpinned-install.ts'
import type {DynamicJudging} from './dynamic.ts'
import {entryScriptContract} from './entry-script-contract.ts'
import {exclusiveVariables} from './exclusive-variables.ts'
import {ignoredByUpload} from './ignored-by-upload.ts'
import {managedDependencies} from './managed-dependencies.ts'
import {misspeltVariable} from './misspelt-variable.ts'
import {modelDirPollution} from './model-dir-pollution.ts'
import {modelDirUnread} from './model-dir-unread.ts'
import {modelPackageRoot} from './model-package-root.ts'
import {mountPathMissing} from './mount-path-missing.ts'
import {mountPathNotRelative} from './mount-path-not-relative.ts'
import {outsideCodeFolder} from './outside-code-folder.ts'
import type {EntryScriptFacts} from './scoring.ts'
import {slowDynamicInstall} from './slow-dynamic-install.ts'
import type {DeploymentJudging} from './support.ts'
import {unfilledPlaceholder, unfilledPlaceholderInDockerfile} from './unfilled-placeholder.ts'
import {unpinnedImage, unpinnedImageInDockerfile} from './unpinned-image.ts'
import {unreadForServer} from './unread-file.ts'

/** What the files of a deployment on Azure ML get wrong, each at its line. */
export const deploymentRules: readonly Rule<DeploymentJudging>[] = [
  misspeltVariable,
  exclusiveVariables,
  mountPathNotRelative,
  mountPathMissing,
  outsideCodeFolder,
  modelDirPollution,
  mountIgnoredByDeployedImage,
  foreignPython,
  unpinnedImage,
  unfilledPlaceholder,
  managedDependencies,
  modelPackageRoot,
]

/** What is judged of a Dockerfile before it is built. */
export const dockerfileRules: readonly Rule<DockerfileJudging>[] = [
  dockerfileDash,
  dockerfileRootUser,
  dockerfileUnpinnedInstall,
  dockerfileAptLists,
  dockerfileMissingPath,
  aptPythonPackage,
  unpinnedImageInDockerfile,
  unfilledPlaceholderInDockerfile,
]

/** Everything that is judged of a scoring script and of what lies beside it. */
export const scoringRules: readonly Rule<EntryScriptFacts>[] = [
  unreadForServer,
  entryScriptContract,
  modelDirUnread,
  shadowedBesideScript,
]

/** What of a code folder never reaches the image, and how much of it does. */
export const uploadRules: readonly Rule<UploadFacts>[] = [ignoredByUpload, uploadTooLarge, uploadTooManyFiles]

/** What an install at boot shows before a deployment does. */
export const dynamicRules: readonly Rule<DynamicJudging>[] = [bootInstallFailed, builtAtBoot, slowDynamicInstall]
