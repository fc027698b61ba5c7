import {placeOf} from '../../core/finding.ts'
import {grouped, some} from '../../core/lists.ts'
import type {HostPackage} from '../../targets/host-facts.ts'
import type {Judgement} from '../rule.ts'
import {serverBreakers} from './breakers.ts'
import {asks, byName, meetsAsk, type TargetFacts} from './support.ts'

/**
 * Requirements of the host's packages that the mount's versions violate. One finding a mounted distribution, none where it is
 * known to break the server, which `breaksServer` tells; a notice where the host's own version violates them as well. A host package that the mount replaces asks for nothing any more.
 */
export function mountViolatesHost(facts: TargetFacts): Judgement[] {
  const {inventory, host, markers} = facts
  const broken = serverBreakers(facts)
  const mounted = byName(inventory.distributions)
  const theirs = byName(host)
  const kept = host.filter(one => !mounted.has(one.normalizedName)).map(one => ({...one, requires: one.requires ?? []}))
  const violated = asks(kept, {markers}).filter(ask => {
    const ours = mounted.get(ask.normalizedName)
    if (broken.has(ask.normalizedName)) return false
    return ours !== undefined && meetsAsk(ours.version, ask.specifier) === false
  })
  return [...grouped(violated, ask => ask.normalizedName)].map(([name, group]): Judgement => {
    const ours = mounted.get(name)
    const brought = `${ours?.name} ${ours?.version}`
    const own = theirs.get(name)?.version ?? null
    const before = group.every(ask => meetsAsk(own, ask.specifier) === false)
    const [first] = group
    const told = group.map(({owner, text}) => `${titled(owner)} (${text})`)
    const message =
      group.length === 1 && first !== undefined
        ? `${titled(first.owner)} of the host requires ${first.text}; the mount brings ${brought}, which violates it`
        : `The mount brings ${brought}, which violates what ${group.length} packages of the host require: ${some(told)}`
    const pin =
      own !== null && !before ? `Pin ${ours?.name}==${own}, which the host has` : 'Pin a release that they accept'
    return {
      ...(before && {level: 'notice'}),
      message: `${message}${before ? `, as the host's own ${own} does` : ''}.`,
      help: `${pin}; many such combinations run all the same, so try it as the host runs it before you rely on it.`,
      package: ours?.name ?? name,
      ...(first !== undefined && placeOf(first.owner)),
    }
  })
}

/**
 * What mounted distributions require, is not in the mount, and is in the host: a warning where its version violates the
 * requirement, a notice where the mount relies on it. What neither has is `missing-distribution`.
 */
export function mountNeedsHost({inventory, host, markers, roots = []}: TargetFacts): Judgement[] {
  const mounted = byName(inventory.distributions)
  const theirs = byName(host)
  const owners = inventory.distributions.map(one => ({...one, requires: one.requiresDist}))
  const outside = asks(owners, {markers, roots}).filter(
    ask => !mounted.has(ask.normalizedName) && theirs.has(ask.normalizedName),
  )
  return [...grouped(outside, ask => ask.normalizedName)].flatMap(([name, group]): Judgement[] => {
    const provider = theirs.get(name)
    if (provider === undefined) return []
    const bad = group.filter(ask => meetsAsk(provider.version, ask.specifier) === false)
    const shown = bad.length > 0 ? bad : group
    const askers = some([...new Set(shown.map(({owner, text}) => `${titled(owner)} (${text})`))])
    const needs = `${askers} of the mount ${shown.length === 1 ? 'requires' : 'require'} ${provider.name}, which the mount does not bring`
    const common = {package: provider.name, ...placeOf(provider)}
    if (bad.length > 0) {
      const message = `${needs}: the host's ${provider.version} violates it.`
      return [{...common, message, help: `Add ${provider.name} to the requirements, in a version that is accepted.`}]
    }
    const known = group.every(ask => meetsAsk(provider.version, ask.specifier) === true)
    const verdict = known ? `only the host's ${provider.version} satisfies it` : 'only the host has it'
    const help = `Add ${pinned(provider)} to the requirements: the host's image can change under a mount that does not.`
    return [{...common, level: 'notice', message: `${needs}: ${verdict}.`, help}]
  })
}

function titled({name, version}: {name: string; version: string | null}): string {
  return version === null ? name : `${name} ${version}`
}

function pinned({name, version}: HostPackage): string {
  return version === null ? name : `${name}==${version}`
}
