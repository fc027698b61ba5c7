import fs from 'node:fs'
import path from 'node:path'
import {type Made, makeWheel, type WheelSpec} from './wheel.ts'

export type WheelProjectOptions = {
  /** Wheels to make and to list, each pinned to its release. */
  wheels: readonly WheelSpec[]
  /** Where the wheels go. */
  index: string
  /** Whether each line carries its hash. Default true. */
  hashed?: boolean
  /** What `.python-version` says; no such file without it. */
  python?: string
}

export type WheelProject = {
  folder: string
  /** The wheels, in the order they are listed in. */
  made: Made[]
  /** The text of `requirements.txt`. */
  requirements: string
}

/** Writes `requirements.txt` and `.python-version` into the folder, and the wheels they name into the index's. */
export function makeWheelProject(
  folder: string,
  {wheels, index, hashed = true, python}: WheelProjectOptions,
): WheelProject {
  const made = wheels.map(spec => makeWheel(spec, index))
  const requirements = wheels
    .map(({name, version}, at) => `${name}==${version}${hashed ? ` --hash=sha256:${made[at]?.sha256}` : ''}\n`)
    .join('')
  fs.mkdirSync(folder, {recursive: true})
  fs.writeFileSync(path.join(folder, 'requirements.txt'), requirements)
  if (python !== undefined) fs.writeFileSync(path.join(folder, '.python-version'), `${python}\n`)
  return {folder, made, requirements}
}

/** Copies the project's own files into another folder, which is made, and returns it. */
export function copyProject({folder}: Pick<WheelProject, 'folder'>, into: string): string {
  fs.mkdirSync(into, {recursive: true})
  for (const name of ['requirements.txt', '.python-version']) {
    const file = path.join(folder, name)
    if (fs.existsSync(file)) fs.copyFileSync(file, path.join(into, name))
  }
  return into
}
