import {placeOf} from '../../core/finding.ts'
import type {Target} from '../../targets/profile.ts'
import type {Classified as Judgement} from '../rule.ts'

/** How packages are to reach a host, and what is set there. */
export type DeliveryFacts = {
  target: Target
  delivery: 'mount' | 'dynamic' | 'image'
  /** Names of the variables that the deployment's own files set, where they were read. */
  variables?: readonly string[]
}

/**
 * A mount for an image that never looks for it. A notice where the deployment sets the variable that works all the same.
 */
export function mountIgnored({target, delivery, variables = []}: DeliveryFacts): Judgement[] {
  const {name, environment, fallback, ignoresMount, knowledge} = target
  if (delivery !== 'mount' || ignoresMount !== true) return []
  const sure = knowledge?.ignoresMount?.inferred === true ? 'very probably ' : ''
  const set = fallback !== undefined && variables.includes(fallback)
  const instead = fallback === undefined ? '' : `set ${fallback} to the absolute path of the mount, `
  const ways = `${instead}take \`delivery: image\`, or deploy to an image that reads the variable`
  return [
    {
      rule: 'mount-ignored-by-image',
      ...(set && {level: 'notice'}),
      message: set
        ? `The image of ${name} ${sure}never reads ${environment.name}; the deployment sets ${fallback}, by which the mount is found.`
        : `The image of ${name} ${sure}never reads ${environment.name}, so that the mount would not be found.`,
      help: set ? `Leave ${environment.name} out: it does nothing there.` : `${capital(ways)}.`,
      ...placeOf(target),
    },
  ]
}

/**
 * A delivery that the host does not know: `dynamic` where the image never reads a requirements file.
 * Returns a sentence with what there is instead, undefined where all is well.
 */
export function deliveryProblem({target, delivery}: DeliveryFacts): string | undefined {
  const {name, deliveries} = target
  if (deliveries === undefined || deliveries.includes(delivery)) return undefined
  return `the target ${name} does not take \`${delivery}\`; it takes ${deliveries.join(' and ')}.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
