import path from 'node:path'
import {isAtOrInside} from '../../core/paths.ts'
import {defineRule, type Judgement, leaking, only} from '../rule.ts'
import {foreignEntries} from './import-path.ts'
import {type JobJudging, judgeSettings} from './job-settings.ts'
import type {LeakFacts} from './support.ts'

/**
 * **Found.** A virtualenv with `include-system-site-packages = true`.
 *
 * **Why.** It imports everything the system's Python has. On a Debian runner that is more than a hundred distributions, none of
 * which is in the mount; `pip list --local` shows none of them.
 *
 * **Mend it.** Make it without `--system-site-packages`. sitemount makes its own without.
 *
 * ```text
 * pyvenv.cfg: include-system-site-packages = true
 * ```
 *
 * **Turn it off.** `rules: 'leaked-system-site: off'`.
 */
export const leakedSystemSite = defineRule({
  id: 'leaked-system-site',
  family: 'Leaks',
  title: 'System site-packages',
  levels: leaking('warning'),
  /** A virtualenv of the job that sees the system's packages. */
  check(facts: JobJudging): Judgement[] {
    return judgeSettings(facts, ['system-site'])
  },
})

/** The system's packages in the environment itself. */
export const systemSiteOnPath = leakedSystemSite.on((facts: LeakFacts): Judgement[] => [
  ...switchedOn(facts),
  ...only('leaked-system-site', foreignEntries(facts)),
])

/** The switch in the `pyvenv.cfg` of the virtualenv itself. */
function switchedOn({probe, settings}: LeakFacts): Judgement[] {
  // Its own pyvenv.cfg may be reported already, with file and line, as a setting of the job that uses it.
  const reported = settings.some(
    ({vector, file}) => vector === 'system-site' && file !== undefined && isOwnFile(file, probe.site),
  )
  if (!probe.systemSite || reported) return []
  return [
    {
      level: 'error',
      message:
        'The virtualenv sees the packages of its base Python (include-system-site-packages = true in pyvenv.cfg).',
      help: 'Make it without `--system-site-packages`.',
    },
  ]
}

/** Whether a `pyvenv.cfg`, absolute or relative to the working directory, is that of the virtualenv that holds `site`. */
function isOwnFile(file: string, site: string): boolean {
  const folder = path.posix.dirname(file)
  if (folder === '.') return true
  return path.isAbsolute(file) ? isAtOrInside(folder, site) : site.includes(`/${folder}/`)
}
