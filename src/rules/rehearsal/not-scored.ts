import type {RehearsalFacts} from '../../hosts/engine/facts.ts'
import {defineRule, type Judgement} from '../rule.ts'

/**
 * **Found.** What was rehearsed started and was healthy, but there was no `sample` to send.
 *
 * **Why.** A server is healthy while `run()` fails on every request: `GET /` answers `Healthy` through every 500 of `/score`. Code that
 * is only imported when a request comes is not tried either.
 *
 * **Mend it.** Name a file with a request body; it is posted as `application/json`, without which the server hands on empty data.
 *
 * ```yaml
 * with:
 *   mode: rehearse
 *   sample: sample-request.json
 * ```
 *
 * **Turn it off.** `rules: 'not-scored: off'`.
 */
export const notScored = defineRule({
  id: 'not-scored',
  family: 'Rehearsal',
  title: 'A rehearsal without a request',
  levels: {rehearse: 'notice'},
  /** A host that was healthy and was asked nothing. */
  check({failure, sample, target, how}: RehearsalFacts): Judgement[] {
    if (failure !== null || sample) return []
    const started =
      how === 'script-only'
        ? 'The entry script was loaded'
        : how === 'handler'
          ? 'The handler was loaded'
          : 'It started'
    return [
      {
        message: `${started} as ${target} would start it, but nothing was asked: there is no sample.`,
        help: 'Name a request body with `sample`; the answer must then be a success (2xx).',
      },
    ]
  },
})
