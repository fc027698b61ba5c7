import {hash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode} from '../../core/errors.ts'
import {checkpoint} from '../../core/process.ts'
import {inTurns, stride} from '../../core/steps.ts'
import {checksumsName} from '../checksums.ts'
import {manifestLimit, manifestName} from '../manifest.ts'
import {quoteName, unsafeReason} from '../names.ts'
import {batches} from '../pool/batches.ts'
import {inOrder, type Pool} from '../pool/pool.ts'
import {openPlain} from '../pool/read-file.ts'
import type {CopyFile, FileDigest, Gone, Tasks} from '../pool/tasks.ts'
import {sealedMode} from '../sealed-mode.ts'
import {type Contents, createLedger, type Ledger} from './ledger.ts'
import type {Unpacker} from './unpack.ts'
import {sumsLimit, tooLarge} from './verify-archive.ts'

export type FolderOptions = {
  signal: AbortSignal
  pool: Pool
  /** Bytes that all files together may have. */
  maxSize: number
  /** Takes copies of the files of the mount as they are hashed. */
  unpacker?: Unpacker
}

/** A plain file of the folder. */
type Found = {path: string; bytes: number; mode: number}

/**
 * Judges an unpacked artifact: every entry by `lstat`, links are not followed. Modes are not judged but for setuid and
 * the like, since the umask of whoever unpacked it made them. Throws `unreadable`, `interrupted`, and what the unpacker
 * throws.
 */
export async function verifyFolder(root: string, options: FolderOptions): Promise<Contents> {
  const {signal, pool, maxSize, unpacker} = options
  const ledger = createLedger({caseCounts: process.platform === 'linux'})
  const close = (isComplete: boolean) => inTurns(ledger.close(isComplete), signal)
  const manifest = readOwn(root, {name: manifestName, limit: manifestLimit, ledger})
  const sums = readOwn(root, {name: checksumsName, limit: sumsLimit, ledger})
  if (manifest === undefined || sums === undefined || !(await inTurns(ledger.open(manifest, sums), signal)))
    return close(false)

  const files: Found[] = []
  let total = 0
  for await (const file of walk(root, {signal, ledger})) {
    if (ledger.full()) return close(false)
    if (file.path === manifestName || file.path === checksumsName) continue
    total += file.bytes
    if (total > maxSize) {
      ledger.add(tooLarge(file, maxSize))
      return close(false)
    }
    if (ledger.admit(file.path, 'file')) files.push(file)
  }
  // What is judged is the copy, which is what will be used; the folder itself may change at any moment.
  const judged = (file: string) => path.join(...(unpacker ? [unpacker.folder, ledger.inMount(file)] : [root, file]))
  let done = 0
  const take = (results: (FileDigest | Gone)[]) => {
    for (const result of results) {
      const file = files[done++] as Found
      if ('gone' in result || !see(judged(file.path), {file: file.path, digest: result, ledger})) unpacker?.spoil()
      else unpacker?.expect(ledger.inMount(file.path), result.sha256)
    }
  }
  if (unpacker === undefined) await inOrder<'hash'>(pool, {tasks: hashTasks(root, files), each: take})
  else await inOrder<'copy'>(pool, {tasks: copyTasks(root, {files, ledger, unpacker}), each: take})
  return close(true)
}

function* hashTasks(root: string, files: readonly Found[]): Iterable<Tasks['hash']> {
  for (const batch of batches(files)) yield {kind: 'hash', files: batch.map(file => path.join(root, file.path))}
}

type Copying = {files: readonly Found[]; ledger: Ledger; unpacker: Unpacker}

/** What is copied is what is hashed: a file that changes in between is none of the sealed ones. */
function* copyTasks(root: string, {files, ledger, unpacker}: Copying): Iterable<Tasks['copy']> {
  for (const batch of batches(files)) {
    const copies: CopyFile[] = []
    for (const {path: file, mode} of batch) {
      const to = unpacker.place(ledger.inMount(file))
      if (to === undefined) return
      copies.push({from: path.join(root, file), to, mode: sealedMode(mode)})
    }
    yield {kind: 'copy', files: copies}
  }
}

type Seeing = {file: string; digest: FileDigest; ledger: Ledger}

/** Tells the ledger of a file that lies at `full`; whether it is the one that was sealed. */
function see(full: string, {file, digest, ledger}: Seeing): boolean {
  if (!ledger.wantsContent(file, digest.bytes)) return ledger.see(file, digest)
  const content = readContent(full, digest.bytes)
  if (content === undefined) {
    ledger.see(file, digest)
    ledger.add({rule: 'digest-mismatch', path: file, message: `${quoteName(file)} changed while it was verified.`})
    return false
  }
  // Read a second time: it counts as what it is now.
  return ledger.see(file, {bytes: content.length, sha256: hash('sha256', content, 'hex'), content})
}

/** The plain files below `root`; anything else is told, and not entered. */
async function* walk(root: string, {signal, ledger}: {signal: AbortSignal; ledger: Ledger}): AsyncIterable<Found> {
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    await checkpoint(signal)
    const names = reading(path.join(root, folder), () => fs.readdirSync(path.join(root, folder)))
    for (const [index, name] of names.sort().entries()) {
      if (index % stride === stride - 1) await checkpoint(signal)
      const entry = folder === '' ? name : `${folder}/${name}`
      const stat = judgeEntry(root, {entry, ledger})
      if (stat?.isFile()) yield {path: entry, bytes: stat.size, mode: stat.mode}
      // A folder that nothing listed lies in is told once, not file by file.
      else if (stat !== undefined && ledger.admit(entry, 'folder')) folders.push(entry)
    }
  }
}

/** The stats of a plain file or folder; of anything else the flaw is told. */
function judgeEntry(root: string, {entry, ledger}: {entry: string; ledger: Ledger}): fs.Stats | undefined {
  const refuse = (what: string) => {
    ledger.add({rule: 'unsafe-path', path: entry, message: `${quoteName(entry)} ${what}.`})
    return undefined
  }
  const reason = unsafeReason(entry)
  if (reason !== undefined) return refuse(reason)
  const full = path.join(root, entry)
  const stat = reading(full, () => fs.lstatSync(full))
  if (stat.isSymbolicLink()) return refuse('is a symbolic link: an artifact holds plain files only')
  if (!stat.isDirectory() && !stat.isFile()) return refuse('is neither a file nor a folder')
  if (process.platform !== 'win32' && (stat.mode & 0o6000) !== 0) return refuse('has a setuid or setgid bit')
  return stat
}

type Own = {name: string; limit: number; ledger: Ledger}

/** The content of one of the artifact's own two files, or undefined with the flaw that says why not. */
function readOwn(root: string, {name, limit, ledger}: Own): Uint8Array | undefined {
  const full = path.join(root, name)
  const stat = reading(full, () => fs.lstatSync(full, {throwIfNoEntry: false}))
  const refuse = (rule: 'missing-file' | 'unsafe-path' | 'digest-mismatch', what: string) => {
    ledger.add({rule, path: name, message: `${name} ${what}.`})
    return undefined
  }
  if (stat === undefined) return refuse('missing-file', 'is not there')
  if (!stat.isFile()) return refuse('unsafe-path', 'is not a plain file')
  if (stat.size > limit) return refuse('digest-mismatch', `is longer than ${limit >> 20} MiB`)
  return readContent(full, stat.size) ?? refuse('digest-mismatch', 'changed while it was read')
}

/** The content of a plain file of so many bytes; undefined where that is no longer what stands there. */
function readContent(full: string, bytes: number): Uint8Array | undefined {
  return reading(full, () => {
    const descriptor = openPlain(full, bytes)
    if (typeof descriptor !== 'number') return undefined
    try {
      return fs.readFileSync(descriptor)
    } finally {
      fs.closeSync(descriptor)
    }
  })
}

function reading<T>(target: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = systemCode(error) ?? 'unknown'
    throw new SitemountError('unreadable', `${quoteName(target)} cannot be read (${code}).`, {cause: error})
  }
}
