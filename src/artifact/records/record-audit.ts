import {recordRows} from '../../environment/metadata.ts'
import {recordTarget} from '../../environment/record-row.ts'
import type {Flaw} from '../facts.ts'
import {quoteName} from '../names.ts'
import {isCachedBytecode, isInstallerNote} from '../selection.ts'
import {rowHolds} from './record.ts'

/** Whether this is the RECORD of a distribution of the mount. */
export function isRecordFile(path: string, mountPath: string): boolean {
  if (!path.startsWith(`${mountPath}/`)) return false
  return /^[^/]+\.dist-info\/RECORD$/.test(path.slice(mountPath.length + 1))
}

/**
 * Holds one RECORD of a sealed mount against the sealed sums: `tampered-file` and `missing-file`. The sums vouch for the
 * files, RECORD for where they came from; an artifact in which the two differ was not built from what it names.
 */
export function* auditRecord(
  record: string,
  {content, sums, mountPath}: {content: Uint8Array; sums: ReadonlyMap<string, string>; mountPath: string},
): Generator<Flaw> {
  const folder = record.slice(mountPath.length + 1).split('/', 1)[0] ?? ''
  const name = folder.replace(/-[^-]*\.dist-info$/, '')
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8')
  for (const row of recordRows(text)) {
    const target = recordTarget(row.path)
    if (target === null || isInstallerNote(target) || isCachedBytecode(target)) continue
    const path = `${mountPath}/${target}`
    const sha256 = sums.get(path)
    if (sha256 === undefined) {
      const message = `${quoteName(target)} is recorded by ${quoteName(name)} but is not in the mount.`
      yield {rule: 'missing-file', path, package: name, message}
    } else if (/^sha256=/i.test(row.hash) && rowHolds(row, {bytes: 0, sha256}) === false) {
      const message = `${quoteName(target)} is not the file that RECORD of ${quoteName(name)} names.`
      yield {rule: 'tampered-file', path, package: name, message}
    }
  }
}
