import {defineRule, type Judgement, leaking} from '../rule.ts'
import {type JobJudging, judgeSettings} from './job-settings.ts'

/**
 * **Found.** A variable `PIP_*` or `UV_*`, or a configuration file of pip or uv, that changes what is installed, where, or what is
 * shown. Settings of transport (proxy, certificates, timeouts) are carried over and no finding.
 *
 * **Why.** `PIP_TARGET` puts packages elsewhere with exit 0; `PIP_NO_DEPS` leaves out dependencies; `PIP_CONSTRAINT` and
 * `PIP_EXTRA_INDEX_URL` choose other versions; `PIP_EXCLUDE` and `PIP_PATH` make `pip list` lie.
 *
 * **Mend it.** Unset it; an index belongs into the input `index-url`, as the finding says. In an audit nothing keeps it out:
 * whatever is installed into that environment obeys it.
 *
 * ```text
 * PIP_TARGET of the job (/opt/packages) would have installed into that folder, not into the virtualenv; it was kept out.
 * ```
 *
 * **Turn it off.** `rules: 'leaked-pip-config: off'`.
 */
export const leakedPipConfig = defineRule({
  id: 'leaked-pip-config',
  family: 'Leaks',
  title: 'Configuration of pip or uv',
  levels: leaking('warning'),
  /** Configuration of pip or uv that changes what is installed, seen or asked; how the network is reached is passed on instead. */
  check(facts: JobJudging): Judgement[] {
    return judgeSettings(facts, ['pip-environment', 'pip-file', 'uv-environment', 'uv-file'])
  },
})
