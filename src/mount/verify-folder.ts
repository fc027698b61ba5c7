import fs from 'node:fs'
import path from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {SitemountError, systemCode} from '../errors.ts'
import {interrupted} from '../process.ts'
import {checksumsName} from './checksums.ts'
import {type Contents, createLedger, type Ledger} from './ledger.ts'
import {manifestLimit, manifestName} from './manifest.ts'
import {quoteName, unsafeReason} from './names.ts'
import {inOrder, type Pool} from './pool.ts'
import {recordLimit} from './record-audit.ts'
import type {FileDigest, Gone, Tasks} from './tasks.ts'
import {sumsLimit} from './verify-archive.ts'

type Options = {signal: AbortSignal; pool: Pool}

/**
 * Judges an unpacked artifact: every entry by `lstat`, links are not followed. Modes are not judged but for setuid and
 * the like, since the umask of whoever unpacked it made them. Throws `unreadable` and `interrupted`.
 */
export async function verifyFolder(root: string, {signal, pool}: Options): Promise<Contents> {
  const ledger = createLedger()
  const manifest = readOwn(root, {name: manifestName, limit: manifestLimit, ledger})
  const sums = readOwn(root, {name: checksumsName, limit: sumsLimit, ledger})
  if (manifest === undefined || sums === undefined || !ledger.open(manifest, sums)) return ledger.close(false)

  const files: string[] = []
  for await (const entry of walk(root, {signal, ledger})) {
    if (ledger.full()) return ledger.close(false)
    if (entry === manifestName || entry === checksumsName) continue
    if (ledger.admit(entry, 'file')) files.push(entry)
  }
  let done = 0
  const take = (results: (FileDigest | Gone)[]) => {
    for (const result of results) {
      const file = files[done++] as string
      if ('gone' in result) continue
      const content = ledger.wantsContent(file) && result.bytes <= recordLimit ? readContent(root, file) : undefined
      ledger.see(file, {...result, ...(content === undefined ? {} : {content})})
    }
  }
  await inOrder(pool, {tasks: hashTasks(root, files), each: take})
  return ledger.close(true)
}

function* hashTasks(root: string, files: readonly string[]): Iterable<Tasks['hash']> {
  const batch = 64
  for (let at = 0; at < files.length; at += batch) {
    yield {kind: 'hash', files: files.slice(at, at + batch).map(file => path.join(root, file))}
  }
}

/** Paths of the plain files below `root`; anything else is told, and not entered. */
async function* walk(root: string, {signal, ledger}: {signal: AbortSignal; ledger: Ledger}): AsyncIterable<string> {
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    await setImmediate()
    if (signal.aborted) throw interrupted()
    const names = reading(path.join(root, folder), () => fs.readdirSync(path.join(root, folder)))
    for (const name of names.sort()) {
      const entry = folder === '' ? name : `${folder}/${name}`
      const kind = judgeEntry(root, {entry, ledger})
      if (kind === 'file') yield entry
      // A folder that nothing listed lies in is told once, not file by file.
      else if (kind === 'folder' && ledger.admit(entry, 'folder')) folders.push(entry)
    }
  }
}

function judgeEntry(root: string, {entry, ledger}: {entry: string; ledger: Ledger}): 'file' | 'folder' | undefined {
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
  return stat.isDirectory() ? 'folder' : 'file'
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
  return reading(full, () => fs.readFileSync(full))
}

function readContent(root: string, file: string): Uint8Array {
  const full = path.join(root, file)
  return reading(full, () => fs.readFileSync(full))
}

function reading<T>(target: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = systemCode(error) ?? 'unknown'
    throw new SitemountError('unreadable', `${quoteName(target)} cannot be read (${code}).`, {cause: error})
  }
}
