import {renameSync, rmSync, writeFileSync} from 'node:fs'
import {writeError} from '../errors.ts'

/** Writes a report, beside and then renamed; returns its path. Throws `disk-full` or `unwritable`. */
export function writeReport(file: string, text: string): string {
  try {
    writeFileSync(`${file}.partial`, text)
    renameSync(`${file}.partial`, file)
  } catch (error) {
    rmSync(`${file}.partial`, {force: true})
    throw writeError(error, file)
  }
  return file
}
