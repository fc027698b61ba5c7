import type {AssumedInterpreter} from '../../python/assumed.ts'
import {minorVersion} from '../../python/fit.ts'
import {standardLibrary} from '../../python/stdlib-names.ts'
import type {Inventory, TreeEntry} from '../facts.ts'
import {owners} from '../owners.ts'
import type {Shadow} from './facts.ts'
import {moduleOf} from './names.ts'
import type {StandardLibrary} from './python-names.ts'

/**
 * Modules at the top of the mount with the name of one of the standard library, sorted by name: a PYTHONPATH comes first.
 * A folder without `__init__` hides nothing, since a real module on a later entry wins (PEP 420).
 */
export function findShadows(
  inventory: Pick<Inventory, 'distributions' | 'entries'>,
  options: {suffixes: readonly string[]; stdlib: Pick<StandardLibrary, 'names' | 'builtin'>},
): Shadow[] {
  const names = new Set(options.stdlib.names)
  const builtin = new Set(options.stdlib.builtin)
  const owned = owners(inventory)
  const found = new Map<string, Shadow>()
  for (const entry of inventory.entries) {
    const module = topModule(entry, options.suffixes)
    if (module === undefined || !names.has(module) || found.has(module)) continue
    const distribution = owned.get(entry.path)?.normalizedName ?? null
    found.set(module, {module, file: entry.path, distribution, builtin: builtin.has(module)})
  }
  return [...found.values()].sort((a, b) => (a.module < b.module ? -1 : 1))
}

/** The same for a Python that nobody can ask, by what is known of its minor version; none for one that is not known. */
export function findKnownShadows(
  inventory: Pick<Inventory, 'distributions' | 'entries'>,
  {version, extensionSuffixes}: Pick<AssumedInterpreter, 'version' | 'extensionSuffixes'>,
): Shadow[] {
  const stdlib = standardLibrary(minorVersion(version))
  return stdlib === undefined ? [] : findShadows(inventory, {suffixes: extensionSuffixes, stdlib})
}

function topModule({path, kind}: TreeEntry, suffixes: readonly string[]): string | undefined {
  if (kind !== 'file' && kind !== 'link') return undefined
  const [top = '', file, ...deeper] = path.split('/')
  if (file === undefined) return moduleOf(top, suffixes)
  return deeper.length === 0 && moduleOf(file, suffixes) === '__init__' ? top : undefined
}
