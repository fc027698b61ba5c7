import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {clearLock, refuseLocked, writeLockFiles} from '../../../src/commands/lock/lock-files.ts'
import {holdFolder} from '../../../src/core/held-folder.ts'
import {filesBelow, project, writeFiles} from '../../helpers/project.ts'

const pinned = (...names: string[]) => names.map(shown => ({shown, bytes: Buffer.from('beta==2.0\n')}))

function write(output: string, ...names: string[]): string[] {
  const bench = path.join(output, '.bench')
  const held = holdFolder(output)
  fs.mkdirSync(bench, {recursive: true})
  try {
    return writeLockFiles(pinned(...names), {bench, output, held})
  } finally {
    held.close()
    fs.rmSync(bench, {recursive: true})
  }
}

test('what an earlier lock wrote is replaced, files that are no longer written included', () => {
  const output = project({})
  write(output, 'requirements.txt', 'more/base.txt')
  expect(write(output, 'other.txt')).toEqual([path.join(output, 'lock/other.txt')])
  expect(filesBelow(output)).toEqual(['lock/.sitemount-lock', 'lock/other.txt'])
  clearLock(output)
  expect(fs.readdirSync(output)).toEqual([])
  clearLock(output)
})

test.each<[string, Record<string, string>, RegExp]>([
  ['a folder of the user', {'lock/mine.py': ''}, /lock is in the way/],
  ['a file', {lock: ''}, /lock is in the way/],
  ['a marker that lists nothing', {'lock/.sitemount-lock': '{}', 'lock/mine.py': ''}, /lock is in the way/],
])('%s named lock is refused and stays', (_, files, message) => {
  const output = project(files)
  expect(() => clearLock(output)).toThrow(
    expect.objectContaining({code: 'usage', message: expect.stringMatching(message)}),
  )
  expect(() => write(output, 'requirements.txt')).toThrow(expect.objectContaining({code: 'usage'}))
  expect(filesBelow(output)).toEqual(Object.keys(files))
})

test('a file that was put beside what was locked is refused by its name, and nothing is taken away', () => {
  const output = project({})
  write(output, 'requirements.txt')
  writeFiles(output, {'lock/notes/mine.md': ''})
  expect(() => clearLock(output)).toThrow(/lock\/notes\/mine\.md is in the way/)
  expect(filesBelow(output)).toEqual(['lock/.sitemount-lock', 'lock/notes/mine.md', 'lock/requirements.txt'])
})

test('requirements that lie where lock writes are refused', () => {
  const cwd = project({})
  const output = path.join(cwd, 'out')
  refuseLocked(['requirements.txt', 'out/locked.txt'], {cwd, output})
  expect(() => refuseLocked(['a.txt', 'out/lock/requirements.txt'], {cwd, output})).toThrow(
    expect.objectContaining({code: 'usage', message: expect.stringContaining('out/lock/requirements.txt')}),
  )
})
