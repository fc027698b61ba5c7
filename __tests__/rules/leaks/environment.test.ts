import {describe, expect, test} from '@jest/globals'
import type {Distribution, InstalledSource, Need} from '../../../src/environment/facts.ts'
import type {Requirement} from '../../../src/requirements/facts.ts'
import {type EnvironmentFacts, environmentRules, listRules} from '../../../src/rules/leaks/environment.ts'

function requirement(name: string, specifier: string, more: Partial<Requirement> = {}): Requirement {
  const text = `${name}${specifier}`
  return {
    name,
    normalizedName: name.toLowerCase(),
    extras: [],
    specifier,
    marker: null,
    url: null,
    hashes: [],
    editable: false,
    constraint: false,
    active: true,
    pin: 'pinned',
    text,
    configSettings: [],
    file: 'requirements.txt',
    line: 4,
    column: 1,
    endColumn: text.length + 1,
    excerpt: text,
    ...more,
  }
}

function distribution(name: string, version: string, more: Partial<Distribution> = {}): Distribution {
  return {
    name,
    normalizedName: name.toLowerCase(),
    version,
    metadata: `${name}-${version}.dist-info`,
    requiresDist: [],
    requiresPython: null,
    tags: [],
    record: [],
    installer: 'pip',
    directUrl: null,
    ...more,
  }
}

function source(normalizedName: string, more: Partial<InstalledSource>): InstalledSource {
  return {normalizedName, version: '1.0', kind: 'wheel', url: null, sha256: null, yanked: false, ...more}
}

function judged(
  requirements: Requirement[],
  distributions: Distribution[],
  more: Partial<EnvironmentFacts> & {needs?: Record<string, Need[]>; missing?: Record<string, Need[]>} = {},
) {
  const {needs = {}, missing = {}, ...rest} = more
  const facts: EnvironmentFacts = {
    requirements,
    inventory: {distributions},
    sources: [],
    needed: {needs: new Map(Object.entries(needs)), missing: new Map(Object.entries(missing))},
    pins: 'exact',
    delivery: 'mount',
    interpreter: {version: '3.12.1'},
    ...rest,
  }
  return [...listRules, ...environmentRules].flatMap(({id, check}) =>
    check(facts).map(judgement => ({rule: id, ...judgement})),
  )
}

const place = {file: 'requirements.txt', line: 4, column: 1, endColumn: 11, excerpt: 'alpha==1.0'}
const alpha = requirement('alpha', '==1.0')
const need: Need = {by: 'alpha', requirement: 'beta>=1', root: 'alpha'}

test('what was listed, at the version listed, is no finding', () => {
  expect(judged([alpha], [distribution('alpha', '1.0')])).toEqual([])
})

describe('missing-distribution', () => {
  test('listed and not installed, at its line', () => {
    expect(judged([alpha], [])).toMatchObject([{rule: 'missing-distribution', package: 'alpha', ...place}])
  })

  test('what an installer here said is told only where one ran', () => {
    const installer = 'pip 24.2'
    expect(judged([alpha], [], {installer})[0]?.help).toContain('The installer reported success all the same')
    expect(judged([alpha], [])[0]?.help).toMatch(/^Install it there/)
    const missing = {beta: [need]}
    expect(judged([alpha], [distribution('alpha', '1.0')], {missing, installer})[0]?.help).toBe(
      'Add beta to the requirements.',
    )
    expect(judged([alpha], [distribution('alpha', '1.0')], {missing})[0]?.help).toContain('Install beta there')
  })

  test('not for a marker that does not hold, a constraint, or a line that is none', () => {
    const others: Partial<Requirement>[] = [{active: false}, {constraint: true}, {pin: 'invalid'}]
    for (const more of others) expect(judged([requirement('alpha', '==1.0', more)], [])).toEqual([])
  })

  test('needed and not installed, at the line that leads there', () => {
    const found = judged([alpha], [distribution('alpha', '1.0')], {missing: {beta: [need]}})
    expect(found).toMatchObject([{rule: 'missing-distribution', package: 'beta', ...place}])
    expect(found[0]?.message).toBe('beta is not installed, but alpha needs it (beta>=1).')
  })
})

test('undeclared-distribution: neither listed nor needed', () => {
  const found = judged([alpha], [distribution('alpha', '1.0'), distribution('stray', '3.4')])
  expect(found).toMatchObject([{rule: 'undeclared-distribution', package: 'stray'}])
})

describe('unlisted-dependency', () => {
  const installed = [distribution('alpha', '1.0'), distribution('beta', '1.5')]

  test('names who needs it, the line to add, and stands where the chain begins', () => {
    expect(judged([alpha], installed, {needs: {beta: [need]}})).toEqual([
      {
        rule: 'unlisted-dependency',
        level: 'warning',
        message: 'beta 1.5 is installed because alpha needs it (beta>=1), but it is not listed.',
        help: 'Add `beta==1.5` to the requirements.',
        package: 'beta',
        ...place,
      },
    ])
  })

  test('is an error with hashes, and where the host installs again', () => {
    const cases: Partial<EnvironmentFacts>[] = [{pins: 'hashes'}, {delivery: 'dynamic'}, {delivery: 'image'}]
    for (const more of cases)
      expect(judged([alpha], installed, {needs: {beta: [need]}, ...more})).toMatchObject([{level: 'error'}])
  })

  test('is none with pins off, or when a constraint pins it', () => {
    expect(judged([alpha], installed, {needs: {beta: [need]}, pins: 'off'})).toEqual([])
    const pinned = requirement('beta', '==1.5', {constraint: true})
    expect(judged([alpha, pinned], installed, {needs: {beta: [need]}})).toEqual([])
    const loose = requirement('beta', '<2', {constraint: true, pin: 'unpinned'})
    expect(judged([alpha, loose], installed, {needs: {beta: [need]}})).toHaveLength(1)
  })
})

describe('version-drift', () => {
  test.each([
    ['==1.0', '1.0', false],
    ['==1.0', '1.0.0', false],
    ['== 1.0', '1', false],
    ['==v1.0-RC1', '1.0rc1', false],
    ['==1.0+cpu', '1.0+cpu', false],
    ['==1.0+CPU.1', '1.0+cpu-1', false],
    ['>=1', '2', false],
    ['==1.*', '1.7', false],
    ['==1.0', '1.0+evil', true],
    ['==1.0', '1.0.post1', true],
    ['===1.0', '1.1', true],
    ['==1.0+cpu', '1.0', true],
    ['>=1,==1.0', '1.1', true],
  ])('%s and %s installed: %s', (specifier, version, drifts) => {
    const found = judged([requirement('alpha', specifier)], [distribution('alpha', version)])
    expect(found.map(one => one.rule)).toEqual(drifts ? ['version-drift'] : [])
  })

  test('a constraint drifts as well', () => {
    const constraint = requirement('beta', '==1.0', {constraint: true, file: 'constraints.txt'})
    const found = judged([constraint], [distribution('beta', '1.0+evil')], {needs: {beta: [need]}})
    expect(found).toMatchObject([{rule: 'version-drift', file: 'constraints.txt'}])
  })

  test('`===` is advised against a local label alone', () => {
    const help = (specifier: string, version: string) =>
      judged([requirement('alpha', specifier)], [distribution('alpha', version)])[0]?.help
    expect(help('==1.0', '1.0+evil')).toMatch(/^Write `alpha===1\.0` or add its hash/)
    const other = /^Install the release that is pinned, or pin the one that is there: `alpha==/
    for (const version of ['1.1', '1.1+evil', '1.0.post1']) expect(help('==1.0', version)).toMatch(other)
    expect(help('==1.0+cpu', '1.0+gpu')).toMatch(other)
    expect(help('==1.0+cpu', '1.0')).toMatch(other)
  })
})

test('yanked-release stands at the line that pins it', () => {
  const found = judged([alpha], [distribution('alpha', '1.0')], {sources: [source('alpha', {yanked: true})]})
  expect(found).toMatchObject([{rule: 'yanked-release', package: 'alpha', ...place}])
})

test.each(['sdist', 'vcs', 'directory'] as const)('built-from-source: %s', kind => {
  const found = judged([alpha], [distribution('alpha', '1.0')], {sources: [source('alpha', {kind})]})
  expect(found).toMatchObject([{rule: 'built-from-source', ...place}])
})

test.each([
  ['>=3.8', '3.12.1', false],
  ['>=3.13', '3.12.1', true],
  ['<3.12', '3.12.1', true],
  ['!=3.12.1', '3.12.1', true],
  ['>=3.13', '3.13.0rc1', true],
  ['>=3.12', '3.13.0rc1', false],
])('Requires-Python %s under %s: %s', (requiresPython, version, wrong) => {
  const found = judged([alpha], [distribution('alpha', '1.0', {requiresPython})], {interpreter: {version}})
  expect(found.map(one => one.rule)).toEqual(wrong ? ['requires-python-mismatch'] : [])
})

test('file-outside-mount: one notice a distribution, with the first names', () => {
  const paths = ['../../../bin/a', '../../../share/man/a.1', 'alpha.py', '../../../etc/b', '../../../etc/c', '/opt/d']
  const record = paths.map(path => ({path, hash: '', size: null}))
  const found = judged([alpha], [distribution('alpha', '1.0', {record})])
  expect(found).toMatchObject([{rule: 'file-outside-mount', package: 'alpha', ...place}])
  expect(found[0]?.message).toContain('5 files')
  expect(found[0]?.message).toContain('bin/a, share/man/a.1, etc/b and 2 more')
})
