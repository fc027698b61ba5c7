import {type Place, placeOf} from '../../core/finding.ts'
import {versionsEqual} from '../../requirements/grammar/specifier.ts'
import {compareVersions, parseVersion} from '../../requirements/grammar/version.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'
import {breaksServer} from './breakers.ts'
import {mountNeedsHost, mountViolatesHost} from './conflict.ts'
import {hiddenByHost, hidesHost} from './names.ts'
import {byName, listed, type TargetFacts} from './support.ts'

/** How the mount and the packages of the host get on: the mount comes first on sys.path, and both stay there. */
export const targetRules: readonly Rule<TargetFacts>[] = [
  breaksServer,
  mountViolatesHost,
  mountNeedsHost,
  targetOverride,
  hidesHost,
  hiddenByHost,
]

/** Up to so many overrides have a finding each; a reader of more wants one list. */
const few = 10

type Override = Partial<Place> & {name: string; from: string | null; to: string}

/** Distributions of the host that the mount brings in another version: the host's own code gets the mount's. */
function targetOverride({inventory, host}: TargetFacts): Judgement[] {
  const mounted = byName(inventory.distributions)
  const overrides = host.flatMap((one): Override[] => {
    const ours = mounted.get(one.normalizedName)
    if (ours === undefined || (one.version !== null && versionsEqual(ours.version, one.version))) return []
    return [{name: ours.name, from: one.version, to: ours.version, ...placeOf(one)}]
  })
  const [first] = overrides
  if (first === undefined) return []
  if (overrides.length > few) {
    const texts = overrides.map(({name, from, to}) => `${name} ${from ?? '(unknown)'} -> ${to}`)
    return [
      {
        rule: 'target-override',
        message: `The mount replaces ${overrides.length} packages of the host with other versions: ${listed(texts)}.`,
        help: 'The code of the host gets them too: leave out what only the host needs, and pin the rest to what the host has where that will do.',
        ...(first.file !== undefined && {file: first.file, line: 1}),
      },
    ]
  }
  return overrides.map(({name, from, to, ...place}) => ({
    rule: 'target-override',
    message: `${name} ${to} of the mount takes the place of ${from === null ? "the host's, whose version is not told" : `${name} ${from} of the host${direction(from, to)}`}.`,
    help:
      from === null
        ? `Find out which version the host has: its own code gets ${name} ${to}.`
        : `The code of the host gets it too: pin ${name}==${from} if that will do, or leave it as it is.`,
    package: name,
    ...place,
  }))
}

/** To go back behind what the host was tested with breaks more than to go beyond it. */
function direction(from: string, to: string): string {
  const [before, after] = [parseVersion(from), parseVersion(to)]
  return before !== undefined && after !== undefined && compareVersions(after, before) < 0 ? ', which is newer' : ''
}
