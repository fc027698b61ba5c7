import {digestMismatch} from './artifact/digest-mismatch.ts'
import {extraFile} from './artifact/extra-file.ts'
import {notReproducible} from './artifact/not-reproducible.ts'
import {unsafePath} from './artifact/unsafe-path.ts'
import {catalogue} from './catalogue.ts'
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
import {tamperedFile} from './leaks/tampered-file.ts'
import {undeclaredDistribution} from './leaks/undeclared-distribution.ts'
import {unownedFile} from './leaks/unowned-file.ts'
import {fileOutsideMount} from './mount/file-outside-mount.ts'
import {pythonVersionConflict} from './python/python-version-conflict.ts'
import {pythonVersionMismatch} from './python/python-version-mismatch.ts'
import {pythonVersionUndeclared} from './python/python-version-undeclared.ts'
import {requiresPythonMismatch} from './python/requires-python-mismatch.ts'
import {requirementRules} from './requirements/requirements.ts'
import {unlistedDependency} from './requirements/unlisted-dependency.ts'
import {versionDrift} from './requirements/version-drift.ts'
import {yankedRelease} from './requirements/yanked-release.ts'
import type {RuleInfo} from './rule.ts'

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
  ...Object.entries(catalogue).map(([id, entry]) => ({id, ...entry})),
]

/** Every rule there is, family by family. */
export const rules: readonly RuleInfo[] = families.flatMap(name => all.filter(({family}) => family === name))

/** All rule ids, in the order of `rules`. */
export const ruleIds: readonly string[] = rules.map(({id}) => id)
