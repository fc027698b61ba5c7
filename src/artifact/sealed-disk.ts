import fs from 'node:fs'
import path from 'node:path'
import {writeError} from '../core/errors.ts'
import {makeFolders as makeFolderTree} from '../core/folders.ts'
import {sealedTime} from './facts.ts'
import {parentFolders} from './names.ts'

/** Creates the folders above each of `files` (relative to `root`), parents first. Throws `unwritable` or `disk-full`. */
export function makeFolders(root: string, files: Iterable<string>): void {
  writing(root, () => makeFolderTree(root))
  for (const folder of parentFolders(files)) {
    const target = path.join(root, folder)
    writing(target, () => {
      if (!fs.statSync(target, {throwIfNoEntry: false})?.isDirectory()) fs.mkdirSync(target)
    })
  }
}

/** Writes a new file with mode 0644 and the sealed date, whatever the umask. Throws `unwritable` or `disk-full`. */
export function writeSealed(target: string, content: string | Uint8Array): void {
  writing(target, () => {
    // Exclusive: nothing that stands there already, be it a link, is written through.
    const descriptor = fs.openSync(target, 'wx', 0o644)
    try {
      fs.writeFileSync(descriptor, content)
      fs.fchmodSync(descriptor, 0o644)
      fs.futimesSync(descriptor, sealedTime, sealedTime)
    } finally {
      fs.closeSync(descriptor)
    }
  })
}

/** Sets mode 0755 and the sealed date of `root` and the folders above `files`: last, since writing into a folder dates it. */
export function sealFolders(root: string, files: Iterable<string>): void {
  for (const folder of ['', ...[...parentFolders(files)].reverse()]) {
    const target = path.join(root, folder)
    writing(target, () => {
      fs.chmodSync(target, 0o755)
      fs.utimesSync(target, sealedTime, sealedTime)
    })
  }
}

function writing(target: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw writeError(error, target)
  }
}
