import fs from 'node:fs'
import path from 'node:path'
import type {Inventory, TreeEntry} from './facts.ts'

/**
 * How other entries of sys.path can add to an importable name. `module`: a file. `package`: a folder whose `__init__` lets nobody
 * in. `namespace`: a folder without one (PEP 420). `pkgutil`, `pkg-resources`: its `__init__` looks for the other parts itself.
 */
export type RootKind = 'module' | 'package' | 'namespace' | 'pkgutil' | 'pkg-resources'

/** A name that can be imported from site-packages, down to the first package that is no namespace. */
export type PackageRoot = {
  /** `flask`, `google`, `google.cloud`, `google.cloud.storage`. */
  name: string
  kind: RootKind
  /** Normalised names of the distributions whose RECORD lists a file there, sorted; empty when nobody does. */
  distributions: string[]
}

/** Namespaces within namespaces; nobody goes deeper than four. */
const deepest = 8

/** Bytes of an `__init__.py` that are looked at: those that declare a namespace are a line or two. */
const readLimit = 64 << 10

const identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u
const moduleFile = /^([\p{L}_][\p{L}\p{N}_]*)(?:\.py|\.pyc|(?:\.[A-Za-z0-9_-]+)*\.(?:so|pyd))$/u

type Node = {files: Set<string>; folders: Map<string, Node>}

/**
 * The names that can be imported from a site-packages directory, sorted, and how each treats other entries of sys.path:
 * top-level modules and packages, and what lies in namespace packages (PEP 420; pkgutil and pkg_resources, packaging guide
 * "Packaging namespace packages"). Links are not followed; an `__init__.py` that cannot be read counts as a plain one.
 */
export function readPackageRoots({site, entries, distributions}: Inventory): PackageRoot[] {
  const roots = new Map<string, PackageRoot>()
  collect(treeOf(entries), {site, parts: [], roots})
  for (const {normalizedName, record} of distributions) {
    for (const row of record ?? []) {
      for (const root of rootsOf(row.path, roots)) {
        if (!root.distributions.includes(normalizedName)) root.distributions.push(normalizedName)
      }
    }
  }
  for (const root of roots.values()) root.distributions.sort()
  return [...roots.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function treeOf(entries: readonly TreeEntry[]): Node {
  const top: Node = {files: new Set(), folders: new Map()}
  for (const {path: name, kind} of entries) {
    if (kind !== 'file') continue
    const parts = name.split('/')
    const file = parts.pop() ?? ''
    let node = top
    for (const part of parts) {
      const next = node.folders.get(part) ?? {files: new Set(), folders: new Map()}
      node.folders.set(part, next)
      node = next
    }
    node.files.add(file)
  }
  return top
}

type Collecting = {site: string; parts: readonly string[]; roots: Map<string, PackageRoot>}

function collect(node: Node, {site, parts, roots}: Collecting): void {
  for (const [folder, inside] of node.folders) {
    if (!identifier.test(folder) || folder === '__pycache__' || !holdsCode(inside)) continue
    const here = [...parts, folder]
    const kind = kindOf(inside, path.join(site, ...here))
    const name = here.join('.')
    roots.set(name, {name, kind, distributions: []})
    if (kind !== 'package' && here.length < deepest) collect(inside, {site, parts: here, roots})
  }
  for (const file of node.files) {
    const stem = moduleFile.exec(file)?.[1]
    if (stem === undefined || stem === '__init__' || stem === '__main__') continue
    const name = [...parts, stem].join('.')
    const folder = roots.get(name)
    // In one folder a package comes before a module, and a module before a namespace (importlib, FileFinder).
    if (folder === undefined || folder.kind === 'namespace') roots.set(name, {name, kind: 'module', distributions: []})
  }
}

function kindOf({files}: Node, folder: string): RootKind {
  if (![...files].some(file => moduleFile.exec(file)?.[1] === '__init__')) return 'namespace'
  if (!files.has('__init__.py')) return 'package'
  const text = readText(path.join(folder, '__init__.py'))
  // Many try pkg_resources first and fall back to pkgutil; either way pkgutil's is the one that works everywhere.
  if (/\bextend_path\s*\(/.test(text)) return 'pkgutil'
  return /\bdeclare_namespace\s*\(/.test(text) ? 'pkg-resources' : 'package'
}

/** Whether anything below can be imported: a folder of data is a namespace package in name only. */
function holdsCode({files, folders}: Node): boolean {
  const waiting = [{files, folders}]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ([...node.files].some(file => moduleFile.test(file))) return true
    for (const [name, inside] of node.folders) if (identifier.test(name) && name !== '__pycache__') waiting.push(inside)
  }
  return false
}

function readText(file: string): string {
  let handle: number | undefined
  try {
    handle = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0))
    if (!fs.fstatSync(handle).isFile()) return ''
    const bytes = Buffer.alloc(readLimit)
    return bytes.toString('utf8', 0, fs.readSync(handle, bytes, 0, readLimit, 0))
  } catch {
    return ''
  } finally {
    if (handle !== undefined) fs.closeSync(handle)
  }
}

/** The roots above or at a path of a RECORD. */
function* rootsOf(file: string, roots: ReadonlyMap<string, PackageRoot>): Generator<PackageRoot> {
  let name = ''
  for (const part of file.split('/', deepest + 1)) {
    const step = part.includes('.') ? (moduleFile.exec(part)?.[1] ?? '') : part
    if (step === '') return
    name = name === '' ? step : `${name}.${step}`
    const root = roots.get(name)
    if (root === undefined) return
    yield root
    if (root.kind === 'package' || root.kind === 'module') return
  }
}
