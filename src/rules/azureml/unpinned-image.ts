import {placeOf} from '../../core/finding.ts'
import {parseImage} from '../../hosts/azureml/deployment/images.ts'
import type {DockerfileFacts} from '../../hosts/azureml/dockerfile/facts.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {eachDockerfile} from './dockerfile.ts'
import {at, type DeploymentJudging, isPlain, quoted, serves} from './support.ts'

/**
 * **Found.** An image without a digest: `image` in a deployment or in an environment for inference, `docker.base_image` in a program,
 * `FROM` in a Dockerfile. Environments that only training jobs use are not judged.
 *
 * **Why.** A tag moves. Python and the packages of the server are those of the day on which Azure ML pulls the image, and a mount
 * that was proved against yesterday's meets other ones: `cannot import name …`, exit code 3, on the next scale-out.
 *
 * **Mend it.** Take the digest that the registry shows for the tag, and renew it on purpose.
 *
 * ```yaml
 * environment:
 *   image: mcr.microsoft.com/azureml/minimal-py312-inference@sha256:…
 * ```
 *
 * **Turn it off.** `rules: 'unpinned-image: off'`, or `unpinned-image: error` where each deployment has to be repeatable.
 */
export const unpinnedImage = defineRule({
  id: 'unpinned-image',
  family: 'Azure ML',
  title: 'An image without a digest',
  levels: deploying('warning'),
  /** An image by a tag: another one may stand behind it tomorrow, with other packages. */
  check({deployments}: DeploymentJudging): Judgement[] {
    return deployments.filter(serves).flatMap(({images}) =>
      images.filter(isPlain).flatMap((image): Judgement[] => {
        const {digest, tag} = parseImage(image.text)
        if (digest !== null || /^azureml:/.test(image.text)) return []
        return [
          {
            message:
              tag === null
                ? `${quoted(image.text)} names no release of the image: whatever is \`latest\` when it is pulled.`
                : `${quoted(image.text)} names a tag, which can stand for another image tomorrow.`,
            help: `Write the digest after it: ${quoted(`${image.text.trim()}@sha256:…`)} (\`docker buildx imagetools inspect\` shows it).`,
            ...at(image),
          },
        ]
      }),
    )
  },
})

/** Images in a Dockerfile that are named by a tag, or by nothing: what stands behind it changes without a change here. */
export const unpinnedImageInDockerfile = unpinnedImage.on(
  eachDockerfile(({images, placeholders}: DockerfileFacts): Judgement[] => {
    const unfilled = new Set(placeholders.map(({line}) => line))
    return images.flatMap(image => {
      const {reference, text, line} = image
      if (reference === null || reference.digest !== null || unfilled.has(line)) return []
      if (reference.repository === 'scratch') return []
      return [
        {
          message: unpinned(reference.tag, text),
          help: `Write the digest after it: \`${reference.repository}${reference.tag === null ? '' : `:${reference.tag}`}@sha256:…\` (\`docker buildx imagetools inspect\` shows it).`,
          ...placeOf(image),
        },
      ]
    })
  }),
)

function unpinned(tag: string | null, text: string): string {
  return tag === null
    ? `${text} names no release of the image: whatever is \`latest\` when it is built.`
    : `${text} names a tag, which can stand for another image tomorrow.`
}
