import type {Distribution} from '../facts.ts'

/** What a distribution's file names are read with. */
export type NamingOptions = {
  /** Suffixes of extension modules that the target imports, most specific first. */
  suffixes: readonly string[]
  /** Whether an `__init__` (path relative to the mount) only makes a legacy namespace package; default: never. */
  isNamespace?: (path: string) => boolean
}

type Folder = {modules: Map<string, string>; folders: Map<string, Folder>}

/** What lies at the top of many wheels by mistake; `setup` would even install something. */
const leftovers = new Set(
  'tests test testing docs doc examples example samples benchmarks benchmark scripts tools conftest setup noxfile'.split(
    ' ',
  ),
)

/** Namespaces are nested a few levels deep, never this many. */
const deepest = 8

/**
 * The top-level modules of a distribution as dotted names, sorted: what its RECORD says, never `top_level.txt`, which is
 * often stale. Namespace packages (PEP 420) are followed down to their first real modules. Private names and leftovers
 * (`tests`, `setup`) stand in only for a distribution that has nothing else, as do extension modules for another Python.
 * Empty for stubs, data and metadata alone.
 */
export function topLevelModules({record}: Pick<Distribution, 'record'>, options: NamingOptions): string[] {
  const paths = (record ?? []).map(row => row.path)
  const found = allModules(paths, options)
  const names = found.length > 0 ? found : allModules(paths, {...options, suffixes: foreignSuffixes(paths)})
  const wanted = [isPublic, (name: string) => !isPrivate(name), () => true].map(keep => names.filter(keep))
  return wanted.find(some => some.length > 0) ?? []
}

/** Every first real module below these paths (relative to the mount), private ones and leftovers included, sorted. */
export function allModules(paths: readonly string[], options: NamingOptions): string[] {
  const top = emptyFolder()
  for (const path of paths) place(top, path, options.suffixes)
  return realModules(top, {prefix: '', path: '', depth: 0, isNamespace: options.isNamespace ?? (() => false)}).sort()
}

/** The module name of a file name: its stem, where a suffix says it is code and the stem is an identifier. */
export function moduleOf(file: string, suffixes: readonly string[]): string | undefined {
  const suffix = [...suffixes, '.py', '.pyc'].find(one => file.endsWith(one))
  // `libcudart.so` among data is a library, not an extension module.
  if (suffix === undefined || (suffix === '.so' && file.startsWith('lib'))) return undefined
  const stem = file.slice(0, -suffix.length)
  return isIdentifier(stem) ? stem : undefined
}

function place(top: Folder, path: string, suffixes: readonly string[]): void {
  const parts = path.replaceAll('\\', '/').split('/')
  const file = parts.pop() ?? ''
  const module = moduleOf(file, suffixes)
  // Metadata, `.data`, stubs (`foo-stubs`) and paths that leave the mount are no identifiers.
  if (module === undefined || parts.length > 64 || parts.includes('__pycache__') || !parts.every(isIdentifier)) return
  let folder = top
  for (const part of parts) {
    const next = folder.folders.get(part) ?? emptyFolder()
    folder.folders.set(part, next)
    folder = next
  }
  if (!folder.modules.has(module)) folder.modules.set(module, file)
}

type At = {prefix: string; path: string; depth: number; isNamespace: (path: string) => boolean}

function realModules(folder: Folder, at: At): string[] {
  const {prefix, path, depth, isNamespace} = at
  if (depth > deepest) return []
  const files = [...folder.modules.keys()].filter(
    name => name !== '__init__' && !folder.folders.get(name)?.modules.has('__init__'),
  )
  const packages = [...folder.folders].flatMap(([name, inner]) => {
    const below = {prefix: `${prefix}${name}.`, path: `${path}${name}/`, depth: depth + 1, isNamespace}
    const init = inner.modules.get('__init__')
    if (init !== undefined && !isNamespace(`${path}${name}/${init}`)) return [`${prefix}${name}`]
    // A module beside a folder of its name hides the folder.
    if (init === undefined && folder.modules.has(name)) return []
    const deeper = realModules(inner, below)
    return deeper.length > 0 || init === undefined ? deeper : [`${prefix}${name}`]
  })
  return [...new Set([...files.map(name => `${prefix}${name}`), ...packages])]
}

function emptyFolder(): Folder {
  return {modules: new Map(), folders: new Map()}
}

function isPublic(name: string): boolean {
  return !isPrivate(name) && !leftovers.has(name.split('.', 1)[0] ?? '')
}

function isPrivate(name: string): boolean {
  return name.split('.').some(part => part.startsWith('_'))
}

/** `.cpython-39-x86_64-linux-gnu.so` and the like, whatever Python they are for. */
function foreignSuffixes(paths: readonly string[]): string[] {
  const suffixes = paths.map(path => /\.[\w-]+\.(?:so|pyd)$|\.(?:so|pyd)$/.exec(path)?.[0])
  return [...new Set(suffixes.filter(suffix => suffix !== undefined))].sort((a, b) => b.length - a.length)
}

/** Python's own notion, without the normalisation (NFKC) that no file name relies on. */
function isIdentifier(text: string): boolean {
  return /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(text)
}
