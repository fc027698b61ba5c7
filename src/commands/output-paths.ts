import path from 'node:path'
import {archiveFormats} from '../artifact/facts.ts'
import {clearPlaces} from '../artifact/publish.ts'
import type {Options} from '../config/options.ts'
import {SitemountError} from '../core/errors.ts'
import type {Interpreter} from '../python/facts.ts'
import type {Target} from '../targets/profile.ts'
import {clearSbom} from './write-sbom.ts'

/** Final names of what a build publishes. */
export type Places = {
  /** The sealed file; for a directory the folder itself. */
  archive: string
  /** The same, unpacked: usable in the same job. */
  folder: string
}

/**
 * Where the artifact will stand: under the name that the input gives, else one made from target, Python and platform.
 * Whatever an earlier build published under that name, in any format, is taken away.
 */
export function clearFinalNames(
  {artifactName, format}: Pick<Options, 'artifactName' | 'format'>,
  {output, interpreter, target}: {output: string; interpreter: Interpreter; target: Target},
): Places {
  const made = `sitemount-${target.name}-${interpreter.abi}-${interpreter.platform}`.replace(/[^\w.-]+/g, '-')
  const name = artifactName ?? made
  clearName(name, output)
  const folder = path.join(output, name)
  return {folder, archive: format === 'directory' ? folder : `${folder}.${format}`}
}

/** Takes away what an earlier build published in `output` under this name. Throws `usage` when something else stands there. */
export function clearName(name: string, output: string): void {
  const folder = path.join(output, name)
  clearPlaces({folder, archives: archiveFormats.map(ending => `${folder}.${ending}`)})
  clearSbom(output)
}

/** The same for a name that only an old report tells: what is not ours stays, without a word. */
export function clearEarlier(name: string, output: string): void {
  try {
    clearName(name, output)
  } catch (error) {
    if (!(error instanceof SitemountError)) throw error
  }
}
