import path from 'node:path'
import {SitemountError} from '../core/errors.ts'
import {interrupted} from '../core/process.ts'
import type {Inventory, TreeEntry} from '../environment/facts.ts'
import {type Compilation, type Compiling, compileBytecode} from './bytecode/bytecode.ts'
import type {Flaw, SealedFile} from './facts.ts'
import {compareBytes, quoteName} from './names.ts'
import {batches} from './pool/batches.ts'
import {inlinePool, inOrder, type Pool} from './pool/pool.ts'
import type {CopyFile, FileDigest, Gone, Tasks} from './pool/tasks.ts'
import {furtherAlgorithms} from './records/record.ts'
import {checkRecords, rewriteDirectUrls, rewriteRecords} from './records/records.ts'
import {makeFolders, sealFolders} from './sealed-disk.ts'
import {sealedMode} from './sealed-mode.ts'
import {type Selection, selectFiles} from './selection.ts'
import {type Slimmed, type Slimming, type StagedFiles, slimStaged} from './slim/staged.ts'

export type StageOptions = {
  inventory: Inventory
  /** Folder of the artifact; the packages go to `mountPath` below it, where none of them may lie yet. */
  folder: string
  mountPath: string
  /** Normalised names of the distributions that go in: those listed and what they need. */
  keep: ReadonlySet<string>
  signal: AbortSignal
  /**
   * Whether the installed tree is ours, used by nobody after this and thrown away: its files are then linked into the mount
   * and not copied, where the system can, and their modes and dates change there too. Whoever lets code run that may write
   * into that tree must hold the mount against `takeSnapshot` before it is published. Default: no.
   */
  isThrownAway?: boolean
  pool?: Pool
  /** How bytecode is compiled; absent for none. */
  compiling?: Compiling
  /** What becomes smaller once it is staged; absent for nothing. */
  slimming?: Omit<Slimming, 'left'>
}

/** What was staged. */
export type Staged = {
  /** By the bytes of their paths. */
  files: SealedFile[]
  /** What is wrong with the tree; the caller decides what that means. */
  flaws: Flaw[]
  /** How many modules got bytecode, and how many did not since they do not compile. */
  bytecode: {compiled: number; skipped: number}
  /** What slimming did; absent where none was asked for. */
  slimmed?: Slimmed
}

/**
 * Copies site-packages into the folder of the artifact, normalised on the way: what two installers do differently is
 * left out or rewritten, modes become 0644 or 0755, dates `sealedTime`. Every file is read once and held against RECORD
 * before RECORD is rewritten. The installed tree is never touched unless it `isThrownAway`, and even then no file that has a
 * further name (uv's are hard links into its cache, until that goes).
 * Bytecode is compiled meanwhile from the installed sources, which must turn out to be those that were copied.
 *
 * Throws `disk-full`, `unwritable` or `unreadable` with the path, `archive` when a source changed meanwhile, `interrupted`, and
 * what `compileBytecode` and `slimStaged` throw.
 */
export async function stageMount(options: StageOptions): Promise<Staged> {
  const {inventory, folder, mountPath, signal} = options
  if (signal.aborted) throw interrupted()
  const mount = path.join(folder, mountPath)
  const selection = selectFiles(inventory, options.keep)
  const {plain, directUrls, records} = sortOut(selection)
  makeFolders(folder, [`${mountPath}/`, ...selection.files.map(file => `${mountPath}/${file.path}`)])

  const {copied, compiled} = await copyAndCompile(plain, {...options, mount, selection})
  const urls = rewriteDirectUrls(directUrls, {site: inventory.site, mount})
  const digests = new Map([...copied.digests, ...urls.digests])
  const flaws = checkRecords(selection, {digests, inventory})
  const modes = new Map(plain.map(({path, mode}) => [path, mode]))
  const modeOf = (file: string) => sealedMode(modes.get(file) ?? 0)
  const {sealed, bytecode, slimmed} = await slim(
    {mount, compiled: compiled.files, modeOf},
    {before: [...copied.digests, ...urls.sealed], ...options},
  )
  const written = rewriteRecords(selection, {records, digests, sealed, bytecode, mount})

  const files = [...sealed, ...written]
    .map(([file, {bytes, sha256}]) => ({path: file, bytes, sha256, mode: modeOf(file)}))
    .sort((a, b) => compareBytes(a.path, b.path))
  sealFolders(folder, [`${mountPath}/`, ...[...selection.files, ...files].map(file => `${mountPath}/${file.path}`)])
  if (signal.aborted) throw interrupted()
  return {
    files,
    flaws: [...selection.flaws, ...copied.flaws, ...flaws],
    bytecode: {compiled: compiled.files.length, skipped: compiled.skipped.length},
    ...(slimmed && {slimmed}),
  }
}

type Slim = {sealed: Map<string, FileDigest>; bytecode: Map<string, FileDigest & {source: string}>; slimmed?: Slimmed}

/** What is in the mount, bytecode included, and smaller where that was asked for. */
async function slim(
  staged: Omit<StagedFiles, 'sealed'>,
  {before, slimming, signal}: Pick<StageOptions, 'slimming' | 'signal'> & {before: [string, FileDigest][]},
): Promise<Slim> {
  const bytecode = new Map(staged.compiled.map(({path, ...file}) => [path, file]))
  const sealed = new Map<string, FileDigest>([...before, ...bytecode])
  return slimming === undefined ? {sealed, bytecode} : slimStaged({...staged, sealed}, {...slimming, signal})
}

/** Files that are copied as they are, and those that are rewritten: `direct_url.json`, and each RECORD that was understood. */
function sortOut({files, kept}: Selection): Record<'plain' | 'directUrls' | 'records', TreeEntry[]> {
  const understood = new Set(kept.filter(({record}) => record !== null).map(({metadata}) => `${metadata}/RECORD`))
  const sorted: Record<'plain' | 'directUrls' | 'records', TreeEntry[]> = {plain: [], directUrls: [], records: []}
  for (const file of files) {
    if (understood.has(file.path)) sorted.records.push(file)
    else if (/^[^/]+\.dist-info\/direct_url\.json$/.test(file.path)) sorted.directUrls.push(file)
    else sorted.plain.push(file)
  }
  return sorted
}

type Copied = {digests: Map<string, FileDigest>; flaws: Flaw[]}
type Copying = StageOptions & {mount: string; selection: Selection}

/** Copies and compiles at the same time. Bytecode of anything but the file that was copied would be a way around RECORD. */
async function copyAndCompile(
  files: readonly TreeEntry[],
  options: Copying,
): Promise<{copied: Copied; compiled: Compilation}> {
  const {inventory, mount, signal, compiling} = options
  if (compiling === undefined) {
    return {copied: await copyFiles(files, options), compiled: {files: [], sources: new Map(), skipped: []}}
  }
  const stop = new AbortController()
  const how = {...compiling, signal: AbortSignal.any([signal, stop.signal])}
  const compilation = compileBytecode({from: inventory.site, to: mount, files}, how)
  // It is awaited below; until then its failure is nobody's surprise.
  compilation.catch(() => {})
  try {
    const copied = await copyFiles(files, options)
    const compiled = await compilation
    for (const [source, sha256] of compiled.sources) {
      if ((copied.digests.get(source)?.sha256 ?? null) === sha256) continue
      throw new SitemountError('archive', `${quoteName(source)} changed while it was compiled.`)
    }
    return {copied, compiled}
  } finally {
    // Nobody may write into the mount after this.
    stop.abort()
    await compilation.catch(() => {})
  }
}

async function copyFiles(
  files: readonly TreeEntry[],
  {inventory, mount, selection, signal, pool, isThrownAway: mayLink = false}: Copying,
): Promise<Copied> {
  const digests = new Map<string, FileDigest>()
  const flaws: Flaw[] = []
  let done = 0
  const take = (results: (FileDigest | Gone)[]) => {
    for (const result of results) {
      const file = (files[done++] as TreeEntry).path
      if ('gone' in result) flaws.push(goneFlaw(file, result))
      else digests.set(file, result)
    }
  }
  await inOrder(pool ?? inlinePool(signal), {
    tasks: copyTasks(files, {inventory, mount, selection, mayLink}),
    each: take,
  })
  return {digests, flaws}
}

function* copyTasks(
  files: readonly TreeEntry[],
  {inventory, mount, selection, mayLink}: Pick<Copying, 'inventory' | 'mount' | 'selection'> & {mayLink: boolean},
): Iterable<Tasks['copy']> {
  for (const batch of batches(files)) {
    const copies = batch.map((file): CopyFile => {
      const rows = selection.owners.get(file.path)?.flatMap(owner => owner.rows) ?? []
      const algorithms = furtherAlgorithms(rows)
      return {
        from: path.join(inventory.site, file.path),
        to: path.join(mount, file.path),
        mode: sealedMode(file.mode),
        ...(algorithms.length > 0 ? {algorithms} : {}),
      }
    })
    yield {kind: 'copy', files: copies, mayLink}
  }
}

function goneFlaw(file: string, {gone}: Gone): Flaw {
  if (gone === 'ENOENT')
    return {rule: 'missing-file', path: file, message: `${quoteName(file)} vanished while it was copied.`}
  return {rule: 'unsafe-path', path: file, message: `${quoteName(file)} stopped being a plain file (${gone}).`}
}
