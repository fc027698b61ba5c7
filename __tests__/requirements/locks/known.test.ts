import {spawnSync} from 'node:child_process'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {knownVersions} from '../../../src/requirements/locks/known.ts'
import {temporaryFolder} from '../../helpers/temp.ts'
import {inProject, sha256} from '../project.ts'

const known = (files: Record<string, string>, env = {}, named = ['sub/requirements.txt']) =>
  inProject(files, cwd => [...knownVersions({cwd, files: named, env})])

test('a lock file beside the requirements comes before one in the working directory', () => {
  const uv = `[[package]]\nname = "scipy"\nversion = "1.17.0"\nwheels = [{url = "x", hash = "${sha256('a')}"}]\n
[[package]]\nname = "me"\nversion = "0"\nsource = {editable = "."}\n`
  const poetry = `[[package]]\nname = "SciPy"\nversion = "1.16.0"\nfiles = [{file = "x", hash = "${sha256('b')}"}]\n`
  expect(known({'sub/uv.lock': uv, 'poetry.lock': poetry})).toEqual([
    ['scipy', {version: '1.17.0', source: 'uv.lock', hashes: [sha256('a')]}],
  ])
  expect(known({'sub/': '', 'poetry.lock': poetry})).toEqual([
    ['scipy', {version: '1.16.0', source: 'poetry.lock', hashes: [sha256('b')]}],
  ])
})

test('of the versions that a lock file forks into, the newest', () => {
  const lock =
    '[[packages]]\nname="a"\nversion="1.9"\n[[packages]]\nname="a"\nversion="1.10"\n[[packages]]\nname="a"\nversion="1.2"\n'
  expect(known({'pylock.toml': lock})).toEqual([['a', {version: '1.10', source: 'pylock.toml'}]])
})

test('a lock file that cannot be read is passed over', () => {
  expect(known({'uv.lock': '= broken', 'pylock.toml/': ''})).toEqual([])
})

test('without a lock file, what is installed', () => {
  const site = 'lib/python3.12/site-packages'
  const files = {[`.venv/${site}/Foo_Bar-1.0.dist-info/`]: '', [`other/${site}/foo_bar-2.0.dist-info/`]: ''}
  expect(known(files)).toEqual([['foo-bar', {version: '1.0', source: 'installed in .venv'}]])
  expect(known(files, {VIRTUAL_ENV: 'other'})).toEqual([['foo-bar', {version: '2.0', source: 'installed in other'}]])
  expect(known(files, {VIRTUAL_ENV: 'gone'})).toEqual([['foo-bar', {version: '1.0', source: 'installed in .venv'}]])
})

test('a pipe in the place of a lock file is not waited for', () => {
  const cwd = temporaryFolder()
  if (spawnSync('mkfifo', [path.join(cwd, 'uv.lock')]).status !== 0) return
  expect(knownVersions({cwd, files: [], env: {}}).size).toBe(0)
})
