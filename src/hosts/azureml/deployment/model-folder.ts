import fs from 'node:fs'
import path from 'node:path'
import {slashed} from '../../../core/paths.ts'
import {refuseOutOfReach} from '../../../core/reach.ts'
import type {ModelFolder} from './facts.ts'

/** Folders of a model that are looked into. */
const most = 200

/** What lies in the folder of a model, absolute: the marks of MLflow, and folders of installed packages up to a virtualenv's. Throws `unreadable` for one behind a link that leaves the workspace of a job. */
export function lookInModel(folder: string, cwd: string): ModelFolder {
  const relative = (file: string) => slashed(path.relative(cwd, file)) || '.'
  const inside = folders(folder).flatMap(child => [child, ...libraries(child)])
  return {
    path: relative(folder),
    isMlflow: fs.existsSync(path.join(folder, 'MLmodel')),
    packages: [folder, ...libraries(folder), ...inside].filter(holdsPackages).map(relative),
  }
}

function folders(folder: string): string[] {
  return entries(folder)
    .filter(entry => entry.isDirectory())
    .slice(0, most)
    .map(({name}) => path.join(folder, name))
}

/** Where a virtualenv has its packages (PEP 405). */
function libraries(folder: string): string[] {
  return folders(path.join(folder, 'lib'))
    .filter(child => path.basename(child).startsWith('python'))
    .map(child => path.join(child, 'site-packages'))
}

function holdsPackages(folder: string): boolean {
  return entries(folder).some(entry => entry.isDirectory() && entry.name.endsWith('.dist-info'))
}

function entries(folder: string): fs.Dirent[] {
  refuseOutOfReach(folder, 'input', folder)
  try {
    return fs.readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}
