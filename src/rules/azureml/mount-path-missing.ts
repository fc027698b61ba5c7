import path from 'node:path'
import type {Deployment, Joined} from '../../hosts/azureml/deployment/facts.ts'
import {joinedVariables} from '../../hosts/azureml/deployment/variables.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {packagesUnset, wrongPythonPath} from './packages.ts'
import {at, type DeploymentJudging, isBelow, quoted} from './support.ts'

/**
 * **Found.** A path in the files of the deployment leads to nothing: the code folder, the entry script in it, a folder or a file
 * that a variable names relative to the entry script. Also a file where a folder has to be, and a value that repeats the folder of
 * the script (`src/site-packages` for a script in `src`). No finding: what Git ignores, what is an expression, and the mount that
 * this build is going to make. A warning, instead of an error, where the folder only has another name than the mount, or lies above
 * the entry script, beside which the mount goes.
 *
 * Also a variable that is empty, which the image takes for not set, and, as warnings, a deployment of this entry script that sets no
 * variable by which the packages of this delivery are found, and a `PYTHONPATH` in its place with an entry that is relative or leads
 * to nothing, or with a `$NAME` that nothing fills in. An entry below `/var/azureml-app` without the name of the code folder is an
 * error. An image of one's own, an environment of the workspace and a program may set variables elsewhere: nothing is said of those.
 *
 * **Why.** The value is relative to the folder of the *entry script*, not to the folder that is uploaded, and the documents say
 * "relative to score.py". The container ends at once: `Expected folder with pre-installed packages not found: …. Exiting with
 * error ...`, exit code 97; `expected requirements file not found`, exit code 99. Without any variable, and with a wrong
 * `PYTHONPATH`, it starts without the packages: `ModuleNotFoundError`, exit code 3.
 *
 * **Mend it.** The help says what to write where the folder is found elsewhere.
 *
 * ```yaml
 * code_configuration:
 *   code: .
 *   scoring_script: src/score.py
 * environment_variables:
 *   AZUREML_EXTRA_PYTHON_LIB_PATH: ../site-packages   # the packages lie at the root
 * ```
 *
 * **Turn it off.** `rules: 'mount-path-missing: off'`, where a later step puts the files there and Git does not ignore them.
 */
export const mountPathMissing = defineRule({
  id: 'mount-path-missing',
  family: 'Azure ML',
  title: 'A path at which the image will find nothing',
  levels: deploying('error'),
  check(judging: DeploymentJudging): Judgement[] {
    return [...missingPaths(judging), ...packagesUnset(judging), ...wrongPythonPath(judging)]
  },
})

/**
 * Paths at which the image will find nothing: the code folder, the entry script, what a variable names beside the entry script.
 * What Git ignores, and the mount that is still to be put there, are no findings.
 */
function missingPaths(judging: DeploymentJudging): Judgement[] {
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
  return {message, help, ...at(written)}
}
