import {expect, test} from '@jest/globals'
import {compareMounts} from '../../src/artifact/compare.ts'
import type {SealedFile} from '../../src/artifact/facts.ts'

const file = (path: string, sha256 = 'a', mode: 0o644 | 0o755 = 0o644): SealedFile => ({path, sha256, mode, bytes: 1})
const distributions = [
  {
    name: 'one',
    metadata: 'one-1.0.dist-info',
    record: [{path: 'one/a.py', hash: '', size: null}],
  },
]

test('equal mounts do not differ', () => {
  expect(compareMounts([file('one/a.py')], [file('one/a.py')], {distributions})).toEqual([])
})

test('files that differ are named by path, with how and whose they are', () => {
  const first = [file('one/a.py'), file('run', 'a', 0o755), file('gone')]
  const second = [file('one/a.py', 'b'), file('run'), file('new')]
  expect(compareMounts(first, second, {distributions})).toEqual([
    {path: 'gone', in: 'once', distribution: null},
    {path: 'new', in: 'once', distribution: null},
    {path: 'one/a.py', in: 'content', distribution: 'one'},
    {path: 'run', in: 'mode', distribution: null},
  ])
})
