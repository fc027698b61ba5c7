import {joinedVariables, placeholder} from '../../hosts/azureml/deployment/variables.ts'
import type {DockerfileFacts} from '../../hosts/azureml/dockerfile/facts.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {eachDockerfile} from './dockerfile.ts'
import {at, type DeploymentJudging, quoted} from './support.ts'

/**
 * **Found.** A placeholder as the documents have it, `<MCR-path>`, `<tag>`, `<your-model>`, is left in an image, in a path or in
 * the value of a variable. Templates of other programs (`{{NAME}}`, `${{ … }}`, `$(NAME)`) are taken for filled in.
 *
 * **Why.** The deployment is refused only after it was sent: `invalid reference format` for an image, or a container that ends
 * with exit code 97 because no folder has that name.
 *
 * **Mend it.** Write what it stands for.
 *
 * ```yaml
 * environment:
 *   image: mcr.microsoft.com/azureml/<MCR-path>:<tag>   # found
 * ```
 *
 * **Turn it off.** `rules: 'unfilled-placeholder: off'`, where something fills such placeholders in before the deployment.
 */
export const unfilledPlaceholder = defineRule({
  id: 'unfilled-placeholder',
  family: 'Azure ML',
  title: 'A placeholder of the documents that was left in',
  levels: deploying('error'),
  /** Placeholders of the documents, `<MCR-path>`, in images, paths and the variables that name paths. */
  check({deployments}: DeploymentJudging): Judgement[] {
    return deployments.flatMap(({kind, images, code, model, build, paths, environment, variables}) => {
      if (kind === 'job' || kind === 'endpoint') return []
      // Elsewhere, what looks like a placeholder may be markup, unless it is all there is.
      const values = variables
        .filter(({name, value}) => joinedVariables.has(name.text) || /^<[A-Za-z][\w -]*>$/.test(value.text ?? ''))
        .map(({value}) => value)
      const written = [
        ...images,
        code?.folder,
        code?.script,
        model,
        build?.folder,
        build?.dockerfile,
        ...paths,
        environment,
        ...values,
      ]
      return written.flatMap((value): Judgement[] => {
        const found = placeholder.exec(value?.text ?? '')?.[0]
        if (value === null || value === undefined || found === undefined) return []
        return [
          {
            message: `${quoted(value.text ?? '')} still holds the placeholder ${quoted(found)}.`,
            help: `Write what ${found} stands for.`,
            ...at(value),
          },
        ]
      })
    })
  },
})

/** Placeholders of the documents in a Dockerfile. */
export const unfilledPlaceholderInDockerfile = unfilledPlaceholder.on(
  eachDockerfile(({placeholders}: DockerfileFacts): Judgement[] => {
    return placeholders.map(({text, keyword, ...place}) => ({
      message: `${text} in ${keyword} is a placeholder of the documents.`,
      help: 'Write what it stands for.',
      ...place,
    }))
  }),
)
