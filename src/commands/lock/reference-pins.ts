import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Requirement} from '../../requirements/facts.ts'
import {maskCredentials} from '../../requirements/grammar/credentials.ts'
import {describeReference, isStrongHash} from '../../requirements/grammar/reference.ts'
import {type Asking, hashFiles} from './ask-index.ts'
import type {LockFacts, Pin} from './facts.ts'

type ReferencePins = {lines: [Requirement, Pin][]; notices: string[]}

/** Direct references: each file gets the hash of what was installed from it; what has no hash is told and stays as it is. */
export async function referencePins(facts: LockFacts, asking: Asking): Promise<ReferencePins> {
  const {requirements, sources, cwd} = facts
  const notices: string[] = []
  const open: {line: Requirement; url: string; sha256: string | null}[] = []
  for (const line of requirements.filter(
    ({constraint, url, pin}) => !constraint && url !== null && pin !== 'invalid',
  )) {
    const {kind, scheme, base} = describeReference(line.url ?? '')
    if (line.editable || kind === 'vcs' || kind === 'directory') {
      const what = line.editable ? 'editable' : kind === 'vcs' ? 'version control' : 'a folder'
      notices.push(
        `${line.file}:${line.line}: ${maskCredentials(line.text)} is ${what}, which has no hash: it is kept as it is.`,
      )
    } else if (!line.hashes.some(isStrongHash)) {
      const source = sources.find(({normalizedName}) => normalizedName === line.normalizedName && line.active !== false)
      const url = scheme === '' ? pathToFileURL(path.resolve(cwd, base)).href : base
      open.push({line, url, sha256: source?.sha256 ?? null})
    }
  }
  const urls = open.filter(({sha256}) => sha256 === null).map(({url}) => url)
  const fetched = await hashFiles([...new Set(urls)], {...asking, accounts: urls})
  const lines = open.map(({line, url, sha256}): [Requirement, Pin] => [
    line,
    {hashes: [`sha256:${sha256 ?? fetched.get(url)}`]},
  ])
  return {lines, notices}
}
