import type {Distribution} from '../environment/facts.ts'
import {recordTarget} from '../environment/record-row.ts'
import type {ManifestPackage, SealedFile} from './facts.ts'
import {type FileKind, kindsOf} from './kinds.ts'
import {compareBytes} from './names.ts'
import {compiledFrom} from './selection.ts'

/** Files and bytes of one kind in one distribution. */
export type SizeRow = {
  /** Name of the distribution as its metadata has it; null for files that none lists. */
  distribution: string | null
  /** `all` where only totals of a distribution are known. */
  kind: FileKind | 'all'
  files: number
  bytes: number
}

export type SizeFacts = {
  files: readonly Pick<SealedFile, 'path' | 'bytes'>[]
  distributions: readonly Pick<Distribution, 'name' | 'metadata' | 'record'>[]
}

/**
 * What the mount is made of: files and bytes per distribution and kind, most bytes first. Every file counts once, for the
 * first distribution whose RECORD lists it; bytecode belongs to its source, metadata to the folder it lies in.
 */
export function measureSizes({files, distributions}: SizeFacts): SizeRow[] {
  const owner = ownerOf(distributions)
  const kindOf = kindsOf(files.map(({path}) => path))
  const rows = new Map<string, SizeRow>()
  for (const {path, bytes} of files) {
    const distribution = owner(path) ?? null
    const kind = kindOf(path)
    const key = `${kind}/${distribution ?? ''}`
    const row = rows.get(key) ?? {distribution, kind, files: 0, bytes: 0}
    rows.set(key, {...row, files: row.files + 1, bytes: row.bytes + bytes})
  }
  return largestFirst([...rows.values()])
}

/** The same from a manifest, which knows no kinds. Most bytes first. */
export function manifestSizes(packages: readonly Pick<ManifestPackage, 'name' | 'files' | 'bytes'>[]): SizeRow[] {
  return largestFirst(packages.map(({name, files, bytes}) => ({distribution: name, kind: 'all', files, bytes})))
}

/** Tells which distribution a file counts for, by name; undefined for none. */
export function ownerOf(distributions: SizeFacts['distributions']): (path: string) => string | undefined {
  const owners = new Map<string, string>()
  const folders = new Map(distributions.map(({name, metadata}) => [metadata, name]))
  for (const {name, record} of distributions) {
    for (const row of record ?? []) {
      const target = recordTarget(row.path)
      if (target !== null && !owners.has(target)) owners.set(target, name)
    }
  }
  return path => {
    const own = owners.get(path) ?? folders.get(path.split('/', 1)[0] ?? '')
    if (own !== undefined) return own
    return owners.get(compiledFrom(path) ?? '')
  }
}

/** Most bytes first; equals by name and kind, so that two runs tell the same. */
function largestFirst(rows: SizeRow[]): SizeRow[] {
  return rows.sort(
    (a, b) =>
      b.bytes - a.bytes ||
      b.files - a.files ||
      compareBytes(a.distribution ?? '', b.distribution ?? '') ||
      compareBytes(a.kind, b.kind),
  )
}

/** Files and bytes of all rows together. */
export function totalOf(rows: readonly SizeRow[]): {files: number; bytes: number} {
  return rows.reduce((sum, {files, bytes}) => ({files: sum.files + files, bytes: sum.bytes + bytes}), {
    files: 0,
    bytes: 0,
  })
}
