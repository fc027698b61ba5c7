import {rmSync} from 'node:fs'
import path from 'node:path'
import {writeError} from '../core/errors.ts'
import {holdFolder, readPlainText, replaceFile} from '../core/held-folder.ts'
import {sbomName} from '../report/sbom.ts'

/** Writes the bill of materials below `folder`, beside and then renamed; returns its path. Throws `disk-full`, `unwritable`. */
export function writeSbom(text: string, folder: string): string {
  const held = holdFolder(folder)
  try {
    replaceFile(held, sbomName, text)
  } finally {
    held.close()
  }
  return path.join(folder, sbomName)
}

/** Removes the bill of materials that an earlier build left in `folder`; one of somebody else stays. Throws `unwritable`. */
export function clearSbom(folder: string): void {
  const file = path.join(folder, sbomName)
  if (!isOurs(file)) return
  try {
    rmSync(file, {force: true})
  } catch (error) {
    throw writeError(error, file)
  }
}

function isOurs(file: string): boolean {
  try {
    const {metadata} = JSON.parse(readPlainText(file) ?? '')
    return metadata.tools.components[0].name === 'sitemount'
  } catch {
    return false
  }
}
