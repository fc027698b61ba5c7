import {expect, test} from '@jest/globals'
import {activate} from '../../src/requirements/activate.ts'
import {read} from './project.ts'

test('a marker is answered as far as the environment is known', () => {
  const {requirements} = read('a==1\nb==1; sys_platform=="win32"\nc==1; platform_machine=="x86_64"', {
    markers: {sys_platform: 'linux'},
  })
  expect(requirements.map(({active}) => active)).toEqual([true, false, undefined])
  const settled = activate(requirements, {sys_platform: 'linux', platform_machine: 'x86_64'})
  expect(settled.map(({active}) => active)).toEqual([true, false, true])
})

test('a constraint pins only where its marker holds', () => {
  const {requirements} = read('foo\n-c c.txt', {files: {'c.txt': 'foo==1.0; python_version < "3.10"'}, markers: {}})
  expect(requirements[0]).toMatchObject({pin: 'unpinned'})
  const old = activate(requirements, {python_version: '3.9'})
  expect(old[0]).toMatchObject({pin: 'pinned', because: 'pinned by c.txt:1'})
  // Back again: what other lines said is no part of the line itself.
  expect(activate(old, {python_version: '3.12'})[0]).toMatchObject({pin: 'unpinned'})
})
