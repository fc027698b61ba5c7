import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode} from '../errors.ts'
import {checksumsName} from './checksums.ts'
import type {Mount} from './facts.ts'
import {manifestName} from './manifest.ts'
import {compareBytes, parentFolders, quoteName} from './names.ts'

/** A file that goes into an archive. */
export type PackFile = {
  /** Inside the artifact. */
  path: string
  bytes: number
  mode: number
  /** Hex; when given, the file must still have it while it is packed. */
  sha256?: string
}

/**
 * The one order of an archive: the manifest and the sums first, so that whoever streams it can judge every file as it
 * comes; then the files by the bytes of their paths, each preceded by the folders above it that did not come yet.
 * Folders are entries of their own, since otherwise the umask of whoever unpacks decides who may read the mount.
 */
export function archiveOrder<F extends {path: string}>(files: readonly F[]): (F | {folder: string})[] {
  const first = (name: string) => files.filter(file => file.path === name)
  const rest = files.filter(({path}) => path !== manifestName && path !== checksumsName)
  const order: (F | {folder: string})[] = [...first(manifestName), ...first(checksumsName)]
  const folders = new Set<string>()
  for (const file of rest.sort((a, b) => compareBytes(a.path, b.path))) {
    for (const folder of parentFolders([file.path])) {
      if (folders.has(folder)) continue
      folders.add(folder)
      order.push({folder})
    }
    order.push(file)
  }
  return order
}

/** The files of a mount as they go into the archive. Throws `unreadable` when a file of the artifact itself is gone. */
export function packFiles({folder, mountPath, files}: Mount): PackFile[] {
  const own = [manifestName, checksumsName].map(name => ({
    path: name,
    bytes: sizeOf(path.join(folder, name)),
    mode: 0o644,
  }))
  return [...own, ...files.map(file => ({...file, path: `${mountPath}/${file.path}`}))]
}

function sizeOf(file: string): number {
  try {
    return fs.statSync(file).size
  } catch (error) {
    throw new SitemountError('unreadable', `${quoteName(file)} cannot be read (${systemCode(error)}).`, {cause: error})
  }
}
