import path from 'node:path'
import {mountVariable} from '../mount-value.ts'
import {type Asking, type Blamed, codeName, mountedName, ownerOf} from './context.ts'

/** A module, or a part of one, that an ignore file kept from being uploaded; null for one that is missing for another reason. */
export function neverArrived(name: string, asking: Asking): Blamed | null {
  const {importer, scene} = asking
  const who = importer === undefined ? 'other' : ownerOf(importer.file, scene)
  const wanted = name.replaceAll('.', '/')
  const roots = [...(scene.mount === null ? [] : [path.posix.relative(scene.code, scene.mount)]), '']
  const lies = (file: string) => roots.some(root => brings(file, path.posix.join(root, wanted)))
  const dropped = scene.dropped.find(({path: file}) => lies(file) || (who === 'code' && isNamed(file, name)))
  if (dropped === undefined) return null
  const at =
    who === 'code' && importer !== undefined
      ? scene.place(importer.file, importer.line)
      : scene.place(`${scene.code}/${scene.ignoreFile}`, dropped.line)
  return {
    class: 'path',
    message: `${asker(asking)} imports ${name}, and ${dropped.path} never arrives: line ${dropped.line} of ${scene.ignoreFile} (${dropped.pattern}) keeps it from being uploaded.`,
    help: 'Take that line out, or put a .amlignore into the code folder, which the uploader reads instead of .gitignore.',
    ...at,
  }
}

/** A module that lies in a mount of which the image was not told. */
export function notFound(name: string, asking: Asking): Blamed | null {
  const {importer, scene} = asking
  const [top = name] = name.split('.')
  const {boot, mount} = scene
  if (!scene.unreached || mount === null) return null
  if (!scene.inMount('').some(entry => entry.replace(/\..*$/, '') === top)) return null
  const instead =
    boot.branch === 'none' ? '' : `, and the image installs what ${path.posix.basename(boot.path)} lists instead`
  return {
    class: 'path',
    message: `${asker(asking)} imports ${name}, which lies in the mount at ${mount}, and no variable that the image reads says so${instead}.`,
    help: `Set ${mountVariable} in the deployment (PYTHONPATH for an image that ignores it), and look at how it is spelt.`,
    ...(importer !== undefined && scene.place(importer.file, importer.line)),
  }
}

function asker({importer, scene}: Asking): string {
  const who = importer === undefined ? 'other' : ownerOf(importer.file, scene)
  if (importer !== undefined && who === 'code') return codeName(importer.file, scene)
  return importer !== undefined && who === 'mount' ? `${mountedName(importer.file, scene)} in the mount` : 'The server'
}

/** Whether a file, or a folder (it ends with `/`) that never arrived would have brought the module at `wanted`. */
function brings(file: string, wanted: string): boolean {
  if (file.endsWith('/') && `${wanted}/`.startsWith(file)) return true
  return file.startsWith(wanted) && /^[./]/.test(file.slice(wanted.length))
}

function isNamed(file: string, module: string): boolean {
  const last = file.replace(/\/$/, '').split('/').at(-1)
  return last === `${module}.py` || last === module
}
