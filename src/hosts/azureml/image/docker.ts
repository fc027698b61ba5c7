import path from 'node:path'
import {SitemountError} from '../../../core/errors.ts'
import type {IO} from '../../../core/io.ts'
import {run} from '../../../core/process.ts'
import {inertLine} from '../../../core/sanitize.ts'
import {scrubbedEnvironment} from '../../../python/scrub.ts'
import {maskCredentials} from '../../../requirements/grammar/credentials.ts'

export type BuildImageOptions = {
  /** Folder of the build context, with the Dockerfile in it. */
  context: string
  /** `name:tag` that the image gets. */
  tag: string
  /** Whether it is meant for Azure ML, whose registry is told of as well. */
  isAzureml: boolean
  /** Arguments of the build that hold passwords; in lines for others they stand by name alone. */
  secrets?: Readonly<Record<string, string>>
  /** Milliseconds; an hour without. */
  timeout?: number
}

export type ImageBuild =
  | {built: true; tag: string; seconds: number /** Version of the daemon. */; docker: string}
  | {
      built: false
      /** One sentence: why nothing was built. */
      reason: string
      /** Commands that build it elsewhere. */
      lines: string[]
      /** What to know before running them. */
      notes: string[]
    }

const hour = 3_600_000

/** Variables by which the Docker client finds its daemon and its configuration. */
const ofDocker =
  /^(?:DOCKER_(?:HOST|CONTEXT|CONFIG|CERT_PATH|TLS|TLS_VERIFY|API_VERSION|BUILDKIT|DEFAULT_PLATFORM)|BUILDX_\w+|BUILDKIT_\w+|XDG_RUNTIME_DIR)$/

/**
 * Builds the image where a Docker daemon answers, telling its lines as they come; else returns the lines that build it
 * elsewhere. Throws `install-failed` with the end of its output when the build fails, `timeout`, and `interrupted`.
 */
export async function buildImage(
  {context, tag, isAzureml, secrets = {}, timeout = hour}: BuildImageOptions,
  io: Pick<IO, 'env' | 'signal' | 'log'>,
): Promise<ImageBuild> {
  const env = dockerEnvironment(io.env)
  const docker = await askDaemon(env, io.signal)
  if ('reason' in docker) return {built: false, reason: docker.reason, ...elsewhere({context, tag, isAzureml, secrets})}
  // By name alone: the client takes the value from its environment, and no list of processes shows it.
  const named = Object.keys(secrets).flatMap(name => ['--build-arg', name])
  const args = ['build', ...named, '-f', path.join(context, 'Dockerfile'), '-t', tag, context]
  const outcome = await run('docker', args, {
    env: {...env, ...secrets},
    timeout,
    signal: io.signal,
    maxOutput: 1 << 20,
    onLine: line => io.log.progress(inertLine(maskCredentials(line))),
  })
  if (outcome.timedOut) {
    throw new SitemountError('timeout', `docker build did not end within ${Math.round(timeout / 60_000)} minutes.`)
  }
  if (outcome.code !== 0) {
    const tail = `${outcome.stdout}\n${outcome.stderr}`
      .trim()
      .split('\n')
      .slice(-20)
      .map(maskCredentials)
      .map(inertLine)
    throw new SitemountError('install-failed', `docker build ended with ${outcome.code ?? outcome.signal}.`, {
      looked: tail,
      help: 'The context is sound by its files: look at the step that failed.',
    })
  }
  return {built: true, tag, seconds: outcome.seconds, docker: docker.version}
}

/** The lines that build a context where there is a daemon or a registry, and what to know about them. */
export function elsewhere({
  context,
  tag,
  isAzureml,
  secrets = {},
}: Pick<BuildImageOptions, 'context' | 'tag' | 'isAzureml' | 'secrets'>): {lines: string[]; notes: string[]} {
  const names = Object.keys(secrets)
  const docker = names.map(name => ` --build-arg ${name}`).join('')
  const azure = names.map(name => ` --secret-build-arg ${name}="$${name}"`).join('')
  const lines = [`docker build${docker} -f Dockerfile -t ${tag} .`]
  const notes = [
    `Run it in ${context}, or where the artifact is unpacked, in its folder \`context\`.`,
    ...(names.length === 0
      ? []
      : [`Export ${names.join(' and ')} before, with the password of the index, which no file of the context holds.`]),
  ]
  if (!isAzureml) return {lines, notes}
  return {
    lines: [...lines, `az acr build --registry REGISTRY --image ${tag}${azure} --file Dockerfile .`],
    notes: [
      ...notes,
      'A workspace has no registry before its first training or deployment: `az ml workspace show --query container_registry` says which.',
    ],
  }
}

/** `DOCKER_HOST=ssh://…` needs the agent of the job. */
function dockerEnvironment(env: IO['env']): Record<string, string> {
  const own = Object.entries(env).flatMap(([name, value]) =>
    (ofDocker.test(name) || name === 'SSH_AUTH_SOCK') && value !== undefined ? [[name, value] as const] : [],
  )
  return {...scrubbedEnvironment(env), ...Object.fromEntries(own)}
}

async function askDaemon(
  env: Record<string, string>,
  signal: AbortSignal,
): Promise<{version: string} | {reason: string}> {
  try {
    const args = ['version', '--format', '{{.Server.Version}}']
    const {code, stdout, stderr} = await run('docker', args, {env, signal, timeout: 20_000, maxOutput: 20_000})
    const version = stdout.trim()
    if (code === 0 && version !== '') return {version}
    const said = inertLine(stderr.trim().split('\n').at(-1) ?? '').slice(0, 300)
    return {reason: said === '' ? 'No Docker daemon answers.' : `No Docker daemon answers: ${said}`}
  } catch (error) {
    if (error instanceof SitemountError && error.code === 'interrupted') throw error
    return {reason: 'There is no docker on PATH.'}
  }
}

/** The image that a build context makes, or the lines that make it elsewhere. */
export type ImageResult = ImageBuild & {
  /** Absolute path of the build context. */
  context: string
  /** Debian packages that its Dockerfile installs. */
  aptPackages: string[]
  /** Files of the code and the model that are named like secrets, relative to the context. */
  secrets: string[]
}
