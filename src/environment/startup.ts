import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {normalizeName} from '../requirements/grammar/name.ts'
import {claimsOf} from './claims.ts'
import type {Inventory, StartupCode} from './facts.ts'
import {codeLines, isDistutilsLine, isNamespaceLine, namespaceNames} from './pth.ts'
import {encodeHash, unpadded} from './record-row.ts'
import {distutilsHack, isDistutilsHack} from './setuptools-files.ts'
import {isVirtualenvModule, virtualenvModule, virtualenvPth} from './virtualenv-files.ts'

/** Bytes of a file that are read; a longer one is hashed only. No honest one comes near. */
const readLimit = 1 << 20

/** Excerpts are at most that long. */
const excerptLimit = 120

/** A file that may be start-up code, as somebody read it. */
export type StartupBytes = {
  /** Relative to site-packages, or to the mount. */
  path: string
  /** Hex sha256 of the whole file. */
  sha256: string
  /** The whole content, or null for a file that is too long to be read. */
  content: Uint8Array | null
  /** Name of the distribution that lists it, null for none; absent where nobody looked. */
  owner?: string | null
}

/** Other files that decide what a known line runs: the sha256 by path of those that `isBeside` names, null where it is not known. */
export type Beside = ReadonlyMap<string, string | null>

/** Whether a known line of a `.pth` file may run this file: setuptools' `_distutils_hack`, or an extension module. */
export function isBeside(file: string): boolean {
  return file.startsWith('_distutils_hack/') || /\.(?:so|pyd)$/.test(file)
}

// Every form in which Python imports a module of that name: source (`.pyw` on Windows), sourceless bytecode, an extension
// module with any tag, a package. What lies in `__pycache__` belongs to its source and cannot be imported without.
const customize = /^(site|user)customize(?:\/__init__)?(?:\.pyw?|\.pyc|(?:\.[A-Za-z0-9_-]+)*\.(?:so|pyd))$/

/** What makes a file run at every start, by its path relative to site-packages; undefined for any other file. */
export function startupKind(file: string): StartupCode['kind'] | undefined {
  const module = customize.exec(file)?.[1]
  if (module !== undefined) return module === 'site' ? 'sitecustomize' : 'usercustomize'
  if (file.includes('/')) return undefined
  // Hidden ones count: Python before 3.11.8, 3.12.2 and 3.13 reads them.
  return file.endsWith('.pth') ? 'pth' : file.endsWith('.start') ? 'start' : undefined
}

/**
 * Judges one file by path and bytes, wherever they come from: what runs there at every start of Python, or undefined for a file
 * that runs nothing (a `.pth` file with paths only, say). A text of setuptools is known only by what lies beside it. Takes any bytes.
 */
export function classifyStartup(
  {path: file, sha256, content, owner}: StartupBytes,
  beside: Beside,
): StartupCode | undefined {
  const kind = startupKind(file)
  if (kind === undefined) return undefined
  const base = {path: file, kind, sha256, ...(owner === undefined ? {} : {owner})}
  if (content === null) return {...base, known: null, excerpt: '', unread: true}
  if (kind !== 'pth') return {...base, known: null, excerpt: shorten(firstLine(file, content))}
  const code = codeLines(content)
  const known = knownText(code, {owner, beside})
  const strange = code.find(line => !isNamespaceLine(line) && !isDistutilsLine(line))
  const [first] = code
  return first === undefined ? undefined : {...base, known, excerpt: shorten(strange ?? first)}
}

/**
 * Start-up code in a site-packages directory with its owner, in the order of the inventory. Reads and hashes the few files it
 * concerns, never through a link; one that vanished or cannot be read is left out (the inventory still has its name).
 */
export function readStartup({site, entries, distributions}: Inventory): StartupCode[] {
  const candidates = entries.filter(({path: file, kind}) => kind === 'file' && startupKind(file) !== undefined)
  const known = claimsOf(distributions, new Set(candidates.map(entry => entry.path)))
  const beside = new Map(
    entries.filter(({path: file}) => isBeside(file)).map(({path: file}) => [file, hashBeside(site, file)]),
  )
  return candidates.flatMap(({path: file}) => {
    const bytes = hashFile(path.join(site, file))
    if (bytes === undefined) return []
    const claims = known.get(file) ?? []
    const recorded = `sha256=${encodeHash(bytes.sha256)}`
    const owner = claims.find(({rows}) => rows.some(({hash}) => unpadded(hash) === recorded)) ?? claims[0]
    const code = classifyStartup({path: file, ...bytes, owner: owner?.distribution.name ?? null}, beside)
    if (code === undefined) return []
    return isOfVirtualenv(code, {site, entries}) ? {...code, known: 'virtualenv'} : code
  })
}

// The `.pth` file says nothing without the module that it imports.
function isOfVirtualenv(
  {path: file, sha256}: StartupCode,
  {site, entries}: Pick<Inventory, 'site' | 'entries'>,
): boolean {
  if (file !== virtualenvPth.path || sha256 !== virtualenvPth.sha256) return false
  // A package or an extension module of that name would be imported instead.
  if (entries.some(entry => /^_virtualenv(?:$|\..*(?:so|pyd)$)/.test(entry.path))) return false
  const module = hashFile(path.join(site, virtualenvModule))
  return module !== undefined && isVirtualenvModule(module.sha256)
}

function hashBeside(site: string, file: string): string | null {
  return file === distutilsHack ? (hashFile(path.join(site, file))?.sha256 ?? null) : null
}

// setuptools' shim imports `_distutils_hack`: with another module of that name the same text may run anything. What it writes for
// namespaces loads no Python, but an extension module of that name.
function knownText(
  code: readonly string[],
  {owner, beside}: {owner: string | null | undefined; beside: Beside},
): StartupCode['known'] {
  if (code.length === 0) return null
  if (code.every(isNamespaceLine)) {
    const folders = code.flatMap(namespaceNames).map(name => name.replaceAll('.', '/'))
    return folders.some(folder => hasExtension(folder, beside)) ? null : 'namespace'
  }
  const isSetuptools = owner === undefined || (owner !== null && normalizeName(owner) === 'setuptools')
  const isHack = isDistutilsHack(beside.get(distutilsHack)) && !hasExtension('_distutils_hack', beside)
  return isSetuptools && isHack && code.every(isDistutilsLine) ? 'distutils' : null
}

/** Whether native code would be loaded as the module or package of that path: it comes before source (importlib.machinery). */
function hasExtension(module: string, beside: Beside): boolean {
  return [...beside.keys()].some(
    file => /\.(?:so|pyd)$/.test(file) && (file.startsWith(`${module}.`) || file.startsWith(`${module}/__init__.`)),
  )
}

function firstLine(file: string, content: Uint8Array): string {
  if (!/\.(?:pyw?|start)$/.test(file)) return ''
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8')
  return (
    text
      .replace(/^\ufeff/, '')
      .split(/\r\n|\n|\r/)
      .find(line => line.trim() !== '' && !line.trim().startsWith('#'))
      ?.trim() ?? ''
  )
}

function shorten(text: string): string {
  return text.length > excerptLimit ? `${text.slice(0, excerptLimit)}…` : text
}

function hashFile(file: string): {sha256: string; content: Buffer | null} | undefined {
  let handle: number | undefined
  try {
    handle = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0))
    const hash = createHash('sha256')
    const parts: Buffer[] = []
    let total = 0
    for (;;) {
      const part = Buffer.alloc(1 << 16)
      const got = fs.readSync(handle, part, 0, part.length, total)
      if (got === 0) break
      total += got
      hash.update(part.subarray(0, got))
      if (total <= readLimit) parts.push(part.subarray(0, got))
    }
    return {sha256: hash.digest('hex'), content: total > readLimit ? null : Buffer.concat(parts)}
  } catch {
    return undefined
  } finally {
    if (handle !== undefined) fs.closeSync(handle)
  }
}
