import path from 'node:path'
import type {Frame, Raised} from '../../engine/traceback.ts'
import {type Asking, type Blamed, codeName, mountedName, ownerOf, type Scene} from './context.ts'
import {neverArrived, notFound} from './diagnose-upload.ts'

const addIt = (name: string) => `Add the distribution that brings ${name} to the requirements and build again.`

/** Whose fault an ImportError is; null where it says nothing that is known here. */
export function blameImport(raised: Raised, scene: Scene): Blamed | null {
  const importer = raised.frames.findLast(({file}) => !file.startsWith('<'))
  const missing = /No module named '([^']+)'/.exec(raised.message)?.[1]
  if (missing !== undefined) {
    const left = neverArrived(missing, {importer, scene}) ?? notFound(missing, {importer, scene})
    if (left !== null) return left
    return missing.includes('.') ? missingPart(missing, {importer, scene}) : missingModule(missing, {importer, scene})
  }
  const [, name, from, file] =
    /cannot import name '([^']+)' from (?:partially initialized module )?'([^']+)' \((.+?)\)/.exec(raised.message) ?? []
  if (name !== undefined && from !== undefined) return missingName({name, from, file: file ?? ''}, {importer, scene})
  const library = /^(?:ImportError: )?(\S+\.so[.\d]*): cannot open shared object file/m.exec(raised.message)?.[1]
  if (library !== undefined) {
    return {
      class: 'host',
      message: `${subject(importer, scene)} asks for the library ${library}, which this machine does not have.`,
      help: `If the image has it, install it here as well; if not, \`delivery: image\` can bring it, or another distribution does without it.`,
    }
  }
  const [native] =
    /GLIBC(?:XX)?_[\d.]+|undefined symbol: \S+|invalid ELF header|wrong ELF class/.exec(raised.message) ?? []
  if (native === undefined) return null
  return {
    class: 'mount',
    message: `Native code of the mount cannot be loaded here (${native}).`,
    help: 'Build the mount for the Python, the platform and the C library of the image: its other findings say which file is meant.',
  }
}

/** `No module named 'numpy._core._multiarray_umath'`: its package was found, and lacks a part. */
function missingPart(name: string, {importer, scene}: Asking): Blamed | null {
  const parts = name.split('.')
  const [top = name] = parts
  const isMounted = scene.inMount('').some(entry => entry.replace(/\..*$/, '') === top)
  if (!isMounted) {
    const [file] = scene.find(`${top}.py`)
    if (file === undefined) return null
    return {
      class: 'script',
      message: `${file} in the code folder stands in the place of the package ${top}, so that ${name} is not found.`,
      help: `Give ${file} another name.`,
    }
  }
  const last = parts.at(-1) ?? name
  const builds = scene
    .inMount(parts.slice(0, -1).join('/'))
    .filter(entry => entry.startsWith(`${last}.`) && entry.endsWith('.so'))
  if (builds.length > 0) {
    return {
      class: 'mount',
      message: `${top} in the mount was built for another Python: it has ${builds.join(', ')}, and the image runs ${scene.python}.`,
      help: `Build the mount with Python ${scene.python}.`,
    }
  }
  const who = importer === undefined ? 'other' : ownerOf(importer.file, scene)
  if (who === 'server' || who === 'other') {
    return {
      class: 'mount',
      message: `${top} in the mount hides the ${top} of the image, so that the server finds no ${name}.`,
      help: `Leave out what brings ${top} to the mount, or pin the releases that belong together.`,
    }
  }
  return {
    class: 'mount',
    message: `${top} in the mount has no ${name}, which ${subject(importer, scene)} imports.`,
    help: `Pin a release of it that has ${name}, or build again if files are missing.`,
  }
}

/** A module of which nothing was found. */
function missingModule(name: string, {importer, scene}: Asking): Blamed {
  const who = importer === undefined ? 'other' : ownerOf(importer.file, scene)
  // Pickles name the modules that they were made with.
  if (importer?.name === 'find_class') {
    return {
      class: 'model',
      message: `The model was saved with the module ${name}, which neither the mount nor the image has.`,
      help: addIt(name),
    }
  }
  if (who === 'code' && importer !== undefined) {
    const at = scene.place(importer.file, importer.line)
    const script = codeName(importer.file, scene)
    const [beside] = [`${name}.py`, name].flatMap(one => scene.find(one)).filter(one => one.includes('/'))
    if (beside !== undefined) {
      const isBeside = path.posix.dirname(beside) === path.posix.dirname(path.posix.normalize(scene.boot.entry))
      return {
        class: 'script',
        message: `${script} imports ${name}, which lies at ${beside}: the server looks in the code folder${isBeside ? ', not in the folder of the script' : ' itself'}.`,
        help: `${isBeside ? `Make the folder of the script the code folder, set AML_APP_ROOT to it, or import` : 'Import'} ${beside.replace(/\.py$/, '').replaceAll('/', '.')}.`,
        ...at,
      }
    }
    return {
      class: 'requirements',
      message: `${script} imports ${name}, which neither the mount nor the image has.`,
      help: addIt(name),
      ...at,
    }
  }
  if (who === 'mount' && importer !== undefined) {
    return {
      class: 'requirements',
      message: `${mountedName(importer.file, scene)} in the mount imports ${name}, which neither the mount nor the image has.`,
      help: addIt(name),
    }
  }
  return {
    class: 'host',
    message: `What the image starts imports ${name}, and does not find it.`,
    help: `If the mount replaces a package of the image, that release may need ${name}: add it to the requirements.`,
  }
}

type Wanted = {name: string; from: string; file: string}

/** `cannot import name 'X' from 'Y' (file)`: a module that is not the one that was meant, or of another release. */
function missingName({name, from, file}: Wanted, {importer, scene}: Asking): Blamed {
  const who = importer === undefined ? 'other' : ownerOf(importer.file, scene)
  const top = from.split('.')[0] ?? from
  const owner = ownerOf(file, scene)
  if (owner === 'code') {
    return {
      class: 'script',
      message: `${codeName(file, scene)} in the code folder stands in the place of the ${top} that ${who === 'code' ? codeName(importer?.file ?? '', scene) : 'the server'} needs (no ${name} in it).`,
      help: `Give it another name: with a mount the code folder comes before the standard library.`,
      ...scene.place(file, 1),
    }
  }
  const isMounted =
    owner === 'mount' || (owner === 'other' && scene.inMount('').some(entry => entry.replace(/\..*$/, '') === top))
  if (isMounted && (who === 'server' || who === 'other')) {
    return {
      class: 'mount',
      message: `${mountedPart(file, {top, scene})} in the mount takes the place of what the server needs: it has no ${name}.`,
      help: `Leave it out of the mount, or pin the release that the image has.`,
    }
  }
  if (who === 'mount' && importer !== undefined) {
    const whose = isMounted ? `${top} in the mount` : owner === 'server' ? `the image's ${top}` : top
    return {
      class: 'mount',
      message: `${mountedName(importer.file, scene)} in the mount asks ${whose} for ${name}, which is not there.`,
      help: `Pin releases of ${mountedName(importer.file, scene)} and ${top} that belong together.`,
    }
  }
  if (who === 'code' && importer !== undefined) {
    return {
      class: 'script',
      message: `${codeName(importer.file, scene)} imports ${name} from ${from}, which has no such thing.`,
      help: `Pin a release that has it, or import what there is.`,
      ...scene.place(importer.file, importer.line),
    }
  }
  return {
    class: 'host',
    message: `What the image starts imports ${name} from ${from}, and it is not there.`,
    help: 'Look at the log; if it starts without the mount, the packages of the mount and of the image do not go together.',
  }
}

/** `types.py` or `pydantic`: the file where that is all there is, else its package. */
function mountedPart(file: string, {top, scene}: {top: string; scene: Scene}): string {
  const relative = scene.mount !== null && file.startsWith(`${scene.mount}/`) ? file.slice(scene.mount.length + 1) : top
  return relative.includes('/') ? top : relative
}

function subject(importer: Frame | undefined, scene: Scene): string {
  if (importer === undefined) return 'the server'
  const who = ownerOf(importer.file, scene)
  if (who === 'mount') return `${mountedName(importer.file, scene)} in the mount`
  return who === 'code' ? codeName(importer.file, scene) : 'the server'
}
