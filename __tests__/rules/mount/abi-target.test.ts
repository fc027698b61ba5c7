import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {loadTarget} from '../../../src/targets/profile.ts'
import {temporaryFolder} from '../../helpers/temp.ts'

function load(changes: Record<string, unknown>) {
  const cwd = temporaryFolder()
  const profile = {...JSON.parse(JSON.stringify(loadTarget('generic', {cwd}))), ...changes}
  fs.writeFileSync(path.join(cwd, 'host.json'), JSON.stringify(profile, null, 2))
  return loadTarget('./host.json', {cwd})
}

test('a profile may tell the libraries and the symbol versions of its image', () => {
  const known = {libraries: ['libgomp.so.1', 'libstdc++.so.6'], symbolVersions: {GLIBCXX: '3.4.30', CXXABI: '1.3.13'}}
  expect(load(known)).toMatchObject(known)
  expect(load({libraries: null, symbolVersions: null})).toMatchObject({libraries: null, symbolVersions: null})
  expect(loadTarget('generic', {cwd: '/'})).not.toHaveProperty('libraries')
})

test.each([
  [{libraries: 'libgomp.so.1'}, '`libraries`: expected a list of sonames like `libgomp.so.1`, or null.'],
  [{libraries: ['/usr/lib/libgomp.so.1']}, '`libraries.0`: expected a soname like `libgomp.so.1`.'],
  [
    {symbolVersions: []},
    '`symbolVersions`: expected an object like `{"GLIBCXX": "3.4.30", "CXXABI": "1.3.13"}`, or null.',
  ],
  [{symbolVersions: {GLIBCXX: '3.4.x'}}, '`symbolVersions.GLIBCXX`: expected a version like 3.4.30.'],
  [
    {symbolVersions: {glibcxx: '3.4'}},
    '`symbolVersions.glibcxx`: expected an object like `{"GLIBCXX": "3.4.30", "CXXABI": "1.3.13"}`, or null.',
  ],
])('a profile with %j is refused with its line and what was expected', (changes, message) => {
  expect(() => load(changes)).toThrow(message)
})
