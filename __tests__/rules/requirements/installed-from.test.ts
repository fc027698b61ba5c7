import {expect, test} from '@jest/globals'
import type {Distribution} from '../../../src/environment/facts.ts'
import {installedFromFolder} from '../../../src/rules/requirements/local-requirement.ts'
import {installedFromRepository} from '../../../src/rules/requirements/mutable-requirement.ts'

function judge(directUrl: unknown, url: string | null = null) {
  const distribution: Distribution = {
    ...{name: 'Mine', normalizedName: 'mine', version: '1.0', metadata: 'mine-1.0.dist-info', requiresDist: []},
    ...{requiresPython: null, tags: [], record: [], installer: 'pip', directUrl},
  }
  const facts = {inventory: {distributions: [distribution]}, requirements: [{normalizedName: 'mine', url}]}
  return [installedFromFolder, installedFromRepository].flatMap(({id, check}) =>
    check(facts).map(({message}) => `${id}: ${message}`),
  )
}

test('a release of an index has nothing to tell', () => {
  expect(judge(null)).toEqual([])
  expect(judge({url: 'https://example.org/mine-1.0-py3-none-any.whl', archive_info: {}})).toEqual([])
  expect(judge({url: 'file:///home/me/mine-1.0-py3-none-any.whl', archive_info: {}})).toEqual([])
})

test('a folder and a repository are named with where they lie', () => {
  expect(judge({url: 'file:///home/me/mine', dir_info: {}})).toEqual([
    'local-requirement: Mine 1.0 was installed from a folder (file:///home/me/mine), and no requirement says so.',
  ])
  expect(judge({url: 'https://user:secret@example.org/mine.git', vcs_info: {vcs: 'git'}})).toEqual([
    expect.stringMatching(/^mutable-requirement: .*from a repository \((?!.*secret)/),
  ])
})

test('what a requirement names by its address, and what is told as an editable, is left alone', () => {
  expect(judge({url: 'file:///home/me/mine', dir_info: {}}, './mine')).toEqual([])
  expect(judge({url: 'file:///home/me/mine', dir_info: {editable: true}})).toEqual([])
})
