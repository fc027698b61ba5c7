import {describe, expect, test} from '@jest/globals'
import {artifactOf, pipLogSources, pipReportSources, uvSources} from '../../../src/environment/install/sources.ts'

const sha256 = 'a'.repeat(64)

describe('the report of pip', () => {
  const report = (download_info: object, more: object = {}) =>
    JSON.stringify({install: [{metadata: {name: 'My.Thing', version: '1.0'}, download_info, ...more}]})
  const common = {normalizedName: 'my-thing', version: '1.0', yanked: false}

  test.each([
    [
      'a wheel',
      {url: 'https://user:secret@host/my_thing-1.0-py3-none-any.whl', archive_info: {hashes: {sha256}}},
      {kind: 'wheel', url: 'https://host/my_thing-1.0-py3-none-any.whl', sha256},
    ],
    [
      'a source distribution, with the older form of the hash',
      {url: 'https://host/My.Thing-1.0.tar.gz', archive_info: {hash: `sha256=${sha256}`}},
      {kind: 'sdist', url: 'https://host/My.Thing-1.0.tar.gz', sha256},
    ],
    [
      'a repository',
      {url: 'https://host/repo.git', vcs_info: {vcs: 'git', commit_id: 'abc'}},
      {kind: 'vcs', url: 'git+https://host/repo.git@abc', sha256: null},
    ],
    ['a folder', {url: 'file:///x', dir_info: {}}, {kind: 'directory', url: 'file:///x', sha256: null}],
  ])('%s', (_, info, expected) => {
    expect(pipReportSources(report(info), '')).toEqual([{...common, ...expected}])
  })

  test('a yanked release is told by the report, or by a warning where the report is older', () => {
    const info = {url: 'https://host/my_thing-1.0-py3-none-any.whl'}
    const warning =
      "WARNING: The candidate selected is a yanked version: 'my-thing' candidate (version 1.0 at https://x)"
    expect(pipReportSources(report(info, {is_yanked: true}), '')).toMatchObject([{yanked: true}])
    expect(pipReportSources(report(info), warning)).toMatchObject([{yanked: true}])
  })

  test.each(['', '{', '[]', '{"install": 1}', '{"install": [null, {}]}'])('%j is no reason to fail', text => {
    expect(Array.isArray(pipReportSources(text, ''))).toBe(true)
  })
})

test('before pip could report, its own lines tell what it took', () => {
  const output = 'Collecting a\n  Downloading https://u:p@h/a-1.0-py3-none-any.whl (1 kB)\nProcessing /w/b-2.0.tar.gz\n'
  expect(pipLogSources(output)).toEqual([
    {
      normalizedName: 'a',
      version: '1.0',
      kind: 'wheel',
      url: 'https://h/a-1.0-py3-none-any.whl',
      sha256: null,
      yanked: false,
    },
    {normalizedName: 'b', version: '2.0', kind: 'sdist', url: null, sha256: null, yanked: false},
  ])
})

test('uv: of several wheels it is the one whose tags were installed', () => {
  const pylock = `lock-version = "1.0"
[[packages]]
name = "a"
version = "1.0"
wheels = [
  {url = "https://h/a-1.0-cp311-cp311-linux_x86_64.whl", hashes = {sha256 = "no"}},
  {url = "https://u:p@h/a-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", hashes = {sha256 = "${sha256}"}},
]`
  const tags = ['cp312-cp312-manylinux_2_17_x86_64', 'cp312-cp312-manylinux2014_x86_64']
  const distributions = [
    {name: 'A', normalizedName: 'a', version: '1.0', tags},
    {name: 'b', normalizedName: 'b', version: '2', tags: []},
  ]
  expect(uvSources({distributions, pylock, output: 'warning: `b==2` is yanked (reason: "x")'})).toEqual([
    {
      normalizedName: 'a',
      version: '1.0',
      kind: 'wheel',
      url: 'https://h/a-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
      sha256,
      yanked: false,
    },
    {normalizedName: 'b', version: '2', kind: 'unknown', url: null, sha256: null, yanked: true},
  ])
  expect(uvSources({distributions, pylock: '= no toml', output: ''})).toMatchObject([
    {kind: 'unknown'},
    {kind: 'unknown'},
  ])
})

test.each([
  ['https://h/a_b-1.0-1-py3-none-any.whl#sha256=x', {normalizedName: 'a-b', version: '1.0', kind: 'wheel'}],
  ['https://h/a-b-1.0%2Blocal.tar.gz?x', {normalizedName: 'a-b', version: '1.0+local', kind: 'sdist'}],
  ['https://h/readme.txt', undefined],
])('%s', (url, expected) => {
  expect(artifactOf(url)).toEqual(expected)
})
