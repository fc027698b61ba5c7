import type {Indexes} from './facts.ts'

/** The indexes of the files with those that the inputs name: an `index-url` input is the last word, further ones are added. */
export function mergeIndexes(indexes: Indexes, inputs: {indexUrl: string; extraIndexUrl: readonly string[]}): Indexes {
  return {
    ...indexes,
    index: inputs.indexUrl === '' ? indexes.index : [...indexes.index, inputs.indexUrl],
    extra: [...new Set([...indexes.extra, ...inputs.extraIndexUrl])],
  }
}
