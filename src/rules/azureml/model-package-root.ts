import {defineRule, deploying, type Judgement} from '../rule.ts'
import {at, type DeploymentJudging} from './support.ts'

/**
 * **Found.** A program or a notebook calls `Model.package()` of SDK v1.
 *
 * **Why.** The images for inference run as `dockeruser`. `Model.package()` makes an image on top of them whose user is root: what
 * worked as another user may write where it could not, and a cluster that forbids root refuses to start it
 * (`container has runAsNonRoot and image will run as root`).
 *
 * **Mend it.** Deploy without packaging, or build the image from a Dockerfile that ends as the user of the base image:
 * `delivery: image` writes one.
 *
 * ```dockerfile
 * USER dockeruser
 * ```
 *
 * **Turn it off.** `rules: 'model-package-root: off'`.
 */
export const modelPackageRoot = defineRule({
  id: 'model-package-root',
  family: 'Azure ML',
  title: '`Model.package()`, whose image runs as root',
  levels: deploying('warning'),
  /** `Model.package()` of SDK v1 swaps the image's user for root. */
  check({deployments}: DeploymentJudging): Judgement[] {
    return deployments.flatMap(({packageCalls}) =>
      packageCalls.map(place => ({
        rule: 'model-package-root' as const,
        message: '`Model.package()` makes an image that runs as root instead of the user of the base image.',
        help: 'Build the image from a Dockerfile that ends with `USER dockeruser`, or deploy without packaging.',
        ...at(place),
      })),
    )
  },
})
