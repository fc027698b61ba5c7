import {createHash, hash} from 'node:crypto'
import {setImmediate} from 'node:timers/promises'
import {SitemountError} from '../errors.ts'
import {interrupted} from '../process.ts'
import {checksumsName} from './checksums.ts'
import {archiveOrder} from './layout.ts'
import {type Contents, createLedger, type Ledger} from './ledger.ts'
import {manifestLimit, manifestName} from './manifest.ts'
import {quoteName, unsafeReason} from './names.ts'
import {recordLimit} from './record-audit.ts'
import type {ArchiveEntry} from './tar-reader.ts'

/** Bytes SHA256SUMS may have: about half a million files. */
export const sumsLimit = 64 << 20

const turnBytes = 32 << 20

/** Judges the entries of an archive as they come. Throws `interrupted`, and what reading the file throws. */
export async function verifyEntries(entries: Iterable<ArchiveEntry>, signal: AbortSignal): Promise<Contents> {
  const ledger = createLedger()
  const order: string[] = []
  const seen = new Set<string>()
  let manifest: Uint8Array | undefined
  let sums: Uint8Array | undefined
  let complete = false
  let sinceTurn = 0
  try {
    for (const entry of entries) {
      // Reading is synchronous: signals and timers get their turn in between.
      sinceTurn += entry.bytes + 4096
      if (sinceTurn > turnBytes) {
        sinceTurn = 0
        await setImmediate()
        if (signal.aborted) throw interrupted()
      }
      if (ledger.full()) return ledger.close(false)
      if (!isSafe(entry, {seen, ledger})) continue
      if (manifest === undefined || sums === undefined) {
        const wanted = manifest === undefined ? manifestName : checksumsName
        const content = takeWhole(entry, {wanted, ledger})
        if (content === undefined) return ledger.close(false)
        if (manifest === undefined) manifest = content
        else {
          sums = content
          if (!ledger.open(manifest, sums)) return ledger.close(false)
        }
        continue
      }
      order.push(entry.path)
      if (entry.kind === 'folder') ledger.admit(entry.path, 'folder')
      else if (ledger.admit(entry.path, 'file')) await readFile(entry, {ledger, signal})
    }
    complete = true
  } catch (error) {
    if (!(error instanceof SitemountError) || error.code !== 'archive') throw error
    ledger.add({rule: 'digest-mismatch', message: error.message, help: 'Fetch it again from where it was published.'})
  }
  if (complete && sums === undefined) {
    const path = manifest === undefined ? manifestName : checksumsName
    ledger.add({rule: 'missing-file', path, message: `The archive holds no ${path}.`})
    return ledger.close(false)
  }
  if (complete && ledger.flaws.length === 0) checkOrder(order, ledger)
  return ledger.close(complete)
}

/** Whether an entry may stand in an artifact at all; adds the flaws that say why not. */
function isSafe(entry: ArchiveEntry, {seen, ledger}: {seen: Set<string>; ledger: Ledger}): boolean {
  const {path, kind, mode, canonical} = entry
  const refuse = (what: string) => {
    ledger.add({rule: 'unsafe-path', path, message: `The entry ${quoteName(path)} ${what}.`})
    return false
  }
  if (kind === 'extension') return refuse('is of a kind that sitemount does not write')
  if (kind !== 'file' && kind !== 'folder') return refuse(`is a ${kind}: an artifact holds plain files only`)
  const reason = unsafeReason(path)
  if (reason !== undefined) return refuse(reason)
  if (seen.has(path)) return refuse('comes twice: which one counts depends on who unpacks it')
  seen.add(path)
  const wanted = kind === 'folder' ? [0o755] : [0o644, 0o755]
  if (!wanted.includes(mode)) return refuse(`has mode ${mode.toString(8)}, not 0644 or 0755`)
  if (canonical) return true
  ledger.add({
    rule: 'digest-mismatch',
    path,
    message: `The header of ${quoteName(path)} is not the one sitemount writes (owner, date or form).`,
  })
  return true
}

/** The content of one of the two files that come first, or undefined with the flaw that says why not. */
function takeWhole(entry: ArchiveEntry, {wanted, ledger}: {wanted: string; ledger: Ledger}): Uint8Array | undefined {
  if (entry.path !== wanted || entry.kind !== 'file') {
    const message = `${wanted} is missing: ${quoteName(entry.path)} stands in its place.`
    ledger.add({rule: 'missing-file', path: wanted, message})
    return undefined
  }
  const limit = wanted === manifestName ? manifestLimit : sumsLimit
  if (entry.bytes > limit) {
    ledger.add({rule: 'digest-mismatch', path: wanted, message: `${wanted} is longer than ${limit >> 20} MiB.`})
    return undefined
  }
  return gather(entry.content)
}

async function readFile(entry: ArchiveEntry, {ledger, signal}: {ledger: Ledger; signal: AbortSignal}): Promise<void> {
  const {path, bytes} = entry
  if (bytes <= recordLimit && ledger.wantsContent(path)) {
    const content = gather(entry.content)
    ledger.see(path, {bytes, sha256: hash('sha256', content, 'hex'), content})
    return
  }
  const pieces = entry.content[Symbol.iterator]()
  const first = pieces.next()
  if (first.done || first.value.length === bytes) {
    ledger.see(path, {bytes, sha256: hash('sha256', first.done ? Buffer.alloc(0) : first.value, 'hex')})
    return
  }
  const sum = createHash('sha256').update(first.value)
  for (let next = pieces.next(); !next.done; next = pieces.next()) {
    await setImmediate()
    if (signal.aborted) throw interrupted()
    sum.update(next.value)
  }
  ledger.see(path, {bytes, sha256: sum.digest('hex')})
}

/** All pieces as one, copied: their memory is used again. */
function gather(pieces: Iterable<Uint8Array>): Uint8Array {
  return Buffer.concat([...pieces].map(piece => Uint8Array.from(piece)))
}

/** The digest of the file is a promise too: its entries stand in one order, with every folder before its files. */
function checkOrder(order: readonly string[], ledger: Ledger): void {
  const expected = ledger.expected()
  const seen = new Set(order)
  // A missing file is told as such; it moves all that follow.
  if (expected.some(path => !seen.has(path))) return
  const right = archiveOrder(expected.map(path => ({path}))).map(entry =>
    'folder' in entry ? entry.folder : entry.path,
  )
  const wrong = right.findIndex((path, index) => path !== order[index])
  if (wrong < 0) return
  const path = right[wrong] ?? ''
  const message = `${quoteName(path)} does not stand where sitemount writes it: the entries have another order.`
  ledger.add({rule: 'digest-mismatch', path, message})
}
