import type {Inventory, PipView, StartupCode} from '../../environment/facts.ts'
import type {EnvironmentProbe, Interpreter, JobSetting} from '../../python/facts.ts'

/** What got into the environment that was built, and what the job would see of it. */
export type LeakFacts = {
  inventory: Inventory
  probe: EnvironmentProbe
  views: readonly PipView[]
  /** Settings of the job that are reported already. */
  settings: readonly JobSetting[]
  interpreter: Pick<Interpreter, 'basePrefix'> & Partial<Pick<Interpreter, 'prefix'>>
  /** What is meant to be there, constraints left out where they say nothing more. */
  requirements?: readonly {normalizedName: string}[]
  /** Start-up code, where it was looked for: what tools that make virtualenvs write is no leak. */
  startup?: readonly StartupCode[]
}

/** Whether a file at the top of site-packages is what an editable install leaves, by its name. */
export function isEditableTrace(name: string): boolean {
  return /^__editable__[^/]*\.(?:pth|py)$|^_+editable_+[^/]*_finder\.py$|\.egg-link$|^easy-install\.pth$/.test(name)
}
