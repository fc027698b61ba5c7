import fs from 'node:fs'
import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {type IndexOptions, type PackageIndex, startIndex} from './package-index.ts'
import {temporaryFolder} from './temp.ts'
import {makeWheel} from './wheel.ts'

const json = {headers: {accept: 'application/vnd.pypi.simple.v1+json'}}
let folder: string
let index: PackageIndex | undefined

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => index?.close())

async function start(options: IndexOptions = {}): Promise<PackageIndex> {
  index = await startIndex(folder, options)
  return index
}

test('a page of links carries hash, Python and yanked mark', async () => {
  const {filename, sha256} = makeWheel({name: 'My.Tool', version: '1.0', requiresPython: '>=3.8'}, folder)
  const {url, requests} = await start({yanked: [filename]})
  const page = await (await fetch(`${url}my-tool/`)).text()
  expect(page).toContain(
    `<a href="../../files/${filename}#sha256=${sha256}" data-requires-python="&gt;=3.8" data-yanked="withdrawn">${filename}</a>`,
  )
  expect(requests).toEqual(['/simple/my-tool/'])
})

test('JSON says the same', async () => {
  const {filename, sha256} = makeWheel({name: 'a', version: '1'}, folder)
  const {url} = await start()
  expect(await (await fetch(`${url}a/`, json)).json()).toEqual({
    meta: {'api-version': '1.0'},
    name: 'a',
    files: [{filename, url: `../../files/${filename}`, hashes: {sha256}, yanked: false}],
  })
})

test('its files are the files of the folder', async () => {
  const made = makeWheel({name: 'a', version: '1+local'}, folder)
  const {url} = await start()
  const response = await fetch(new URL(`../files/${encodeURIComponent(made.filename)}`, url))
  expect(Buffer.from(await response.arrayBuffer())).toEqual(fs.readFileSync(made.path))
})

test('what is not there is not found', async () => {
  const {url} = await start()
  expect((await fetch(`${url}a/`)).status).toBe(404)
  expect((await fetch(new URL('../files/..%2f..%2fetc%2fpasswd', url))).status).toBe(404)
})

test('a password is asked for', async () => {
  makeWheel({name: 'a', version: '1'}, folder)
  const {url, urlWithCredentials} = await start({auth: {user: 'ada', password: 'p@ss/word'}})
  expect((await fetch(`${url}a/`)).status).toBe(401)
  const authorization = `Basic ${Buffer.from('ada:p@ss/word').toString('base64')}`
  expect((await fetch(`${url}a/`, {headers: {authorization}})).status).toBe(200)
  expect(urlWithCredentials).toContain('ada:p%40ss%2Fword@127.0.0.1')
})
