import {grouped, some} from '../../core/lists.ts'
import {isAtOrInside} from '../../core/paths.ts'
import {defineRule, type Judgement, leaking, only} from '../rule.ts'
import {foreignEntries} from './import-path.ts'
import {type JobJudging, judgeSettings} from './job-settings.ts'
import {beyond, key, rows} from './pip-views.ts'
import type {LeakFacts} from './support.ts'

/**
 * **Found.** `PYTHONPATH`, `PYTHONHOME` or another variable that changes what Python runs is set in the job. The finding names the
 * packages and modules it brings. Variables that concern native libraries (`LD_LIBRARY_PATH`) are a notice.
 *
 * **Why.** pip counts what it sees there as installed: it answers "Requirement already satisfied" and installs nothing, and the
 * package is missing on the host. `PYTHONPATH` also comes before site-packages and the standard library, so the tests of the job
 * run against other code.
 *
 * **Mend it.** Unset it for this job, or set it only at the step that needs it.
 *
 * ```yaml
 * env:
 *   PYTHONPATH: src        # found, when it stands at the job
 * ```
 *
 * **Turn it off.** `rules: 'leaked-pythonpath: off'`.
 */
export const leakedPythonpath = defineRule({
  id: 'leaked-pythonpath',
  family: 'Leaks',
  title: 'PYTHONPATH or PYTHONHOME of the job',
  levels: leaking('warning'),
  /** PYTHONPATH, PYTHONHOME and other variables of the job that change what Python runs; native libraries only as a notice. */
  check(facts: JobJudging): Judgement[] {
    return judgeSettings(facts, ['pythonpath', 'pythonhome', 'python-environment', 'native'])
  },
})

/** What the import path of the environment holds beyond its own packages, and what the job's own pip sees there. */
export const leakedPath = leakedPythonpath.on((facts: LeakFacts): Judgement[] => [
  ...only('leaked-pythonpath', foreignEntries(facts)),
  ...seenByJob(facts),
])

/**
 * What pip shows in the job's own environment beyond what lies in site-packages: kept out of the mount, but `pip list` in
 * this job shows a mixture. Only what no reported setting of the job brings.
 */
function seenByJob({views, settings, inventory}: LeakFacts): Judgement[] {
  const all = rows(views, 'list', 'caller')
  const own = rows(views, 'list --path', 'scrubbed')
  // With these pip looks at another environment altogether, and the setting says so.
  const elsewhere = settings.some(({name}) => /^(?:PIP_(?:PYTHON|PATH)|(?:global|list)\.(?:python|path))$/.test(name))
  if (all === undefined || own === undefined || elsewhere) return []
  const named = new Set(settings.flatMap(({distributions = []}) => distributions.map(key)))
  const foreign = beyond(all, own)
    .filter(one => !named.has(key(one)))
    // A leak that the isolated view shows as well is reported as what it is.
    .filter(one => !rows(views, 'list -I', 'scrubbed')?.some(other => key(other) === key(one)))
    .filter(({location}) => location === undefined || !isAtOrInside(inventory.site, location))
  return [...grouped(foreign, ({location}) => location ?? '')].map(([location, found]) => ({
    level: 'warning',
    message: `pip list in this job also shows ${some(found.map(({name, version}) => `${name} ${version}`))}${location === '' ? '' : ` from ${location}`}; none of it is in the mount.`,
    help: 'Take that folder off PYTHONPATH, or unset what puts it on the import path of every Python of this job.',
  }))
}
