import path from 'node:path'
import {checksums, checksumsName, treeDigest} from './checksums.ts'
import type {Manifest, Mount, SealedFile} from './facts.ts'
import {manifestName, writeManifest} from './manifest.ts'
import {sealFolders, writeSealed} from './sealed-disk.ts'

export type SealOptions = {
  /** Folder of the artifact, in which `stageMount` put the packages. */
  folder: string
  mountPath: string
  files: readonly SealedFile[]
  /** What the manifest says besides what the files themselves say. */
  about: Pick<Manifest, 'target' | 'delivery' | 'python' | 'packages'>
}

/** Writes `SHA256SUMS` and `sitemount.json` beside the staged packages; returns the mount. Throws `unwritable`, `disk-full`. */
export function sealMount({folder, mountPath, files, about}: SealOptions): Mount {
  const sums = checksums(files, mountPath)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const manifest: Manifest = {
    schema: 'sitemount/manifest/1',
    target: about.target,
    delivery: about.delivery,
    mountPath,
    python: about.python,
    packages: about.packages,
    files: files.length,
    bytes,
    treeDigest: treeDigest(sums),
  }
  writeSealed(path.join(folder, checksumsName), sums)
  writeSealed(path.join(folder, manifestName), writeManifest(manifest))
  sealFolders(folder, [])
  return {folder, mountPath, files: [...files], treeDigest: manifest.treeDigest, bytes, manifest}
}
