import {kindsOf} from '../kinds.ts'

/** What lies at the top of wheels by mistake. */
const leftovers = /^(?:tests?|testing|docs?|examples?|benchmarks?|scripts|tools|setup)(?:\/|$)/

const identifier = /^[\p{L}\p{Nl}][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u

/**
 * The packages that a program may import, as dotted names, sorted: folders with an `__init__.py` whose names have no leading
 * underscore and that hold no tests. From the paths of a site-packages directory.
 */
export function publicPackages(paths: readonly string[]): string[] {
  const kindOf = kindsOf(paths)
  return paths
    .filter(path => path.endsWith('/__init__.py') && kindOf(path) === 'code' && !leftovers.test(path))
    .map(path => path.slice(0, -'/__init__.py'.length).split('/'))
    .filter(parts => parts.every(part => identifier.test(part)))
    .map(parts => parts.join('.'))
    .sort()
}
