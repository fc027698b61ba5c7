import type {Joined, ModelFolder} from '../../hosts/azureml/deployment/facts.ts'
import {libraryVariable} from '../../hosts/azureml/deployment/variables.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {at, type DeploymentJudging, isBelow} from './support.ts'

type Contents = {script: string | null; joined: readonly Joined[]; requirements: readonly string[]}

/**
 * **Found.** The folder of the model, from `model-dir` or from the path of a model in the files of the deployment, holds the entry
 * script, a folder of installed packages, or a requirements file. A model that MLflow saved has a requirements file of its own.
 *
 * **Why.** The folder of the model is registered and copied as a whole, each version anew: packages in it are uploaded with every
 * model, and nothing looks for them there. The folder of the code is `AML_APP_ROOT`, that of the model `AZUREML_MODEL_DIR`; the
 * start script looks for packages beside the entry script alone and ends with exit code 97.
 *
 * **Mend it.** Keep code and packages in the code folder, and nothing but the model in its own.
 *
 * ```text
 * src/score.py  src/site-packages/  model/iris.onnx
 * ```
 *
 * **Turn it off.** `rules: 'model-dir-pollution: off'`.
 */
export const modelDirPollution = defineRule({
  id: 'model-dir-pollution',
  family: 'Azure ML',
  title: 'Code or packages in the folder of the model',
  levels: deploying('error'),
  /** Code or packages in the folder of the model, which is registered and copied apart from the code. */
  check({deployments, named}: DeploymentJudging): Judgement[] {
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
  },
})

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
    message: `The folder of the model (${model}) holds ${what}.`,
    help: 'Keep code and packages in the code folder, and nothing but the model in its own.',
  }
}
