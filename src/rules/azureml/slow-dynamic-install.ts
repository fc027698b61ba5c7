import {defineRule, type Judgement} from '../rule.ts'
import type {DynamicJudging} from './dynamic.ts'

/**
 * **Found.** With `delivery: dynamic`, `pip install -r FILE` took more than half of the time that the liveness probe of the target
 * leaves a container to start (initial delay and all periods that may fail: 310 s by default). An error where it took all of it.
 * The slower of the two installs of the rehearsal counts, measured on this machine, with pip's bytecode.
 *
 * **Why.** The container installs before it starts the server, at every start and on every new replica, and nothing answers the probe
 * meanwhile. When the probe gives up, the container is ended and begins again: the deployment shows `ResourceNotReady` and its log
 * a liveness probe that failed with 502. A container has fewer processors and a slower network than a runner.
 *
 * **Mend it.** Use `delivery: mount`, which installs nothing at boot. Else give the probe more time in the deployment:
 *
 * ```yaml
 * liveness_probe:
 *   initial_delay: 300
 *   failure_threshold: 60
 * ```
 *
 * **Turn it off.** `rules: 'slow-dynamic-install: off'`.
 */
export const slowDynamicInstall = defineRule({
  id: 'slow-dynamic-install',
  family: 'Azure ML',
  title: 'An install at boot that takes too much of the probe window',
  levels: {
    build: 'warning',
  },
  /** The slower of the installs against the time that the liveness probe leaves, in which the server has to start as well. */
  check({dynamic, target: {probe}}: DynamicJudging): Judgement[] {
    const seconds = Math.max(...dynamic.installs.filter(({failed}) => failed === null).map(one => one.seconds), 0)
    if (probe === undefined) return []
    const window = probe.initialDelay + probe.period * probe.failures
    if (seconds <= window / 2) return []
    const isTooSlow = seconds > window
    return [
      {
        ...(isTooSlow && {level: 'error' as const}),
        message: `Installing ${dynamic.file} took ${rounded(seconds)} s here, ${isTooSlow ? 'more than' : 'more than half of'} the ${window} s that the liveness probe leaves a container to start.`,
        help: `Use \`delivery: mount\`, which installs nothing at boot and saves these ${rounded(seconds)} s at every start and scale-out, or give the probe more time (\`liveness_probe\`: \`initial_delay\`, \`failure_threshold\`).`,
        file: dynamic.file,
        line: 1,
      },
    ]
  },
})

function rounded(seconds: number): string {
  return seconds < 10 ? seconds.toFixed(1) : String(Math.round(seconds))
}
