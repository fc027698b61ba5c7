/** What a file of the mount can be, in the order in which it is told. */
export const fileKinds = ['code', 'native', 'data', 'bytecode', 'tests', 'type-stubs', 'metadata'] as const

/** What a file of the mount is, for sizes. */
export type FileKind = (typeof fileKinds)[number]

/** Tells what a file is. */
export type Kinds = (path: string) => FileKind

/**
 * Tells what a file is from its path (relative to site-packages) and the paths around it. Metadata comes first, then tests
 * with all they need, since that is how files are left out; `libz.so.1` is native as well.
 *
 * A folder `tests` or `_tests` holds tests. A folder `test` does where a module in it is named like one (pytest's and
 * unittest's `test_*.py`, `*_test.py`): `joblib/test` and `tornado/test` do, `django/test` is public. `testing` never does.
 */
export function kindsOf(paths: Iterable<string>): Kinds {
  const holding = new Set<string>()
  for (const path of paths) {
    if (!/(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/.test(path)) continue
    for (const {index} of path.matchAll(/(?<=^|\/)test\//g)) holding.add(path.slice(0, index))
  }
  const isTest = (path: string) => {
    if (/(?:^|\/)(?:tests|_tests)\//.test(path) || /(?:^|\/)conftest\.py$/.test(path)) return true
    return [...path.matchAll(/(?<=^|\/)test\//g)].some(({index}) => holding.has(path.slice(0, index)))
  }
  return path => {
    if (isMetadata(path)) return 'metadata'
    return isTest(path) ? 'tests' : kindOfName(path)
  }
}

/** Whether a path is metadata of a distribution: it is never left out. */
export function isMetadata(path: string): boolean {
  return /^[^/]+\.(?:dist-info|egg-info)(?:\/|$)/.test(path)
}

/** What the name alone says. Stubs are `*.pyi` anywhere, and all of a stub-only package (PEP 561). */
function kindOfName(path: string): FileKind {
  if (path.endsWith('.pyi') || /^[^/]+-stubs\//.test(path)) return 'type-stubs'
  if (/\.py[co]$/.test(path)) return 'bytecode'
  if (/\.pyw?$/.test(path)) return 'code'
  if (/\.(?:so(?:\.\d+)*|pyd|dll|dylib)$/.test(path)) return 'native'
  return 'data'
}
