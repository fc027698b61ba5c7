import path from 'node:path'
import type {Deployment} from '../deployment/facts.ts'
import type {DockerfileFacts, UsedImage} from './facts.ts'
import type {Instruction} from './instructions.ts'

/** The server of Azure ML, where its images have the code, and the variables that they read. */
const azureml = /\bazureml[-_]inference[-_]server|\bazmlinfsrv\b|\/var\/azureml-app\b|\bAZUREML_[A-Z]|\bAML_APP_ROOT\b/

/**
 * Whether a Dockerfile shows that its image is for Azure ML: an image of Azure ML below it, the inference server, a variable of
 * these images, or code where they look for it. Comments do not count.
 */
export function concernsAzureml(instructions: readonly Instruction[], images: readonly UsedImage[]): boolean {
  return (
    images.some(({reference}) => /azureml/i.test(reference?.repository ?? '')) ||
    instructions.some(({whole}) => azureml.test(whole.text))
  )
}

/** Which Dockerfiles belong to a deployment by more than their name. */
export type Belonging = {
  /** Absolute. */
  cwd: string
  /** The files that the input `deployment` names, relative to `cwd`. */
  given: readonly string[]
  deployments: readonly Pick<Deployment, 'file' | 'language' | 'build'>[]
}

/**
 * Of Dockerfiles that were found in a repository, those that concern Azure ML: by what they say, because the user named them, or
 * because a deployment or an environment builds them. A repository also builds its web page.
 */
export function meantForAzureml(dockerfiles: readonly DockerfileFacts[], belonging: Belonging): DockerfileFacts[] {
  const named = namedDockerfiles(belonging)
  return dockerfiles.filter(one => one.concernsAzureml || named.has(path.resolve(belonging.cwd, one.file)))
}

/** Absolute paths that are Dockerfiles because the user named them, or because a deployment or an environment builds them. */
export function namedDockerfiles({cwd, given, deployments}: Belonging): Set<string> {
  return new Set([...given.map(file => path.resolve(cwd, file)), ...deployments.flatMap(one => builtBy(one, cwd))])
}

/** The Dockerfile that is built: YAML names its folder from where it lies itself, a program from where it runs. */
export function builtBy({file, language, build}: Belonging['deployments'][number], cwd: string): string[] {
  if (build === null) return []
  const {folder, dockerfile} = build
  const from = language === 'yaml' ? path.dirname(path.resolve(cwd, file)) : cwd
  if (folder?.text === null || dockerfile?.text === null) return []
  return [path.resolve(from, folder?.text ?? '.', dockerfile?.text ?? 'Dockerfile')]
}
