import {hash, randomUUID} from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import {discardNow} from './cleanup.ts'
import {systemCode} from './errors.ts'
import {removeFolder} from './folders.ts'
import {guard} from './kill-guard.ts'

/** A folder of this process alone, which others recognise as in use for as long as this process runs. */
export type OwnFolder = {
  path: string
  /** Removes it with all that is in it; what cannot be removed stays for the next run. */
  remove(): void
}

/** Who uses a folder. A number of a process alone says little: it is given again, and in each container anew. */
type Owner = {
  pid: number
  /** When that process started, in clock ticks since boot (proc(5), `/proc/PID/stat`, field 22). */
  start: string
  /** Which boot of which machine, and which pid namespace (`/proc/sys/kernel/random/boot_id`, `/proc/PID/ns/pid`). */
  boot: string
  namespace: string
}

/** How names begin: of folders for what is needed while working, and of those in which something is made that is renamed later. */
export const [scratchPrefix, draftPrefix] = ['sitemount-run-', '.sitemount-'] as const

export const ownerFile = '.sitemount-owner.json'

/** The owner's file of a folder in use is touched this often, in milliseconds. */
const beat = 60_000
/** Older than this, in milliseconds, it belongs to no running process, wherever that process may run. */
const oldest = 3_600_000
const largestOwner = 4096

/**
 * Makes a folder `PREFIXxxxxxx` in `parent` with a random name, closed to other users, and removes folders of that name which a
 * process that is gone left there. Throws what the system says.
 */
export function makeOwnFolder(parent: string, prefix: string): OwnFolder {
  const folder = mkdtempSync(path.join(parent, prefix))
  const release = guard(folder)
  let disown = () => {}
  const remove = () => {
    disown()
    discardNow.discard(folder)
    // What could not be removed now, for want of descriptors say, is left to the guard, which removes it when this process has ended.
    if (lstatSync(folder, {throwIfNoEntry: false}) === undefined) release()
  }
  try {
    disown = own(folder)
    removeAbandoned(parent, prefix)
    return {path: folder, remove}
  } catch (error) {
    remove()
    // Removing more than an empty folder takes a descriptor, and that may be what is missing.
    quietly(() => `${rmdirSync(folder)}`)
    throw error
  }
}

/** Writes down that this process uses a folder, and keeps that fresh; the function that comes back ends it. */
export function own(folder: string): () => void {
  const file = path.join(folder, ownerFile)
  writeFileSync(file, `${JSON.stringify(thisProcess())}\n`, {flag: 'wx', mode: 0o600})
  const timer = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date())
    } catch {
      // Removed by hand, or the disk is gone: the work itself says so.
    }
  }, beat)
  timer.unref()
  return () => clearInterval(timer)
}

/**
 * Removes what runs that are gone left in a folder, of this user and with these very forms of names (of `mkdtemp`, or of
 * `draftFileName`): real folders whose owner's file says that nothing uses them, and files of a process that is gone, or that were
 * not changed for an hour. What cannot be removed stays.
 */
export function removeAbandoned(parent: string, prefix: string): void {
  for (const name of list(parent)) {
    if (!name.startsWith(prefix)) continue
    const rest = name.slice(prefix.length)
    const of = draftForm.exec(rest)?.groups
    if (of === undefined && !/^[A-Za-z0-9]{6}$/.test(rest)) continue
    const place = path.join(parent, name)
    try {
      const stats = lstatSync(place)
      if (!isOurs(stats.uid)) continue
      if (stats.isFile() && of !== undefined && (isGone(of) || isOld(stats.ctimeMs))) unlinkSync(place)
      else if (stats.isDirectory() && of !== undefined && isGone(of)) removeFolder(place)
      else if (isAbandoned(place)) removeFolder(place)
      // Its run was killed before it had written anything.
      else if (stats.isDirectory() && isOld(stats.ctimeMs)) rmdirSync(place)
    } catch {
      // In use, not empty, another process was faster, or the folder is not ours to remove.
    }
  }
}

/** How the name of a draft goes on: where it was made and by which process, and a UUID. */
const draftForm = /^(?<machine>[0-9a-f]{8})-(?<pid>\d+)-(?<start>\d*)-[0-9a-f-]{36}$/

/** A name for a file that is renamed later: not to be guessed, and known by the next run as that of a process that is gone. */
export function draftFileName(): string {
  const {pid, start} = thisProcess()
  return `${draftPrefix}${machine()}-${pid}-${start}-${randomUUID()}`
}

/** The boot and the pid namespace in which the number of a process means this one. */
function machine(): string {
  const {boot, namespace} = thisProcess()
  return hash('sha256', `${boot} ${namespace}`).slice(0, 8)
}

function isGone(of: {[name: string]: string | undefined}): boolean {
  return of.machine === machine() && startOf(Number(of.pid)) !== of.start
}

/** Whether a folder is one of ours that no running process uses. Links are not followed. */
export function isAbandoned(folder: string): boolean {
  const stats = lstatSync(folder, {throwIfNoEntry: false})
  if (stats === undefined || !stats.isDirectory() || !isOurs(stats.uid)) return false
  const owner = readOwner(path.join(folder, ownerFile))
  if (owner === undefined) return false
  const {boot, namespace} = thisProcess()
  const isHere = owner.boot === boot && owner.namespace === namespace
  return isHere ? startOf(owner.pid) !== owner.start : isOld(owner.touched)
}

function readOwner(file: string): (Owner & {touched: number}) | undefined {
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    const stats = fstatSync(descriptor)
    if (!stats.isFile() || !isOurs(stats.uid) || stats.size > largestOwner) return undefined
    const value = JSON.parse(readFileSync(descriptor, 'utf8')) as Partial<Owner>
    const {pid, start, boot, namespace} = value
    if (typeof pid !== 'number' || ![start, boot, namespace].every(part => typeof part === 'string')) return undefined
    return {...(value as Owner), touched: stats.mtimeMs}
  } catch {
    return undefined
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

let cached: Owner | undefined

function thisProcess(): Owner {
  cached ??= {
    pid: process.pid,
    start: startOf(process.pid) ?? '',
    boot: quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    namespace: quietly(() => readlinkSync('/proc/self/ns/pid')),
  }
  return cached
}

/** When a process started; undefined when there is none, '' where the system has no /proc and there is one. */
function startOf(pid: number): string | undefined {
  try {
    // The name in brackets may hold anything, brackets too.
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return process.platform === 'linux' || !isRunning(pid) ? undefined : ''
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) !== 'ESRCH'
  }
}

function isOurs(uid: number): boolean {
  return process.getuid === undefined || uid === process.getuid()
}

function isOld(milliseconds: number): boolean {
  return Date.now() - milliseconds > oldest
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function quietly(work: () => string): string {
  try {
    return work()
  } catch {
    return ''
  }
}
