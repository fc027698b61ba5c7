import path from 'node:path'
import type {Deployment} from '../../hosts/azureml/deployment/facts.ts'
import {parseImage, pythonOfImage} from '../../hosts/azureml/deployment/images.ts'
import {joinedVariables, libraryVariable} from '../../hosts/azureml/deployment/variables.ts'
import type {Judgement} from '../rule.ts'
import {at, type DeploymentJudging, extensions, imagesOf, isPlain, quoted, serves} from './support.ts'

/** Images from which the block that reads the variable was cut out: the packages are mounted, and never on the import path. */
export function ignoredByDeployedImage({deployments, images}: DeploymentJudging): Judgement[] {
  return deployments.flatMap(deployment => {
    const variable = extensions(deployment).find(({name}) => name.text === libraryVariable)
    if (variable === undefined || deployment.kind === 'job') return []
    return imagesOf(deployment).flatMap((image): Judgement[] => {
      const {repository} = parseImage(image.image)
      const known = images.find(one => one.ignoresMount && one.repository === repository)
      if (known === undefined) return []
      return [
        {
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
export function judgeForeignPython({deployments, expected}: DeploymentJudging): Judgement[] {
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
        message: `${quoted(image.text)} has Python ${named}, and the packages are for Python ${minor}.`,
        help: `Take an image with Python ${minor}, or build for ${named} with \`python-version: "${named}"\`.`,
        ...at(image),
      },
    ]
  })
}
