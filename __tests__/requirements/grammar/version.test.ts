import {describe, expect, test} from '@jest/globals'
import {exactness, normalizeVersion, satisfies, versionsEqual} from '../../../src/requirements/grammar/specifier.ts'
import {compareVersions, parseVersion} from '../../../src/requirements/grammar/version.ts'

test('versions are ordered as PEP 440 orders them', () => {
  const ordered = `1.dev0 1.0.dev456 1.0a1 1.0a2.dev456 1.0a12.dev456 1.0a12 1.0b1.dev456 1.0b2 1.0b2.post345.dev456
    1.0b2.post345 1.0rc1.dev456 1.0rc1 1.0 1.0+abc.5 1.0+abc.7 1.0+5 1.0.post456.dev34 1.0.post456 1.0.15 1.1.dev1
    20240101000000000000001 20240101000000000000002 1!0.1`.split(/\s+/)
  const versions = ordered.map(text => parseVersion(text))
  for (const [index, version] of versions.slice(1).entries()) {
    const before = versions[index]
    if (version === undefined || before === undefined) throw new Error(`not a version: ${ordered[index]}`)
    expect([ordered[index], ordered[index + 1], Math.sign(compareVersions(before, version))]).toEqual([
      ordered[index],
      ordered[index + 1],
      -1,
    ])
  }
})

test.each([
  ['v1.0', '1.0'],
  ['1.0-ALPHA.1', '1.0a1'],
  ['1.0c', '1.0rc0'],
  ['1.0-1', '1.0.post1'],
  ['1.0.REV2', '1.0.post2'],
  ['1!1.0+Ubuntu-1', '1!1.0+ubuntu.1'],
  ['01.02', '1.2'],
])('%s is written %s', (text, normal) => {
  expect(normalizeVersion(text)).toBe(normal)
})

test('trailing zeros are the same release, a local label is not', () => {
  expect(versionsEqual('1.0', '1.0.0')).toBe(true)
  expect(versionsEqual('1.0', '1.0+evil')).toBe(false)
  expect(versionsEqual('1.20230101000000000001', '1.20230101000000000002')).toBe(false)
})

describe('a specifier lets in what packaging lets in', () => {
  test.each([
    ['1.0', '==1.0.0', true],
    ['1.0+cpu', '==1.0', true],
    ['1.0', '==1.0+cpu', false],
    ['1', '==1.0.*', true],
    ['1.0a1', '==1.0.*', true],
    ['1.10', '==1.1.*', false],
    ['1!1.0', '==1.*', false],
    ['1.0a1', '<1.0b1', true],
    ['1.0a1', '<1.0', false],
    ['1.0', '<1.0.post1', true],
    ['1.0.post1', '>1.0', false],
    ['1.0.post2', '>1.0.post1', true],
    ['1.0+local', '>1.0', false],
    ['1.0', '<2!1.0', true],
    ['2.2.post3', '~=2.2', true],
    ['3.0', '~=2.2', false],
    ['1.4.6', '~=1.4.5a4', true],
    ['1.5', '~=1.4.5', false],
    ['1.0', '===1.0', true],
    ['1.0', '===1', false],
    ['1.5', '>=1,<2,!=1.5', false],
    ['no version', '>=1', false],
  ])('%s, %s: %s', (version, specifier, expected) => {
    expect(satisfies(version, specifier, {prereleases: true})).toBe(expected)
  })

  test('pre-releases only where they are asked for', () => {
    expect(satisfies('2.0rc1', '>=1')).toBe(false)
    expect(satisfies('2.0rc1', '>=1', {prereleases: true})).toBe(true)
    expect(satisfies('2.0rc1', '>=2.0rc1')).toBe(true)
  })
})

test.each([
  ['==1.2.3', {kind: 'exact', version: '1.2.3', arbitrary: false}],
  ['== 1.2.3', {kind: 'exact', version: '1.2.3', arbitrary: false}],
  ['==1.2.3,>=1', {kind: 'exact', version: '1.2.3', arbitrary: false}],
  ['==1,==1.0', {kind: 'exact', version: '1', arbitrary: false}],
  ['===1.0', {kind: 'exact', version: '1.0', arbitrary: true}],
  ['==1.0,==1.0+cpu', {kind: 'exact', version: '1.0+cpu', arbitrary: false}],
  ['==1.2.3,>=2', {kind: 'contradiction', version: '1.2.3', clause: '>=2'}],
  ['==1.*', {kind: 'loose'}],
  ['>=1,<=1', {kind: 'loose'}],
  ['===junk', {kind: 'loose'}],
  ['', {kind: 'loose'}],
])('%s is %j', (specifier, expected) => {
  expect(exactness(specifier)).toEqual(expected)
})
