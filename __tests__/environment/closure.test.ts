import {expect, test} from '@jest/globals'
import {closure} from '../../src/environment/closure.ts'
import type {MarkerEnvironment} from '../../src/requirements/facts.ts'

const markers: MarkerEnvironment = {
  os_name: 'posix',
  sys_platform: 'linux',
  platform_machine: 'x86_64',
  platform_python_implementation: 'CPython',
  platform_release: '6',
  platform_system: 'Linux',
  platform_version: '1',
  python_version: '3.12',
  python_full_version: '3.12.1',
  implementation_name: 'cpython',
  implementation_version: '3.12.1',
}

function needs(installed: Record<string, string[]>, roots: Record<string, string[]>) {
  const found = closure({
    distributions: Object.entries(installed).map(([name, requiresDist]) => ({
      name,
      normalizedName: name,
      requiresDist,
    })),
    roots: Object.entries(roots).map(([normalizedName, extras]) => ({normalizedName, extras})),
    markers,
  })
  return {needs: Object.fromEntries(found.needs), missing: Object.fromEntries(found.missing)}
}

test('what is needed is found through the whole chain, with who asks and which listed one leads there', () => {
  expect(needs({a: ['b>=1'], b: ['C_c'], 'c-c': [], stray: []}, {a: []})).toEqual({
    needs: {b: [{by: 'a', requirement: 'b>=1', root: 'a'}], 'c-c': [{by: 'b', requirement: 'C_c', root: 'a'}]},
    missing: {},
  })
})

test('markers are those of the target, and extras count only when they are asked for', () => {
  const installed = {
    a: ['w; sys_platform == "win32"', 'l; sys_platform == "linux"', 'x; extra == "x"', 'y; extra == "why_not"'],
    w: [],
    l: [],
    x: [],
    y: [],
  }
  expect(Object.keys(needs(installed, {a: []}).needs)).toEqual(['l'])
  expect(Object.keys(needs(installed, {a: ['Why.Not']}).needs)).toEqual(['l', 'y'])
})

test('an extra that stands for others of the same distribution is followed', () => {
  const installed = {a: ['a[x,y]; extra == "all"', 'x; extra == "x"', 'y; extra == "y"'], x: [], y: []}
  expect(Object.keys(needs(installed, {a: ['all']}).needs).sort()).toEqual(['x', 'y'])
})

test('extras reach through dependencies, and circles end', () => {
  const installed = {a: ['b[e]'], b: ['c; extra == "e"', 'a'], c: ['b']}
  expect(Object.keys(needs(installed, {a: []}).needs).sort()).toEqual(['a', 'b', 'c'])
})

test('what is needed and not there is told as missing', () => {
  const need = {by: 'a', requirement: 'gone>=2', root: 'a'}
  expect(needs({a: ['gone>=2']}, {a: []}).missing).toEqual({gone: [need]})
})

test('metadata that is no requirement needs nothing', () => {
  expect(needs({a: ['?? !', 'b; nonsense ==', 'c'], c: []}, {a: []}).needs).toEqual({
    c: [{by: 'a', requirement: 'c', root: 'a'}],
  })
})
