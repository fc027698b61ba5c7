import type {Inventory} from '../../environment/facts.ts'
import {recordTarget} from '../../environment/record-row.ts'
import type {CompiledFile} from '../bytecode/bytecode.ts'
import type {FileDigest} from '../pool/tasks.ts'
import {isCachedBytecode, sourceOf} from '../selection.ts'
import {dropSources} from './sourceless.ts'
import {type Stripped, stripNative} from './strip.ts'

/** What `slim` does: `left` is for whoever stages, the rest happens to files that were staged. */
export type Slimming = {
  /** Files that are not staged; see `withoutFiles`. */
  left: ReadonlySet<string>
  /** Sources that go once their bytecode stands in their place. */
  sourceless: ReadonlySet<string>
  /** Native libraries to strip; empty where that was not asked for. */
  native: readonly string[]
  /** A folder of ours, which exists; nothing is left in it. */
  temporary: string
  /** Scrubbed. */
  env: Readonly<Record<string, string>>
}

/** What it did. `sources` counts the sources that went, without the bytecode that moved. */
export type Slimmed = {sources: {files: number; bytes: number}; stripped: Pick<Stripped, 'saved' | 'refused'>}

export type StagedFiles = {
  /** Absolute folder of the staged packages. */
  mount: string
  /** What is in the mount, without RECORD. */
  sealed: ReadonlyMap<string, FileDigest>
  compiled: readonly CompiledFile[]
  /** The sealed mode of a file. */
  modeOf: (path: string) => 0o644 | 0o755
}

/**
 * Makes the staged mount smaller, before RECORD is written and after it was checked. Returns what is in the mount then, and all
 * bytecode by where it lies now. Throws what `dropSources` and `stripNative` throw.
 */
export async function slimStaged(
  {mount, sealed, compiled, modeOf}: StagedFiles,
  {sourceless, native, temporary, env, signal}: Omit<Slimming, 'left'> & {signal: AbortSignal},
): Promise<{sealed: Map<string, FileDigest>; bytecode: Map<string, FileDigest & {source: string}>; slimmed: Slimmed}> {
  const dropped = dropSources(sealed, {mount, compiled, sourceless})
  const files = native.filter(path => sealed.has(path)).map(path => ({path, mode: modeOf(path)}))
  const {digests, saved, refused} =
    files.length === 0 ? nothing : await stripNative({mount, files, temporary, env, signal})
  return {
    sealed: new Map([...dropped.sealed, ...digests]),
    bytecode: dropped.bytecode,
    slimmed: {sources: dropped.saved, stripped: {saved, refused}},
  }
}

const nothing: Stripped = {digests: new Map(), saved: {files: 0, bytes: 0}, refused: []}

/**
 * The inventory without files that are left out: neither entries nor rows of RECORD name them or their bytecode, so that they are
 * neither missing nor judged.
 */
export function withoutFiles(inventory: Inventory, left: ReadonlySet<string>): Inventory {
  if (left.size === 0) return inventory
  const isLeft = (path: string) => left.has(path) || (isCachedBytecode(path) && left.has(sourceOf(path)))
  return {
    ...inventory,
    entries: inventory.entries.filter(({path}) => !isLeft(path)),
    distributions: inventory.distributions.map(distribution => ({
      ...distribution,
      record: distribution.record?.filter(row => !isLeft(recordTarget(row.path) ?? '')) ?? null,
    })),
  }
}
