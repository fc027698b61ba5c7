import {createHash, randomUUID} from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {discardNow} from '../../../core/cleanup.ts'
import {SitemountError, writeError} from '../../../core/errors.ts'
import {makeFolders} from '../../../core/folders.ts'
import type {Env, IO} from '../../../core/io.ts'
import {guard} from '../../../core/kill-guard.ts'
import {isAbandoned, own, ownerFile} from '../../../core/own-folder.ts'
import {run} from '../../../core/process.ts'
import {createVirtualenv} from '../../../environment/create-virtualenv.ts'
import {install} from '../../../environment/install/install.ts'
import {chooseInstaller} from '../../../environment/install/installer.ts'
import type {Interpreter, Transport} from '../../../python/facts.ts'
import {libraryPathOf, scrubbedEnvironment, withTemporary} from '../../../python/scrub.ts'
import type {Indexes} from '../../../requirements/facts.ts'

/** A virtualenv that holds the server of an image and nothing else. */
export type ServerEnvironment = {
  /** Absolute; nothing in it may be changed. */
  folder: string
  /** Its interpreter. */
  python: string
  /** Whether it was there already. */
  kept: boolean
}

export type ServerOptions = {
  /** Text of the lock: every release pinned and hashed. */
  lock: string
  /** What it is made with, never what is judged: Python build and lock decide which environment is used again. */
  interpreter: Interpreter
  indexes: Indexes
  transport: Transport
  /** A folder of ours. */
  scratch: string
  io: Pick<IO, 'env' | 'signal' | 'log'>
}

/** Holds what the environment looked like when it was made; written last. */
const markName = 'sitemount.json'

/**
 * The virtualenv of a lock and a Python build, from `sitemount/servers` in the user's cache folder (XDG_CACHE_HOME, else
 * `~/.cache`), made there when it is missing or was changed. It is published by renaming a link to it: two runs at the same
 * time each make one, and either finds a whole one.
 *
 * Throws what `createVirtualenv`, `chooseInstaller` and `install` throw, `disk-full` or `unwritable` with the path.
 */
export async function ensureServer(options: ServerOptions): Promise<ServerEnvironment> {
  const {interpreter, lock, io} = options
  const link = path.join(serversFolder(io.env), digestOf(lock, interpreter))
  const ready = found(link)
  if (ready !== undefined) return {...ready, kept: true}
  // Made where it stays: console scripts and pyvenv.cfg hold their own path.
  const folder = `${link}-${randomUUID().slice(0, 8)}`
  const release = guard(folder)
  let disown = () => {}
  try {
    makeFolders(path.dirname(link))
    removeAbandonedServers(path.dirname(link))
    fs.mkdirSync(folder)
    disown = own(folder)
    await fill(folder, options)
    const other = found(link)
    if (other !== undefined) {
      // Another run was faster, and may be using it.
      fs.rmSync(folder, {recursive: true, force: true, maxRetries: 3})
      return {...other, kept: true}
    }
    publish(link, folder)
  } catch (error) {
    fs.rmSync(folder, {recursive: true, force: true, maxRetries: 3})
    throw writeError(error, folder, 'XDG_CACHE_HOME')
  } finally {
    disown()
    release()
  }
  const made = found(link)
  if (made === undefined) throw new SitemountError('internal', `${link} was changed while it was made.`)
  return {...made, kept: false}
}

function serversFolder(env: Env): string {
  const cache = env.XDG_CACHE_HOME ?? ''
  // Relative ones are to be ignored (XDG Base Directory Specification).
  const parent = path.isAbsolute(cache) ? cache : path.join(env.HOME || os.homedir(), '.cache')
  return path.join(parent, 'sitemount', 'servers')
}

/** Removes environments that a run which is gone had not finished. One that a link leads to is finished. */
function removeAbandonedServers(servers: string): void {
  for (const name of fs.readdirSync(servers)) {
    if (!/^[0-9a-f]{32}-[0-9a-f]{8}$/.test(name)) continue
    const folder = path.join(servers, name)
    // In this order: what is gone links nothing any more.
    if (isAbandoned(folder) && target(path.join(servers, name.slice(0, 32))) !== folder) discardNow.discard(folder)
  }
}

function digestOf(lock: string, {executable, version, abi, platform, glibc}: Interpreter): string {
  const parts = [lock, fs.realpathSync(executable), version, abi, platform, glibc ?? '']
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

async function fill(folder: string, options: ServerOptions): Promise<void> {
  const {interpreter, lock, io, scratch} = options
  const {signal, log} = io
  const work = fs.mkdtempSync(path.join(scratch, 'server-'))
  const temporary = path.join(work, 'tmp')
  fs.mkdirSync(temporary)
  const library = libraryPathOf(interpreter.executable, io.env)
  const env = withTemporary(scrubbedEnvironment(io.env, {libraryPath: library}), temporary)
  const virtualenv = await createVirtualenv({interpreter, folder, env, signal})
  const installer = await chooseInstaller({installer: 'auto', interpreter, env, signal})
  log.progress('Installing the server of the image')
  await install({
    ...options,
    virtualenv,
    installer,
    requirements: lock,
    constraints: '',
    fullyHashed: true,
    wheelsOnly: true,
    markers: interpreter.markers,
    signal,
    env,
    log,
    scratch: work,
  })
  // The start script asks pip for the server; without pip in the lock and the module ensurepip (Debian) that question is left out.
  if (!fs.existsSync(path.join(folder, 'bin', 'pip'))) {
    await run(virtualenv.executable, ['-I', '-m', 'ensurepip', '--default-pip'], {env, signal, timeout: 120_000})
  }
  // The image has its bytecode; this folder is read-only to the server, which would compile it at every start.
  await run(virtualenv.executable, ['-I', '-m', 'compileall', '-q', virtualenv.site], {env, signal, timeout: 300_000})
  fs.writeFileSync(path.join(folder, markName), `${JSON.stringify({tree: treeOf(folder)})}\n`)
}

function publish(link: string, folder: string): void {
  const draft = `${folder}.link`
  fs.symlinkSync(path.basename(folder), draft)
  const before = target(link)
  fs.renameSync(draft, link)
  // It was damaged: nobody is sent there any more.
  if (before !== undefined && before !== folder) fs.rmSync(before, {recursive: true, force: true, maxRetries: 3})
}

/** The whole environment that a link leads to, or undefined where there is none or it is not what was made. */
function found(link: string): Omit<ServerEnvironment, 'kept'> | undefined {
  const folder = target(link)
  if (folder === undefined) return undefined
  try {
    const {tree} = JSON.parse(fs.readFileSync(path.join(folder, markName), 'utf8')) as {tree: string}
    const python = path.join(folder, 'bin', 'python')
    return tree === treeOf(folder) && fs.existsSync(python) ? {folder, python} : undefined
  } catch {
    return undefined
  }
}

function target(link: string): string | undefined {
  try {
    const name = fs.readlinkSync(link)
    return name === path.basename(name) ? path.join(path.dirname(link), name) : undefined
  } catch {
    return undefined
  }
}

/** Names, sizes, kinds and times of everything in a folder but the mark, as one digest: 4,000 files take some 50 ms. */
function treeOf(folder: string): string {
  const hash = createHash('sha256')
  const waiting = ['']
  for (const below of waiting) {
    const entries = fs.readdirSync(path.join(folder, below)).sort()
    for (const name of entries) {
      const file = below === '' ? name : `${below}/${name}`
      if (file === markName || file === ownerFile) continue
      const stats = fs.lstatSync(path.join(folder, file))
      if (stats.isDirectory()) waiting.push(file)
      // A folder's own time and size say nothing that its entries do not.
      const facts = stats.isDirectory() ? [] : [stats.size, stats.mtimeMs]
      hash.update(`${JSON.stringify([file, stats.mode, ...facts])}\n`)
    }
  }
  return hash.digest('hex')
}
