import type {Rule} from '../judge.ts'
import {
  foreignPython,
  managedDependencies,
  modelPackageRoot,
  mountIgnoredByImage,
  unfilledPlaceholder,
  unpinnedImage,
} from './azureml-deployment-images.ts'
import {packagesUnset, wrongPythonPath} from './azureml-deployment-packages.ts'
import {modelDirPollution, mountPathMissing, outsideCodeFolder} from './azureml-deployment-paths.ts'
import type {DeploymentJudging} from './azureml-deployment-support.ts'
import {exclusiveVariables, misspeltVariable, mountPathNotRelative} from './azureml-deployment-variables.ts'

export type {DeploymentJudging} from './azureml-deployment-support.ts'

/** What the files of a deployment on Azure ML get wrong, each at its line. */
export const deploymentRules: readonly Rule<DeploymentJudging>[] = [
  misspeltVariable,
  exclusiveVariables,
  mountPathNotRelative,
  mountPathMissing,
  packagesUnset,
  wrongPythonPath,
  outsideCodeFolder,
  modelDirPollution,
  mountIgnoredByImage,
  foreignPython,
  unpinnedImage,
  unfilledPlaceholder,
  managedDependencies,
  modelPackageRoot,
]
