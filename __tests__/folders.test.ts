import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {makeFolders} from '../src/folders.ts'
import {temporaryFolder} from './helpers/temp.ts'

test('a folder is made with those above it, and one that is there is left as it is', () => {
  const folder = path.join(temporaryFolder(), 'a/b/c')
  makeFolders(folder)
  fs.writeFileSync(path.join(folder, 'file'), '')
  makeFolders(folder)
  expect(fs.readdirSync(folder)).toEqual(['file'])
})

test('a file in the way is an error, at the end and on the way', () => {
  const file = path.join(temporaryFolder(), 'file')
  fs.writeFileSync(file, '')
  expect(() => makeFolders(file)).toThrow(/EEXIST/)
  expect(() => makeFolders(path.join(file, 'a/b'))).toThrow(/ENOTDIR|EEXIST/)
})

const onLinux = process.platform === 'linux' ? test : test.skip
onLinux('a file system that holds no new folder is an error, not an endless attempt', () => {
  expect(() => makeFolders('/proc/sitemount/out')).toThrow(/ENOENT|EACCES|EPERM/)
})
