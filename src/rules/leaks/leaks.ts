import type {Rule} from '../rule.ts'
import {duplicateDistribution} from './duplicate-distribution.ts'
import {builtByConda} from './leaked-conda.ts'
import {leakedEditable} from './leaked-editable.ts'
import {leakedImportHook} from './leaked-import-hook.ts'
import {leakedPth} from './leaked-pth.ts'
import {leakedPath} from './leaked-pythonpath.ts'
import {leakedSymlink} from './leaked-symlink.ts'
import {systemSiteOnPath} from './leaked-system-site.ts'
import {userSiteOnPath} from './leaked-user-site.ts'
import {undescribed} from './missing-file.ts'
import type {LeakFacts} from './support.ts'
import {unexplainedDistribution} from './undeclared-distribution.ts'
import {unownedFile} from './unowned-file.ts'

/** What the environment can import, or would run, that the requirements did not put into its own site-packages. */
export const leakRules: readonly Rule<LeakFacts>[] = [
  leakedPth,
  leakedEditable,
  leakedSymlink,
  leakedImportHook,
  systemSiteOnPath,
  userSiteOnPath,
  leakedPath,
  unownedFile,
  duplicateDistribution,
  unexplainedDistribution,
  builtByConda,
  undescribed,
]
