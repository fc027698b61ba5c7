import {expect, test} from '@jest/globals'
import {caseCollisions, compareBytes, parentFolders, quoteName, unsafeReason} from '../../src/mount/names.ts'

test('names are ordered by their UTF-8 bytes, not by UTF-16 units', () => {
  const names = ['a/b', 'a', 'a-b', 'B', 'é', '\ue000', '😀', 'z', 'a.py', 'a/', '\uffee']
  const bytewise = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  expect([...names].sort(compareBytes)).toEqual(bytewise)
  expect(bytewise).not.toEqual([...names].sort())
})

test.each([
  ['', 'is empty'],
  ['/etc/passwd', 'is absolute'],
  ['C:/x', 'is absolute'],
  ['a/../b', 'has a part that is "." or ".."'],
  ['./a', 'has a part that is "." or ".."'],
  ['a//b', 'has an empty part'],
  ['a/', 'has an empty part'],
  ['a\\b', 'holds a backslash'],
  ['a\nb', 'holds control characters'],
  ['a\u202eb', 'holds control characters'],
  ['a\ufffdb', 'is not valid UTF-8'],
  ['a\ud800b', 'is not valid UTF-8'],
  ['x'.repeat(256), 'is too long'],
])('%j %s', (path, reason) => expect(unsafeReason(path)).toBe(reason))

test.each(['a', 'a b/c', '日本語/é.py', '..a/b..', '.hidden', 'x'.repeat(255), 'ab:c'])('%j is plain', path =>
  expect(unsafeReason(path)).toBeUndefined(),
)

test('a quoted name shows control characters as escapes and stays short', () => {
  expect(quoteName('a\n\u001b[31m"\u202e\u009b')).toBe('"a\\n\\u001b[31m\\"\\u202e\\u009b"')
  expect(quoteName('x'.repeat(5000)).length).toBeLessThan(310)
})

test('files collide in case and normalisation, folders only with files', () => {
  expect(caseCollisions(['A/x.py', 'a/y.py'])).toEqual([])
  expect(caseCollisions(['A/x.py', 'a/X.py'])).toEqual([['a/X.py', 'A/x.py']])
  expect(caseCollisions(['\u00e9', 'e\u0301'])).toHaveLength(1)
  expect(caseCollisions(['Lib', 'lib/a'])).toEqual([['Lib', 'lib']])
  expect(caseCollisions(['straße', 'STRASSE'])).toHaveLength(1)
})

test('folders above paths come parents first and once', () => {
  expect([...parentFolders(['a/b/c', 'a/b/d', 'x', 'a/e/f'])]).toEqual(['a', 'a/b', 'a/e'])
})
