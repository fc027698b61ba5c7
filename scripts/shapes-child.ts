import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {SitemountError} from '../src/errors.ts'
import {canonicalRequirements} from '../src/requirements/canonical.ts'
import {readRequirements} from '../src/requirements/read.ts'
import {requirementRules} from '../src/rules/requirements.ts'
import {shapes} from './requirement-shapes.ts'

/** `node shapes-child.ts SIZE NAME…`: reads and judges each shape at that size; a line of JSON for each. */
const [size, ...names] = process.argv.slice(2)
const folder = mkdtempSync(path.join(os.tmpdir(), 'sitemount-shapes-'))
try {
  for (const name of names) {
    const shape = shapes[name]
    if (shape === undefined) throw new Error(`There is no shape ${name}.`)
    writeFileSync(path.join(folder, 'requirements.txt'), shape(Number(size)))
    const started = performance.now()
    const markers = {python_version: '3.12'}
    const requirements = readRequirements({
      files: ['requirements.txt'],
      constraints: [],
      cwd: folder,
      env: {A: 'value'},
      markers,
    })
    const read = performance.now()
    const found = requirementRules.flatMap(rule => rule({requirements, known: new Map(), pins: 'hashes'}))
    const judged = performance.now()
    try {
      canonicalRequirements(requirements, {markers})
    } catch (error) {
      if (!(error instanceof SitemountError)) throw error
    }
    const ended = performance.now()
    const parts = {read: read - started, judge: judged - read, canonical: ended - judged, found: found.length}
    console.log(JSON.stringify({name, milliseconds: ended - started, ...parts}))
  }
} finally {
  rmSync(folder, {recursive: true})
}
