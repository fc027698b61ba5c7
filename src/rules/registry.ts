import {digestMismatch} from './artifact/digest-mismatch.ts'
import {extraFile} from './artifact/extra-file.ts'
import {notReproducible} from './artifact/not-reproducible.ts'
import {unsafePath} from './artifact/unsafe-path.ts'
import {aptPythonPackage} from './azureml/apt-python-package.ts'
import {dockerfileAptLists} from './azureml/dockerfile-apt-lists.ts'
import {dockerfileDash} from './azureml/dockerfile-dash.ts'
import {dockerfileMissingPath} from './azureml/dockerfile-missing-path.ts'
import {dockerfileRootUser} from './azureml/dockerfile-root-user.ts'
import {dockerfileUnpinnedInstall} from './azureml/dockerfile-unpinned-install.ts'
import {entryScriptContract} from './azureml/entry-script-contract.ts'
import {exclusiveVariables} from './azureml/exclusive-variables.ts'
import {ignoredByUpload} from './azureml/ignored-by-upload.ts'
import {managedDependencies} from './azureml/managed-dependencies.ts'
import {misspeltVariable} from './azureml/misspelt-variable.ts'
import {modelDirPollution} from './azureml/model-dir-pollution.ts'
import {modelDirUnread} from './azureml/model-dir-unread.ts'
import {modelPackageRoot} from './azureml/model-package-root.ts'
import {mountPathMissing} from './azureml/mount-path-missing.ts'
import {mountPathNotRelative} from './azureml/mount-path-not-relative.ts'
import {outsideCodeFolder} from './azureml/outside-code-folder.ts'
import {slowDynamicInstall} from './azureml/slow-dynamic-install.ts'
import {unfilledPlaceholder} from './azureml/unfilled-placeholder.ts'
import {unpinnedImage} from './azureml/unpinned-image.ts'
import {unreadFile} from './azureml/unread-file.ts'
import {importFailed} from './imports/import-failed.ts'
import {importedOutsideMount} from './imports/imported-outside-mount.ts'
import {shadowedStdlib} from './imports/shadowed-stdlib.ts'
import {wroteIntoMount} from './imports/wrote-into-mount.ts'
import {duplicateDistribution} from './leaks/duplicate-distribution.ts'
import {leakedConda} from './leaks/leaked-conda.ts'
import {leakedEditable} from './leaks/leaked-editable.ts'
import {leakedImportHook} from './leaks/leaked-import-hook.ts'
import {leakedPipConfig} from './leaks/leaked-pip-config.ts'
import {leakedPth} from './leaks/leaked-pth.ts'
import {leakedPythonpath} from './leaks/leaked-pythonpath.ts'
import {leakedSymlink} from './leaks/leaked-symlink.ts'
import {leakedSystemSite} from './leaks/leaked-system-site.ts'
import {leakedUserSite} from './leaks/leaked-user-site.ts'
import {missingDistribution} from './leaks/missing-distribution.ts'
import {missingFile} from './leaks/missing-file.ts'
import {overlappingFiles} from './leaks/overlapping-files.ts'
import {tamperedFile} from './leaks/tampered-file.ts'
import {undeclaredDistribution} from './leaks/undeclared-distribution.ts'
import {unownedFile} from './leaks/unowned-file.ts'
import {fileOutsideMount} from './mount/file-outside-mount.ts'
import {foreignAbi} from './mount/foreign-abi.ts'
import {foreignPlatform} from './mount/foreign-platform.ts'
import {inertPth} from './mount/inert-pth.ts'
import {installerInMount} from './mount/installer-in-mount.ts'
import {missingLibrary} from './mount/missing-library.ts'
import {nameCollision} from './mount/name-collision.ts'
import {newerGlibc} from './mount/newer-glibc.ts'
import {splitNamespace} from './mount/split-namespace.ts'
import {startupCode} from './mount/startup-code.ts'
import {unsafeWheel} from './mount/unsafe-wheel.ts'
import {pythonVersionConflict} from './python/python-version-conflict.ts'
import {pythonVersionMismatch} from './python/python-version-mismatch.ts'
import {pythonVersionUndeclared} from './python/python-version-undeclared.ts'
import {requiresPythonMismatch} from './python/requires-python-mismatch.ts'
import {notScored} from './rehearsal/not-scored.ts'
import {rehearsalFailed} from './rehearsal/rehearsal-failed.ts'
import {requirementRules} from './requirements/requirements.ts'
import {unlistedDependency} from './requirements/unlisted-dependency.ts'
import {versionDrift} from './requirements/version-drift.ts'
import {yankedRelease} from './requirements/yanked-release.ts'
import type {RuleInfo} from './rule.ts'
import {mountIgnoredByImage} from './target/mount-ignored-by-image.ts'
import {targetConflict} from './target/target-conflict.ts'
import {targetOverride} from './target/target-override.ts'
import {tooLarge} from './target/too-large.ts'
import {tooManyFiles} from './target/too-many-files.ts'

const families = [
  'Requirements',
  'Python',
  'Leaks',
  'Mount',
  'Target',
  'Azure ML',
  'Rehearsal',
  'Artifact',
] as const satisfies RuleInfo['family'][]

const all: readonly RuleInfo[] = [
  ...requirementRules,
  unlistedDependency,
  yankedRelease,
  versionDrift,
  pythonVersionMismatch,
  pythonVersionConflict,
  pythonVersionUndeclared,
  requiresPythonMismatch,
  leakedPythonpath,
  leakedUserSite,
  leakedSystemSite,
  leakedPth,
  leakedEditable,
  leakedSymlink,
  leakedConda,
  leakedImportHook,
  leakedPipConfig,
  undeclaredDistribution,
  missingDistribution,
  duplicateDistribution,
  unownedFile,
  tamperedFile,
  missingFile,
  shadowedStdlib,
  importFailed,
  importedOutsideMount,
  wroteIntoMount,
  fileOutsideMount,
  digestMismatch,
  extraFile,
  notReproducible,
  unsafePath,
  overlappingFiles,
  startupCode,
  unsafeWheel,
  inertPth,
  splitNamespace,
  foreignAbi,
  foreignPlatform,
  newerGlibc,
  missingLibrary,
  nameCollision,
  installerInMount,
  targetConflict,
  targetOverride,
  tooLarge,
  tooManyFiles,
  mountIgnoredByImage,
  misspeltVariable,
  exclusiveVariables,
  mountPathNotRelative,
  mountPathMissing,
  ignoredByUpload,
  entryScriptContract,
  modelDirPollution,
  modelDirUnread,
  slowDynamicInstall,
  dockerfileDash,
  dockerfileRootUser,
  dockerfileUnpinnedInstall,
  dockerfileAptLists,
  dockerfileMissingPath,
  aptPythonPackage,
  unreadFile,
  unpinnedImage,
  unfilledPlaceholder,
  outsideCodeFolder,
  managedDependencies,
  modelPackageRoot,
  rehearsalFailed,
  notScored,
]

/** Every rule there is, family by family. */
export const rules: readonly RuleInfo[] = families.flatMap(name => all.filter(({family}) => family === name))

/** All rule ids, in the order of `rules`. */
export const ruleIds: readonly string[] = rules.map(({id}) => id)
