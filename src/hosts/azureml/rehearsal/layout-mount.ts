import fs from 'node:fs'
import path from 'node:path'
import {isFolder} from '../../../core/folders.ts'
import type {Isolation} from '../../engine/facts.ts'
import type {Bind} from '../../engine/serve.ts'
import type {Dropped} from '../upload/walk.ts'
import type {LayoutOptions} from './mount-place.ts'
import {copyFolder, setWritable, uploadMount} from './stage-code.ts'

export type MountLayout = Pick<LayoutOptions, 'mount' | 'codeDir' | 'scratch'> & {
  place: string
  base: string
  isolation: Isolation
  root: string
  name: string
}
/** Where a mount was laid: as the processes see it, and on this machine. */
export type LaidMount = {
  seen: string | null
  real: string | null
  readOnly: boolean
  binds: Bind[]
  dropped: Dropped[]
  notes: string[]
  close(): void
}

/** Puts the mount into its place in the code folder, as the upload would bring it there. Throws what the staging throws. */
export function layMount({mount, place, base, isolation, root, name, codeDir, scratch}: MountLayout): LaidMount {
  const at = path.join(root, name, ...place.split('/'))
  const seen = path.posix.join(base, name, place)
  const nothing: LaidMount = {
    seen: null,
    real: null,
    readOnly: false,
    binds: [],
    dropped: [],
    notes: [],
    close: () => {},
  }
  // One that lies in the code folder already was uploaded with it.
  if (mount === null) {
    if (!isFolder(at) || place === '.') return nothing
    return {...nothing, seen, real: at, ...protect(at, {isolation, seen})}
  }
  const notes = isFolder(at)
    ? [`The code folder holds a \`${place}\` of its own; the packages that were given stood in its place.`]
    : []
  const arrived = uploadMount({mount, codeDir, prefix: place, scratch})
  fs.rmSync(at, {recursive: true, force: true})
  if (arrived.folder === null) return {...nothing, dropped: arrived.dropped, notes}
  fs.mkdirSync(path.dirname(at), {recursive: true})
  if (isolation.paths) {
    fs.mkdirSync(at)
    const binds = [{from: arrived.folder, to: seen, readOnly: true}]
    return {...nothing, seen, real: arrived.folder, readOnly: true, binds, dropped: arrived.dropped, notes}
  }
  copyFolder(arrived.folder, at)
  return {...nothing, seen, real: at, dropped: arrived.dropped, notes, ...protect(at, {isolation, seen})}
}

function protect(
  at: string,
  {isolation, seen}: {isolation: Isolation; seen: string},
): Pick<LaidMount, 'readOnly' | 'binds' | 'close'> {
  if (isolation.paths) return {readOnly: true, binds: [{from: at, to: seen, readOnly: true}], close: () => {}}
  const readOnly = setWritable(at, false)
  return {readOnly, binds: [], close: () => void (readOnly && setWritable(at, true))}
}
