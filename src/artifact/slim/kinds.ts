import {startupKind} from '../../environment/startup.ts'
import {isMetadata, kindsOf} from '../kinds.ts'

/**
 * Kinds of files that `slim` leaves out, in the order in which a file is claimed: a header below a folder of tests is a test.
 * `strip-native` is none of them: it makes files smaller.
 */
export const slimKinds = [
  'tests',
  'type-stubs',
  'docs',
  'examples',
  'headers',
  'static-libraries',
  'c-sources',
  'sources-with-bytecode',
] as const

export type SlimKind = (typeof slimKinds)[number]

/** Everything that the input `slim` takes. */
export const slimChoices = [...slimKinds, 'strip-native'] as const

export type SlimChoice = (typeof slimChoices)[number]

/** Whether a text is one of them. */
export function isSlimChoice(text: string): text is SlimChoice {
  return (slimChoices as readonly string[]).includes(text)
}

/**
 * Which kind each file could be left out as, for the kinds asked; files that stay are not in it. Metadata of a distribution
 * and `.pth` files are never left out, nor is `py.typed`, which says that the code itself is annotated (PEP 561).
 *
 * Folders of documentation and examples count only without an `__init__.py`: with one they are packages somebody may import
 * (`numpy.doc`). Names of files decide all else.
 */
export function slimCandidates(paths: readonly string[], kinds: ReadonlySet<SlimKind>): Map<string, SlimKind> {
  const kindOf = kindsOf(paths)
  const present = new Set(paths)
  const below = (path: string, names: RegExp) =>
    [...path.matchAll(names)].some(({0: folder, index}) => !present.has(`${path.slice(0, index)}${folder}__init__.py`))
  const claims: Readonly<Record<SlimKind, (path: string) => boolean>> = {
    tests: path => kindOf(path) === 'tests',
    'type-stubs': path => path.endsWith('.pyi') || /^[^/]+-stubs\//.test(path),
    docs: path => below(path, /(?<=^|\/)docs?\//g),
    examples: path => below(path, /(?<=^|\/)examples?\//g),
    headers: path => /\.(?:h|hh|hpp|hxx|cuh|pxd|pxi)$/.test(path),
    'static-libraries': path => /\.(?:a|la|lib)$/.test(path),
    'c-sources': path => /\.(?:c|cc|cpp|cxx|cu|f|f90|pyf|pyx)(?:\.(?:in|src|tp))?$/.test(path),
    // Start-up code is held against the hashes that were allowed.
    'sources-with-bytecode': path => isModule(path) && kindOf(path) === 'code' && startupKind(path) === undefined,
  }
  const asked = slimKinds.filter(kind => kinds.has(kind))
  const found = new Map<string, SlimKind>()
  for (const path of paths) {
    if (isMetadata(path) || /^[^/]+\.pth$/.test(path)) continue
    const kind = asked.find(one => claims[one](path))
    if (kind !== undefined) found.set(path, kind)
  }
  return found
}

/** Whether a source can be imported by its name, so that bytecode can stand in its place; templates and scripts cannot. */
function isModule(path: string): boolean {
  const parts = path.replace(/\.py$/, '').split('/')
  return (
    path.endsWith('.py') && parts.every(part => /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u.test(part))
  )
}

/**
 * Names that an import of a left-out file cannot do without: the first part of its path that is not also a part of some file
 * that stays under the same folders.
 */
export function tellingNames(candidates: Iterable<string>, kept: Iterable<string>): string[] {
  const standing = new Set<string>()
  for (const path of kept) {
    for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) standing.add(path.slice(0, end))
  }
  const names = new Set<string>()
  for (const path of candidates) {
    const parts = path.split('/')
    const own = parts.findIndex((_, index) => !standing.has(parts.slice(0, index + 1).join('/')))
    const name = parts[own] ?? ''
    // A folder by its name, a module without its endings.
    names.add(own === parts.length - 1 ? (name.split('.', 1)[0] ?? '') : name)
  }
  return [...names].filter(name => name !== '').sort()
}
