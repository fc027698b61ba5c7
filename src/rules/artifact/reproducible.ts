import type {Difference} from '../../artifact/compare.ts'
import {some} from '../../core/lists.ts'
import type {InstalledSource} from '../../environment/facts.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import type {OldRule as Rule} from '../engine.ts'
import type {Classified as Judgement} from '../rule.ts'

/** In what two builds of the same requirements differed, where there were two. */
export type ReproducibleFacts = {differences: readonly Difference[]; sources: readonly InstalledSource[]}

export const reproducibleRules: readonly Rule<ReproducibleFacts>[] = [notReproducible]

const words = {
  content: 'whose content differs',
  mode: 'whose mode differs',
  once: 'which only one of them has',
} as const

/**
 * Two builds of the same requirements are not the same mount. Bytecode and RECORD follow the file that they tell of, so a file of
 * the package itself is named where there is one.
 */
export function notReproducible({differences, sources}: ReproducibleFacts): Judgement[] {
  const first = differences.find(({path}) => !/\.pyc$|\.dist-info\/RECORD$/.test(path)) ?? differences[0]
  if (first === undefined) return []
  const {distribution} = first
  const source = sources.find(({normalizedName}) => normalizedName === normalizeName(distribution ?? ''))
  const built = source !== undefined && source.kind !== 'wheel' && source.kind !== 'unknown'
  const names = [...new Set(differences.flatMap(one => one.distribution ?? []))]
  const others = names.filter(name => name !== distribution)
  return [
    {
      rule: 'not-reproducible',
      message: `Two builds differ in ${differences.length === 1 ? 'one file' : `${differences.length} files`}: first in ${first.path}${distribution === null ? '' : ` of ${distribution}`}, ${words[first.in]}${others.length > 0 ? `; also of ${some(others)}` : ''}.`,
      help: built
        ? `${distribution} was built here from its source, which writes a date or a path into what it makes: pin a release with a wheel, or build a wheel once and list that with its hash.`
        : 'Pin the requirement with a hash, so that both builds take the same file.',
      ...(distribution !== null && {package: distribution}),
    },
  ]
}
