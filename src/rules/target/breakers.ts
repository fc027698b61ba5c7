import {placeOf} from '../../core/finding.ts'
import type {Distribution} from '../../environment/facts.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import {parseRequirement} from '../../requirements/grammar/pep508.ts'
import type {Judgement} from '../rule.ts'
import {byName, meetsAsk, type TargetFacts} from './support.ts'

type Mounted = ReadonlyMap<string, Distribution>

/** What a mounted distribution does to the host's server, as the profile has it from trying. */
type Break = {normalizedName: string; name: string; version: string; requirement: string; effect: string}

/**
 * Mounted distributions that are known to break the host's own server: errors, where a pin that is merely violated is a
 * warning. At the line that lists it. None where the mount brings the server itself, or what it runs with all the same (`unless`).
 */
export function breaksServer(facts: TargetFacts): Judgement[] {
  const own = byName(facts.host)
  return serverBreaks(facts).map(({normalizedName, name, version, requirement, effect}) => {
    const has = own.get(normalizedName)?.version ?? null
    const pin = has === null ? 'Pin a release' : `Pin ${name}==${has}, which the host has, or a release`
    return {
      level: 'error',
      message: `${name} ${version} of the mount breaks the server of the host (known of ${requirement}): ${effect}.`,
      help: `${pin} that ${requirement} does not cover, or take ${name} out of the mount.`,
      package: name,
      ...placeOf(facts.roots?.find(one => one.normalizedName === normalizedName) ?? {}),
    }
  })
}

/** Normalised names of the mounted distributions that `breaksServer` tells. */
export function serverBreakers(facts: TargetFacts): ReadonlySet<string> {
  return new Set(serverBreaks(facts).map(({normalizedName}) => normalizedName))
}

function serverBreaks({inventory, target}: TargetFacts): Break[] {
  const mounted = byName(inventory.distributions)
  if (target === undefined || bringsServer(mounted, target)) return []
  const found = (target.breakers ?? []).flatMap(({requirement, effect, unless = []}): Break[] => {
    const ours = brought(mounted, requirement)
    if (ours === undefined || unless.some(one => brought(mounted, one) !== undefined)) return []
    return [{normalizedName: ours.normalizedName, name: ours.name, version: ours.version, requirement, effect}]
  })
  // Of two that cover one release the first tells it.
  return [...byName(found).values()]
}

/** The mounted distribution that a requirement covers. */
function brought(mounted: Mounted, requirement: string): Distribution | undefined {
  const {name, specifier} = parseRequirement(requirement)
  const ours = mounted.get(normalizeName(name))
  return ours !== undefined && meetsAsk(ours.version, specifier) === true ? ours : undefined
}

function bringsServer(mounted: Mounted, {server}: NonNullable<TargetFacts['target']>): boolean {
  return server !== undefined && mounted.has(normalizeName(server.distribution))
}
