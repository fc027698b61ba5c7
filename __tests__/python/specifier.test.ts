import {describe, expect, test} from '@jest/globals'
import {SitemountError} from '../../src/core/errors.ts'
import {
  compatible,
  exactVersionOf,
  isSpecifier,
  isTooLong,
  matches,
  minorOf,
  readInput,
  readPoetry,
  readSpecifier,
} from '../../src/python/specifier.ts'

describe('what people write', () => {
  test.each([
    ['3.12', {specifier: '3.12'}],
    ['3', {specifier: '3'}],
    ['3.12.4', {specifier: '3.12.4'}],
    [' v3.9 ', {specifier: '3.9'}],
    ['python3.12', {specifier: '3.12'}],
    ['python-3.7.9', {specifier: '3.7.9'}],
    ['cpython@3.12', {specifier: '3.12', implementation: 'cpython'}],
    ['cpython-3.12.3-linux-x86_64-gnu', {specifier: '3.12.3', implementation: 'cpython'}],
    ['pypy3.10-7.3.12', {specifier: '3.10', implementation: 'pypy'}],
    ['3.13t', {specifier: '3.13', freeThreaded: true}],
    ['3.13+freethreaded', {specifier: '3.13', freeThreaded: true}],
    ['3.13-dev', {specifier: '3.13'}],
    ['3.12.x', {specifier: '3.12'}],
    ['3.*', {specifier: '3'}],
    ['3.13.0rc1', {specifier: '3.13.0rc1'}],
    ['3.10/envs/work', {specifier: '3.10'}],
    ['>=3.9,<4', {specifier: '>=3.9,<4'}],
    ['~=3.8', {specifier: '~=3.8'}],
  ])('%j is read', (text, reading) => {
    expect(readSpecifier(text)).toEqual(reading)
  })

  test.each([
    '',
    'system',
    'latest',
    'miniconda3-4.7.12',
    'my-env',
    '3.12.',
    '3.12-7',
    '1.2',
    '>=3.9 <4',
    '>=',
    '3.12; rm',
    'ref:main',
  ])('%j names no Python', text => {
    expect(readSpecifier(text)).toBeUndefined()
  })

  test('a malformed input is wrong usage, and the message shows what was expected and given', () => {
    expect(() => readInput('three')).toThrow(SitemountError)
    expect(() => readInput('three')).toThrow(/^Input `python-version`: expected .*3\.12.*, got `three`\.$/)
  })
})

describe('constraints of Poetry', () => {
  test.each([
    ['^3.9', '3.12.1', true],
    ['^3.9', '4.0.0', false],
    ['^3.9', '3.8.18', false],
    ['~3.9', '3.9.18', true],
    ['~3.9', '3.10.0', false],
    ['~3', '3.13.0', true],
    ['3.9', '3.9.18', true],
    ['3.9.*', '3.10.1', false],
    ['>=3.7 <3.10', '3.9.1', true],
    ['>=3.7 <3.10', '3.10.0', false],
    ['^2.7 || ^3.6', '3.5.0', false],
    ['^2.7 || ^3.6', '2.7.18', true],
    ['^2.7 || ^3.6', '3.11.0', true],
    ['>= 3.8.1, < 4.0', '3.8.0', false],
  ])('%j and %s: %s', (constraint, version, expected) => {
    expect(matches(version, readPoetry(constraint) ?? 'malformed')).toBe(expected)
  })

  test('a star says nothing', () => {
    expect(readPoetry('*')).toBe('')
  })

  test('what is malformed is told apart', () => {
    expect(readPoetry('^x')).toBeUndefined()
    expect(readPoetry('>=3.8, banana')).toBeUndefined()
  })
})

test.each([
  ['3.12.4', '3.12', true],
  ['3.12.4', '3', true],
  ['3.1.5', '3.12', false],
  ['3.12.4', '3.12.4', true],
  ['3.12.7', '3.12.4', false],
  ['3.12.4+', '3.12', true],
  ['3.13.0rc1', '3.13', true],
  ['3.13.0rc1', '>=3.13', false],
  ['3.12.4', '==3.12', false],
  ['nonsense', '3.12', false],
  ['3.12.4', 'nonsense', false],
])('%s for %s: %s', (version, specifier, expected) => {
  expect(matches(version, specifier)).toBe(expected)
})

test.each([
  ['3.12', '3.12'],
  ['3.12.4', '3.12'],
  ['==3.12.*', '3.12'],
  ['>=3.12,<3.13', '3.12'],
  ['~=3.12.1', '3.12'],
  ['3', undefined],
  ['>=3.12', undefined],
  ['~=3.12', undefined],
  ['>=3.6, <4, !=3.6.*', undefined],
  ['>=3.11,<3.13,!=3.11.*', '3.12'],
])('%s settles on %s', (specifier, minor) => {
  expect(minorOf(specifier)).toBe(minor)
})

test.each([
  ['3.12', '>=3.9', true],
  ['3.12', '<3.12', false],
  ['3.12.4', '3.12', true],
  ['3.12.4', '3.12.7', false],
  ['>3.12', '<3.13', true],
  ['>=3.9,!=3.9.*,!=3.10.*', '<3.11', false],
  ['>=3.9,!=3.9.*', '<3.11', true],
  ['>=2.7, <3 || >=3.6, <4', '3.5', false],
  ['>=2.7, <3 || >=3.6, <4', '3.8', true],
])('%s and %s can agree: %s', (a, b, expected) => {
  expect(compatible(a, b)).toBe(expected)
  expect(compatible(b, a)).toBe(expected)
})

test('only an exact version names one release', () => {
  expect(exactVersionOf('3.12.4')).toBe('3.12.4')
  expect(exactVersionOf('==3.12.4')).toBe('3.12.4')
  expect(exactVersionOf('3.12')).toBeUndefined()
  expect(exactVersionOf('>=3.12.4')).toBeUndefined()
})

describe('a text beyond the limits names no Python, however it is made', () => {
  test.each([
    ['800 clauses', `${'>=3.8,'.repeat(800)}<4`],
    ['51 clauses', `${'>=3,'.repeat(50)}<4`],
    ['51 alternatives', `${'3.8||'.repeat(50)}3.9`],
    ['a version of 16 KB', `==3${'.0'.repeat(8000)}`],
    ['a number of 16 KB', `>=${'3'.repeat(16_000)}`],
    ['letters', `==${'a'.repeat(16_000)}`],
    ['blanks', `>=3${' '.repeat(16_000)},<4`],
  ])('%s', (_, text) => {
    expect([isTooLong(text), isSpecifier(text), readSpecifier(text)]).toEqual([true, false, undefined])
    expect([matches('3.12.4', text), minorOf(text), compatible(text, '>=3')]).toEqual([false, undefined, false])
    expect(readPoetry(text)).toBeUndefined()
  })

  test.each([
    `python-3${'.9'.repeat(8000)}`,
    `python-${'3'.repeat(16_000)}`,
    `python-3.8${'a'.repeat(16_000)}`,
    `3${' ^3'.repeat(60)}`,
  ])('without an operator: %.20s', text => {
    expect(readSpecifier(text)).toBeUndefined()
    expect(readPoetry(text)).toBeUndefined()
  })

  test('50 clauses are still read', () => {
    const text = `${'>=3.12,'.repeat(49)}<3.13`
    expect([isSpecifier(text), minorOf(text), compatible(text, '3.11')]).toEqual([true, '3.12', false])
  })
})
