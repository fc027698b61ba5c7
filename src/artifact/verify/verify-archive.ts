import {createHash, hash} from 'node:crypto'
import {setImmediate} from 'node:timers/promises'
import {SitemountError} from '../../core/errors.ts'
import {checkpoint, interrupted} from '../../core/process.ts'
import {inTurns} from '../../core/steps.ts'
import {checksumsName} from '../checksums.ts'
import type {Flaw} from '../facts.ts'
import {archiveOrder} from '../formats/archive-order.ts'
import type {ArchiveEntry} from '../formats/tar-reader.ts'
import {manifestLimit, manifestName} from '../manifest.ts'
import {quoteName, unsafeReason, unsafeZipReason} from '../names.ts'
import {type Contents, createLedger, type Ledger} from './ledger.ts'
import type {Sink, Unpacker} from './unpack.ts'

/** Bytes SHA256SUMS may have: about half a million files. */
export const sumsLimit = 64 << 20

const turnBytes = 32 << 20

/** Counts the bytes that were read: reading is synchronous, and signals and timers get their turn in between. */
type Turn = (bytes: number) => Promise<void> | undefined

/** Throws `interrupted` at the turn after an abort. */
function createTurn(signal: AbortSignal): Turn {
  let since = 0
  return bytes => {
    since += bytes
    if (since <= turnBytes) return undefined
    since = 0
    return setImmediate().then(() => {
      if (signal.aborted) throw interrupted()
    })
  }
}

/** Reads what is not looked at, piece by piece: left to the reader, that would be one step, however long. */
async function skip({content, packed}: Pick<ArchiveEntry, 'content' | 'packed'>, turn: Turn): Promise<void> {
  for await (const piece of packed ?? content) await turn(piece.length)
}

export type EntryOptions = {
  signal: AbortSignal
  /** Bytes that all files together may have. */
  maxSize: number
  /** Whether the entries are those of a zip, whose readers have rules of their own for names. */
  isZip: boolean
  /** Takes the files of the mount as they are seen. */
  unpacker?: Unpacker
}

/**
 * Judges the entries of an archive as they come. Throws `interrupted`, what reading the file throws, and what the unpacker
 * throws.
 */
export async function verifyEntries(
  entries: Iterable<ArchiveEntry>,
  {signal, maxSize, isZip, unpacker}: EntryOptions,
): Promise<Contents> {
  const ledger = createLedger()
  const reasonOf = isZip ? unsafeZipReason : unsafeReason
  const order: string[] = []
  const seen = new Set<string>()
  let manifest: Uint8Array | undefined
  let sums: Uint8Array | undefined
  let complete = false
  const close = (isComplete: boolean) => inTurns(ledger.close(isComplete), signal)
  const turn = createTurn(signal)
  let total = 0
  try {
    for (const entry of entries) {
      await turn(4096)
      if (ledger.full()) return close(false)
      total += entry.bytes
      if (total > maxSize) {
        ledger.add(tooLarge(entry, maxSize))
        return close(false)
      }
      if (!isSafe(entry, {seen, ledger, reasonOf})) {
        await skip(entry, turn)
        continue
      }
      if (manifest === undefined || sums === undefined) {
        const wanted = manifest === undefined ? manifestName : checksumsName
        const content = await takeWhole(entry, {wanted, ledger})
        if (content === undefined) return close(false)
        if (manifest === undefined) manifest = content
        else {
          sums = content
          if (!(await inTurns(ledger.open(manifest, sums), signal))) return close(false)
        }
        continue
      }
      order.push(entry.path)
      if (entry.kind === 'folder') ledger.admit(entry.path, 'folder')
      else if (!ledger.admit(entry.path, 'file')) await skip(entry, turn)
      else {
        await turn(entry.bytes)
        await readFile(entry, {ledger, signal, unpacker})
      }
    }
    complete = true
  } catch (error) {
    if (!(error instanceof SitemountError) || error.code !== 'archive') throw error
    ledger.add({rule: 'digest-mismatch', message: error.message, help: 'Fetch it again from where it was published.'})
  }
  if (complete && sums === undefined) {
    const path = manifest === undefined ? manifestName : checksumsName
    ledger.add({rule: 'missing-file', path, message: `The archive holds no ${path}.`})
    return close(false)
  }
  if (complete && ledger.flaws.length === 0) {
    await checkpoint(signal)
    checkOrder(order, ledger)
  }
  return close(complete)
}

/** The flaw of the entry with which an artifact grows beyond what is let in: told before any of it is read. */
export function tooLarge({path, bytes}: {path: string; bytes: number}, maxSize: number): Flaw {
  return {
    rule: 'unsafe-path',
    path,
    message: `With ${quoteName(path)} (${bytes} bytes) the artifact has more than ${maxSize} bytes, which is the limit.`,
    help: 'If the artifact is meant to be that large, raise `max-size`.',
  }
}

type Judging = {seen: Set<string>; ledger: Ledger; reasonOf: typeof unsafeReason}

/** Whether an entry may stand in an artifact at all; adds the flaws that say why not. */
function isSafe(entry: ArchiveEntry, {seen, ledger, reasonOf}: Judging): boolean {
  const {path, kind, mode, canonical} = entry
  const refuse = (what: string) => {
    ledger.add({rule: 'unsafe-path', path, message: `The entry ${quoteName(path)} ${what}.`})
    return false
  }
  if (kind === 'extension') return refuse('is of a kind that sitemount does not write')
  if (kind !== 'file' && kind !== 'folder') return refuse(`is a ${kind}: an artifact holds plain files only`)
  const reason = reasonOf(path)
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
async function takeWhole(
  entry: ArchiveEntry,
  {wanted, ledger}: {wanted: string; ledger: Ledger},
): Promise<Uint8Array | undefined> {
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

type Reading = {ledger: Ledger; signal: AbortSignal; unpacker: Unpacker | undefined}

/** Hashes a file of the mount, and unpacks it where that is wanted. */
async function readFile(entry: ArchiveEntry, {ledger, signal, unpacker}: Reading): Promise<void> {
  const {path, bytes, mode} = entry
  const sink = unpacker?.open(ledger.inMount(path), mode)
  try {
    const content = ledger.wantsContent(path, bytes) ? await gather(entry.content) : undefined
    const pieces = content === undefined ? entry.content : [content]
    const sha256 = await hashPieces(pieces, {bytes, signal, sink})
    const sealed = ledger.see(path, {bytes, sha256, ...(content === undefined ? {} : {content})})
    if (sealed) unpacker?.expect(ledger.inMount(path), sha256)
    else unpacker?.spoil()
  } finally {
    sink?.close()
  }
}

/** Hex sha256 of the pieces, which the sink takes too. */
async function hashPieces(
  pieces: ArchiveEntry['content'],
  {bytes, signal, sink}: {bytes: number; signal: AbortSignal; sink: Sink | undefined},
): Promise<string> {
  if (Symbol.iterator in pieces) {
    const iterator = pieces[Symbol.iterator]()
    const first = iterator.next()
    const piece = first.done ? nothing : first.value
    // Nearly all files come in one piece, and one call is cheaper than a hash object.
    if (piece.length === bytes) {
      sink?.write(piece)
      const sha256 = hash('sha256', piece, 'hex')
      // What ends a piece may still say that it was wrong.
      iterator.next()
      return sha256
    }
    return hashRest({pieces: {[Symbol.iterator]: () => iterator}, first: piece, signal, sink})
  }
  return hashRest({pieces, first: nothing, signal, sink})
}

const nothing = Buffer.alloc(0)

type Rest = {pieces: ArchiveEntry['content']; first: Uint8Array; signal: AbortSignal; sink: Sink | undefined}

async function hashRest({pieces, first, signal, sink}: Rest): Promise<string> {
  const sum = createHash('sha256').update(first)
  sink?.write(first)
  for await (const piece of pieces) {
    // Reading is synchronous mostly: signals and timers get their turn in between.
    await setImmediate()
    if (signal.aborted) throw interrupted()
    sum.update(piece)
    sink?.write(piece)
  }
  return sum.digest('hex')
}

/** All pieces as one, copied: their memory is used again. */
async function gather(pieces: ArchiveEntry['content']): Promise<Uint8Array> {
  const copies: Uint8Array[] = []
  for await (const piece of pieces) copies.push(Uint8Array.from(piece))
  return Buffer.concat(copies)
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
