import {SitemountError} from '../core/errors.ts'
import {interrupted} from '../core/process.ts'
import type {Mount} from './facts.ts'
import {type PackFile, packFiles} from './formats/archive-order.ts'
import {defaultLevel, requireZstd} from './formats/compress.ts'
import {createDraft} from './formats/draft-file.ts'
import {packSquashfs} from './formats/squashfs.ts'
import {writeTar} from './formats/tar-writer.ts'
import {writeZip} from './formats/zip-writer.ts'
import {quoteName, unsafeZipReason} from './names.ts'
import type {Draft, PackMountOptions, PackOptions} from './pack-options.ts'
import type {Pool} from './pool/pool.ts'

/**
 * Makes the artifact of a staged mount in any format. For a `directory` there is nothing to make: the draft is the staged
 * folder itself, and its digest the tree digest. Throws what `packArchive` and `packSquashfs` throw.
 */
export async function packMount(mount: Mount, options: PackMountOptions): Promise<Draft> {
  const {format, path, signal, pool, env} = options
  if (format === 'directory') {
    return {path, draft: mount.folder, digest: mount.treeDigest, bytes: mount.bytes, format}
  }
  if (format === 'squashfs') return packSquashfs(mount, {path, signal, pool, env})
  return packArchive({folder: mount.folder, files: packFiles(mount), format, path, signal, pool})
}

/**
 * Writes the files as one archive, compressed in as many threads as the pool has; the bytes do not depend on their
 * number. On failure or abort nothing is left.
 * Throws `usage` for a name that no zip can carry, `disk-full`, `unwritable`, `unreadable`, `archive` (a file changed
 * meanwhile) and `interrupted`.
 */
export async function packArchive(options: PackOptions): Promise<Draft> {
  const {folder, files, format, path, level = defaultLevel[format], signal, pool} = options
  if (signal.aborted) throw interrupted()
  if (format === 'tar.zst') requireZstd()
  if (format === 'zip') requireZipNames(files)
  const draft = createDraft(path)
  try {
    const checks: Promise<void>[] = []
    const onSplit = (file: SplitFile) => {
      const checked = checkSplitFile(file, pool)
      checked.catch(() => {})
      checks.push(checked)
    }
    if (format === 'zip') await writeZip({folder, files, level, pool, draft, onSplit})
    else await writeTar({folder, files, format, level, pool, append: draft.append, onSplit})
    await Promise.all(checks)
    if (signal.aborted) throw interrupted()
    return {path, draft: draft.path, format, ...draft.finish()}
  } catch (error) {
    draft.discard()
    throw error
  }
}

function requireZipNames(files: readonly PackFile[]): void {
  for (const {path} of files) {
    const reason = unsafeZipReason(path)
    if (reason === undefined) continue
    throw new SitemountError('usage', `Input \`format\`: the name ${quoteName(path)} ${reason}.`, {
      help: 'Choose `format: tar.zst`.',
    })
  }
}

type SplitFile = {file: string; sha256?: string}

/** A file that is cut over chunks is no chunk's to judge: it is hashed on its own. */
async function checkSplitFile({file, sha256}: SplitFile, pool: Pool): Promise<void> {
  if (sha256 === undefined) return
  const [digest] = await pool.run<'hash'>({kind: 'hash', files: [file]})
  if (digest !== undefined && 'sha256' in digest && digest.sha256 === sha256) return
  throw new SitemountError('archive', `${quoteName(file)} changed while it was packed.`)
}
