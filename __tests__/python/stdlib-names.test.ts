import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {askNames} from '../../src/environment/imports/python-names.ts'
import {standardLibrary, startModules} from '../../src/python/stdlib-names.ts'
import {pythons} from '../helpers/pythons.ts'
import {temporaryFolder} from '../helpers/temp.ts'

const signal = new AbortController().signal
const env = {PATH: process.env.PATH ?? ''}

/** What the folders of 3.8 and 3.9 hold of CPython's own tests and examples, which no list of names has. */
const isTest = (name: string) => /^_*(?:test|xx)|^_ctypes_test$|^__\w*hello/.test(name)

describe.each(pythons().filter(({minor}) => Number(minor.slice(2)) <= 14))('Python $minor', ({executable, minor}) => {
  test('has no names but the known ones', async () => {
    const told = await askNames({executable, script: null, temporary: temporaryFolder(), env, signal})
    const known = standardLibrary(minor)
    expect(told.names.filter(name => !isTest(name) && !known?.names.includes(name))).toEqual([])
    // A system's Python may have more built in than CPython's own.
    expect(known?.builtin.filter(name => told.names.includes(name) && !told.builtin.includes(name))).toEqual([])
    const exact = Number(minor.slice(2)) >= 10
    expect(exact ? known?.names.filter(name => !told.names.includes(name)) : []).toEqual([])
  })

  test('imports the start modules at every start, and those that are not built in from a mount', () => {
    const shown = 'import sys, json; print(json.dumps(started))'
    const code = `import sys; started = sorted(sys.modules); ${shown}`
    const started = JSON.parse(execFileSync(executable, ['-I', '-c', code], {encoding: 'utf8', env})) as string[]
    expect([...startModules].filter(name => !started.includes(name))).toEqual([])
    const builtin = new Set(standardLibrary(minor)?.builtin)
    const hidden = [...startModules].filter(name => {
      const mount = temporaryFolder()
      fs.writeFileSync(path.join(mount, `${name}.py`), `import sys\nsys.stderr = None\nimport nowhere_${name}\n`)
      try {
        execFileSync(executable, ['-s', '-c', ''], {stdio: 'ignore', env: {...env, PYTHONPATH: mount}})
        return false
      } catch {
        return true
      }
    })
    expect(hidden).toEqual([...startModules].filter(name => !builtin.has(name)))
  })
})

test('a version older or newer than is known counts as the nearest, and no version as none', () => {
  expect(standardLibrary('3.7')).toEqual(standardLibrary('3.8'))
  expect(standardLibrary('3.99')).toEqual(standardLibrary('3.14'))
  expect(standardLibrary('3.14')?.names).toContain('annotationlib')
  expect(['2.7', '', '3', 'x'].map(standardLibrary)).toEqual(Array(4).fill(undefined))
})
