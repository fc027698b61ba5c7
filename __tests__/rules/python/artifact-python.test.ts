import {expect, test} from '@jest/globals'
import type {Manifest} from '../../../src/artifact/facts.ts'
import type {Declaration} from '../../../src/python/facts.ts'
import {artifactPythonMismatch} from '../../../src/rules/python/python-version-mismatch.ts'

const python = {version: '3.11.7', implementation: 'cpython', abi: 'cp311'}

function judged(from: Declaration) {
  const manifest = {python} as unknown as Manifest
  return artifactPythonMismatch.check({verified: {manifest}, expected: {specifier: '3.12', minor: '3.12', from}})
}

test('an artifact for another Python is told where the Python is declared, with no more place than is known', () => {
  expect(judged({source: 'target', specifier: '3.12', file: 'host.json', line: 4})).toStrictEqual([
    {
      message: 'The artifact was built for Python 3.11.7 (cp311); host.json says 3.12.',
      help: 'Build it again with Python 3.12.',
      file: 'host.json',
      line: 4,
    },
  ])
})

test('an input has no place', () => {
  const [judgement] = judged({source: 'input', specifier: '3.12'})
  expect(judgement).not.toHaveProperty('file')
  expect(judgement?.message).toContain('input says 3.12')
})

test.each(['==3.11.9', '3.11.9', '>=3.11.4,<3.13', '3.11'])(
  'one for 3.11 serves every patch release: %s',
  specifier => {
    const manifest = {python: {...python, version: '3.11'}} as unknown as Manifest
    const from: Declaration = {source: 'input', specifier}
    expect(artifactPythonMismatch.check({verified: {manifest}, expected: {specifier, minor: undefined, from}})).toEqual(
      [],
    )
  },
)

test('one without the global interpreter lock does not serve the other build', () => {
  const manifest = {python: {...python, version: '3.13', abi: 'cp313t'}} as unknown as Manifest
  const from: Declaration = {source: 'input', specifier: '3.13'}
  expect(
    artifactPythonMismatch.check({verified: {manifest}, expected: {specifier: '3.13', minor: '3.13', from}}),
  ).toHaveLength(1)
})
