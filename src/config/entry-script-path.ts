import path from 'node:path'
import {SitemountError} from '../core/errors.ts'
import {isFile} from '../core/folders.ts'
import type {IO} from '../core/io.ts'
import type {Options} from './options.ts'

/** Absolute path of the entry script, null for none. Throws `usage` when it is no file. */
export function entryScriptPath({entryScript}: Pick<Options, 'entryScript'>, {cwd}: Pick<IO, 'cwd'>): string | null {
  if (entryScript === '') return null
  const file = path.resolve(cwd, entryScript)
  if (isFile(file)) return file
  throw new SitemountError('usage', `Input \`entry-script\`: there is no file ${file}.`)
}
