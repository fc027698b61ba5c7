import type {Allowed} from '../config/allow-list.ts'
import type {Options} from '../config/options.ts'
import type {PipView, StartupCode} from '../environment/facts.ts'
import type {EnvironmentProbe, JobSetting} from '../python/facts.ts'
import type {Policy} from '../rules/engine.ts'
import {isRefused} from '../rules/mount/startup.ts'

/**
 * Whether a Python may be started that has these files in its site-packages: nothing of them runs at its start but what is known or
 * allowed, or what the levels of `startup-code` and `leaked-pth` let run.
 */
export function mayStart(
  startup: readonly StartupCode[],
  {allowed, policy, failOn}: {allowed: readonly Allowed[]; policy: Policy} & Pick<Options, 'failOn'>,
): boolean {
  if (failOn === 'never') return true
  const rules = ['startup-code', 'leaked-pth'] as const
  return (
    rules.every(rule => (policy.rules.get(rule) ?? 'error') !== 'error') ||
    !startup.some(file => isRefused(file, allowed))
  )
}

/** What a Python that was not started has told. */
export const unasked: {views: PipView[]; probe: EnvironmentProbe; settings: JobSetting[]} = {
  views: [],
  probe: {
    sysPath: [],
    metaPath: [],
    startupModules: [],
    userSiteEnabled: false,
    systemSite: false,
    site: '',
    conda: null,
  },
  settings: [],
}
