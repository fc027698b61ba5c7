import type {ReadAt} from './facts.ts'

/** A file that is not what its fields say, as one clause. Never leaves this room: `parseElf` tells it as a problem. */
export class Malformed extends Error {}

/** Bytes fetched at once: most fields of one table lie close together. */
const block = 4096

/**
 * Exact reads over `read` by way of one window, with a limit on the bytes that are fetched in all, whatever the fields ask for.
 *
 * Returns a function that gives `length` bytes at `offset`, valid until its next call; it throws `Malformed` beyond the end
 * of the file or of the limit.
 */
export function windowed(
  read: ReadAt,
  {limit}: {limit: number},
): (offset: number, length: number, what: string) => Buffer {
  let start = 0
  let window: Buffer = Buffer.alloc(0)
  let fetched = 0
  return (offset, length, what) => {
    if (!Number.isSafeInteger(offset) || offset < 0) throw new Malformed(`its ${what} lie at an impossible place`)
    if (offset < start || offset + length > start + window.length) {
      const wanted = Math.max(length, block)
      fetched += wanted
      if (fetched > limit) throw new Malformed('its tables are larger than those of any real library')
      window = read(offset, wanted)
      start = offset
    }
    const bytes = window.subarray(offset - start, offset - start + length)
    if (bytes.length < length) throw new Malformed(`it ends within its ${what}`)
    return bytes
  }
}
