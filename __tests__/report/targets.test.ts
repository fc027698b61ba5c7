import {expect, test} from '@jest/globals'
import {describeTarget, describeTargets} from '../../src/report/targets.ts'
import {loadTarget, type Target, targetNames} from '../../src/targets/profile.ts'

const own: Target = {
  schema: 'sitemount/profile/1',
  name: 'our-host',
  description: 'A host of ours.',
  python: '3.12',
  platform: null,
  glibc: '2.35',
  mountPath: 'lib',
  environment: {name: 'PYTHONPATH', value: 'absolute'},
  limits: {bytes: 1_500_000, files: null},
  exitCodes: {'97': 'The folder is missing.', '3': 'It fell over.'},
  knowledge: {glibc: {asOf: '2025-01-02', source: 'a guess', inferred: true}},
  asOf: '2026-11-21',
  source: 'measured',
}

test('one target is told with each fact, its source, and what is inferred', () => {
  expect(describeTarget(own)).toBe(
    [
      'our-host',
      'A host of ours.',
      '',
      'Python           3.12 [1]',
      'Platform         any [1]',
      'C library        glibc 2.35 (inferred) [2]',
      'Found by         PYTHONPATH, its absolute path [1]',
      'In the artifact  lib/ [1]',
      'Mount limits     1,500,000 bytes [1]',
      'Exit codes       3: It fell over.',
      '                 97: The folder is missing. [1]',
      '',
      'Sources',
      '[1]   2026-11-21: measured',
      '[2]   2025-01-02, inferred: a guess',
      '',
    ].join('\n'),
  )
})

test('the list has every profile, with its Python', () => {
  const text = describeTargets()
  for (const name of targetNames())
    expect(text).toMatch(new RegExp(`^${name.replaceAll('.', '\\.')} +Python (?:any|3\\.\\d+)`, 'm'))
  expect(text).toContain('sitemount targets NAME')
})

test.each(['list', ...targetNames()])('no line of %s is wider than a terminal, long addresses aside', name => {
  const text = name === 'list' ? describeTargets() : describeTarget(loadTarget(name, {cwd: '/'}))
  for (const line of text.split('\n')) if (!/\S{70}/.test(line)) expect(line.length).toBeLessThanOrEqual(100)
  expect(text).not.toMatch(/undefined|null|\[object|NaN| \n/)
})
