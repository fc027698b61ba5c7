import path from 'node:path'
import type {Deployment, Joined, ModelFolder} from '../../hosts/azureml/deployment/facts.ts'
import {joinedVariables, libraryVariable} from '../../hosts/azureml/deployment/variables.ts'
import type {Classified as Judgement} from '../rule.ts'
import {at, type DeploymentJudging, extensions, isBelow, quoted} from './support.ts'

/**
 * Paths at which the image will find nothing: the code folder, the entry script, what a variable names beside the entry script.
 * What Git ignores, and the mount that is still to be put there, are no findings.
 */
export function mountPathMissing(judging: DeploymentJudging): Judgement[] {
  return judging.deployments.flatMap(deployment => {
    if (deployment.kind === 'job') return []
    return [
      ...missingCode(deployment),
      ...deployment.joined.flatMap(joined => missingJoined(deployment, joined, judging)),
    ]
  })
}

function missingCode({folder, script, language}: Deployment): Judgement[] {
  // Where a program is started from, and so what its paths are relative to, is not known.
  if (folder?.kind === 'nothing' && !folder.ignored && language === 'yaml') {
    return [
      missing(
        `The code folder ${quoted(folder.written.text)} is not there (${folder.path}).`,
        'Paths in this file are relative to the file itself.',
        folder,
      ),
    ]
  }
  if (script === null || script.kind === 'file' || script.ignored || folder === null) return []
  if (!isBelow(script.path, folder.path)) return []
  const what = script.kind === 'folder' ? 'is a folder' : `is not in the code folder ${folder.path}`
  return [
    missing(`The entry script ${quoted(script.written.text)} ${what}.`, 'Name it relative to the code folder.', script),
  ]
}

function missingJoined(deployment: Deployment, joined: Joined, {mountPath, delivery}: DeploymentJudging): Judgement[] {
  const {variable, written, kind, atRoot} = joined
  const wanted = joinedVariables.get(variable)
  const {scriptFolder, folder} = deployment
  if (kind === wanted || scriptFolder === null) return []
  const code = folder?.path ?? scriptFolder
  if (!isBelow(joined.path, code) && joined.path !== code) return []
  const says = `${variable} is ${quoted(written.text)}, relative to the entry script in ${scriptFolder}`
  if (kind !== 'nothing') {
    return [missing(`${says}, and ${joined.path} is a ${kind}.`, `It has to be a ${wanted}.`, joined)]
  }
  if (atRoot !== null) {
    const mended = path.posix.relative(scriptFolder, atRoot) || '.'
    return [
      missing(
        `${says}, and ${joined.path} is not there; ${atRoot} is.`,
        mended.startsWith('../') ? `Write ${mended}, or move it beside the entry script.` : `Write ${mended}.`,
        joined,
      ),
    ]
  }
  const doubled = joined.begins ? undefined : doubledPrefix(written.text, {scriptFolder, code})
  if (doubled !== undefined) {
    const rest = written.text.slice(doubled.length + 1)
    return [
      missing(
        `${says}, so that ${quoted(doubled)} is in ${joined.path} twice.`,
        `Write ${rest === '' ? mountPath : rest}.`,
        joined,
      ),
    ]
  }
  if (joined.ignored || joined.beside !== null) return []
  if (wanted === 'file') {
    return [missing(`${says}, and there is no file ${joined.path}.`, 'Put the file there, or mend the path.', joined)]
  }
  const plain = path.posix.normalize(written.text).replace(/\/$/, '')
  // It goes beside the entry script, or below where a later step puts it, never above.
  const isMount = plain === mountPath || (plain.endsWith(`/${mountPath}`) && !plain.startsWith('../'))
  if (isMount || delivery !== 'mount') return []
  const message = `${says}, and ${joined.path} is neither there nor where the mount goes: its path is ${mountPath}.`
  const help = `Write ${mountPath}, set \`mount-path: ${written.text}\`, or put the packages there with \`verify\` and \`extract-to\`.`
  return [{...missing(message, help, joined), level: 'warning'}]
}

/** The folder of the entry script, or what its path ends with, at the start of a value that is relative to it; the longest. */
function doubledPrefix(text: string, {scriptFolder, code}: {scriptFolder: string; code: string}): string | undefined {
  const parts = scriptFolder.split('/')
  const endings = parts.map((_, index) => parts.slice(index).join('/'))
  return [...endings, path.posix.basename(code)].find(
    prefix => prefix !== '.' && !prefix.startsWith('..') && text.startsWith(`${prefix}/`),
  )
}

function missing(message: string, help: string, {written}: {written: Joined['written']}): Judgement {
  return {rule: 'mount-path-missing', message, help, ...at(written)}
}

/** Entry script, packages or requirements outside the folder that is uploaded: they never reach the image. */
export function outsideCodeFolder({deployments, named}: DeploymentJudging): Judgement[] {
  const {entryScript, codeDir} = named
  const inputs: Judgement[] =
    entryScript === null || codeDir === null || isBelow(entryScript, codeDir)
      ? []
      : [
          {
            rule: 'outside-code-folder',
            message: `The entry script ${entryScript} lies outside the code folder ${codeDir}, which is what is uploaded.`,
            help: 'Name the folder above both with `code-dir`, or move the script.',
          },
        ]
  return [...inputs, ...deployments.flatMap(outsideOf)]
}

function outsideOf(deployment: Deployment): Judgement[] {
  const {kind, folder, script, joined, scriptFolder} = deployment
  if (kind === 'job' || folder === null) return []
  const outside = (what: string, lies: string, {written}: {written: Joined['written']}): Judgement => ({
    rule: 'outside-code-folder',
    message: `${what} ${quoted(written.text)} lies outside the code folder ${folder.path}, which is all that is uploaded (${lies}).`,
    help: 'Put it into the code folder, or name the folder above both as code folder.',
    ...at(written),
  })
  if (script !== null && !isBelow(script.path, folder.path)) {
    // An absolute one beside such a variable is told as that.
    const isTold = script.written.text.startsWith('/') && extensions(deployment).length > 0
    return isTold ? [] : [outside('The entry script', script.path, script)]
  }
  if (scriptFolder === null) return []
  return joined.flatMap(one => {
    const what = one.variable === libraryVariable ? 'The folder of packages' : 'The file'
    if (!isBelow(one.path, folder.path) && one.path !== folder.path) return [outside(what, one.path, one)]
    const isThere = one.kind !== 'nothing' || one.atRoot !== null || one.ignored
    return isThere || one.beside === null ? [] : [outside(what, one.beside, one)]
  })
}

/** Code or packages in the folder of the model, which is registered and copied apart from the code. */
export function modelDirPollution({deployments, named}: DeploymentJudging): Judgement[] {
  const {modelFolder, entryScript, requirements} = named
  const everything = deployments.flatMap(({joined}) => joined)
  const ofInputs =
    modelFolder === null ? [] : polluting(modelFolder, {script: entryScript, joined: everything, requirements})
  const inputs = ofInputs.map(what => pollution(modelFolder?.path ?? '', what))
  const found = deployments.flatMap((deployment): Judgement[] => {
    const {modelPath, script, joined} = deployment
    if (modelPath === null || deployment.modelFolder === null || deployment.kind === 'job') return []
    // A model that is registered apart from any deployment may be that of the entry script which the inputs name.
    const alone = deployment.kind === 'other' && deployment.code === null ? named.entryScript : null
    const file = script?.kind === 'file' ? script.path : alone
    const what = polluting(deployment.modelFolder, {script: file, joined, requirements})
    return what.map(one => ({...pollution(deployment.modelFolder?.path ?? '', one), ...at(modelPath.written)}))
  })
  // Of what an input and a file both name, the file has a line to show.
  return [...inputs.filter(({message}) => found.every(one => one.message !== message)), ...found]
}

type Contents = {script: string | null; joined: readonly Joined[]; requirements: readonly string[]}

function polluting(model: ModelFolder, {script, joined, requirements}: Contents): string[] {
  const below = (file: string) => isBelow(file, model.path)
  const files = joined.filter(({variable}) => variable !== libraryVariable).map(one => one.path)
  // MLflow writes a requirements file into every model it saves.
  const listed = model.isMlflow ? [] : [...new Set([...files, ...requirements])].filter(below)
  const mounts = joined
    .filter(({variable, path: file}) => variable === libraryVariable && below(file))
    .map(one => one.path)
  return [
    ...(script !== null && below(script) ? [`the entry script ${script}`] : []),
    ...[...new Set([...mounts, ...model.packages])].map(file => `the packages ${file}`),
    ...listed.map(file => `the requirements ${file}`),
  ]
}

function pollution(model: string, what: string): Judgement {
  return {
    rule: 'model-dir-pollution',
    message: `The folder of the model (${model}) holds ${what}.`,
    help: 'Keep code and packages in the code folder, and nothing but the model in its own.',
  }
}
