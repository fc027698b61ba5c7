import {readFileSync, renameSync} from 'node:fs'
import type {PackFile} from '../src/artifact/formats/archive-order.ts'
import {packArchive} from '../src/artifact/pack.ts'
import {createPool, workersFor} from '../src/artifact/pool/pool.ts'

/**
 * `node pack.ts FOLDER LIST ARCHIVE`, bundled: our packer as a program of its own. It does what it does in a build: each file
 * is read once, held against the sha256 that LIST (JSON, `PackFile[]`) has for it, and compressed. `entry` is what its threads load.
 */
export async function pack([folder = '', list = '', archive = '']: readonly string[], entry: URL): Promise<void> {
  const files: PackFile[] = JSON.parse(readFileSync(list, 'utf8'))
  const {signal} = new AbortController()
  const workers = workersFor(files.reduce((sum, {bytes}) => sum + bytes, 0))
  const pool = createPool({workers, entry, signal})
  try {
    const {draft} = await packArchive({folder, files, format: 'tar.zst', path: archive, signal, pool})
    renameSync(draft, archive)
  } finally {
    await pool.close()
  }
}
