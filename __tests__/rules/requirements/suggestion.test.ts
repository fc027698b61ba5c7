import {expect, test} from '@jest/globals'
import type {KnownVersion} from '../../../src/requirements/facts.ts'
import {readRequirements} from '../../../src/requirements/read.ts'
import {fixPin} from '../../../src/rules/requirements/suggestion.ts'
import {project} from '../../helpers/project.ts'

const hashes = ['sha256:b', 'sha256:a']
const known = new Map<string, KnownVersion>([['my-package', {version: '1.5', source: 'uv.lock', hashes}]])

const fix = (line: string, pins: 'exact' | 'hashes' = 'exact') => {
  const cwd = project({'requirements.txt': `${line}\n`})
  const env = {LEAST: '1'}
  const [requirement] = readRequirements({files: ['requirements.txt'], constraints: [], cwd, env}).requirements
  return requirement === undefined ? undefined : fixPin(requirement, {known, pins})
}

test.each([
  ['My_Package', 'My_Package==1.5'],
  ['my.package[x] ~=1.2 ; os_name == "posix"', 'my.package[x]==1.5 ; os_name == "posix"'],
])('%s is pinned to the known release: %s', (line, text) => {
  expect(fix(line)).toEqual({text})
})

test.each([
  ['of a release that the line does not allow', 'my-package>=2'],
  ['where no release is known', 'other'],
  ['of a direct reference', 'my-package @ https://example.org/archive/main.zip'],
  ['of what a variable brings in', 'my-package>=${LEAST}'],
])('there is no fix %s', (_, line) => {
  expect(fix(line)).toBeUndefined()
})

test('with pins: hashes the known hashes go with it, sorted', () => {
  expect(fix('my-package', 'hashes')).toEqual({text: 'my-package==1.5', hashes: ['sha256:a', 'sha256:b']})
})
