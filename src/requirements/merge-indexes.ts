import {SitemountError} from '../core/errors.ts'
import type {Indexes, RequirementFacts} from './facts.ts'

/**
 * The indexes of the files with those that the inputs name: an `index-url` input is the last word, further ones are added.
 * Throws `usage` when a file says `--no-index`, which would let an input do nothing.
 */
export function mergeIndexes(
  {indexes, noIndexIn}: Pick<RequirementFacts, 'indexes' | 'noIndexIn'>,
  inputs: {indexUrl: string; extraIndexUrl: readonly string[]},
): Indexes {
  const dead = inputs.indexUrl !== '' ? 'index-url' : inputs.extraIndexUrl.length > 0 ? 'extra-index-url' : undefined
  if (noIndexIn !== undefined && dead !== undefined) {
    throw new SitemountError('usage', `Input \`${dead}\`: ${noIndexIn} says --no-index, so no index is asked.`, {
      help: `Leave the input out, or take --no-index out of ${noIndexIn}.`,
    })
  }
  return {
    ...indexes,
    index: inputs.indexUrl === '' ? indexes.index : [...indexes.index, inputs.indexUrl],
    extra: [...new Set([...indexes.extra, ...inputs.extraIndexUrl])],
  }
}

const none: Indexes = {
  index: [],
  extra: [],
  findLinks: [],
  noIndex: false,
  trustedHosts: [],
  requireHashes: false,
  noBinary: [],
  onlyBinary: [],
  pre: false,
}

/** The indexes that the inputs alone name. */
export function indexesOf(inputs: {indexUrl: string; extraIndexUrl: readonly string[]}): Indexes {
  return mergeIndexes({indexes: none}, inputs)
}
