import {owners} from '../../environment/owners.ts'
import {isDistutilsLine} from '../../environment/pth.ts'
import {ofVirtualenv} from '../../environment/virtualenv-files.ts'
import {defineRule, type Judgement, leaking} from '../rule.ts'
import type {LeakFacts} from './support.ts'

/**
 * **Found.** A finder on `sys.meta_path` that was installed when Python started, beyond the interpreter's own.
 *
 * **Why.** It can serve modules from anywhere, and neither `pip list` nor `pip freeze` shows them. Editable installs of setuptools
 * work this way. On a mount nothing installs the hook.
 *
 * **Mend it.** Find the `.pth` file or `sitecustomize` that installs it, and the package that owns that.
 *
 * ```text
 * An import hook is installed at every start of Python: __editable___mylib_0_1_finder._EditableFinder.
 * ```
 *
 * **Turn it off.** `rules: 'leaked-import-hook: warning'`.
 */
export const leakedImportHook = defineRule({
  id: 'leaked-import-hook',
  family: 'Leaks',
  title: 'An import hook that is installed at start',
  levels: leaking('error'),
  /** Finders on `sys.meta_path` that some start-up code put there: modules can come from anywhere. */
  check({inventory, probe, startup}: LeakFacts): Judgement[] {
    const owned = owners(inventory)
    const patched = ofVirtualenv(startup).size > 0
    const known = inventory.pth.some(file => owned.has(file.path) && file.lines.some(({text}) => isDistutilsLine(text)))
    return probe.metaPath
      .filter(name => !(known && /(?:^|\.)DistutilsMetaFinder$/.test(name)))
      .filter(name => !(patched && name === '_virtualenv._Finder'))
      .map(name => ({
        message: `An import hook is installed at every start of Python: ${name}.`,
        help: 'Find the `.pth` file or sitecustomize that installs it: a mount runs neither, so what it finds is not found there.',
      }))
  },
})
