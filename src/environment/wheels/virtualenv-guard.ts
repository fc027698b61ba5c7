import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type {Virtualenv} from '../facts.ts'
import {parseRecord} from '../metadata.ts'
import type {VirtualenvChange} from './facts.ts'

/** Bytes of a file of the virtualenv's own that are hashed; longer ones are programs, which have an inode and dates. */
const hashLimit = 1 << 20

/**
 * Notes what a virtualenv consists of before an install, site-packages apart, and returns a function that tells what of it is no
 * longer the same: each file of its own by inode, mode, size, link and content, and whatever came to lie where Python looks
 * before it knows its library. Programs and data that packages put beside it are no change. Starts nothing.
 */
export function guardVirtualenv(virtualenv: Virtualenv): () => VirtualenvChange[] {
  const {prefix} = virtualenv
  const before = ownFiles(virtualenv)
  return () => {
    const after = ownFiles(virtualenv)
    const changes = [...before].flatMap(([name, mark]): Omit<VirtualenvChange, 'by'>[] => {
      const now = after.get(name)
      if (now === mark) return []
      return [{path: name, change: now === undefined ? 'removed' : 'replaced'}]
    })
    const added = [...after.keys()].filter(name => !before.has(name))
    const all = [...changes, ...added.map(name => ({path: name, change: 'added' as const}))]
    if (all.length === 0) return []
    const recorded = recordedFiles(virtualenv)
    return all.map(one => ({...one, by: recorded.get(path.join(prefix, one.path)) ?? []}))
  }
}

/** The files and links in `bin`, at the top and beside site-packages, by path relative to the virtualenv, each with a mark of what it is. */
function ownFiles({prefix, executable, site}: Virtualenv): Map<string, string> {
  const folders = ['', path.relative(prefix, path.dirname(executable)), ...parentsOf(path.relative(prefix, site))]
  const files = new Map<string, string>()
  for (const folder of new Set(folders)) {
    const stat = lstat(path.join(prefix, folder))
    if (folder !== '') files.set(folder, stat?.isDirectory() ? `folder ${stat.ino}` : 'none')
    if (!stat?.isDirectory()) continue
    for (const name of namesIn(path.join(prefix, folder))) {
      const file = path.join(folder, name)
      const isWatched = isOwn(file, {prefix, executable, site}) && path.join(prefix, file) !== site
      if (isWatched && !files.has(file)) files.set(file, markOf(path.join(prefix, file)))
    }
  }
  return files
}

/** `lib` and `lib/python3.12` of `lib/python3.12/site-packages`. */
function parentsOf(site: string): string[] {
  const parts = site.split(path.sep)
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join(path.sep))
}

/** Whether a file is the virtualenv's own: a library of its Python, the programs that it is made with, or settings beside them. */
function isOwn(file: string, {prefix, executable, site}: Virtualenv): boolean {
  const folder = path.dirname(file)
  if (path.join(prefix, folder) === path.dirname(site)) return true
  if (folder !== '.' && path.join(prefix, folder) !== path.dirname(executable)) return false
  return /^(?:python|pypy)[\d.w]*[td]?(?:\.exe)?$|^(?:de)?activate(?:$|[._])|^pyvenv\.cfg$|^pybuilddir\.txt$|\._pth$|^lib64$/i.test(
    path.basename(file),
  )
}

function markOf(file: string): string {
  const stat = lstat(file)
  if (stat === undefined) return 'none'
  if (stat.isDirectory()) return 'folder'
  const what = `${stat.ino} ${stat.mode} ${stat.size}`
  if (stat.isSymbolicLink()) return `link ${what} ${readLink(file)} ${targetOf(file)}`
  if (!stat.isFile()) return `other ${what}`
  return `file ${what} ${stat.size > hashLimit ? stat.mtimeMs : hashOf(file)}`
}

/** Of the program a link leads to: what was written through the link shows there. */
function targetOf(file: string): string {
  try {
    const stat = fs.statSync(file)
    return stat.isFile() ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : `${stat.ino}`
  } catch {
    return 'none'
  }
}

function hashOf(file: string): string {
  try {
    return createHash('sha256').update(fs.readFileSync(file)).digest('hex')
  } catch {
    return 'unreadable'
  }
}

/** Which distributions record which files, by absolute path; read only when there is something to blame one for. */
function recordedFiles({site}: Virtualenv): Map<string, string[]> {
  const files = new Map<string, string[]>()
  for (const metadata of namesIn(site).filter(name => name.endsWith('.dist-info'))) {
    for (const row of parseRecord(readText(path.join(site, metadata, 'RECORD')))) {
      const file = path.resolve(site, row.path)
      files.set(file, [...(files.get(file) ?? []), metadata.split('-', 1)[0] ?? metadata])
    }
  }
  return files
}

function readText(file: string): string {
  try {
    return fs.statSync(file).size > 64 << 20 ? '' : fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function lstat(file: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(file, {throwIfNoEntry: false})
  } catch {
    return undefined
  }
}

function readLink(file: string): string {
  try {
    return fs.readlinkSync(file)
  } catch {
    return ''
  }
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}
