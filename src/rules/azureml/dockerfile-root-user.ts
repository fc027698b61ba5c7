import {placeOf} from '../../core/finding.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {eachDockerfile} from './dockerfile.ts'

/**
 * **Found.** The last `USER` of the final image, or of a stage that it comes from, is root, by name or number. An image without
 * `USER` has that of its base image, and is not reported; nor is one whose start command gives root up (`gosu` and the like).
 *
 * **Why.** Azure ML's images run as `dockeruser`. `apt-get` needs root, and the line that goes back is easily forgotten: nothing
 * fails (exit code 0), and whatever the entry script is made to do may then write anywhere in the container.
 *
 * **Mend it.** Go back after the last step that needs root.
 *
 * ```dockerfile
 * USER root
 * RUN apt-get update && apt-get install -y libgomp1 && rm -rf /var/lib/apt/lists/*
 * USER dockeruser
 * ```
 *
 * **Turn it off.** `rules: 'dockerfile-root-user: off'`.
 */
export const dockerfileRootUser = defineRule({
  id: 'dockerfile-root-user',
  family: 'Azure ML',
  title: 'A Dockerfile that ends as root',
  levels: deploying('error'),
  /** A final image whose last USER is root, by name or number. */
  check: eachDockerfile(({user, isAzureml, dropsRights}): Judgement[] => {
    if (user === null || dropsRights || !/^(?:root|0+)(?::.*)?$/.test(user.name)) return []
    return [
      {
        message: isAzureml
          ? `The image ends as ${user.name}, although Azure ML's images run as dockeruser.`
          : `The image ends as ${user.name}, so that whatever runs in it may write anywhere.`,
        help: `Write \`USER ${isAzureml ? 'dockeruser' : 'NAME'}\` after the last step that needs root.`,
        ...placeOf(user),
      },
    ]
  }),
})
