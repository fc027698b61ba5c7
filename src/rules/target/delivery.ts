import type {Target} from '../../targets/profile.ts'

/** How packages are to reach a host, and what is set there. */
export type DeliveryFacts = {
  target: Target
  delivery: 'mount' | 'dynamic' | 'image'
  /** Names of the variables that the deployment's own files set, where they were read. */
  variables?: readonly string[]
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
