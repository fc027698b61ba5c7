import {placeOf} from '../../core/finding.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {eachDockerfile} from './dockerfile.ts'

/**
 * **Found.** `apt-get update` in a stage that the final image is made of, without a later command of the same `RUN` that removes
 * `/var/lib/apt/lists`. Cache mounts on that folder are fine.
 *
 * **Why.** Each `RUN` is a layer: what a later one removes still lies in the layer below. The lists are tens of megabytes that every
 * node pulls before the container starts, and that grow stale: a later `apt-get install` takes from them what the mirror no longer has,
 * and ends with `404 Not Found` and exit code 100.
 *
 * **Mend it.** Update, install and remove in one `RUN`.
 *
 * ```dockerfile
 * RUN apt-get update \
 *     && apt-get install -y --no-install-recommends libgomp1 \
 *     && rm -rf /var/lib/apt/lists/*
 * ```
 *
 * **Turn it off.** `rules: 'dockerfile-apt-lists: off'`.
 */
export const dockerfileAptLists = defineRule({
  id: 'dockerfile-apt-lists',
  family: 'Azure ML',
  title: 'Package lists of apt that stay in a layer',
  levels: deploying('warning'),
  /** `apt-get update` whose lists stay in a layer of the final image; what a later RUN removes stays in the layer below. */
  check: eachDockerfile(({stages}): Judgement[] => {
    return stages
      .filter(({shipped}) => shipped)
      .flatMap(({aptUpdates}) => aptUpdates)
      .filter(({cleaned}) => cleaned === false)
      .map(update => ({
        message: `The package lists that ${update.text.replace(/\s+/g, ' ')} fetches stay in the layer of this RUN.`,
        help: 'End the same RUN with `&& rm -rf /var/lib/apt/lists/*`.',
        ...placeOf(update),
      }))
  }),
})
