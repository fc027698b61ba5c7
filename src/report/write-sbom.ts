import {renameSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {writeError} from '../errors.ts'
import {sbomName} from './sbom.ts'

/** Writes the bill of materials below `folder`, beside and then renamed; returns its path. Throws `disk-full`, `unwritable`. */
export function writeSbom(text: string, folder: string): string {
  const file = path.join(folder, sbomName)
  try {
    writeFileSync(`${file}.partial`, text)
    renameSync(`${file}.partial`, file)
  } catch (error) {
    rmSync(`${file}.partial`, {force: true})
    throw writeError(error, file)
  }
  return file
}
