import fs from 'node:fs'
import path from 'node:path'
import {writeError} from '../../core/errors.ts'
import type {FileDigest} from '../pool/tasks.ts'

/** Bytecode that was compiled into the mount, with the module it was compiled from. */
type Compiled = FileDigest & {path: string; source: string}

export type Sourceless = {
  /** What is in the mount now. */
  sealed: Map<string, FileDigest>
  /** All bytecode, by where it lies now. */
  bytecode: Map<string, FileDigest & {source: string}>
  /** What left the mount: the sources, without the bytecode that moved. */
  saved: {files: number; bytes: number}
}

/**
 * Takes sources out of the staged mount whose bytecode can stand in their place: `__pycache__/x.cpython-312.pyc` becomes
 * `x.pyc`, which Python imports without a source (PEP 3147, "Case 3"). A source without bytecode stays, and so does one whose
 * place is taken. Returns what is in the mount then. Throws `unwritable`, `disk-full`.
 */
export function dropSources(
  before: ReadonlyMap<string, FileDigest>,
  {mount, compiled, sourceless}: {mount: string; compiled: readonly Compiled[]; sourceless: ReadonlySet<string>},
): Sourceless {
  const sealed = new Map(before)
  const bytecode: Sourceless['bytecode'] = new Map()
  const saved = {files: 0, bytes: 0}
  const folders = new Set<string>()
  for (const {path: place, ...file} of compiled) {
    const {source} = file
    const legacy = `${source}c`
    if (!sourceless.has(source) || !source.endsWith('.py') || sealed.has(legacy)) {
      bytecode.set(place, file)
      continue
    }
    const from = path.join(mount, place)
    writing(from, () => {
      fs.renameSync(from, path.join(mount, legacy))
      fs.rmSync(path.join(mount, source))
    })
    saved.files += 1
    saved.bytes += sealed.get(source)?.bytes ?? 0
    for (const gone of [source, place]) sealed.delete(gone)
    const {bytes, sha256} = file
    sealed.set(legacy, {bytes, sha256})
    bytecode.set(legacy, file)
    folders.add(path.dirname(from))
  }
  for (const folder of folders) removeEmpty(folder)
  return {sealed, bytecode, saved}
}

function removeEmpty(folder: string): void {
  writing(folder, () => {
    if (fs.readdirSync(folder).length === 0) fs.rmdirSync(folder)
  })
}

function writing(target: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw writeError(error, target)
  }
}
