import {placeOf} from '../../core/finding.ts'
import {ignoredByDeployedImage} from '../azureml/images.ts'
import {defineRule, deploying, type Judgement} from '../rule.ts'
import type {DeliveryFacts} from './delivery.ts'

/**
 * **Found.** The image of a deployment, of a curated environment or of the target never looks for the mount: the part of its start
 * script that reads `AZUREML_EXTRA_PYTHON_LIB_PATH` was cut out.
 *
 * **Why.** The packages are uploaded and lie beside the entry script, nothing puts them on the import path, and no log line says so.
 * The server starts, imports the entry script and ends with exit code 3: `ModuleNotFoundError: No module named 'numpy'`. Which
 * images these are is known from how they are built; where that was concluded and not seen, the message says "very probably".
 *
 * **Mend it.** Set `PYTHONPATH`, which every image obeys, to the absolute path of the packages, or take an image that reads the
 * variable: its log says `Adding … in PYTHONPATH`.
 *
 * ```yaml
 * environment_variables:
 *   PYTHONPATH: /var/azureml-app/src/site-packages
 * ```
 *
 * **Turn it off.** `rules: 'mount-ignored-by-image: off'`, once a log shows that the image does look.
 */
export const mountIgnoredByImage = defineRule({
  id: 'mount-ignored-by-image',
  family: 'Target',
  title: 'An image that never looks for the mount',
  levels: {
    ...deploying('error'),
    audit: 'error',
  },
  /** A mount for an image that never looks for it. A notice where the deployment sets the variable that works all the same. */
  check({target, delivery, variables = []}: DeliveryFacts): Judgement[] {
    const {name, environment, fallback, ignoresMount, knowledge} = target
    if (delivery !== 'mount' || ignoresMount !== true) return []
    const sure = knowledge?.ignoresMount?.inferred === true ? 'very probably ' : ''
    const set = fallback !== undefined && variables.includes(fallback)
    const instead = fallback === undefined ? '' : `set ${fallback} to the absolute path of the mount, `
    const ways = `${instead}take \`delivery: image\`, or deploy to an image that reads the variable`
    return [
      {
        ...(set && {level: 'notice'}),
        message: set
          ? `The image of ${name} ${sure}never reads ${environment.name}; the deployment sets ${fallback}, by which the mount is found.`
          : `The image of ${name} ${sure}never reads ${environment.name}, so that the mount would not be found.`,
        help: set ? `Leave ${environment.name} out: it does nothing there.` : `${capital(ways)}.`,
        ...placeOf(target),
      },
    ]
  },
})

/** Images of a deployment from which the block that reads the variable was cut out. */
export const mountIgnoredByDeployedImage = mountIgnoredByImage.on(ignoredByDeployedImage)

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
