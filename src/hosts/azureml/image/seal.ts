import path from 'node:path'
import type {Manifest, ManifestPackage, Mount} from '../../../artifact/facts.ts'
import {sealMount} from '../../../artifact/seal.ts'
import {sealFolders} from '../../../artifact/sealed-disk.ts'
import type {Distribution} from '../../../environment/facts.ts'
import type {Requirement} from '../../../requirements/facts.ts'
import {isStrongHash} from '../../../requirements/grammar/reference.ts'
import {contextPath, type ImageContext} from './context.ts'

/**
 * Seals a build context as any artifact: `SHA256SUMS` and `sitemount.json` (`delivery: image`, `mountPath: context`) beside it.
 * What comes back can be packed, published and verified as a mount can. Throws `unwritable`, `disk-full`.
 */
export function sealContext(
  {folder, files}: ImageContext,
  about: Pick<Manifest, 'target' | 'python' | 'packages'>,
): Mount {
  sealFolders(
    path.join(folder, contextPath),
    files.map(file => file.path),
  )
  return sealMount({folder, mountPath: contextPath, files, about: {...about, delivery: 'image'}})
}

/** The packages that an image will have, for the manifest: none of their files is in the artifact, so that they count nothing. */
export function contextPackages(
  distributions: readonly Pick<Distribution, 'name' | 'normalizedName' | 'version' | 'tags'>[],
  requirements: readonly Pick<Requirement, 'normalizedName' | 'hashes' | 'constraint'>[],
): ManifestPackage[] {
  return distributions.map(({name, normalizedName, version, tags}) => {
    const own = requirements.filter(requirement => requirement.normalizedName === normalizedName)
    const hashes = own
      .flatMap(one => one.hashes.filter(isStrongHash))
      .flatMap(hash => /^sha256:(\w+)$/i.exec(hash)?.[1] ?? [])
    const sha256 = [...new Set(hashes.map(hash => hash.toLowerCase()))].sort()
    const direct = own.some(({constraint}) => !constraint)
    return {
      name,
      version,
      direct,
      source: {kind: 'wheel', ...(sha256.length > 0 && {sha256})},
      tags: [...tags].sort(),
      files: 0,
      bytes: 0,
    }
  })
}
