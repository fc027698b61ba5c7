import type {NativeFile} from '../../environment/facts.ts'
import {isExtension} from './abi-support.ts'

/** Libraries of the mount by the names under which a loader knows them: file name and soname. */
export type Carried = ReadonlyMap<string, NativeFile>

/** The libraries that the mount itself carries. They count wherever they lie, since packages load theirs by hand first. */
export function carriedLibraries(native: readonly NativeFile[]): Carried {
  const found = new Map<string, NativeFile>()
  for (const file of native) {
    if (file.elf === undefined || file.elf.type !== 'library') continue
    found.set(lastPart(file.path), file)
    if (file.elf.soname !== null) found.set(lastPart(file.elf.soname), file)
  }
  return found
}

/** These files and all that they load from the mount. */
export function loadedWith(files: readonly NativeFile[], carried: Carried): Set<NativeFile> {
  const loaded = new Set(files)
  // A set that grows while it is walked hands out what was added.
  for (const file of loaded) {
    for (const name of file.elf?.needed ?? []) {
      const next = carried.get(lastPart(name))
      if (next !== undefined) loaded.add(next)
    }
  }
  return loaded
}

/** Extension modules and what they load: without these an import fails. The rest are programs, and libraries loaded by hand. */
export function loadedByImport(native: readonly NativeFile[], carried: Carried): Set<NativeFile> {
  return loadedWith(native.filter(isExtension), carried)
}

/** The last part of a path: a loader looks for that, below its folders. */
export function lastPart(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
