import {expect, test} from '@jest/globals'
import type {Distribution} from '../../../src/environment/facts.ts'
import type {Failure} from '../../../src/hosts/engine/facts.ts'
import type {MarkerEnvironment} from '../../../src/requirements/facts.ts'
import {rehearsedConflicts} from '../../../src/rules/rehearsal/rehearsed-conflicts.ts'
import type {TargetFacts} from '../../../src/rules/target/support.ts'
import {judgementsOf} from '../../helpers/judgements.ts'

const markers: MarkerEnvironment = {
  os_name: 'posix',
  sys_platform: 'linux',
  platform_machine: 'x86_64',
  platform_python_implementation: 'CPython',
  platform_release: '6.5.0',
  platform_system: 'Linux',
  platform_version: '#1',
  python_version: '3.12',
  python_full_version: '3.12.1',
  implementation_name: 'cpython',
  implementation_version: '3.12.1',
}

const flask = {name: 'flask', normalizedName: 'flask', version: '2.0.3', requiresDist: [], metadata: 'flask.dist-info'}
const facts: TargetFacts = {
  inventory: {distributions: [flask as unknown as Distribution]},
  packageRoots: [],
  host: [
    {name: 'server', normalizedName: 'server', version: '1.0', requires: ['flask~=3.1.0']},
    {name: 'flask', normalizedName: 'flask', version: '3.1.3', requires: []},
  ],
  markers,
}
const failed: Failure = {class: 'mount', message: 'It died.', help: 'Mend it.', evidence: []}
const told = (failure: Failure | null, how: 'server' | 'script-only' = 'server') =>
  judgementsOf(rehearsedConflicts(facts), {failure, how}).filter(({rule}) => rule === 'target-conflict')

test('a violated pin with which the host started and answered is a notice that says so', () => {
  const [conflict] = told(null)
  expect(conflict).toMatchObject({
    level: 'notice',
    message: expect.stringMatching(/violates.* The rehearsal ran all the same\.$/),
  })
})

test('one with which it failed keeps its level, and so does one of a script alone', () => {
  expect(told(failed)[0]?.level).not.toBe('notice')
  expect(told(failed)[0]?.message).toMatch(/The rehearsal failed\.$/)
  expect(told(null, 'script-only')[0]?.message).toMatch(/leaves it open\.$/)
})
