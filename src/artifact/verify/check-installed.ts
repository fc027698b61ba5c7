import path from 'node:path'
import {checkpoint} from '../../core/process.ts'
import type {Inventory, TreeEntry} from '../../environment/facts.ts'
import type {Flaw} from '../facts.ts'
import {batches} from '../pool/batches.ts'
import {inOrder, type Pool} from '../pool/pool.ts'
import type {FileDigest, Tasks} from '../pool/tasks.ts'
import {furtherAlgorithms} from '../records/record.ts'
import {checkRecords} from '../records/records.ts'
import {isCachedBytecode, isInstallerNote, type Selection, selectFiles} from '../selection.ts'

/**
 * Hashes every recorded file where it lies and holds it against its RECORD (PEP 376, PEP 427); nothing is written. Returns what
 * is wrong: tampered and missing files, and entries that no artifact could hold. Throws `unreadable` and `interrupted`.
 */
export async function checkInstalled(
  inventory: Inventory,
  {pool, signal}: {pool: Pool; signal: AbortSignal},
): Promise<Flaw[]> {
  const selection = selectFiles(inventory, new Set(inventory.distributions.map(({normalizedName}) => normalizedName)))
  const recorded = selection.files.filter(
    ({path: file}) => selection.owners.has(file) && !isInstallerNote(file) && !isCachedBytecode(file),
  )
  await checkpoint(signal)
  const digests = new Map<string, FileDigest>()
  let done = 0
  await inOrder(pool, {
    tasks: hashTasks(recorded, {inventory, selection}),
    each: results => {
      for (const result of results) {
        const file = recorded[done++]
        if (file !== undefined && !('gone' in result)) digests.set(file.path, result)
      }
    },
  })
  await checkpoint(signal)
  return [...selection.flaws, ...checkRecords(selection, {digests, inventory})]
}

function* hashTasks(
  files: readonly TreeEntry[],
  {inventory, selection}: {inventory: Inventory; selection: Selection},
): Iterable<Tasks['hash']> {
  for (const batch of batches(files)) {
    const hashed = batch.map(({path: file}) => {
      const algorithms = furtherAlgorithms(selection.owners.get(file)?.flatMap(({rows}) => rows) ?? [])
      const from = path.join(inventory.site, file)
      return algorithms.length > 0 ? {from, algorithms} : from
    })
    yield {kind: 'hash', files: hashed}
  }
}
