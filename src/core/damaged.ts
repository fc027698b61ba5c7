import {SitemountError} from './errors.ts'

/** The error of an archive that cannot be read on: `archive`, with what is wrong as a clause. */
export function damaged(what: string, cause?: unknown): SitemountError {
  return new SitemountError('archive', `The archive is damaged: ${what}.`, {cause})
}

/** Parts of less than 16 MiB that a tar stream may be compressed in; sitemount writes one, the last. */
const shortPartLimit = 1000

/**
 * Counts the compressed parts of a tar stream (`what`: gzip members, zstd frames) by the bytes of their content, and throws
 * `archive` for an empty one and at `shortPartLimit`: millions of them would take minutes and unpack to nothing.
 */
export function createPartCounter(what: string, wholeBytes: number): (bytes: number) => void {
  let short = 0
  return bytes => {
    if (bytes === 0) throw damaged(`it has an empty one among its ${what}`)
    if (bytes < wholeBytes && ++short > shortPartLimit) {
      throw damaged(
        `it has more than ${shortPartLimit} ${what} of less than ${wholeBytes >> 20} MiB, which is the limit`,
      )
    }
  }
}
