import path from 'node:path'
import type {Deployment, PathEntry, Written} from '../../hosts/azureml/deployment/facts.ts'
import {parseImage} from '../../hosts/azureml/deployment/images.ts'
import {appRoot} from '../../hosts/azureml/deployment/python-path.ts'
import {
  condaVariable,
  extraPrefix,
  libraryVariable,
  requirementsVariable,
} from '../../hosts/azureml/deployment/variables.ts'
import {isAzureml} from '../../targets/is-azureml.ts'
import type {Judgement} from '../rule.ts'
import {at, type DeploymentJudging, extensions, imagesOf, isPlain, quoted} from './support.ts'

/** By which variables an image gets the packages of a delivery; the first one is that of the documents. */
const variablesOf = {
  mount: [libraryVariable, 'PYTHONPATH'],
  dynamic: [requirementsVariable, condaVariable, 'AZUREML_EXTRA_CONDA_YAML_ABS_PATH'],
} as const

/** Deployments whose image starts without the packages, for no variable names them; a variable that is set to nothing is an error. */
export function packagesUnset(judging: DeploymentJudging): Judgement[] {
  const {deployments, named, delivery, target} = judging
  if (delivery === 'image' || !isAzureml(target)) return []
  const names: readonly string[] = variablesOf[delivery]
  const candidates = deployments.filter(
    ({kind, given, script}) =>
      kind === 'online' && script?.kind === 'file' && (given || script.path === named.entryScript),
  )
  // One of several for the same script may bring packages in another way.
  const served = candidates
    .filter(deployment => names.some(name => isMentioned(deployment, name)))
    .map(({script}) => script?.path)
  const unset = candidates.filter(one => !served.includes(one.script?.path) && knowsAll(one))
  return [
    ...deployments.flatMap(deployment => emptyOnes(deployment, variablesOf[delivery][0])),
    ...unset.map((deployment): Judgement => {
      const {script, file, line} = deployment
      const {says, wanted} = delivery === 'mount' ? unmounted(deployment, judging) : uninstalled
      return {
        level: 'warning',
        message: `The deployment of ${script?.path} ${says}.`,
        help: `Set \`${wanted}\` in its \`environment_variables\`.`,
        ...at(script?.written ?? {file, line}),
      }
    }),
  ]
}

type Unset = {says: string; wanted: string}

function unmounted(deployment: Deployment, {target, mountPath}: DeploymentJudging): Unset {
  const says = `sets neither ${libraryVariable} nor PYTHONPATH: the image starts without the packages`
  if (target.ignoresMount !== true) return {says, wanted: `${libraryVariable}: ${mountPath}`}
  return {says, wanted: `PYTHONPATH: ${expectedPath(deployment, mountPath)}`}
}

const uninstalled: Unset = {
  says: `does not set ${requirementsVariable}: the image installs no packages when it starts`,
  wanted: `${requirementsVariable}: requirements.txt`,
}

function emptyOnes(deployment: Deployment, name: string): Judgement[] {
  const {kind, variables, unknownVariables} = deployment
  if (unknownVariables || (kind !== 'online' && kind !== 'environment')) return []
  // Set to nothing beside another one, it keeps what the image sets from being obeyed.
  if (extensions(deployment).length > 0 || isMentioned(deployment, 'PYTHONPATH')) return []
  return variables
    .filter(({name: {text}, value}) => text === name && value.text === '')
    .map(variable => ({
      message: `${name} is empty, which the image takes for not set: it starts without the packages.`,
      help: 'Write the path, relative to the folder of the entry script.',
      ...at(variable.name),
    }))
}

function isMentioned({variables}: Deployment, wanted: string): boolean {
  return variables.some(({name}) => name.text === wanted)
}

/** Whether nothing but the file says what is set: an image of one's own may set variables, and so may a program. */
function knowsAll(deployment: Deployment): boolean {
  const {unknownVariables, environment, variables} = deployment
  if (unknownVariables || hasOwnImage(deployment)) return false
  // A misspelt one is reported as such.
  if (variables.some(({name}) => name.text.toUpperCase().startsWith(extraPrefix) && !isKnown(name.text))) return false
  return environment === null || imagesOf(deployment).length > 0
}

/** Whether the image is, or may be, another one than those of Azure ML. */
function hasOwnImage(deployment: Deployment): boolean {
  if (deployment.build !== null || deployment.images.some(image => !isPlain(image))) return true
  return imagesOf(deployment).some(({image}) => !parseImage(image).repository.startsWith('mcr.microsoft.com/azureml/'))
}

const knownNames: ReadonlySet<string> = new Set([...variablesOf.mount, ...variablesOf.dynamic])

function isKnown(name: string): boolean {
  return knownNames.has(name)
}

/** PYTHONPATH in the place of the variable that the image reads, with an entry that is not where the packages are. */
export function wrongPythonPath(judging: DeploymentJudging): Judgement[] {
  if (judging.delivery !== 'mount' || !isAzureml(judging.target)) return []
  return judging.deployments.flatMap(deployment => {
    if (deployment.kind !== 'online' || (isNamed(deployment) && !isIgnored(deployment, judging))) return []
    const expected = expectedPath(deployment, judging.mountPath)
    return [
      ...deployment.pythonPath
        .filter(({looked}) => looked !== null || !hasOwnImage(deployment))
        .flatMap(entry => judgeEntry(entry, expected)),
      ...deployment.variables
        .filter(({name, value}) => name.text === 'PYTHONPATH' && isPlain(value))
        .flatMap(({value}) => judgeText(value, {expected, mountPath: judging.mountPath, deployment})),
    ]
  })
}

function isNamed(deployment: Deployment): boolean {
  return extensions(deployment).some(({name}) => name.text === libraryVariable)
}

function isIgnored(deployment: Deployment, {images, target}: DeploymentJudging): boolean {
  if (target.ignoresMount === true) return true
  const repositories = imagesOf(deployment).map(({image}) => parseImage(image).repository)
  return images.some(({ignoresMount, repository}) => ignoresMount && repositories.includes(repository))
}

/** Where the mount is in the container, as far as the file tells. */
function expectedPath({folder, scriptFolder}: Deployment, mountPath: string): string {
  if (folder === null || folder.path === '.' || scriptFolder === null) return `${appRoot}/<code folder>/${mountPath}`
  const below = path.posix.relative(folder.path, scriptFolder)
  return path.posix.join(appRoot, path.posix.basename(folder.path), below, mountPath)
}

function judgeEntry({written, entry, looked}: PathEntry, expected: string): Judgement[] {
  const plain = path.posix.normalize(entry).replace(/\/+$/, '')
  if (plain === expected) return []
  const help = `Write ${expected}, where the mount goes.`
  if (looked === null) {
    // Another name may be that of something else.
    if (path.posix.basename(plain) !== path.posix.basename(expected)) return []
    const first = plain.slice(appRoot.length + 1).split('/')[0] ?? ''
    const code = expected.split('/').slice(0, 4).join('/')
    const message = `PYTHONPATH names ${quoted(entry)}, and ${appRoot} has no code folder ${quoted(first)}: the code is in ${code}.`
    return [{message, help, ...at(written)}]
  }
  if (looked.kind !== 'nothing' || looked.ignored) return []
  const message = `PYTHONPATH names ${quoted(entry)}, and ${looked.path} is neither there nor where the mount goes.`
  return [{level: 'warning', message, help, ...at(written)}]
}

type Expected = {expected: string; mountPath: string; deployment: Deployment}

/** Entries that are wrong by their text alone. */
function judgeText(value: Written, {expected, mountPath, deployment}: Expected): Judgement[] {
  const entries = (value.text ?? '').split(':')
  const warn = (message: string, help: string): Judgement => ({
    level: 'warning',
    message,
    help,
    ...at(value),
  })
  const literal = entries.find(entry => /^\$\w+$/.test(entry))
  const relative = entries.find(entry => {
    const plain = path.posix.normalize(entry).replace(/\/$/, '')
    return plain === mountPath || (plain.endsWith(`/${mountPath}`) && !/^[/$~]/.test(plain))
  })
  return [
    ...(literal === undefined
      ? []
      : [
          warn(
            `${quoted(literal)} in PYTHONPATH stays as it is written: no shell fills it in.`,
            `Leave it out: PYTHONPATH=${expected}.`,
          ),
        ]),
    // SDK v1 starts the server where the code is.
    ...(relative === undefined || deployment.language !== 'yaml'
      ? []
      : [
          warn(
            `${quoted(relative)} in PYTHONPATH is relative to the folder in which the server is started, which the deployment does not tell.`,
            `Write the absolute path: PYTHONPATH=${expected}.`,
          ),
        ]),
  ]
}
