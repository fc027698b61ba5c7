import {spawn, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, jest, test} from '@jest/globals'
import {draftFileName, makeOwnFolder, ownerFile, removeAbandoned} from '../../src/core/own-folder.ts'
import {temporaryFolder} from '../helpers/temp.ts'

const prefix = '.sitemount-'
const hours = (count: number) => new Date(Date.now() - count * 3_600_000)

/** A folder as a run leaves it: its owner's file is that of this process, but for what is given. */
function leave(parent: string, name: string, owner: object, touched = new Date()): string {
  const own = makeOwnFolder(parent, prefix)
  const text = fs.readFileSync(path.join(own.path, ownerFile), 'utf8')
  own.remove()
  const folder = path.join(parent, name)
  fs.mkdirSync(path.join(folder, 'deep/er'), {recursive: true})
  const file = path.join(folder, ownerFile)
  fs.writeFileSync(file, JSON.stringify({...JSON.parse(text), ...owner}))
  fs.utimesSync(file, touched, touched)
  return folder
}

const gone = () => spawnSync(process.execPath, ['-e', '0']).pid

describe('what a run left is removed', () => {
  test.each<[string, () => object, Date]>([
    ['when its process is gone', () => ({pid: gone()}), hours(0)],
    ['when another process has its number now, as each first one of a container has', () => ({start: '1'}), hours(0)],
    ['when it is old and was made in another container', () => ({namespace: 'pid:[1]'}), hours(2)],
    ['when it is old and was made before the last boot', () => ({boot: 'another'}), hours(2)],
  ])('%s', (_, owner, touched) => {
    const parent = temporaryFolder()
    leave(parent, '.sitemount-aB3xYz', owner(), touched)
    makeOwnFolder(parent, prefix).remove()
    expect(fs.readdirSync(parent)).toEqual([])
  })

  test('when it was killed before it had written anything, or while it wrote one file, and that is long ago', () => {
    const parent = temporaryFolder()
    fs.mkdirSync(path.join(parent, '.sitemount-aaaaaa'))
    // Of another machine: nothing but its age tells whether its run goes on.
    fs.writeFileSync(path.join(parent, draftFileName().replace(/-[0-9a-f]{8}-/, '-00000000-')), '')
    removeAbandoned(parent, prefix)
    expect(fs.readdirSync(parent)).toHaveLength(2)
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 2 * 3_600_000)
    removeAbandoned(parent, prefix)
    now.mockRestore()
    expect(fs.readdirSync(parent)).toEqual([])
  })
})

test('a file or folder that is renamed later is removed when its process is gone, and stays while it runs', () => {
  const parent = temporaryFolder()
  const own = draftFileName()
  const dead = [own.replace(/-\d+-(?=\d+-)/, `-${gone()}-`), own.replace(/(-\d+)-\d+-/, '$1-1-')] as const
  for (const name of [own, dead[0]]) fs.writeFileSync(path.join(parent, name), '')
  fs.mkdirSync(path.join(parent, dead[1], 'deep'), {recursive: true})
  removeAbandoned(parent, prefix)
  expect(fs.readdirSync(parent)).toEqual([own])
})

describe('what stays:', () => {
  test.each<[string, () => object]>([
    ['a folder of this process', () => ({})],
    ['one of another container, while it is fresh', () => ({namespace: 'pid:[1]'})],
    ['one of another machine or boot, while it is fresh', () => ({boot: 'another', pid: gone()})],
  ])('%s', (_, owner) => {
    const parent = temporaryFolder()
    leave(parent, '.sitemount-aB3xYz', owner())
    removeAbandoned(parent, prefix)
    expect(fs.readdirSync(parent)).toEqual(['.sitemount-aB3xYz'])
  })

  test('names of another form, folders without the file of an owner, links, and what a link leads to', () => {
    const parent = temporaryFolder()
    const elsewhere = temporaryFolder()
    const dead = {pid: gone()}
    for (const name of ['.sitemount-aB3xYz1', '.sitemount-aB3-Yz', '.sitemount-', 'sitemount-aB3xYz'])
      leave(parent, name, dead)
    const target = leave(elsewhere, 'mine', dead)
    fs.symlinkSync(target, path.join(parent, '.sitemount-linked'))
    fs.mkdirSync(path.join(parent, '.sitemount-noOwnr/mine'), {recursive: true})
    fs.utimesSync(path.join(parent, '.sitemount-noOwnr'), hours(9), hours(9))
    fs.mkdirSync(path.join(parent, '.sitemount-owLink'))
    fs.symlinkSync(path.join(target, ownerFile), path.join(parent, '.sitemount-owLink', ownerFile))
    fs.mkdirSync(path.join(parent, '.sitemount-oddOwn'))
    fs.writeFileSync(path.join(parent, '.sitemount-oddOwn', ownerFile), '{"pid": "x"}')
    const before = fs.readdirSync(parent)
    removeAbandoned(parent, prefix)
    expect(fs.readdirSync(parent)).toEqual(before)
    expect(fs.readdirSync(target)).toContain('deep')
  })

  test('what a link in a removed folder leads to', () => {
    const parent = temporaryFolder()
    const mine = temporaryFolder()
    fs.writeFileSync(path.join(mine, 'file'), '')
    fs.symlinkSync(mine, path.join(leave(parent, '.sitemount-aB3xYz', {pid: gone()}), 'link'))
    removeAbandoned(parent, prefix)
    expect([fs.readdirSync(parent), fs.readdirSync(mine)]).toEqual([[], ['file']])
  })
})

test('many runs in one folder remove what is dead and never what another uses', async () => {
  const parent = temporaryFolder()
  for (let at = 0; at < 5; at++) leave(parent, `.sitemount-dead0${at}`, {start: '1'})
  const source = pathToFileURL(path.join(import.meta.dirname, '../../src/core/own-folder.ts')).href
  const script = `
    const {makeOwnFolder} = await import(${JSON.stringify(source)})
    const {existsSync} = await import('node:fs')
    for (let at = 0; at < 20; at++) {
      const own = makeOwnFolder(${JSON.stringify(parent)}, '.sitemount-')
      await new Promise(resolve => setTimeout(resolve, 5))
      if (!existsSync(own.path + '/${ownerFile}')) process.exit(1)
      own.remove()
    }`
  const ends = Array.from({length: 4}, () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {stdio: 'inherit'})
    return new Promise(resolve => child.once('exit', resolve))
  })
  expect(await Promise.all(ends)).toEqual([0, 0, 0, 0])
  expect(fs.readdirSync(parent)).toEqual([])
})
