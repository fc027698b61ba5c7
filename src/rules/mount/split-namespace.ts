import type {PackageRoot} from '../../environment/namespaces.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'
import {clashesWithHost, concerned, owned, plainNames, titles} from '../target/host-names.ts'
import type {TargetFacts} from '../target/support.ts'

/**
 * **Found.** A name that the mount and the host both use for a package, and of which one leaves the other no room: a plain package
 * or module (`azure/__init__.py`) on one side, parts of a namespace package of that name on the other. A warning, instead of an error,
 * where the mount declares its namespace by `pkg_resources`: that joins only parts which do the same.
 *
 * **Why.** Python takes the first real package it meets on `sys.path` and goes on past folders without `__init__.py`
 * ([PEP 420](https://peps.python.org/pep-0420/)). A plain `azure/__init__.py` in the mount makes `azure.monitor` of the host
 * disappear, and the server does not start; a plain `google/__init__.py` in the host makes every `google.…` of the mount disappear,
 * although the mount comes first. Packages that call `pkgutil.extend_path` share the name and are no finding.
 *
 * **Mend it.** Use releases that share the name without `__init__.py`; rename a package of your own; or bring the host's parts in
 * the mount too, so that they lie in one folder. The host's names come from its profile (`modules`, `namespaces`); where only
 * distributions are known, those of well-known families (`azure-…`, `google-…`, `opentelemetry-…`, `ruamel-…`, `zope-…` and the
 * like) count by their names, and only against a plain package of the mount.
 *
 * ```text
 * azure is a plain package in the mount (mine), and the host has parts of a namespace package of that name (azure-core 1.30.2): they cannot be imported any more.
 * ```
 *
 * **Turn it off.** `rules: 'split-namespace: warning'`.
 */
export const splitNamespace = defineRule({
  id: 'split-namespace',
  family: 'Mount',
  title: 'A namespace package that the host hides or splits',
  levels: {
    ...mounting('error'),
    rehearse: 'error',
  },
  check(facts: TargetFacts): Judgement[] {
    return [...hidesHost(facts), ...hiddenByHost(facts)]
  },
})

/** Plain packages of the mount that hide the host's part of a namespace package. */
function hidesHost(facts: TargetFacts): Judgement[] {
  return clashesWithHost(facts)
    .filter(({parts}) => parts.length > 0)
    .map(({name, kind, distributions, parts}) => {
      const named = parts.some(one => one.modules !== undefined || one.namespaces !== undefined)
      const how = kind === 'pkg-resources' ? 'declares its namespace by pkg_resources' : `is a plain ${kind}`
      const cannot = kind === 'pkg-resources' ? 'are left out unless they do the same' : 'cannot be imported any more'
      return {
        ...(kind === 'pkg-resources' && {level: 'warning'}),
        message: `${name} ${how} in the mount${owned(distributions)}, and the host has parts of a namespace package of that name${named ? '' : ', as their names tell'} (${titles(parts)}): they ${cannot}.`,
        help: `Use a release that leaves ${name} open to others (PEP 420: no \`__init__.py\`), or rename it if it is your own.`,
        ...concerned(distributions, parts),
      }
    })
}

/**
 * Namespace packages of the mount that the host has a plain package or module for. Python goes on looking after a folder
 * without `__init__`, and takes the first real package it meets (PEP 420): the mount's part is never seen.
 */
function hiddenByHost({packageRoots, host}: TargetFacts): Judgement[] {
  const plain = plainNames(host)
  const hidden = packageRoots.filter(({kind, name}) => kind === 'namespace' && plain.has(name))
  return outermost(hidden).map(({name, distributions}) => {
    const owners = plain.get(name) ?? []
    return {
      message: `${name} is a namespace package in the mount${owned(distributions)}, and ${titles(owners)} of the host has a plain package of that name: Python takes the host's, and the mount's part cannot be imported.`,
      help: `Use a release of either that agrees on how ${name} is shared, or bring what the host has in the mount as well.`,
      ...concerned(distributions, owners),
    }
  })
}

/** Without those that lie in another one of the list: the outer finding says it all. */
function outermost(roots: readonly PackageRoot[]): PackageRoot[] {
  const names = new Set(roots.map(({name}) => name))
  return roots.filter(({name}) => {
    const parts = name.split('.')
    return !parts.slice(1).some((_, index) => names.has(parts.slice(0, index + 1).join('.')))
  })
}
