import {some} from '../../core/lists.ts'
import {isAtOrInside} from '../../core/paths.ts'
import type {Distribution, Inventory, PthFile} from '../../environment/facts.ts'
import {owners} from '../../environment/owners.ts'
import {isDistutilsLine, isNamespaceLine, namespaceNames} from '../../environment/pth.ts'
import {isEditableTrace} from '../leaks/support.ts'
import {defineRule, type Judgement, mounting} from '../rule.ts'
import {isRefused, type StartupFacts} from './startup.ts'

type Surroundings = {inventory: Inventory; owner: Distribution; files: ReadonlySet<string>}

/**
 * **Found.** A `.pth` file of a distribution that does something in a virtualenv. A notice where nothing is lost, or little: a
 * namespace package whose folder is there, setuptools' `distutils-precedence.pth`. Code that `startup-code` refuses is not reported here.
 *
 * **Why.** A mount is put on `PYTHONPATH`, and `site` reads `.pth` files in site directories only. Folders that they add are not on the
 * import path of the host, and code in them does not run.
 *
 * **Mend it.** Put the folders on `PYTHONPATH` of the host, have the entry script do what the code did, or use a release that does
 * without.
 *
 * ```text
 * A mount does not read pywin32.pth of pywin32: win32, win32\lib, Pythonwin are not on the import path there, and what lies in it cannot be imported by its own name.
 * ```
 *
 * **Turn it off.** `rules: 'inert-pth: off'`.
 */
export const inertPth = defineRule({
  id: 'inert-pth',
  family: 'Mount',
  title: 'A `.pth` file that a mount does not read',
  levels: mounting('warning'),
  /**
   * `.pth` files of distributions: `site` reads them in a virtualenv and not on a mount. One that `startup-code` refuses is left out:
   * what it does is to be read first.
   */
  check({inventory, startup, allowed}: StartupFacts & {inventory: Inventory}): Judgement[] {
    const owned = owners(inventory)
    const refused = new Set(startup.filter(file => isRefused(file, allowed)).map(({path}) => path))
    const files = new Set(inventory.entries.map(({path}) => path))
    return inventory.pth.flatMap(file => {
      const owner = owned.get(file.path)
      if (owner === undefined || isEditableTrace(file.path) || refused.has(file.path)) return []
      return lost(file, {inventory, owner, files})
    })
  },
})

/** What a `.pth` file does in a virtualenv and will not do on a mount. */
function lost(file: PthFile, {inventory, owner, files}: Surroundings): Judgement[] {
  const base = {package: owner.name}
  const start = `A mount does not read ${file.path} of ${owner.name}`
  const code = file.lines.filter(({kind}) => kind === 'code').map(({text}) => text)
  const namespaces = code.filter(isNamespaceLine).flatMap(namespaceNames)
  const unknown = code.filter(text => !isNamespaceLine(text) && !isDistutilsLine(text))
  const paths = file.lines.filter(({exists, resolved}) => exists && isAtOrInside(inventory.site, resolved))
  const found: Judgement[] = []
  if (namespaces.length > 0) {
    const absent = namespaces.filter(name => !files.has(name.replaceAll('.', '/')))
    const works = absent.length === 0
    found.push({
      ...base,
      ...(works ? {level: 'notice'} : {}),
      message: works
        ? `${start}; ${names(namespaces)} can be imported all the same, because ${namespaces.length === 1 ? 'its folder is' : 'their folders are'} there.`
        : `${start}, so that the namespace package ${some(absent)} does not come to be there.`,
      ...(works ? {} : {help: `Ask ${owner.name} for a release that uses implicit namespace packages (PEP 420).`}),
    })
  }
  if (code.some(isDistutilsLine)) {
    found.push({
      ...base,
      level: 'notice',
      message: `${start}, so that \`import distutils\` gives the standard library's (none from Python 3.12 on) until setuptools is imported.`,
      help: 'Where code of yours needs `distutils`, import setuptools first.',
    })
  }
  if (unknown.length > 0) {
    found.push({
      ...base,
      message: `${start}: the code it runs at every start of a virtualenv does not run there.`,
      help: 'Find out what it sets up, and have the entry script do it where it is needed.',
    })
  }
  if (paths.length > 0) {
    found.push({
      ...base,
      message: `${start}: ${some(paths.map(({text}) => text))} ${paths.length === 1 ? 'is' : 'are'} not on the import path there, and what lies in it cannot be imported by its own name.`,
      help: 'Put those folders on PYTHONPATH of the host too, after the mount.',
    })
  }
  return found
}

function names(namespaces: readonly string[]): string {
  return `the namespace ${namespaces.length === 1 ? 'package' : 'packages'} ${some(namespaces)}`
}
