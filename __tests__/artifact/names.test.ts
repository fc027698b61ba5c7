import fs from 'node:fs'
import {expect, test} from '@jest/globals'
import {hiddenCharactersModule} from '../../scripts/hidden-characters.ts'
import {hiddenCharacters, unicodeVersion} from '../../src/artifact/hidden-characters.ts'
import {
  caseCollisions,
  compareBytes,
  parentFolders,
  quoteName,
  unsafeReason,
  unsafeZipReason,
} from '../../src/artifact/names.ts'
import {atOnce} from '../../src/core/steps.ts'

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
  ['a\u{e0020}.py', 'holds U+E0020, which is not shown'],
  ['a\u200b.py', 'holds U+200B, which is not shown'],
  ['a\ufe0f', 'holds U+FE0F, which is not shown'],
  ['\ue000/a', 'holds U+E000, which Unicode 17.0 does not define'],
  ['\u0378', 'holds U+0378, which Unicode 17.0 does not define'],
  ['\uffff', 'holds U+FFFF, which Unicode 17.0 does not define'],
  ['\u{10ffff}', 'holds U+10FFFF, which Unicode 17.0 does not define'],
  ['\u212aey', 'holds U+212A, which programs that normalise names turn into ASCII'],
  ['a.py;1', 'has a part that ends in ";" or ";1", which unzip cuts off'],
  ['a;23/b.py', 'has a part that ends in ";" or ";1", which unzip cuts off'],
])('%j %s', (path, reason) => expect(unsafeReason(path)).toBe(reason))

test.each([
  'a',
  'a b/c',
  '日本語/é.py',
  '..a/b..',
  '.hidden',
  'x'.repeat(255),
  'ab:c',
  'a;b',
  ';1a',
  'n\u0303',
  '😀',
  '한국어',
  'हिन्दी',
])('%j is plain', path => expect(unsafeReason(path)).toBeUndefined())

test('a name with two dots is refused in a zip alone', () => {
  expect(unsafeZipReason('a/b..c')).toContain('shutil')
  expect(unsafeZipReason('a/../c')).toBe('has a part that is "." or ".."')
  expect(unsafeZipReason('a/b.c')).toBeUndefined()
})

test.each(Object.entries(hiddenCharacters))('the table of %s characters is sorted and has no overlap', (_, lines) => {
  const bounds = lines
    .flatMap(line => line.split(' '))
    .flatMap(range => (range.includes('-') ? range.split('-') : [range, range]))
    .map(hex => Number.parseInt(hex, 16))
  expect(bounds).toEqual([...bounds].sort((a, b) => a - b))
  expect(bounds.at(-1)).toBeLessThanOrEqual(0x10ffff)
})

const sameUnicode = process.versions.unicode === unicodeVersion
;(sameUnicode ? test : test.skip)(`the table is what its script makes of Unicode ${unicodeVersion}`, () => {
  const file = new URL('../../src/artifact/hidden-characters.ts', import.meta.url)
  expect(hiddenCharactersModule()).toBe(fs.readFileSync(file, 'utf8'))
})

test('a quoted name shows control characters as escapes and stays short', () => {
  expect(quoteName('a\n\u001b[31m"\u202e\u009b')).toBe('"a\\n\\u001b[31m\\"\\u202e\\u009b"')
  expect(quoteName('a\u{e0020}\u200b\ue000é')).toBe('"a\\u{e0020}\\u200b\\ue000é"')
  expect(quoteName('x'.repeat(5000)).length).toBeLessThan(310)
})

test('files collide in case and normalisation, folders only with files', () => {
  expect(atOnce(caseCollisions(['A/x.py', 'a/y.py']))).toEqual([])
  expect(atOnce(caseCollisions(['A/x.py', 'a/X.py']))).toEqual([['a/X.py', 'A/x.py']])
  expect(atOnce(caseCollisions(['\u00e9', 'e\u0301']))).toHaveLength(1)
  expect(atOnce(caseCollisions(['Lib', 'lib/a']))).toEqual([['Lib', 'lib']])
  expect(atOnce(caseCollisions(['straße', 'STRASSE']))).toHaveLength(1)
})

test('folders above paths come parents first and once', () => {
  expect([...parentFolders(['a/b/c', 'a/b/d', 'x', 'a/e/f'])]).toEqual(['a', 'a/b', 'a/e'])
})
