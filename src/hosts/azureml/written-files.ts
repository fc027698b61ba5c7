import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, writeError} from '../../core/errors.ts'
import {readPlainText} from '../../core/held-folder.ts'

/** By the first line a file of ours is known, which alone is ever replaced or removed. */
export const handedOverMark = '# Written by sitemount'

/** The folder below `output` in which is handed over what a deployment needs beside the packages. */
export const deployFolder = 'deploy'

const names = ['.amlignore', 'deployment.yml']

/**
 * Takes away what an earlier build handed over in `output`, and its folder when nothing else is in it; what is not ours stays.
 * Throws `unwritable` where the system refuses.
 */
export function clearDeployFolder(output: string): void {
  const folder = path.join(output, deployFolder)
  try {
    // A link may lead anywhere, into the code folder above all.
    if (fs.lstatSync(folder, {throwIfNoEntry: false})?.isDirectory() !== true) return
    for (const name of names) {
      const file = path.join(folder, name)
      const isFile = fs.lstatSync(file, {throwIfNoEntry: false})?.isFile() === true
      if (isFile && isOurs(file)) fs.rmSync(file)
    }
    if (fs.readdirSync(folder).length === 0) fs.rmdirSync(folder)
  } catch (error) {
    throw writeError(error, folder)
  }
}

/** Refuses to write over a file that is there and not ours. Throws `unwritable`. */
export function refuseForeign(files: readonly {path: string}[], folder: string): void {
  try {
    const stands = (file: string) => fs.lstatSync(file, {throwIfNoEntry: false}) !== undefined
    // A link may lead anywhere, into the code folder above all.
    const isLink = fs.lstatSync(folder, {throwIfNoEntry: false})?.isSymbolicLink() === true
    const inTheWay = files.map(file => path.join(folder, file.path)).find(file => stands(file) && !isOurs(file))
    const foreign = isLink ? folder : inTheWay
    if (foreign === undefined) return
    throw new SitemountError('unwritable', `${foreign} is there, and sitemount did not write it.`, {
      help: 'Move it away, or point `output` to another folder.',
    })
  } catch (error) {
    throw writeError(error, folder)
  }
}

/** What the lines that a build hands over for a deployment have at their top, and no deployment can do with alone. */
const handedOverLine = /^(?:#.*|(?:code_configuration|environment|environment_variables):|[^\S\n]{2,}\S.*|)\r?$/

/** Whether a text of YAML is in the form of the lines that a build hands over: such lines are no deployment of their own. */
export function isHandedOver(text: string): boolean {
  if (!text.startsWith(handedOverMark)) return false
  const lines = text.split('\n')
  const first = lines.find(line => !/^(?:#|\s*$)/.test(line)) ?? ''
  return !/^\s/.test(first) && lines.every(line => handedOverLine.test(line))
}

function isOurs(file: string): boolean {
  return readPlainText(file)?.startsWith(handedOverMark) === true
}
