import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode} from '../../core/errors.ts'
import {atOnce, type Steps} from '../../core/steps.ts'
import type {Inventory, TreeEntry} from '../facts.ts'
import {readLink, visit} from '../walk.ts'
import type {Proof, Written} from './facts.ts'

/**
 * State of every entry of a tree, by path relative to it: kind, size, mode, inode and dates. Whoever writes can set the date of
 * the content back, but not that of the inode (POSIX, `st_ctim`).
 */
export type Snapshot = ReadonlyMap<string, string>

/**
 * The tree as it is now. Comparing is all that proves anything: whoever runs as root writes whatever the modes say.
 *
 * Throws `unreadable` for a folder that cannot be read.
 */
export function takeSnapshot(root: string): Snapshot {
  return atOnce(snapshotSteps(root))
}

/** The same, to be interrupted in between. */
export function* snapshotSteps(root: string): Steps<Snapshot> {
  const states = yield* visit(root, stateOf)
  return new Map(states.map(({path: name, state}) => [name, state]))
}

/**
 * What lies in an artifact's folder and in the folders between it and its packages, which are not entered: its own files and
 * nothing else. Throws `unreadable`.
 */
export function takeShell(folder: string, mountPath: string): Snapshot {
  const shell = new Map<string, string>()
  const note = (relative: string) => {
    const entry = stateOf(relative, path.join(folder, relative))
    if (entry !== undefined) shell.set(relative, entry.state)
  }
  note('')
  let above = ''
  for (const part of mountPath.split('/')) {
    for (const name of namesIn(path.join(folder, above))) note(above === '' ? name : `${above}/${name}`)
    above = above === '' ? part : `${above}/${part}`
  }
  return shell
}

/** The first path that differs between two snapshots; undefined for none. */
export function firstDifference(before: Snapshot, after: Snapshot): string | undefined {
  const changed = [...before].find(([name, state]) => after.get(name) !== state)?.[0]
  return changed ?? [...after.keys()].find(name => !before.has(name))
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder).sort()
  } catch (error) {
    throw new SitemountError('unreadable', `${folder} cannot be read (${systemCode(error) ?? error}).`, {cause: error})
  }
}

type State = Pick<TreeEntry, 'path' | 'kind'> & {state: string}

function stateOf(relative: string, full: string | Buffer): State | undefined {
  const stats = fs.lstatSync(full, {bigint: true, throwIfNoEntry: false})
  if (stats === undefined) return undefined
  const mode = stats.mode & 0o7777n
  // A folder's date only repeats what is told of its entries.
  if (stats.isDirectory()) return {path: relative, kind: 'folder', state: `folder ${mode} ${stats.ino}`}
  const kind = stats.isFile() ? 'file' : stats.isSymbolicLink() ? 'link' : 'other'
  const target = kind === 'link' ? readLink(full) : ''
  const {size, mtimeNs, ctimeNs, ino} = stats
  return {path: relative, kind, state: `${kind} ${mode} ${target} ${size} ${mtimeNs} ${ctimeNs} ${ino}`}
}

/** What differs between the snapshot and the tree as it is now: paths sorted, folders before what they hold. */
export function changesSince(before: Snapshot, root: string): {added: string[]; changed: string[]; removed: string[]} {
  const after = takeSnapshot(root)
  return {
    added: [...after.keys()].filter(name => !before.has(name)),
    changed: [...after].filter(([name, state]) => before.has(name) && before.get(name) !== state).map(([name]) => name),
    removed: [...before.keys()].filter(name => !after.has(name)),
  }
}

/** Removes added files and folders again; one that cannot be removed stays and is told all the same. */
export function removeAdded(root: string, added: readonly string[]): void {
  // A folder that was added goes with everything in it, which was added too.
  for (const name of added) {
    try {
      fs.rmSync(path.join(root, name), {recursive: true, force: true})
    } catch {
      // Read-only, or gone meanwhile.
    }
  }
}

/** The changes with the distribution whose folder each lies in; of added folders only what they hold is told. */
export function ownedChanges(
  changes: {added: string[]; changed: string[]; removed: string[]},
  {distributions}: Pick<Inventory, 'distributions'>,
): Omit<Proof['written'], 'refused'> {
  const byTop = new Map<string, string>()
  for (const {normalizedName, record} of distributions) {
    for (const {path: file} of record ?? []) {
      const top = file.split('/', 1)[0] ?? file
      if (!byTop.has(top)) byTop.set(top, normalizedName)
    }
  }
  const owned = (names: readonly string[]): Written[] =>
    names.map(name => ({path: name, distribution: byTop.get(name.split('/', 1)[0] ?? name) ?? null}))
  const folders = new Set(changes.added.map(name => path.posix.dirname(name)))
  return {
    added: owned(changes.added.filter(name => !folders.has(name))),
    changed: owned(changes.changed),
    removed: owned(changes.removed),
  }
}
