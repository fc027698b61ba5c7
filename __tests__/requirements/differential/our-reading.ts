import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {activate} from '../../../src/requirements/activate.ts'
import type {MarkerEnvironment, RequirementFacts} from '../../../src/requirements/facts.ts'
import {readRequirements} from '../../../src/requirements/read.ts'
import type {Task} from './pips.ts'

/** What we read in one case, and whether each requirement's marker holds in each of the environments. */
export type OurAnswer = {facts: RequirementFacts; active: (boolean | undefined)[][]}

/** What we read in each of the cases; `cwd` is where they lay. */
export type OurReading = {cwd: string; answers: OurAnswer[]}

/** Reads every case, as the driver has pip do it. */
export function askOurselves({cases, project, env, environments}: Task): OurReading {
  const cwd = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'sitemount-ours-'))
  try {
    write(cwd, project)
    const answers = cases.map(({files, constraint = false}) => {
      write(cwd, files)
      const named = {files: constraint ? [] : ['requirements.txt'], constraints: constraint ? ['requirements.txt'] : []}
      const facts = readRequirements({...named, cwd, env})
      const each = environments.map(environment => activate(facts.requirements, environment as MarkerEnvironment))
      for (const name of Object.keys(files)) {
        const standing = project[name]
        if (standing === undefined) fs.rmSync(path.join(cwd, name))
        else write(cwd, {[name]: standing})
      }
      return {
        facts,
        active: facts.requirements.map((_, index) => each.map(requirements => requirements[index]?.active)),
      }
    })
    return {cwd, answers}
  } finally {
    fs.rmSync(cwd, {recursive: true})
  }
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    const target = path.join(folder, name)
    fs.mkdirSync(name.endsWith('/') ? target : path.dirname(target), {recursive: true})
    if (!name.endsWith('/')) fs.writeFileSync(target, Buffer.from(content, 'base64'))
  }
}
