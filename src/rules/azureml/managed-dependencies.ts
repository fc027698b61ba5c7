import {defineRule, deploying, type Judgement} from '../rule.ts'
import {at, type DeploymentJudging, extensions} from './support.ts'

/**
 * **Found.** An environment that brings packages by a variable has `user_managed_dependencies` set to False, or, made in the same
 * program with a base image, not set at all. In a file that `deployment` names, False is reported in any case.
 *
 * **Why.** False is the default. Azure ML then builds a conda environment of its own on top of the image and starts the server
 * there: minutes of build, and its Python and packages instead of those that the mount was proved against. Where the server is not
 * among them, the container ends with `A required package azureml-inference-server-http is missing` and exit code 100.
 *
 * **Mend it.** Say that the image needs nothing.
 *
 * ```python
 * env = Environment(name="scoring")
 * env.docker.base_image = "mcr.microsoft.com/azureml/minimal-py312-inference@sha256:…"
 * env.python.user_managed_dependencies = True
 * ```
 *
 * **Turn it off.** `rules: 'managed-dependencies: off'`.
 */
export const managedDependencies = defineRule({
  id: 'managed-dependencies',
  family: 'Azure ML',
  title: 'An environment that Azure ML would rebuild',
  levels: deploying('error'),
  /**
   * `user_managed_dependencies` not True: Azure ML then builds a conda environment of its own on top of the image, and the image's
   * server does not run in it (SDK v1, `PythonSection`; False is the default).
   */
  check({deployments}: DeploymentJudging): Judgement[] {
    return deployments.flatMap((deployment): Judgement[] => {
      const {kind, managed, creates, images, given} = deployment
      const [variable] = extensions(deployment)
      if (kind === 'job' || (variable === undefined && !given)) return []
      const help = 'Set `user_managed_dependencies` to True: the image has all that the packages need.'
      const refused = managed.find(({value}) => value === false)
      if (refused !== undefined && managed.every(({value}) => value === false)) {
        const message =
          '`user_managed_dependencies` is False: Azure ML builds an environment of its own on top of the image.'
        return [{message, help, ...at(refused)}]
      }
      const [image] = images
      if (managed.length > 0 || creates === null || image === undefined || variable === undefined) return []
      const message =
        '`user_managed_dependencies` is not set, and False without: Azure ML builds an environment of its own on top of the image.'
      return [{message, help, ...at(creates)}]
    })
  },
})
