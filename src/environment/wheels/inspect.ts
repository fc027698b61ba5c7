import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode} from '../../core/errors.ts'
import {atOnce} from '../../core/steps.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import {parseRecord} from '../metadata.ts'
import {recordLimit} from '../record-row.ts'
import {walk} from '../walk.ts'
import {readEntryPoints} from './entry-points.ts'
import type {WheelEntry, WheelFacts} from './facts.ts'
import {readDirectory, readText, type ZipEntry} from './zip.ts'

/** Bytes of an `entry_points.txt` that is read. */
const entryPointsLimit = 1 << 20

/**
 * What a wheel would install, from its central directory, RECORD and entry points; nothing of it is unpacked. A file that is no
 * wheel, or one that readers could read differently, is told as its `problem`.
 */
export function inspectWheel(file: string): WheelFacts {
  const base = {file: path.basename(file), normalizedName: normalizeName(path.basename(file).split('-', 1)[0] ?? '')}
  let descriptor: number | undefined
  try {
    descriptor = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0))
    const entries = readDirectory(descriptor)
    return {...base, entries: entries.map(publicEntry), ...readMetadata(descriptor, entries)}
  } catch (error) {
    const problem = problemOf(error)
    return {...base, entries: [], entryPoints: [], record: null, problem}
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor)
  }
}

/** Each wheel that lies in a folder, by name. Throws nothing: a folder that cannot be read holds none. */
export function inspectWheels(folder: string): WheelFacts[] {
  return namesIn(folder)
    .filter(name => name.toLowerCase().endsWith('.whl'))
    .map(name => inspectWheel(path.join(folder, name)))
}

function publicEntry({path: name, kind, bytes, otherName}: ZipEntry): WheelEntry {
  return {path: name, kind, bytes, ...(otherName !== undefined && {otherName})}
}

function readMetadata(
  descriptor: number,
  entries: readonly ZipEntry[],
): Pick<WheelFacts, 'entryPoints' | 'record' | 'problem'> {
  const read = (name: string, limit: number) =>
    entries
      .filter(entry => isMetadata(entry.path, name))
      .map(entry => readText(descriptor, {entry, limit}) ?? tooLong(name))
  const records = read('RECORD', recordLimit)
  return {
    entryPoints: read('entry_points.txt', entryPointsLimit).flatMap(readEntryPoints),
    record: records.length === 0 ? null : records.flatMap(parseRecord),
  }
}

function isMetadata(entry: string, name: string): boolean {
  const [folder = '', file] = entry.split('/', 2)
  return folder.endsWith('.dist-info') && file === name && entry.length === folder.length + 1 + name.length
}

function tooLong(name: string): never {
  throw new SitemountError('archive', `The archive is damaged: its ${name} is too long.`)
}

function problemOf(error: unknown): string {
  if (error instanceof SitemountError) return error.message.replace(/^The archive is damaged: |\.$/g, '')
  return `it cannot be read (${systemCode(error) ?? 'unknown'})`
}

/**
 * The wheels that uv unpacked into its cache, one folder each below `archive-v…`: what is not a library of theirs, by its path, and
 * the rest by RECORD. Names that lead elsewhere uv refuses or leaves out itself. Empty where uv keeps them in another way: what
 * was installed is judged in any case.
 */
export function inspectUnpacked(cache: string): WheelFacts[] {
  return namesIn(cache)
    .filter(name => /^archive-v\d+$/.test(name))
    .flatMap(name => namesIn(path.join(cache, name)).map(archive => path.join(cache, name, archive)))
    .flatMap(inspectFolder)
}

function inspectFolder(folder: string): WheelFacts[] {
  const tops = namesIn(folder)
  const metadata = tops.find(name => name.endsWith('.dist-info'))
  if (metadata === undefined) return []
  const read = (name: string, limit: number) => readSmall(path.join(folder, metadata, name), limit)
  const record = read('RECORD', recordLimit)
  const data = tops
    .filter(name => name.endsWith('.data'))
    .flatMap(name =>
      atOnce(walk(path.join(folder, name))).map(({path: file, kind, bytes}) => ({
        path: `${name}/${file}`,
        kind: kind === 'link' ? ('symbolic link' as const) : kind === 'folder' ? kind : ('file' as const),
        bytes,
      })),
    )
  return [
    {
      file: metadata,
      normalizedName: normalizeName(metadata.split('-', 1)[0] ?? ''),
      entries: data,
      entryPoints: readEntryPoints(read('entry_points.txt', entryPointsLimit) ?? ''),
      record: record === null ? null : parseRecord(record),
    },
  ]
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder).sort()
  } catch {
    return []
  }
}

function readSmall(file: string, limit: number): string | null {
  try {
    return fs.statSync(file).size > limit ? null : fs.readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
