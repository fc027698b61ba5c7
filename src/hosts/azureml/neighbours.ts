import fs from 'node:fs'
import path from 'node:path'
import {isFile} from '../../core/folders.ts'
import {moduleOf} from '../../environment/imports/names.ts'
import {standardLibrary} from '../../python/stdlib-names.ts'

/** A file beside the entry script that has the name of a module of the standard library, which an import path with that folder early on hides. */
export type Neighbour = {
  module: string
  /** As it is shown. */
  file: string
  /** Absolute. */
  path: string
}

/** Suffixes of extension modules that stand for one name in every Python. */
const suffixes = ['.abi3.so', '.so', '.pyd']

/**
 * The files of a folder, by the names of the standard library of a Python (`3.12`), sorted; none for a Python that is not known or
 * a folder that cannot be read. What is built into Python comes first anyway and is left out, as is a folder without
 * `__init__.py`, which hides nothing (PEP 420).
 */
export function readNeighbours(folder: string, minor: string | undefined): Neighbour[] {
  const library = minor === undefined ? undefined : standardLibrary(minor)
  if (library === undefined) return []
  const names = new Set(library.names)
  for (const name of library.builtin) names.delete(name)
  return list(folder)
    .flatMap(entry => {
      const file = path.join(folder, entry)
      const inner = path.join(file, '__init__.py')
      if (names.has(entry) && isFile(inner)) return [{module: entry, file: inner, path: inner}]
      const module = moduleOf(entry, suffixes)
      return module !== undefined && !entry.endsWith('.pyc') && names.has(module) && isFile(file)
        ? [{module, file, path: file}]
        : []
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

function list(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}
