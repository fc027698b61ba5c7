import fs from 'node:fs'
import path from 'node:path'
import {temporaryFolder} from './temp.ts'

/** A program of a fabricated PATH: the real file it links to, or the text of a shell script. */
export type Program = {link: string} | {script: string}

/** Makes a folder for PATH that holds exactly these programs, and returns it. */
export function programs(named: Readonly<Record<string, Program>>, folder: string = temporaryFolder()): string {
  fs.mkdirSync(folder, {recursive: true})
  for (const [name, program] of Object.entries(named)) {
    const file = path.join(folder, name)
    if ('link' in program) fs.symlinkSync(program.link, file)
    else fs.writeFileSync(file, `#!/bin/sh\n${program.script}\n`, {mode: 0o755})
  }
  return folder
}
