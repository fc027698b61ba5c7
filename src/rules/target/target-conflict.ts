import {defineRule, type Judgement, mounting} from '../rule.ts'
import {breaksServer} from './breakers.ts'
import {mountNeedsHost, mountViolatesHost} from './conflict.ts'
import type {TargetFacts} from './support.ts'

/**
 * **Found.** A package of the host requires a version that the mount violates, or a package of the mount requires what only the
 * host has. A notice, instead of a warning, where the host's own version violates the requirement as well, and where the host's
 * version satisfies what the mount requires. An error for a release that was seen to break the server of the target.
 *
 * **Why.** The mount comes first on `sys.path`, so the host's server imports the mount's `flask`, whatever it was tested with. The
 * other way round, a mount that relies on a package of the image breaks when the image changes under it. Many violated pins run all
 * the same, which is why this is a warning. What does not run ends with exit code 1 or 3, `Worker failed to boot`, and an
 * `ImportError` of the host's own code: `cannot import name 'ParameterSource' from 'click.core'`.
 *
 * **Mend it.** Pin what the host has, or leave the package out of the mount and let the host's own do. List what the mount needs
 * in its requirements. Requirements of the host are known from `pip inspect` and from profiles; a list of names and versions (`pip
 * freeze`, a boot log) does not show them, and nothing is guessed.
 *
 * ```yaml
 * with:
 *   host-packages: host.json        # python -m pip inspect > host.json, run in the image
 * ```
 *
 * **Turn it off.** `rules: 'target-conflict: off'`, or `target-conflict: error` where the host's pins must hold.
 */
export const targetConflict = defineRule({
  id: 'target-conflict',
  family: 'Target',
  title: 'A pin of the host that the mount violates, or the other way round',
  levels: {
    ...mounting('warning'),
    rehearse: 'warning',
  },
  check(facts: TargetFacts): Judgement[] {
    return [...breaksServer(facts), ...mountViolatesHost(facts), ...mountNeedsHost(facts)]
  },
})
