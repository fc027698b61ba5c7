import {describe, expect, test} from '@jest/globals'
import type {IndexFile} from '../../../src/commands/lock/ask-index.ts'
import {pythonsFor} from '../../../src/commands/lock/pythons.ts'
import {
  filesBeside,
  filesOfRelease,
  newestRelease,
  statedHash,
  versionIn,
} from '../../../src/commands/lock/release-files.ts'
import type {MarkerEnvironment} from '../../../src/requirements/facts.ts'

const file = (filename: string, more: Partial<IndexFile> = {}): IndexFile => ({
  filename,
  url: `https://example.org/${filename}`,
  hashes: {},
  requiresPython: null,
  yanked: false,
  place: 'https://example.org/simple',
  ...more,
})
const names = (files: readonly IndexFile[]) => files.map(({filename}) => filename)

describe('the version in a file name', () => {
  test.each([
    ['foo-1.0-py3-none-any.whl', 'foo', '1.0'],
    ['Foo_Bar-1.0+cpu-1-py3-none-any.whl', 'foo-bar', '1.0+cpu'],
    ['foo-bar-1.0.tar.gz', 'foo-bar', '1.0'],
    ['foo.bar-1.0-1.zip', 'foo-bar', '1.0-1'],
    ['foo-bar-1.0.tar.gz', 'foo', undefined],
    ['foo-1.0.tar.gz', 'fo', undefined],
    ['foo-1.0.exe', 'foo', undefined],
    ['foo-1.0.whl', 'foo', undefined],
  ])('%s for %s is %s', (filename, name, version) => {
    expect(versionIn(filename, name)).toBe(version)
  })
})

test('a release has its wheels and its sdist, however the version is written, and no local one', () => {
  const files = ['foo-1.0-py3-none-any.whl', 'foo-1.0.0.tar.gz', 'foo-1.0+x-py3-none-any.whl', 'foo-1.1.tar.gz'].map(
    name => file(name),
  )
  expect(names(filesOfRelease(files, {normalizedName: 'foo', version: '1'}))).toEqual([
    'foo-1.0-py3-none-any.whl',
    'foo-1.0.0.tar.gz',
  ])
})

describe('files of several places', () => {
  const ours = file('foo-1-py3-none-any.whl', {hashes: {sha256: 'aa'}, place: 'ours'})
  const sdist = file('foo-1.tar.gz', {hashes: {sha256: 'bb'}, place: 'ours'})
  const theirs = file('foo-1-py3-none-any.whl', {hashes: {sha256: 'cc'}, place: 'theirs'})
  const folder = file('foo-1-py3-none-any.whl', {place: 'folder'})

  test('are those of the place that has what was installed', () => {
    expect(filesBeside([theirs, ours, sdist], {sha256: 'aa', url: null})).toEqual([ours, sdist])
  })

  test('are found by file name where no hash is stated', () => {
    expect(filesBeside([theirs, folder], {sha256: 'aa', url: 'file:///x/foo-1-py3-none-any.whl'})).toEqual([folder])
  })

  test('are none where nobody has what was installed', () => {
    expect(filesBeside([theirs], {sha256: 'aa', url: 'https://x/foo-1-py3-none-any.whl'})).toEqual([])
  })

  test('are those of the first place where it is not known what was installed', () => {
    expect(filesBeside([ours, theirs, sdist], undefined)).toEqual([ours, sdist])
  })
})

test('the strongest common hash is taken, and only one that proves something', () => {
  const sha256 = 'a'.repeat(64)
  expect(statedHash(file('x', {hashes: {md5: '0', sha256, sha512: 'b'.repeat(128)}}))).toBe(`sha256:${sha256}`)
  expect(statedHash(file('x', {hashes: {sha512: 'b'.repeat(128)}}))).toBe(`sha512:${'b'.repeat(128)}`)
  expect(statedHash(file('x', {hashes: {md5: '0', sha256: 'short'}}))).toBeUndefined()
})

describe('the release for another platform', () => {
  const files = [
    file('foo-1.0.tar.gz'),
    file('foo-2.0.tar.gz', {requiresPython: '>=3.9'}),
    file('foo-3.0.tar.gz', {requiresPython: '>=3.12'}),
    file('foo-4.0rc1.tar.gz'),
    file('foo-5.0.tar.gz', {yanked: true}),
  ]
  test.each([
    ['', ['3.12.4'], '3.0'],
    ['<3', ['3.12.4'], '2.0'],
    ['', ['3.8.99', '3.9.99'], '1.0'],
    ['>1', ['3.8.99', '3.9.99', '3.10.99'], '2.0'],
    ['>3', ['3.12.4'], '4.0rc1'],
    ['>4.0', ['3.12.4'], undefined],
    ['>1,<4', ['3.8.99'], undefined],
  ])('%j for %j is %s', (specifier, pythons, version) => {
    expect(newestRelease(files, {normalizedName: 'foo', specifier, pythons})).toBe(version)
  })
})

test('a line is for the Pythons that its marker lets in, and for this one where only the platform is another', () => {
  const markers = {python_version: '3.12', python_full_version: '3.12.4'} as MarkerEnvironment
  const pythons = (marker: string) => pythonsFor(marker, {version: '3.12.4', markers})
  expect(pythons('sys_platform == "win32"')).toEqual(['3.12.4'])
  expect(pythons('python_version < "3.9"')).toEqual(['3.7.99', '3.8.99'])
  expect(pythons('python_version > "3.13"')).toEqual(['3.14.99', '3.15.99'])
  expect(pythons('python_version < "3.0"')).toEqual([])
})
