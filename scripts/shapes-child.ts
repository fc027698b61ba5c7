import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {SitemountError} from '../src/core/errors.ts'
import {canonicalRequirements} from '../src/requirements/canonical.ts'
import {readRequirements} from '../src/requirements/read.ts'
import {requirementRules} from '../src/rules/requirements/requirements.ts'
import {shapes} from './requirement-shapes.ts'

/**
 * `node shapes-child.ts SIZES [NAME…]`: reads and judges each shape (all of them by default) at each size, `100000,400000`,
 * and prints a line of JSON for each: milliseconds of this process's own time, which other load does not lengthen.
 */
const [sizes = '', ...named] = process.argv.slice(2)
const folder = mkdtempSync(path.join(os.tmpdir(), 'sitemount-shapes-'))
try {
  for (const name of named.length > 0 ? named : Object.keys(shapes)) {
    const shape = shapes[name]
    if (shape === undefined) throw new Error(`There is no shape ${name}.`)
    const milliseconds = sizes.split(',').map(size => {
      writeFileSync(path.join(folder, 'requirements.txt'), shape(Number(size)))
      // Twice, since the first time pays for compiling.
      return Number(size) > 1_000_000 ? timed() : Math.min(timed(), timed())
    })
    console.log(JSON.stringify({name, milliseconds}))
  }
} finally {
  rmSync(folder, {recursive: true})
}

function timed(): number {
  const before = process.cpuUsage()
  readAndJudge()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}

function readAndJudge(): void {
  const markers = {python_version: '3.12'}
  const files = ['requirements.txt']
  const requirements = readRequirements({files, constraints: [], cwd: folder, env: {A: 'value'}, markers})
  for (const rule of requirementRules) rule.check({requirements, known: new Map(), pins: 'hashes', ruleIds: []})
  try {
    canonicalRequirements(requirements, {markers})
  } catch (error) {
    if (!(error instanceof SitemountError)) throw error
  }
}
