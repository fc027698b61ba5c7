import {hash} from 'node:crypto'
import {checksums, checksumsName} from '../checksums.ts'
import type {Mount} from '../facts.ts'
import {manifestName, writeManifest} from '../manifest.ts'
import {compareBytes, parentFolders} from '../names.ts'

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

/**
 * The files of a mount as they go into the archive. The artifact's own two are held against what was written, as all others are:
 * whatever stands in their place meanwhile makes the packing fail.
 */
export function packFiles({mountPath, files, manifest}: Mount): PackFile[] {
  const own: [string, string][] = [
    [manifestName, writeManifest(manifest)],
    [checksumsName, checksums(files, mountPath)],
  ]
  return [
    ...own.map(([path, text]) => {
      return {path, bytes: Buffer.byteLength(text), mode: 0o644, sha256: hash('sha256', text, 'hex')}
    }),
    ...files.map(file => ({...file, path: `${mountPath}/${file.path}`})),
  ]
}
