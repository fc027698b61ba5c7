import path from 'node:path'
import type {Deployment} from '../../hosts/azureml/deployment/facts.ts'
import {parseImage, pythonOfImage} from '../../hosts/azureml/deployment/images.ts'
import {joinedVariables, libraryVariable, placeholder} from '../../hosts/azureml/deployment/variables.ts'
import type {Classified as Judgement} from '../rule.ts'
import {at, type DeploymentJudging, extensions, imagesOf, isPlain, quoted, serves} from './support.ts'

/** Images from which the block that reads the variable was cut out: the packages are mounted, and never on the import path. */
export function mountIgnoredByImage({deployments, images}: DeploymentJudging): Judgement[] {
  return deployments.flatMap(deployment => {
    const variable = extensions(deployment).find(({name}) => name.text === libraryVariable)
    if (variable === undefined || deployment.kind === 'job') return []
    return imagesOf(deployment).flatMap((image): Judgement[] => {
      const {repository} = parseImage(image.image)
      const known = images.find(one => one.ignoresMount && one.repository === repository)
      if (known === undefined) return []
      return [
        {
          rule: 'mount-ignored-by-image',
          message: `${quoted(image.text)} ${known.inferred ? 'very probably ignores' : 'ignores'} ${libraryVariable}, which line ${variable.name.line} sets.`,
          help: `Set ${known.fallback ?? 'PYTHONPATH'} to the absolute path of the packages, ${inContainer(deployment, variable.value.text)}, or take an image that reads the variable.`,
          ...at(image),
        },
      ]
    })
  })
}

/** Where the packages lie in the container, as far as that is known: the code folder keeps its name there. */
function inContainer({folder, scriptFolder, language}: Deployment, value: string | null): string {
  if (folder === null || folder.path === '.' || scriptFolder === null || value === null || language === 'python') {
    return '/var/azureml-app/<code folder>/…'
  }
  const below = path.posix.relative(folder.path, scriptFolder)
  return path.posix.join('/var/azureml-app', path.posix.basename(folder.path), below, value)
}

/** A path or an image that names another Python than the one the packages are built for. */
export function foreignPython({deployments, expected}: DeploymentJudging): Judgement[] {
  const minor = expected?.minor
  if (minor === undefined) return []
  return deployments.flatMap(deployment => {
    if (deployment.kind === 'job') return []
    const paths = deployment.variables
      .filter(({name, value}) => (joinedVariables.has(name.text) || name.text === 'PYTHONPATH') && isPlain(value))
      .flatMap(({name, value}) => foreignPath(name.text, value, minor))
    // A checkout may hold deployments that have nothing to do with these packages.
    const uses = deployment.given || extensions(deployment).length > 0
    return [...paths, ...(uses && serves(deployment) ? foreignImages(deployment, minor) : [])]
  })
}

function foreignPath(name: string, value: Deployment['images'][number], minor: string): Judgement[] {
  // Of PYTHONPATH, what lies in the image itself has the Python of the image.
  const paths = (value.text ?? '')
    .split(':')
    .filter(one => name !== 'PYTHONPATH' || one.startsWith('/var/azureml-app/'))
  const named = paths.map(one => /(?:^|[\\/])python(\d+\.\d+)(?=[\\/]|$)/.exec(one)?.[1]).find(one => one !== undefined)
  if (named === undefined || named === minor) return []
  return [
    {
      rule: 'python-version-mismatch',
      message: `${name} names a folder of Python ${named}, and the packages are for Python ${minor}.`,
      help: `Write python${minor}, or a path without a version.`,
      ...at(value),
    },
  ]
}

function foreignImages(deployment: Deployment, minor: string): Judgement[] {
  return imagesOf(deployment).flatMap((image): Judgement[] => {
    const named = pythonOfImage(image.image)
    if (named === undefined || named === minor) return []
    return [
      {
        rule: 'python-version-mismatch',
        message: `${quoted(image.text)} has Python ${named}, and the packages are for Python ${minor}.`,
        help: `Take an image with Python ${minor}, or build for ${named} with \`python-version: "${named}"\`.`,
        ...at(image),
      },
    ]
  })
}

/** An image by a tag: another one may stand behind it tomorrow, with other packages. */
export function unpinnedImage({deployments}: DeploymentJudging): Judgement[] {
  return deployments.filter(serves).flatMap(({images}) =>
    images.filter(isPlain).flatMap((image): Judgement[] => {
      const {digest, tag} = parseImage(image.text)
      if (digest !== null || /^azureml:/.test(image.text)) return []
      return [
        {
          rule: 'unpinned-image',
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
}

/** Placeholders of the documents, `<MCR-path>`, in images, paths and the variables that name paths. */
export function unfilledPlaceholder({deployments}: DeploymentJudging): Judgement[] {
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
          rule: 'unfilled-placeholder',
          message: `${quoted(value.text ?? '')} still holds the placeholder ${quoted(found)}.`,
          help: `Write what ${found} stands for.`,
          ...at(value),
        },
      ]
    })
  })
}

/**
 * `user_managed_dependencies` not True: Azure ML then builds a conda environment of its own on top of the image, and the image's
 * server does not run in it (SDK v1, `PythonSection`; False is the default).
 */
export function managedDependencies({deployments}: DeploymentJudging): Judgement[] {
  return deployments.flatMap((deployment): Judgement[] => {
    const {kind, managed, creates, images, given} = deployment
    const [variable] = extensions(deployment)
    if (kind === 'job' || (variable === undefined && !given)) return []
    const help = 'Set `user_managed_dependencies` to True: the image has all that the packages need.'
    const refused = managed.find(({value}) => value === false)
    if (refused !== undefined && managed.every(({value}) => value === false)) {
      const message =
        '`user_managed_dependencies` is False: Azure ML builds an environment of its own on top of the image.'
      return [{rule: 'managed-dependencies', message, help, ...at(refused)}]
    }
    const [image] = images
    if (managed.length > 0 || creates === null || image === undefined || variable === undefined) return []
    const message =
      '`user_managed_dependencies` is not set, and False without: Azure ML builds an environment of its own on top of the image.'
    return [{rule: 'managed-dependencies', message, help, ...at(creates)}]
  })
}

/** `Model.package()` of SDK v1 swaps the image's user for root. */
export function modelPackageRoot({deployments}: DeploymentJudging): Judgement[] {
  return deployments.flatMap(({packageCalls}) =>
    packageCalls.map(place => ({
      rule: 'model-package-root' as const,
      message: '`Model.package()` makes an image that runs as root instead of the user of the base image.',
      help: 'Build the image from a Dockerfile that ends with `USER dockeruser`, or deploy without packaging.',
      ...at(place),
    })),
  )
}
