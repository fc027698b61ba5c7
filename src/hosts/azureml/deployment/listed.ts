import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {checksumsName} from '../../../artifact/checksums.ts'
import {manifestName} from '../../../artifact/manifest.ts'
import {parseRecord} from '../../../environment/metadata.ts'
import {encodeHash, recordTarget, unpadded} from '../../../environment/record-row.ts'

/** Bytes of a RECORD or of SHA256SUMS that are read: half a million files have less. */
const longest = 64 << 20

/** The files that installed distributions and unpacked artifacts list, with their sha256. */
export type Listed = {
  /** Adds what RECORD of the distributions in a folder and SHA256SUMS of an artifact list. */
  add(folder: string, names: readonly string[]): void
  /** Whether a file is listed with these bytes: the name of a folder or an empty RECORD beside it hides nothing. */
  holds(absolute: string, bytes: Uint8Array): boolean
}

/** A list of files that are known by their sums. Files that cannot be read list nothing. */
export function createListed(): Listed {
  const sums = new Map<string, string>()
  return {
    add(folder, names) {
      for (const name of names.filter(one => one.endsWith('.dist-info'))) {
        for (const {path: row, hash} of parseRecord(readPlain(path.join(folder, name, 'RECORD')))) {
          const target = recordTarget(row)
          if (target !== null && hash.startsWith('sha256='))
            sums.set(path.join(folder, target), unpadded(hash.slice(7)))
        }
      }
      if (!names.includes(manifestName) || !names.includes(checksumsName)) return
      const lines = readPlain(path.join(folder, checksumsName)).matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)
      for (const [, sha256 = '', file = ''] of lines) {
        const target = recordTarget(file)
        if (target !== null) sums.set(path.join(folder, target), encodeHash(sha256))
      }
    },
    holds(absolute, bytes) {
      const sum = sums.get(absolute)
      return sum !== undefined && sum === createHash('sha256').update(bytes).digest('base64url')
    },
  }
}

/** The text of a plain file; nothing for a link, a device, or one that is too long or cannot be read. */
function readPlain(file: string): string {
  try {
    const stat = fs.lstatSync(file)
    return stat.isFile() && stat.size <= longest ? fs.readFileSync(file, 'utf8') : ''
  } catch {
    return ''
  }
}
