import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {cache} from './tools.ts'

/** The wheels of one set, on this disk. */
export type Wheels = {
  /** Requirements file that every contestant gets: the pins, and the folder of the wheels as the only source. */
  requirements: string
  distributions: number
  /** Of all wheels together. */
  bytes: number
}

/** Names of the sets, smallest first; each is `sets/NAME.txt`, exact pins with everything that is needed. */
export const sets = ['small', 'medium', 'large'] as const
export type SetName = (typeof sets)[number]

/** Fetches the wheels of a set once, with pip from the package index, and writes the requirements that name them. */
export function fetchWheels(set: SetName, python: string): Wheels {
  const pins = path.join(import.meta.dirname, 'sets', `${set}.txt`)
  const text = readFileSync(pins, 'utf8')
  const folder = path.join(cache, 'wheels', set)
  const requirements = path.join(folder, 'requirements.txt')
  const asked = `--no-index\n--find-links ${folder}\n${text}`
  // The requirements are written last: without them, or with others, the folder is not to be trusted.
  if (!existsSync(requirements) || readFileSync(requirements, 'utf8') !== asked) {
    process.stderr.write(`Fetching the wheels of ${set} …\n`)
    rmSync(folder, {recursive: true, force: true})
    mkdirSync(folder, {recursive: true})
    const flags = ['--no-deps', '--only-binary', ':all:', '--dest', folder, '--requirement', pins]
    execFileSync(python, ['-m', 'pip', 'download', '-q', ...flags], {stdio: ['ignore', 'inherit', 'inherit']})
    writeFileSync(requirements, asked)
  }
  const wheels = readdirSync(folder).filter(name => name.endsWith('.whl'))
  // Reading them once puts them into the disk cache: no contestant pays for being the first.
  const bytes = wheels.reduce((sum, name) => sum + readWhole(path.join(folder, name)), 0)
  return {requirements, distributions: wheels.length, bytes}
}

function readWhole(file: string): number {
  execFileSync('cat', [file], {stdio: ['ignore', 'ignore', 'inherit']})
  return statSync(file).size
}
