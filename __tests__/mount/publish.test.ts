import fs from 'node:fs'
import {expect, test} from '@jest/globals'
import {clearPlaces, draftName, publish} from '../../src/mount/publish.ts'
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

test('when one rename fails nothing stands under any final name', () => {
  put(temp('one'), 'x')
  put(temp('final-two/in the way'), 'y')
  put(temp('two'), 'z')
  const moves = [
    {from: temp('one'), to: temp('final-one')},
    {from: temp('two'), to: temp('final-two')},
  ]
  expect(() => publish(moves)).toThrow(expect.objectContaining({code: 'unwritable'}))
  expect(fs.existsSync(temp('final-one'))).toBe(false)
  expect(fs.existsSync(temp('final-two'))).toBe(false)
})

test('clearing removes what stands under the names and drafts of earlier processes, and nothing else', () => {
  const keep = ['final.zst.partial-', 'final.zst.partial-1x', 'other.partial-1', 'final.zst.sig']
  for (const name of [...keep, 'final.zst', 'final.zst.partial-12345', 'folder/x/y']) put(temp(name), 'x')
  put(temp('elsewhere/kept'), 'x')
  fs.symlinkSync(temp('elsewhere'), temp('link'))
  clearPlaces([temp('final.zst'), temp('folder'), temp('link'), temp('not/there')])
  expect(fs.readdirSync(temp()).sort()).toEqual([...keep, 'elsewhere'].sort())
  expect(fs.existsSync(temp('elsewhere/kept'))).toBe(true)
})

test('a draft lies beside its final name', () => {
  expect(draftName('/x/a.tar.zst')).toBe(`/x/a.tar.zst.partial-${process.pid}`)
})
