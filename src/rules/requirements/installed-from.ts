import type {Distribution, Inventory} from '../../environment/facts.ts'
import type {Requirement} from '../../requirements/facts.ts'
import {maskCredentials} from '../../requirements/grammar/credentials.ts'
import type {Classified} from '../rule.ts'

export type InstalledFromFacts = {
  inventory: Pick<Inventory, 'distributions'>
  requirements: readonly Pick<Requirement, 'normalizedName' | 'url'>[]
}

type Foreign = Classified<'local-requirement' | 'mutable-requirement'>

/**
 * Distributions that came from a folder or a repository although no requirement says so (`direct_url.json`, PEP 610): a
 * list that names only their version gives something else. Editable ones are `leaked-editable`.
 */
export function installedFromElsewhere({inventory, requirements}: InstalledFromFacts): Foreign[] {
  const named = new Set(requirements.filter(({url}) => url !== null).map(({normalizedName}) => normalizedName))
  return inventory.distributions.flatMap((distribution): Foreign[] => {
    const origin = originOf(distribution)
    if (origin === undefined || named.has(distribution.normalizedName)) return []
    const {name, version} = distribution
    const {rule, what, url} = origin
    return [
      {
        rule,
        message: `${name} ${version} was installed from ${what} (${maskCredentials(url)}), and no requirement says so.`,
        help: `List it with that address, or install the release of ${name} that an index has.`,
        package: name,
      },
    ]
  })
}

type Origin = {rule: Foreign['rule']; what: string; url: string}

function originOf({directUrl}: Distribution): Origin | undefined {
  if (typeof directUrl !== 'object' || directUrl === null || !('url' in directUrl)) return undefined
  const url = String(directUrl.url)
  if ('vcs_info' in directUrl) return {rule: 'mutable-requirement', what: 'a repository', url}
  if ('dir_info' in directUrl) {
    const {editable} = (directUrl.dir_info ?? {}) as {editable?: unknown}
    return editable === true ? undefined : {rule: 'local-requirement', what: 'a folder', url}
  }
  // A wheel is a release wherever it lay.
  return undefined
}
