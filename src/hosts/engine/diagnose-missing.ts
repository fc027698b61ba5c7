import fs from 'node:fs'
import path from 'node:path'
import type {Failure} from './facts.ts'

type Blamed = Omit<Failure, 'evidence'>

/**
 * Whose fault it is that a module is missing; `module` is its dotted name, `importer` the mounted package that wanted it, null
 * for the code. In this order: a native module for another Python, something beside the code of the same name, a mount that
 * nobody looks into, a package of the host, of the mount, and one that nobody listed.
 */
export function blameMissing(module: string, {where, importer}: {where: Whereabouts; importer: string | null}): Blamed {
  const [top = module] = module.split('.')
  const foreign = foreignFile(module, where)
  if (foreign !== null) {
    return {
      class: 'mount',
      message: `${top} of the mount was built for another Python or platform: ${foreign} is not for this one.`,
      help: 'Build the mount with the Python and for the platform of the host.',
    }
  }
  if (stands(top, where.mount.real) && importer === null) return hiddenOrUnseen(module, where)
  if (where.hostModules.has(top)) {
    return {
      class: 'host',
      message: `${top} is one of the host's own packages, which are not on this machine.`,
      help: 'Name a virtualenv that holds them with the input `python`: it stands for the host; or put the package into the mount.',
    }
  }
  if (importer !== null) {
    return {
      class: 'mount',
      message: `${importer} of the mount imports ${module}, which is not there.`,
      help:
        top === importer
          ? 'Look for findings of the build: a part of the package is missing.'
          : `Add the package that brings ${top} to the requirements and build again.`,
    }
  }
  return {
    class: 'requirements',
    message: `${top} is imported, but it is neither in the mount nor in the folder of the code.`,
    help: `Add the package that brings ${top} to the requirements and build again.`,
  }
}

function hiddenOrUnseen(module: string, {code}: Whereabouts): Blamed {
  const [top = module] = module.split('.')
  if (stands(top, code.real)) {
    return {
      class: 'script',
      message: `What is called ${top} beside the code hides ${top} of the mount.`,
      help: 'Give the file or folder beside the code another name.',
    }
  }
  if (module !== top) {
    return {
      class: 'requirements',
      message: `${module} is imported, and the ${top} of the mount has no such part.`,
      help: `Pin the release of ${top} that has it, or the package that brings it, and build again.`,
    }
  }
  return {
    class: 'path',
    message: `${top} is in the mount, but the mount is not where Python looks.`,
    help: 'Look at what the program or its variables make of PYTHONPATH: something replaces or ignores it.',
  }
}

/** The file of a mounted native module that this Python does not take, relative to the mount; null for none. */
function foreignFile(module: string, {mount, suffixes}: Whereabouts): string | null {
  const parts = module.split('.')
  const name = parts.pop() ?? ''
  const files = namesIn(path.join(mount.real, ...parts)).filter(
    one => one.startsWith(`${name}.`) && one.endsWith('.so'),
  )
  const [first] = files
  if (first === undefined || files.some(one => suffixes.includes(one.slice(name.length)))) return null
  return [...parts, first].join('/')
}

/** Whether a top-level module or package stands in a folder. */
export function stands(name: string, folder: string): boolean {
  return namesIn(folder).some(
    one =>
      one === name ||
      one === `${name}.py` ||
      one === `${name}.pyc` ||
      (one.startsWith(`${name}.`) && one.endsWith('.so')),
  )
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}

/** Where things stood while the program ran, and where they stand in truth. */
export type Whereabouts = {
  mount: {seen: string; real: string}
  code: {seen: string; real: string}
  /** Top-level modules that the host has of its own, as far as its profile says. */
  hostModules: ReadonlySet<string>
  /** Endings of the native modules that the Python takes. */
  suffixes: readonly string[]
  /** Absolute path of the working directory. */
  cwd: string
}
