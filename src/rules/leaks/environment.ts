import {fileOutsideMount} from '../mount/file-outside-mount.ts'
import {requiresPythonMismatch} from '../python/requires-python-mismatch.ts'
import {sourceInstalled} from '../requirements/built-from-source.ts'
import {unlistedDependency} from '../requirements/unlisted-dependency.ts'
import {versionDrift} from '../requirements/version-drift.ts'
import {yankedRelease} from '../requirements/yanked-release.ts'
import type {Rule} from '../rule.ts'
import type {EnvironmentFacts} from './installed.ts'
import {missingDependency, missingDistribution} from './missing-distribution.ts'
import {undeclaredDistribution} from './undeclared-distribution.ts'

export type {EnvironmentFacts} from './installed.ts'

/** What is installed is what was listed. */
export const listRules: readonly Rule<EnvironmentFacts>[] = [
  missingDistribution,
  undeclaredDistribution,
  unlistedDependency,
  versionDrift,
  yankedRelease,
  sourceInstalled,
]

/** What is installed fits together, whether it was listed or not. */
export const environmentRules: readonly Rule<EnvironmentFacts>[] = [
  missingDependency,
  requiresPythonMismatch,
  fileOutsideMount,
]
