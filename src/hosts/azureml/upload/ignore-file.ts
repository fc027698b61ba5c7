import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode} from '../../../core/errors.ts'
import {refuseOutOfReach} from '../../../core/reach.ts'
import {type IgnoreLine, type RefusedLine, readIgnoreLines} from './pattern.ts'

/** The names that the uploader looks for, in this order; only in the code folder itself. */
const ignoreFileNames = ['.amlignore', '.gitignore'] as const

/** The ignore file that counts. */
export type IgnoreFile = {
  name: (typeof ignoreFileNames)[number]
  /** The folder that its patterns are relative to: its own, that of its target where it is a link. */
  base: string
  text: string
  lines: IgnoreLine[]
  refused: RefusedLine[]
}

/** No ignore file is longer: bytes, patterns. Each file of the folder is held against each pattern. */
const longest = 1 << 20
const mostPatterns = 5000

/**
 * The one ignore file of `codeDir` that the uploader obeys, or undefined when there is none.
 *
 * Throws `unreadable` when it cannot be read, is longer than 1 MiB, or has more than 5,000 patterns.
 */
export function readIgnoreFile(codeDir: string): IgnoreFile | undefined {
  for (const name of ignoreFileNames) {
    const file = path.join(codeDir, name)
    refuseOutOfReach(path.resolve(file), 'input', file)
    // A link to nothing does not exist for the uploader.
    if (!fs.existsSync(file)) continue
    const bytes = read(file)
    const text = bytes.toString('utf8')
    const known = readIgnoreLines(text)
    if (known.lines.length + known.refused.length > mostPatterns) {
      throw new SitemountError('unreadable', `${file} has more than ${mostPatterns.toLocaleString('en')} patterns.`, {
        help: 'Leave whole folders out, such as `data/`, in place of their files one by one.',
      })
    }
    const garbled = Buffer.compare(Buffer.from(text), bytes) !== 0
    const refused = garbled ? [{line: 1, pattern: '', why: 'it is no UTF-8'}] : known.refused
    return {name, base: path.dirname(fs.realpathSync(file)), text, lines: known.lines, refused}
  }
  return undefined
}

function read(file: string): Buffer {
  try {
    const stats = fs.statSync(file)
    if (!stats.isFile()) throw new SitemountError('unreadable', `${file} is no file.`)
    if (stats.size > longest)
      throw new SitemountError('unreadable', `${file} is longer than 1 MiB.`, {
        help: 'Leave whole folders out, such as `data/`, in place of their files one by one.',
      })
    return fs.readFileSync(file)
  } catch (error) {
    if (error instanceof SitemountError) throw error
    throw new SitemountError('unreadable', `${file} cannot be read (${systemCode(error) ?? error}).`, {cause: error})
  }
}
