import {type Claim, claimsOf} from '../environment/claims.ts'
import type {Distribution, Inventory, TreeEntry} from '../environment/facts.ts'
import {recordTarget} from '../environment/record-row.ts'
import type {Flaw} from './facts.ts'
import {quoteName, unsafeReason} from './names.ts'

/** What goes into the mount, and what stands in the way. */
export type Selection = {
  /** Plain files, in the order of the inventory. */
  files: TreeEntry[]
  /** Who recorded a path, kept distributions only. */
  owners: Map<string, Claim[]>
  /** Distributions that go in. */
  kept: Distribution[]
  flaws: Flaw[]
}

const metadataNoise =
  /^[^/]+\.dist-info\/(?:INSTALLER|REQUESTED|uv_cache\.json|uv_build\.json|RECORD\.jws|RECORD\.p7s)$/

/** What an installer puts beside its metadata, for installations that come without a RECORD. */
const installerNames: Readonly<Record<string, readonly string[]>> = {
  pip: ['pip'],
  setuptools: ['setuptools', 'pkg_resources', '_distutils_hack', 'distutils-precedence.pth', 'easy_install.py'],
  wheel: ['wheel'],
}

/** Whether an installer leaves this file behind and two installers leave it differently (notes, caches, signatures). */
export function isInstallerNote(path: string): boolean {
  return metadataNoise.test(path)
}

/** Whether this is bytecode below `__pycache__`. */
export function isCachedBytecode(path: string): boolean {
  return /(?:^|\/)__pycache__\/[^/]+\.pyc$/.test(path)
}

/** The source that bytecode below `__pycache__` was compiled from (PEP 3147, PEP 488). */
export function sourceOf(bytecode: string): string {
  return bytecode.replace(/__pycache__\/([^/]+?)(?:\.opt-[^./]*)?\.pyc$/, (_, name: string) => {
    const tag = name.lastIndexOf('.')
    return `${tag > 0 ? name.slice(0, tag) : name}.py`
  })
}

/** The source that bytecode was compiled from, be it below `__pycache__` or in the place of its source (`a/b.pyc`). */
export function compiledFrom(bytecode: string): string | undefined {
  if (!bytecode.endsWith('.pyc')) return undefined
  return isCachedBytecode(bytecode) ? sourceOf(bytecode) : bytecode.slice(0, -1)
}

/**
 * Chooses what goes into the mount: everything in site-packages but distributions not in `keep` (their RECORD says which
 * files), notes of the installer, and bytecode whose source is present.
 */
export function selectFiles(inventory: Inventory, keep: ReadonlySet<string>): Selection {
  const kept = inventory.distributions.filter(({normalizedName}) => keep.has(normalizedName))
  const owners = claimsOf(kept)
  const left = leftOut(inventory.distributions, {keep, owners})
  const present = new Set(inventory.entries.filter(({kind}) => kind === 'file').map(entry => entry.path))
  const flaws: Flaw[] = []
  const files = inventory.entries.filter(entry => {
    if (entry.kind === 'folder' || left(entry.path)) return false
    const flaw = unsafeEntry(entry)
    if (flaw !== undefined) flaws.push(flaw)
    if (entry.kind !== 'file' || flaw !== undefined || isInstallerNote(entry.path)) return false
    return !(isCachedBytecode(entry.path) && present.has(sourceOf(entry.path)))
  })
  return {files, owners, kept, flaws}
}

/** Tells whether a path belongs to a distribution that does not go in, and to none that does. */
function leftOut(
  distributions: readonly Distribution[],
  {keep, owners}: {keep: ReadonlySet<string>; owners: ReadonlyMap<string, unknown>},
): (path: string) => boolean {
  const paths = new Set<string>()
  const tops = new Set<string>()
  for (const {normalizedName, metadata, record} of distributions) {
    if (keep.has(normalizedName)) continue
    tops.add(metadata)
    for (const name of installerNames[normalizedName] ?? []) tops.add(name)
    for (const row of record ?? []) {
      const target = recordTarget(row.path)
      if (target !== null) paths.add(target)
    }
  }
  const cut = (path: string) => paths.has(path) || tops.has(path.split('/', 1)[0] ?? '')
  return path => {
    if (owners.has(path)) return false
    return cut(path) || (isCachedBytecode(path) && cut(sourceOf(path)))
  }
}

function unsafeEntry({path, kind, target}: TreeEntry): Flaw | undefined {
  const base = {rule: 'unsafe-path', path} as const
  if (kind === 'link') {
    const where = target === undefined ? '' : ` to ${quoteName(target)}`
    return {...base, message: `${quoteName(path)} is a symbolic link${where}: a mount holds plain files only.`}
  }
  if (kind === 'other') return {...base, message: `${quoteName(path)} is neither a file nor a folder.`}
  const reason = unsafeReason(path)
  if (reason === undefined) return undefined
  return {...base, message: `The name ${quoteName(path)} ${reason}.`, help: 'Such a name cannot be sealed.'}
}
