import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {makeFolders, removeFolder} from '../../src/core/folders.ts'
import {temporaryFolder} from '../helpers/temp.ts'

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

test('a folder is removed with all that is in it, links as links', () => {
  const folder = temporaryFolder()
  fs.mkdirSync(path.join(folder, 'outside'))
  fs.writeFileSync(path.join(folder, 'outside/kept'), '')
  makeFolders(path.join(folder, 'gone/deep'))
  fs.symlinkSync(path.join(folder, 'outside'), path.join(folder, 'gone/deep/link'))
  removeFolder(path.join(folder, 'gone'))
  removeFolder(path.join(folder, 'nowhere'))
  expect(fs.readdirSync(folder, {recursive: true})).toEqual(['outside', 'outside/kept'])
})

onLinux('folders that forbid it are removed all the same, and what else cannot be is said', () => {
  // Modes bind everybody but root.
  const somebody = process.getuid?.() === 0 ? {uid: 65534, gid: 65534} : {}
  const folder = temporaryFolder()
  const program = `
    import fs from 'node:fs'
    import {removeFolder} from ${JSON.stringify(path.join(import.meta.dirname, '../../src/core/folders.ts'))}
    fs.mkdirSync('locked/deeper', {recursive: true})
    fs.writeFileSync('locked/deeper/file', '')
    fs.chmodSync('locked/deeper', 0o500)
    fs.chmodSync('locked', 0)
    removeFolder('locked')
    console.log(fs.readdirSync('.').length)
    try { removeFolder('/proc/1') } catch { console.log('refused') }`
  fs.chmodSync(folder, 0o777)
  fs.chmodSync(path.dirname(folder), 0o755)
  const how = {...somebody, cwd: folder, encoding: 'utf8'} as const
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', program], how).stdout).toBe('0\nrefused\n')
})
