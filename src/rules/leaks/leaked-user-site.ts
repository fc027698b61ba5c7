import {defineRule, type Judgement, leaking, only} from '../rule.ts'
import {foreignEntries} from './import-path.ts'
import {type JobJudging, judgeSettings} from './job-settings.ts'
import type {LeakFacts} from './support.ts'

/**
 * **Found.** The user site (`~/.local`, or `PYTHONUSERBASE`) holds packages, or something turns it on.
 *
 * **Why.** A Python outside of a virtualenv imports from there before its own packages: what works on this machine is not in the
 * mount.
 *
 * **Mend it.** Set `PYTHONNOUSERSITE: 1` for the job, and do not use `pip install --user` on a runner that is kept.
 *
 * ```text
 * PYTHONUSERBASE of the job (/opt/user) would have added idna 3.4 from /opt/user/lib/python3.12/site-packages; it was kept out.
 * ```
 *
 * **Turn it off.** `rules: 'leaked-user-site: off'`.
 */
export const leakedUserSite = defineRule({
  id: 'leaked-user-site',
  family: 'Leaks',
  title: 'The user site of the job',
  levels: leaking('warning'),
  /** The user site of the job. */
  check(facts: JobJudging): Judgement[] {
    return judgeSettings(facts, ['user-site'])
  },
})

/** A user site on the import path of the environment. */
export const userSiteOnPath = leakedUserSite.on((facts: LeakFacts): Judgement[] =>
  only('leaked-user-site', foreignEntries(facts)),
)
