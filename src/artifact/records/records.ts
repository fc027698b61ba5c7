import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode} from '../../core/errors.ts'
import type {Inventory, TreeEntry} from '../../environment/facts.ts'
import {encodeHash, type RecordRow} from '../../environment/record-row.ts'
import type {Flaw} from '../facts.ts'
import {quoteName} from '../names.ts'
import type {FileDigest} from '../pool/tasks.ts'
import {writeSealed} from '../sealed-disk.ts'
import {isCachedBytecode, isInstallerNote, type Selection} from '../selection.ts'
import {canonicalDirectUrl} from './direct-url.ts'
import {judgeRecorded, rowHolds, writeRecord} from './record.ts'

type Digests = ReadonlyMap<string, FileDigest>

/**
 * Holds every recorded file against what was read: `tampered-file` and `missing-file`. Not told: what is left out on
 * purpose (notes of the installer, bytecode), rows that leave site-packages, and entries the selection already refused.
 */
export function checkRecords(
  {owners, flaws: refused}: Selection,
  {digests, inventory}: {digests: Digests; inventory: Inventory},
): Flaw[] {
  const standing = new Set(inventory.entries.map(entry => entry.path))
  const told = new Set(refused.map(flaw => flaw.path))
  const flaws: Flaw[] = []
  for (const [file, known] of owners) {
    if (isInstallerNote(file) || isCachedBytecode(file) || told.has(file)) continue
    const digest = digests.get(file)
    if (digest === undefined) {
      if (standing.has(file.replace(/\/$/, ''))) continue
      for (const {distribution, rows} of known) {
        if (isBytecodePlan(file, rows)) continue
        flaws.push({
          rule: 'missing-file',
          path: file,
          package: distribution.name,
          message: `${quoteName(file)} is recorded by ${distribution.name} ${distribution.version} but is not there.`,
          help: 'Something removed it after it was installed: install again.',
        })
      }
      continue
    }
    const judged = known.map(({distribution, rows}) => {
      const others = known.map(owner => owner.distribution).filter(other => other !== distribution)
      return judgeRecorded({path: file, rows, digest}, {owner: distribution, others})
    })
    // Where it is one owner's file as recorded, the others were overwritten, not tampered with (`overlapping-files`).
    if (judged.every(flaw => flaw !== undefined)) flaws.push(...judged)
  }
  return flaws
}

/** What virtualenv records of bytecode that Python may write later, without a hash: `x.cpython-312.pyc`, `__pycache__`. */
function isBytecodePlan(file: string, rows: readonly RecordRow[]): boolean {
  return rows.every(({hash}) => hash === '') && /\.pyc$|(?:^|\/)__pycache__\/?$/.test(file)
}

/**
 * Writes each `direct_url.json` canonically, or not at all. Returns digests of what was read, for RECORD's check, and of
 * what was written. Throws `unreadable`, `unwritable`, `disk-full`.
 */
export function rewriteDirectUrls(
  files: readonly TreeEntry[],
  {site, mount}: {site: string; mount: string},
): {digests: Map<string, FileDigest>; sealed: Map<string, FileDigest>} {
  const digests = new Map<string, FileDigest>()
  const sealed = new Map<string, FileDigest>()
  for (const {path: file} of files) {
    const content = readSmall(path.join(site, file))
    digests.set(file, digestOf(content))
    const canonical = canonicalDirectUrl(parse(content))
    if (canonical === null) continue
    writeSealed(path.join(mount, file), canonical)
    sealed.set(file, digestOf(canonical))
  }
  return {digests, sealed}
}

export type RewriteOptions = {
  /** Each RECORD that was understood. */
  records: readonly TreeEntry[]
  /** Files as they were read. */
  digests: Digests
  /** Files as they are in the mount, bytecode included. */
  sealed: Digests
  /** Our own bytecode, with the module it was compiled from. */
  bytecode: ReadonlyMap<string, {source: string}>
  mount: string
}

/**
 * Writes the RECORD of each distribution for what is in the mount (`sealed`). A hash that did not hold stays as it was
 * recorded: it is told, never mended. Whoever owns a module owns its bytecode; what the installer recorded for bytecode that
 * is not in the mount is dropped. Returns digests of what was written.
 */
export function rewriteRecords(
  {kept, owners}: Selection,
  {records, digests, sealed, bytecode, mount}: RewriteOptions,
): Map<string, FileDigest> {
  const written = new Map<string, FileDigest>()
  const present = new Set(records.map(entry => entry.path))
  const rowsOf = new Map<unknown, RecordRow[]>(kept.map(distribution => [distribution, []]))
  for (const [file, known] of owners) {
    const now = sealed.get(file)
    if (now === undefined || bytecode.has(file)) continue
    for (const {distribution, rows} of known) {
      rowsOf.get(distribution)?.push(rewriteRow(file, {rows, before: digests.get(file) ?? now, now}))
    }
  }
  for (const [file, {source}] of bytecode) {
    const {sha256, bytes} = sealed.get(file) as FileDigest
    for (const {distribution} of owners.get(source) ?? []) {
      rowsOf.get(distribution)?.push({path: file, hash: `sha256=${encodeHash(sha256)}`, size: bytes})
    }
  }
  for (const distribution of kept) {
    const self = `${distribution.metadata}/RECORD`
    if (distribution.record === null || !present.has(self) || written.has(self)) continue
    const text = writeRecord(rowsOf.get(distribution) ?? [], self)
    writeSealed(path.join(mount, self), text)
    written.set(self, digestOf(text))
  }
  return written
}

function rewriteRow(
  file: string,
  {rows, before, now}: {rows: readonly RecordRow[]; before: FileDigest; now: FileDigest},
): RecordRow {
  const hashed = rows.filter(row => row.hash !== '')
  const holding = hashed.find(row => rowHolds(row, before))
  const [recorded] = hashed
  if (holding === undefined) return {path: file, hash: recorded?.hash ?? '', size: recorded?.size ?? null}
  const same = before.sha256 === now.sha256 && !/^sha256=/i.test(holding.hash)
  return {path: file, hash: same ? holding.hash : `sha256=${encodeHash(now.sha256)}`, size: now.bytes}
}

const smallLimit = 1 << 20

function readSmall(file: string): Buffer {
  try {
    if (fs.statSync(file).size > smallLimit) {
      throw new SitemountError('unreadable', `${quoteName(file)} is longer than ${smallLimit >> 20} MiB.`)
    }
    return fs.readFileSync(file)
  } catch (error) {
    if (error instanceof SitemountError) throw error
    throw new SitemountError('unreadable', `${quoteName(file)} cannot be read (${systemCode(error)}).`, {cause: error})
  }
}

function parse(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'))
  } catch {
    return null
  }
}

function digestOf(content: string | Uint8Array): FileDigest {
  return {
    bytes: Buffer.byteLength(content),
    sha256: createHash('sha256').update(content).digest('hex'),
  }
}
