import type {MarkerEnvironment} from '../requirements/facts.ts'
import {evaluateMarker} from '../requirements/grammar/marker.ts'
import {normalizeName} from '../requirements/grammar/name.ts'
import {parseRequirement} from '../requirements/grammar/pep508.ts'
import type {Closure, Distribution, Need} from './facts.ts'

export type ClosureOptions = {
  distributions: readonly Pick<Distribution, 'name' | 'normalizedName' | 'requiresDist'>[]
  /** The listed requirements that are active for the target, with the extras they ask for. */
  roots: readonly {normalizedName: string; extras: readonly string[]}[]
  /** The target's marker environment. */
  markers: MarkerEnvironment
}

/** One distribution to look into, with the extras asked of it, on behalf of one listed requirement. */
type Step = {normalizedName: string; extras: readonly string[]; root: string}

/**
 * Which distributions the listed ones need, and which of those are not installed: `Requires-Dist` of everything reached,
 * under the target's markers, with the extras that were asked for (`pip check` leaves extras out). Metadata that
 * cannot be parsed needs nothing.
 */
export function closure({distributions, roots, markers}: ClosureOptions): Closure {
  const installed = new Map(distributions.map(one => [one.normalizedName, one]))
  const needs = new Map<string, Need[]>()
  const missing = new Map<string, Need[]>()
  const seen = new Set<string>()
  const steps: Step[] = roots.map(({normalizedName, extras}) => ({normalizedName, extras, root: normalizedName}))
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const {root} = step
    const distribution = installed.get(step.normalizedName)
    const key = [root, step.normalizedName, ...step.extras.map(normalizeName).sort()].join(' ')
    if (distribution === undefined || seen.has(key)) continue
    seen.add(key)
    for (const {requirement, name, extras} of required(distribution, step.extras, markers)) {
      const need: Need = {by: distribution.name, requirement, root}
      // An extra that stands for others of the same distribution (`pkg[all]`) is no need of its own.
      if (name !== step.normalizedName) note(needs, name, need)
      if (!installed.has(name)) note(missing, name, need)
      steps.push({normalizedName: name, extras, root})
    }
  }
  return {needs, missing}
}

type Required = {requirement: string; name: string; extras: readonly string[]}

function required(
  {requiresDist}: Pick<Distribution, 'requiresDist'>,
  extras: readonly string[],
  markers: MarkerEnvironment,
): Required[] {
  return requiresDist.flatMap(requirement => {
    try {
      const {name, extras: wanted, marker} = parseRequirement(requirement)
      if (marker !== null && !evaluateMarker(marker, markers, [...extras])) return []
      return [{requirement, name: normalizeName(name), extras: wanted}]
    } catch {
      return []
    }
  })
}

function note(needs: Map<string, Need[]>, name: string, need: Need): void {
  const known = needs.get(name)
  if (known === undefined) needs.set(name, [need])
  else if (!known.some(one => one.by === need.by && one.root === need.root)) known.push(need)
}
