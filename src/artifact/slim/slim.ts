import {type AskImports, askImports, type ImportAnswer} from './imports.ts'
import {type SlimKind, slimCandidates, slimKinds, tellingNames} from './kinds.ts'

/** What leaving out one kind saves. */
export type SlimSaving = {kind: SlimKind; files: number; bytes: number}

/** A file of a kind that is left out, but that stays because code that stays needs it. */
export type SlimStaying = {path: string; kind: SlimKind; neededBy: string}

export type Slim = {
  /** Paths that do not go into the mount. */
  left: ReadonlySet<string>
  /**
   * Sources that go once bytecode under its old name (`a/b.pyc`) stands in their place, since Python imports that without a
   * source (PEP 3147, "Case 3"); their bytes are in `saved`, the bytecode's are not.
   */
  sourceless: ReadonlySet<string>
  /** One row a kind that was asked for, in the order of `slimKinds`. */
  saved: SlimSaving[]
  /** By path. */
  staying: SlimStaying[]
}

export type SlimOptions = AskImports & {
  /** Absolute path of site-packages. */
  site: string
  /** Plain files that would go into the mount; see `selectFiles`. */
  files: readonly {path: string; bytes: number}[]
  kinds: ReadonlySet<SlimKind>
}

/**
 * Chooses what is left out of the mount. A file of a kind asked for stays when code that stays imports it, or something
 * that itself stays does (scikit-learn needs `numpy/_core/tests/_natype.py`), when a text names its path, or when an entry
 * point of another package names it. Pure but for one question to the interpreter, which parses and never imports.
 *
 * Throws `probe-failed`, `interrupted`.
 */
export async function chooseSlim(options: SlimOptions): Promise<Slim> {
  const {files, kinds, site} = options
  const paths = files.map(({path}) => path)
  const candidates = slimCandidates(paths, kinds)
  if (candidates.size === 0) return settle(options, {candidates, answer: nothing})
  const sources = paths.filter(path => candidates.get(path) === 'sources-with-bytecode')
  const leaving = paths.filter(path => candidates.has(path) && candidates.get(path) !== 'sources-with-bytecode')
  const gone = new Set(leaving)
  const standing = paths.filter(path => !gone.has(path))
  const kept = standing.filter(path => path.endsWith('.py'))
  const stubs = kinds.has('type-stubs')
  // Headers and the like cannot be imported, and generic names would have every file parsed.
  const importable = leaving.filter(path => importableKinds.has(candidates.get(path) as SlimKind))
  const words = tellingNames(importable, standing)
  const answer = await askImports({site, kept, candidates: leaving, words, stubs, sources}, options)
  return settle(options, {candidates, answer})
}

/** Kinds that hold modules, and data that modules open by a path. */
const importableKinds: ReadonlySet<SlimKind> = new Set(['tests', 'docs', 'examples'])

const nothing: ImportAnswer = {needed: new Map(), sourced: new Set(), unread: []}

function settle(
  {files, kinds}: Pick<SlimOptions, 'files' | 'kinds'>,
  {candidates, answer}: {candidates: ReadonlyMap<string, SlimKind>; answer: ImportAnswer},
): Slim {
  const unread = new Set(answer.unread)
  const saved = new Map(slimKinds.filter(kind => kinds.has(kind)).map(kind => [kind, {kind, files: 0, bytes: 0}]))
  const left = new Set<string>()
  const sourceless = new Set<string>()
  const staying: SlimStaying[] = []
  for (const {path, bytes} of files) {
    const kind = candidates.get(path)
    if (kind === undefined) continue
    const neededBy = answer.needed.get(path)
    if (neededBy !== undefined) {
      staying.push({path, kind, neededBy})
      continue
    }
    const isSource = kind === 'sources-with-bytecode'
    if (isSource && (answer.sourced.has(path) || unread.has(path))) continue
    ;(isSource ? sourceless : left).add(path)
    const row = saved.get(kind)
    if (row === undefined) continue
    row.files += 1
    row.bytes += bytes
  }
  return {left, sourceless, saved: [...saved.values()], staying}
}
