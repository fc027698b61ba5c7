import path from 'node:path'
import {expect, test} from '@jest/globals'
import {isInside} from '../../src/core/paths.ts'

test.each([
  ['/a/b', '/a/b/c', true],
  ['/a/b', '/a/b/c/d', true],
  ['/a/b', '/a/b/..c/d', true],
  ['/a/b', '/a/b/...', true],
  ['/a/b', '/a/b', false],
  ['/a/b', '/a/b/', false],
  ['/a/b', '/a', false],
  ['/a/b', '/a/bc', false],
  ['/a/b', '/a/..b', false],
  ['/a/b', '/a/b/../c', false],
  ['/', '/a', true],
])('below %s, is %s there: %s', (folder, file, inside) => {
  expect(isInside(path.normalize(folder), path.normalize(file))).toBe(inside)
})
