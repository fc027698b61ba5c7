import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {RequirementFacts} from '../../src/requirements/facts.ts'
import {type RequirementInputs, readRequirements} from '../../src/requirements/read.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

/** Runs `work` in a folder that holds `files` (a name that ends in `/` is a folder), and removes it. */
export function inProject<T>(files: Files, work: (cwd: string) => T): T {
  const cwd = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'sitemount-requirements-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      const target = path.join(cwd, name)
      fs.mkdirSync(name.endsWith('/') ? target : path.dirname(target), {recursive: true})
      if (!name.endsWith('/')) fs.writeFileSync(target, content)
    }
    return work(cwd)
  } finally {
    fs.rmSync(cwd, {recursive: true, force: true})
  }
}

/** What is read from a `requirements.txt` with this text, beside further files. */
export function read(
  text: string | Uint8Array,
  {files = {}, ...inputs}: Partial<Omit<RequirementInputs, 'files'>> & {files?: Files} = {},
): RequirementFacts {
  return inProject({'requirements.txt': text, ...files}, cwd =>
    readRequirements({files: ['requirements.txt'], constraints: [], cwd, env: {}, ...inputs}),
  )
}

/** A well-formed hash of the letter `digit`. */
export function sha256(digit: string): string {
  return `sha256:${digit.repeat(64)}`
}
