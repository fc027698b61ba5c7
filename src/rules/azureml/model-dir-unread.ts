import {placeOf} from '../../core/finding.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import {isFunction, served} from './scoring.ts'

/**
 * **Found.** `model-dir`, or the deployment, names a model, and neither the entry script nor a module of the code folder that it imports
 * asks for `AZUREML_MODEL_DIR`. A script that reads the environment in ways that a text does not show is left alone.
 *
 * **Why.** Where the model lies in the container depends on its name and version, and on whether it is registered or a local file.
 * A path that is written into the script works until the next version; a model that is never read is uploaded for nothing.
 *
 * **Mend it.** Start from the variable; the model may lie a folder deeper.
 *
 * ```python
 * model = next(Path(os.environ["AZUREML_MODEL_DIR"]).rglob("model.pkl"))
 * ```
 *
 * **Turn it off.** `rules: 'model-dir-unread: off'`.
 */
export const modelDirUnread = defineRule({
  id: 'model-dir-unread',
  family: 'Azure ML',
  title: 'A model is given, and the entry script never asks where it is',
  levels: deploying('notice'),
  check: served(({script, hasModel}): Judgement[] => {
    const {init, run, modelDir} = script
    // Where the functions come from elsewhere, that place may ask.
    if (!hasModel || modelDir !== 'unread' || !isFunction(init) || !isFunction(run)) return []
    return [
      {
        message:
          'A model is given, and neither the entry script nor a module of its folder asks for AZUREML_MODEL_DIR.',
        help: 'Read the model from `os.environ["AZUREML_MODEL_DIR"]`: where it lies differs between a registered model, its versions and a local file.',
        ...placeOf(init),
      },
    ]
  }),
})
