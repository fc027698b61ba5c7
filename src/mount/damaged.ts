import {SitemountError} from '../errors.ts'

/** The error of an archive that cannot be read on: `archive`, with what is wrong as a clause. */
export function damaged(what: string, cause?: unknown): SitemountError {
  return new SitemountError('archive', `The archive is damaged: ${what}.`, {cause})
}
