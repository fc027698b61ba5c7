import type {OldRule as Rule} from '../engine.ts'
import {
  foreignPython,
  managedDependencies,
  modelPackageRoot,
  mountIgnoredByImage,
  unfilledPlaceholder,
  unpinnedImage,
} from './images.ts'
import {packagesUnset, wrongPythonPath} from './packages.ts'
import {modelDirPollution, mountPathMissing, outsideCodeFolder} from './paths.ts'
import type {DeploymentJudging} from './support.ts'
import {exclusiveVariables, misspeltVariable, mountPathNotRelative} from './variables.ts'

export type {DeploymentJudging} from './support.ts'

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
