import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {holdFolder, readPlainText, replaceFile, writeDraft} from '../../src/core/held-folder.ts'
import {temporaryFolder} from '../helpers/temp.ts'

/** Two folders beside each other. */
function two(): {folder: string; other: string} {
  const root = temporaryFolder()
  const [folder, other] = ['folder', 'other'].map(name => path.join(root, name)) as [string, string]
  for (const one of [folder, other]) fs.mkdirSync(one)
  return {folder, other}
}

test('a folder that is replaced by a link while it is held is still the one that is written into', () => {
  const {folder, other} = two()
  const held = holdFolder(folder)
  fs.renameSync(folder, `${folder}-moved`)
  fs.symlinkSync(other, folder)
  if (process.platform === 'linux') replaceFile(held, 'x', 'text')
  else expect(() => replaceFile(held, 'x', 'text')).toThrow(/was replaced/)
  held.close()
  expect(fs.readdirSync(other)).toEqual([])
})

test('a link is not held, nor a path with one on its way', () => {
  const {folder, other} = two()
  fs.mkdirSync(path.join(other, 'deep'))
  fs.symlinkSync(other, path.join(folder, 'link'))
  for (const name of ['link', 'link/deep']) {
    expect(() => holdFolder(path.join(folder, name))).toThrow(expect.objectContaining({code: 'unwritable'}))
  }
})

describe('what stands under the final name is replaced and never followed:', () => {
  test.each<[string, (name: string, victim: string) => void]>([
    ['a link', (name, victim) => fs.symlinkSync(victim, name)],
    ['a link that leads nowhere', (name, victim) => fs.symlinkSync(`${victim}-not`, name)],
    ['a hard link', (name, victim) => fs.linkSync(victim, name)],
    ['a pipe', name => void execFileSync('mkfifo', [name])],
    ['a file that may not be written', name => fs.writeFileSync(name, 'old', {mode: 0o400})],
  ])('%s', (_, make) => {
    const {folder, other} = two()
    const victim = path.join(other, 'victim')
    fs.writeFileSync(victim, 'mine')
    make(path.join(folder, 'final'), victim)
    const held = holdFolder(folder)
    replaceFile(held, 'final', 'text')
    held.close()
    expect(fs.readFileSync(victim, 'utf8')).toBe('mine')
    expect(fs.readdirSync(other)).toEqual(['victim'])
    expect(fs.lstatSync(path.join(folder, 'final')).isFile()).toBe(true)
    expect(fs.readFileSync(path.join(folder, 'final'), 'utf8')).toBe('text')
    expect(fs.readdirSync(folder)).toEqual(['final'])
  })

  test('a folder is an error, and nothing is left', () => {
    const {folder} = two()
    fs.mkdirSync(path.join(folder, 'final'))
    const held = holdFolder(folder)
    expect(() => replaceFile(held, 'final', 'text')).toThrow(path.join(folder, 'final'))
    held.close()
    expect(fs.readdirSync(folder)).toEqual(['final'])
  })
})

test('a draft has a name that is never the same, and the mode that is asked for', () => {
  const {folder} = two()
  const held = holdFolder(folder)
  const names = [1, 2].map(() => writeDraft(held, '', {final: 'x', mode: 0o751}))
  held.close()
  expect(new Set(names).size).toBe(2)
  for (const name of names) expect(fs.statSync(path.join(folder, name)).mode & 0o7777).toBe(0o751)
})

test('only a plain file is read, and no pipe is waited for', () => {
  const {folder} = two()
  const at = (name: string) => path.join(folder, name)
  fs.writeFileSync(at('plain'), 'text')
  fs.symlinkSync('plain', at('link'))
  execFileSync('mkfifo', [at('pipe')])
  expect(['plain', 'link', 'pipe', '.', 'none'].map(name => readPlainText(at(name)))).toEqual([
    ...['text', undefined, undefined, undefined, undefined],
  ])
  expect(readPlainText(at('plain'), 3)).toBeUndefined()
})
