import {expect, test} from '@jest/globals'
import {notReproducible} from '../../../src/rules/artifact/not-reproducible.ts'

const source = {normalizedName: 'one', version: '1.0', url: null, sha256: null, yanked: false}

test('two equal builds have nothing to tell', () => {
  expect(notReproducible.check({differences: [], sources: []})).toEqual([])
})

test('a file of the package is named before the bytecode and the record that follow it', () => {
  const differences = [
    {path: 'one-1.0.dist-info/RECORD', in: 'content', distribution: 'one'},
    {path: 'one/__pycache__/a.cpython-312.pyc', in: 'content', distribution: 'one'},
    {path: 'one/a.py', in: 'content', distribution: 'one'},
    {path: 'two/b.py', in: 'once', distribution: 'two'},
  ] as const
  const [found] = notReproducible.check({differences, sources: [{...source, kind: 'sdist'}]})
  expect(found).toMatchObject({package: 'one'})
  expect(found?.message).toBe(
    'Two builds differ in 4 files: first in one/a.py of one, whose content differs; also of two.',
  )
  expect(found?.help).toContain('one was built here from its source')
})

test('wheels that differ came without a hash', () => {
  const differences = [{path: 'a', in: 'mode', distribution: null}] as const
  expect(notReproducible.check({differences, sources: [{...source, kind: 'wheel'}]})).toEqual([
    {
      message: 'Two builds differ in one file: first in a, whose mode differs.',
      help: expect.stringContaining('with a hash'),
    },
  ])
})
