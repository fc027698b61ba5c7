import type {Distribution} from '../environment/facts.ts'
import type {SealedFile} from './facts.ts'
import {compareBytes} from './names.ts'
import {ownerOf} from './sizes.ts'

/** A file in which two builds of one mount differ. */
export type Difference = {
  path: string
  /** `content`, `mode`, or `once`: only one of the two has it. */
  in: 'content' | 'mode' | 'once'
  /** Name of the distribution it belongs to; null for none. */
  distribution: string | null
}

/** In which files two staged mounts differ, by the bytes of their paths; empty for the same mount. Pure. */
export function compareMounts(
  first: readonly SealedFile[],
  second: readonly SealedFile[],
  {distributions}: {distributions: readonly Pick<Distribution, 'name' | 'metadata' | 'record'>[]},
): Difference[] {
  const owner = ownerOf(distributions)
  const [before, after] = [first, second].map(files => new Map(files.map(file => [file.path, file]))) as [
    Map<string, SealedFile>,
    Map<string, SealedFile>,
  ]
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareBytes).flatMap((path): Difference[] => {
    const [one, other] = [before.get(path), after.get(path)]
    const how =
      one === undefined || other === undefined
        ? 'once'
        : one.sha256 !== other.sha256
          ? 'content'
          : one.mode !== other.mode
            ? 'mode'
            : undefined
    return how === undefined ? [] : [{path, in: how, distribution: owner(path) ?? null}]
  })
}
