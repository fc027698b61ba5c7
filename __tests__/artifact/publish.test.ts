import fs from 'node:fs'
import {expect, test} from '@jest/globals'
import {clearPlaces, draftName, publish} from '../../src/artifact/publish.ts'
import {put, useTemp} from './tree.ts'

const temp = useTemp()

test('files and folders are renamed into place', () => {
  put(temp('draft/a/b'), 'x')
  put(temp('draft.zst'), 'y')
  publish([
    {from: temp('draft'), to: temp('final')},
    {from: temp('draft.zst'), to: temp('final.zst')},
  ])
  expect(fs.readdirSync(temp()).sort()).toEqual(['final', 'final.zst'])
})

test('when one rename fails nothing of ours stands under any final name', () => {
  put(temp('one'), 'x')
  put(temp('final-two/in the way'), 'y')
  put(temp('two'), 'z')
  const moves = [
    {from: temp('one'), to: temp('final-one')},
    {from: temp('two'), to: temp('final-two')},
  ]
  expect(() => publish(moves)).toThrow(expect.objectContaining({code: 'unwritable'}))
  expect(fs.existsSync(temp('final-one'))).toBe(false)
  expect(fs.readdirSync(temp('final-two'))).toEqual(['in the way'])
})

test('when another process was faster, what it published stands', () => {
  put(temp('mine'), 'x')
  put(temp('mine.zst'), 'x')
  put(temp('final/sitemount.json'), 'theirs')
  put(temp('final.zst'), 'theirs')
  const moves = [
    {from: temp('mine'), to: temp('final')},
    {from: temp('mine.zst'), to: temp('final.zst')},
  ]
  expect(() => publish(moves)).toThrow(expect.objectContaining({code: 'unwritable'}))
  expect(fs.readFileSync(temp('final/sitemount.json'), 'utf8')).toBe('theirs')
  expect(fs.readFileSync(temp('final.zst'), 'utf8')).toBe('theirs')
})

test('clearing removes an artifact of ours and its archives, and nothing else', () => {
  const keep = ['final.zst.partial-1', 'other.partial-1', 'final.zst.sig', 'final.zst.partial-2/x']
  for (const name of [...keep, 'final.zst', 'final/sitemount.json', 'final/x/y']) put(temp(name), 'x')
  clearPlaces({folder: temp('final'), archives: [temp('final.zst'), temp('final.gz')]})
  expect(fs.readdirSync(temp()).sort()).toEqual(keep.map(name => name.split('/')[0]).sort())
  clearPlaces({folder: temp('not/there'), archives: [temp('not/there.zst')]})
})

test.each<[string, () => void]>([
  ['a folder that is no artifact', () => put(temp('app/x.py'), 'x')],
  ["a folder with a folder of the manifest's name", () => put(temp('app/sitemount.json/x'), 'x')],
  ['a file under the name of the folder', () => put(temp('app'), 'x')],
  ['a folder under the name of the archive', () => put(temp('app.zst/sitemount.json'), 'x')],
  [
    'a link to an artifact',
    () => {
      put(temp('elsewhere/sitemount.json'), 'x')
      fs.symlinkSync(temp('elsewhere'), temp('app'))
    },
  ],
])('clearing refuses %s, and takes nothing away', (_, make) => {
  make()
  put(temp('app.gz'), 'x')
  const before = fs.readdirSync(temp(), {recursive: true})
  const places = {folder: temp('app'), archives: [temp('app.gz'), temp('app.zst')]}
  expect(() => clearPlaces(places)).toThrow(expect.objectContaining({code: 'usage'}))
  expect(() => clearPlaces(places)).toThrow(
    /^Input `artifact-name`: .*app(?:\.zst)? is in the way and is not an artifact/,
  )
  expect(fs.readdirSync(temp(), {recursive: true})).toEqual(before)
})

test('a draft lies beside its final name, under a name that no earlier one had', () => {
  expect(draftName('/x/a.tar.zst')).toMatch(/^\/x\/a\.tar\.zst\.partial-[0-9a-f]{16}$/)
  expect(draftName('/x/a.tar.zst')).not.toBe(draftName('/x/a.tar.zst'))
})
