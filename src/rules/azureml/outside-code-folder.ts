import type {Deployment, Joined} from '../../hosts/azureml/deployment/facts.ts'
import {libraryVariable} from '../../hosts/azureml/deployment/variables.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {judgeUploaded} from './dynamic.ts'
import {at, type DeploymentJudging, extensions, isBelow, quoted} from './support.ts'

/**
 * **Found.** The entry script, the folder of packages or the requirements file lies outside the folder that is uploaded
 * (`code_configuration.code`, `source_directory`, `code-dir`), or is named by a path that leaves it.
 *
 * **Why.** That folder is all that is uploaded, so there is nothing beside it in the container: `Expected folder with pre-installed
 * packages not found: /var/azureml-app/src/../site-packages`, exit code 97; requirements: 99.
 *
 * **Mend it.** Move what is needed into the code folder, or name the folder above both.
 *
 * ```yaml
 * code_configuration:
 *   code: src
 *   scoring_script: score.py
 * environment_variables:
 *   AZUREML_EXTRA_PYTHON_LIB_PATH: ../site-packages   # found: beside src, not in it
 * ```
 *
 * **Turn it off.** `rules: 'outside-code-folder: off'`, for an image that has these files already.
 */
export const outsideCodeFolder = defineRule({
  id: 'outside-code-folder',
  family: 'Azure ML',
  title: 'A file outside the folder that is uploaded',
  levels: deploying('error'),
  /** Entry script, packages or requirements outside the folder that is uploaded: they never reach the image. */
  check({deployments, named}: DeploymentJudging): Judgement[] {
    const {entryScript, codeDir} = named
    const inputs: Judgement[] =
      entryScript === null || codeDir === null || isBelow(entryScript, codeDir)
        ? []
        : [
            {
              message: `The entry script ${entryScript} lies outside the code folder ${codeDir}, which is what is uploaded.`,
              help: 'Name the folder above both with `code-dir`, or move the script.',
            },
          ]
    return [...inputs, ...deployments.flatMap(outsideOf)]
  },
})

/** Requirements files that are not in the uploaded folder never reach the container. */
export const requirementsOutsideCode = outsideCodeFolder.on(judgeUploaded)

function outsideOf(deployment: Deployment): Judgement[] {
  const {kind, folder, script, joined, scriptFolder} = deployment
  if (kind === 'job' || folder === null) return []
  const outside = (what: string, lies: string, {written}: {written: Joined['written']}): Judgement => ({
    message: `${what} ${quoted(written.text)} lies outside the code folder ${folder.path}, which is all that is uploaded (${lies}).`,
    help: 'Put it into the code folder, or name the folder above both as code folder.',
    ...at(written),
  })
  if (script !== null && !isBelow(script.path, folder.path)) {
    // An absolute one beside such a variable is reported as that.
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
