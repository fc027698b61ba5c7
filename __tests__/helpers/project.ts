import fs from 'node:fs'
import path from 'node:path'
import {temporaryFolder} from './temp.ts'

/** Writes a project of these files into a new folder of the test and returns the folder. */
export function project(files: Readonly<Record<string, string | Uint8Array>>): string {
  return writeFiles(temporaryFolder(), files)
}

/** Writes files by their path below the folder, which is returned; folders on the way are made. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), {recursive: true})
    fs.writeFileSync(file, content)
  }
  return folder
}

/** Paths of all files below the folder, relative to it, sorted; links are not followed. */
export function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => !entry.isDirectory())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
}
