import type {Rule} from '../rule.ts'
import type {JobJudging} from './job-settings.ts'
import {leakedConda} from './leaked-conda.ts'
import {leakedPipConfig} from './leaked-pip-config.ts'
import {leakedPythonpath} from './leaked-pythonpath.ts'
import {leakedSystemSite} from './leaked-system-site.ts'
import {leakedUserSite} from './leaked-user-site.ts'

export type {JobJudging} from './job-settings.ts'

/** What settings of the job bring in, or change. */
export const jobRules: readonly Rule<JobJudging>[] = [
  leakedPythonpath,
  leakedUserSite,
  leakedSystemSite,
  leakedConda,
  leakedPipConfig,
]
