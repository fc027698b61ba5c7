import type {Distribution} from '../../environment/facts.ts'
import {encodeHash, type RecordRow, unpadded} from '../../environment/record-row.ts'
import type {Flaw} from '../facts.ts'
import {compareBytes, quoteName} from '../names.ts'
import type {FileDigest} from '../pool/tasks.ts'

/** Algorithms a RECORD may name besides sha256; the weak ones are read, since old wheels have them. */
const algorithms = new Set(['sha384', 'sha512', 'sha224', 'sha1', 'md5'])

/** Hashes a row needs that a sha256 does not answer. */
export function furtherAlgorithms(rows: readonly RecordRow[]): string[] {
  const named = rows.map(row => row.hash.slice(0, row.hash.indexOf('=')).toLowerCase())
  return [...new Set(named.filter(name => algorithms.has(name)))]
}

/** Whether a row says what the file is: true without a hash (nothing is claimed), undefined for a hash nobody knows. */
export function rowHolds(row: RecordRow, digest: FileDigest): boolean | undefined {
  if (row.hash === '') return true
  const split = row.hash.indexOf('=')
  const name = row.hash.slice(0, split).toLowerCase()
  const hex = name === 'sha256' ? digest.sha256 : digest.hashes?.[name]
  if (split < 0 || hex === undefined) return undefined
  return unpadded(row.hash.slice(split + 1)) === encodeHash(hex)
}

export type RecordedFile = {path: string; rows: RecordRow[]; digest: FileDigest}

/**
 * What a file's own RECORD says against the file as it was read: a flaw, or undefined when some row holds. A row without a hash
 * claims nothing, and takes nothing from one that has a hash.
 */
export function judgeRecorded(
  file: RecordedFile,
  {owner, others}: {owner: Distribution; others: readonly Distribution[]},
): Flaw | undefined {
  const hashed = file.rows.filter(row => row.hash !== '')
  const verdicts = (hashed.length > 0 ? hashed : file.rows).map(row => rowHolds(row, file.digest))
  if (verdicts.includes(true)) return undefined
  const who = `${owner.name} ${owner.version}`
  const base = {rule: 'tampered-file', path: file.path, package: owner.name} as const
  if (verdicts.includes(undefined)) {
    return {
      ...base,
      message: `${quoteName(file.path)} cannot be held against RECORD of ${who}: it names no hash that is known.`,
      help: 'Ask the package for a wheel whose RECORD has sha256 hashes.',
    }
  }
  if (others.length > 0) {
    const names = others.map(({name, version}) => `${name} ${version}`).join(', ')
    return {
      ...base,
      message: `${quoteName(file.path)} is not the file of ${who}: ${names} ships another one at the same path.`,
      help: 'Only one of them can be in a mount; which one wins depends on the installer.',
    }
  }
  return {
    ...base,
    message: `${quoteName(file.path)} is not the file that ${who} recorded: its sha256 is ${file.digest.sha256.slice(0, 16)}….`,
    help: 'Something changed it after it was installed: install again, with an empty cache of the installer.',
  }
}

/**
 * The text of a RECORD for what is in the mount: LF, quoted as Python's csv writes it, by bytes of the path, one row a
 * path, its own row last. Rows without a hash have no size either: pip and uv disagree on it.
 */
export function writeRecord(rows: readonly RecordRow[], self: string): string {
  const lines = [...rows]
    .sort((a, b) => compareBytes(a.path, b.path))
    .map(({path, hash, size}) => [path, hash, hash === '' || size === null ? '' : String(size)])
  return [...lines, [self, '', '']].map(fields => `${fields.map(csvField).join(',')}\n`).join('')
}

function csvField(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
