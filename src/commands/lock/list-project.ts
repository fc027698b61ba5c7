import path from 'node:path'
import {SitemountError} from '../../core/errors.ts'
import type {Requirement} from '../../requirements/facts.ts'
import {recode} from '../../requirements/lines/recode.ts'
import type {LockFile} from './facts.ts'

/**
 * The dependencies of a `pyproject.toml`, which has no place for hashes, as a `requirements.txt` beside it: one a line, in the
 * same order.
 */
export function listProject(shown: string, requirements: readonly Requirement[]): LockFile {
  const own = requirements.filter(({file}) => file === shown)
  const lines = [`# ${path.posix.basename(shown)}, [project] dependencies`, ...own.map(writtenAs)]
  const recoded = recode(Buffer.from(lines.map(line => `${line}\n`).join('')))
  if (recoded === undefined)
    throw new SitemountError('usage', `The dependencies of ${shown} cannot be written as a list.`)
  const numbers = new Map(own.map((requirement, index) => [placeKey(requirement), index + 2]))
  return {
    shown: path.posix.join(path.posix.dirname(shown), 'requirements.txt'),
    recoded,
    placeOf: requirement => {
      const line = requirement.file === shown ? numbers.get(placeKey(requirement)) : undefined
      return line === undefined ? undefined : {line, column: 1}
    },
  }
}

function placeKey({line, column}: Requirement): string {
  return `${line}:${column}`
}

function writtenAs({text, name, extras, url, marker}: Requirement): string {
  if (url === null) return text
  const bracket = extras.length === 0 ? '' : `[${extras.join(',')}]`
  // A requirements file has variables, a project has none.
  const reference = url.replace(/[{}]/g, encodeURIComponent)
  return `${name}${bracket} @ ${reference}${marker === null ? '' : ` ; ${marker}`}`
}
