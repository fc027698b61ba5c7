import {describe, expect, test} from '@jest/globals'
import type {Finding} from '../../../src/core/finding.ts'
import type {KnownVersions} from '../../../src/requirements/facts.ts'
import {judge} from '../../../src/rules/engine.ts'
import {ruleIds} from '../../../src/rules/registry.ts'
import {type RequirementJudging, requirementRules} from '../../../src/rules/requirements/requirements.ts'
import {read, sha256} from '../../requirements/project.ts'

const files = {
  'p/pyproject.toml': '',
  'w/foo-1.0-py3-none-any.whl': '',
  's-1.0.tar.gz': '',
  'wheels/': '',
  'c.txt': 'foo==2.0',
}

type Case = Partial<Pick<RequirementJudging, 'pins' | 'known'>> & {env?: Record<string, string>}

function findings(text: string, {pins = 'exact', known = new Map(), env = {}}: Case = {}): Finding[] {
  const requirements = read(text, {files, env, markers: {python_version: '3.12', sys_platform: 'linux'}})
  return judge(
    requirementRules,
    {requirements, known, pins, ruleIds},
    {mode: 'check', rules: new Map(), excuses: requirements.excuses},
  )
}

/** `line rule level`, one a finding. */
const told = (text: string, options?: Case) =>
  findings(text, options).map(({line, rule, level}) => `${line ?? '-'} ${rule} ${level}`)

test.each([
  ['scipy', 6],
  ['scipy>1.2.3', 12],
  ['scipy~=1.2', 11],
  ['scipy==1.*', 11],
])('%s fails at its line', (text, endColumn) => {
  expect(findings(`numpy==1.0\n${text}  # comment`)).toMatchObject([
    {
      rule: 'unpinned-requirement',
      level: 'error',
      file: 'requirements.txt',
      line: 2,
      column: 1,
      endColumn,
      package: 'scipy',
    },
  ])
})

test.each([
  ['numpy == 1.26.*', 'numpy == 1.26.* '],
  ['numpy [x]  >= 1 ; python_version > "3"', 'numpy [x]  >= 1 '],
  ['numpy', 'numpy '],
])('%s is told as it is written', (text, told) => {
  expect(findings(text)[0]?.message.startsWith(told)).toBe(true)
})

test.each(['scipy==1.2.3', 'scipy == 1.2.3', 'scipy===1.2.3', `scipy==1.2.3 --hash=${sha256('a')}`])(
  '%s passes',
  text => {
    expect(findings(text)).toEqual([])
  },
)

describe('a pin is suggested', () => {
  const known: KnownVersions = new Map([['scipy', {version: '1.17.0', source: 'uv.lock'}]])
  test.each([
    ['scipy>1.2.3', 'Write scipy==1.17.0 (uv.lock).'],
    ['SciPy[x]', 'Write SciPy[x]==1.17.0 (uv.lock).'],
    ['scipy<1', 'Write scipy==VERSION; 1.17.0 (uv.lock) does not satisfy <1.'],
    ['other', 'Write other==VERSION with the release that was tested.'],
    ['git+https://h/p@main', 'Write the full commit id after the `@`.'],
  ])('for %s: %s', (text, help) => {
    const finding = findings(text, {known}).find(({rule}) => rule === 'unpinned-requirement')
    expect(finding?.help).toBe(help)
  })

  test('in the words of the contract', () => {
    expect(findings('scipy>=1.2.3', {known})[0]?.message).toBe('scipy>=1.2.3 does not name one release.')
  })
})

describe('one defect, one finding', () => {
  test.each([
    [`foo --hash=${sha256('a')}`, ['1 mutable-requirement warning']],
    ['foo @ https://h/foo-1.0-py3-none-any.whl', ['1 mutable-requirement warning']],
    ['foo @ http://h/foo-1.0-py3-none-any.whl', ['1 mutable-requirement error']],
    [`foo @ http://h/foo-1.0-py3-none-any.whl --hash=${sha256('a')}`, []],
    [`foo @ https://h/foo-1.0-py3-none-any.whl#md5=${'a'.repeat(32)}`, ['1 weak-hash warning']],
    ['foo==1.0 --hash=md5:abc', ['1 weak-hash error']],
    ['foo==1.0 --hash=sha256:abc', ['1 weak-hash error']],
    ['-e ./p', ['1 editable-requirement error']],
    ['-e git+https://h/p@main#egg=foo', ['1 editable-requirement error']],
    ['./w/foo-1.0-py3-none-any.whl', ['1 local-requirement error']],
    [`./w/foo-1.0-py3-none-any.whl --hash=${sha256('a')}`, ['1 local-requirement warning']],
    ['./w/gone-1.0-py3-none-any.whl', ['1 invalid-requirement error']],
    ['foo=1', ['1 invalid-requirement error']],
    ['foo==${NOWHERE}', ['1 unresolved-variable error']],
    ['foo==1 # c \\\nbar', ['2 dropped-requirement error']],
    ['-r nope.txt', ['1 missing-requirements-file error']],
    ['-r requirements.txt', ['1 recursive-requirements-file error']],
    ['foo==1,>=2', ['1 conflicting-pins error']],
    ['foo==1\nFOO==2', ['2 conflicting-pins error']],
    ['foo==1\nfoo>=2', ['2 conflicting-pins error']],
    ['foo>=2\nfoo==1', ['1 conflicting-pins error']],
    ['-c c.txt\nfoo==1', ['2 conflicting-pins error']],
    ['foo==1\nf.o_o==1\nFoo==1.0', ['3 duplicate-requirement notice']],
    ['foo==1\nfoo>=0.5', ['2 duplicate-requirement notice']],
    ['foo==1; sys_platform=="win32"\nfoo==2', []],
    ['foo==1; platform_machine=="a"\nfoo==2; platform_machine=="b"', []],
    ['foo==1; platform_machine=="a"\nfoo==2; platform_machine=="a"', ['2 conflicting-pins error']],
    [`foo==1 --hash=${sha256('a')}\nfoo==1 --hash=${sha256('b')}`, ['2 conflicting-pins error']],
    ['numpy<2; sys_platform=="win32"', []],
    ['-c c.txt\nfoo', []],
    ['foo==1.0 # sitemount: allow[no-such] x', ['1 invalid-requirement error']],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test('what is not a wheel is built, which is a defect of its own', () => {
    expect(told('./p')).toEqual(['1 built-from-source error', '1 local-requirement error'])
    expect(told('./s-1.0.tar.gz')).toEqual(['1 built-from-source error', '1 local-requirement error'])
    expect(told(`foo @ https://h/foo-1.0.tar.gz --hash=${sha256('a')}`)).toEqual(['1 built-from-source error'])
    expect(told('foo @ git+https://h/p@v1.0')).toEqual(['1 built-from-source error', '1 mutable-requirement warning'])
  })
})

describe('hashes', () => {
  test('on some lines only are told once, since pip refuses the file and uv does not', () => {
    const found = findings(`a==1 --hash=${sha256('a')}\nb==1\nc==1`)
    expect(found).toMatchObject([{rule: 'missing-hash', level: 'error', line: 2}])
    expect(found[0]?.message).toContain('2 of 3 requirements have none')
    expect(told('--require-hashes\nb==1')).toEqual(['2 missing-hash error'])
  })

  test('are demanded of every line by `pins: hashes`, inactive ones included', () => {
    const text = `a==1 --hash=${sha256('a')}\nb==1\nc==1; sys_platform=="win32"\nd @ https://h/d-1-py3-none-any.whl\ne>=1`
    expect(told(text, {pins: 'hashes'})).toEqual([
      '2 missing-hash error',
      '3 missing-hash error',
      '4 missing-hash error',
      '5 unpinned-requirement error',
    ])
  })

  test('and pins are no matter for `pins: off`', () => {
    expect(told(`a\nb>=1 --hash=${sha256('a')}\ngit+https://h/p@main`, {pins: 'off'})).toEqual([
      '3 built-from-source error',
    ])
  })
})

describe('indexes', () => {
  test.each([
    ['-i http://h/simple\na==1', ['1 insecure-index error']],
    ['-i http://localhost:3141/simple\na==1', []],
    ['-i http://127.0.0.1/simple\na==1', []],
    ['-i https://h/simple\na==1', []],
    ['--trusted-host h\na==1', ['1 insecure-index error']],
    ['-i http://h/simple\n--trusted-host h\na==1', ['1 insecure-index error']],
    ['-i https://u:p@h/simple\na==1', ['1 insecure-index warning']],
    ['--extra-index-url https://h/\na==1', ['1 extra-index error']],
    [`--extra-index-url https://h/\na==1 --hash=${sha256('a')}`, ['1 extra-index warning']],
    ['--extra-index-url https://h/\n-i https://x/\na==1', ['1 dropped-requirement error']],
    ['--no-index\n--find-links wheels\na==1', []],
    ['--find-links wheels\na==1', ['1 extra-index warning']],
    [`--find-links wheels\na==1 --hash=${sha256('a')}`, []],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  test('that come from inputs are judged without a line', () => {
    const requirements = read('a==1')
    requirements.indexes.extra.push('https://u:p@further/')
    requirements.indexes.index.push('http://plain/')
    const found = judge(
      requirementRules,
      {requirements, known: new Map(), pins: 'exact', ruleIds},
      {mode: 'check', rules: new Map(), excuses: []},
    )
    expect(found).toMatchObject([
      {rule: 'extra-index', level: 'error', message: expect.stringContaining('https://****@further/')},
      {rule: 'insecure-index', level: 'error'},
    ])
  })
})

test('an excuse lowers the finding at its line to a notice', () => {
  expect(findings('scipy>=1  # sitemount: allow[unpinned-requirement] tested weekly')).toMatchObject([
    {rule: 'unpinned-requirement', level: 'notice', excused: 'tested weekly'},
  ])
  expect(findings(`scipy>=1 \\\n  -C a=b  # sitemount: allow[unpinned-requirement] tested`)).toMatchObject([
    {level: 'notice', line: 1},
  ])
  expect(findings('scipy>=1  # sitemount: allow[unpinned-requirement]')).toMatchObject([
    {level: 'error', help: expect.stringContaining('no reason')},
  ])
})

test('no finding tells a password', () => {
  const text = `-i https://u:hunter2@h/\n--extra-index-url http://u:hunter2@h/\n-f https://u:hunter2@h/ -f https://u:hunter2@i/
foo @ git+https://u:hunter2@h/p@main
-e git+https://u:hunter2@h/p
git+https://u:hunter2@h/p#egg=a[b]
foo==1 -i https://u:hunter2@h/
https://u:${'${TOKEN}'}@h/f-1.0-py3-none-any.whl
-r https://u:hunter2@h/r.txt`
  const found = findings(text, {env: {TOKEN: 'hunter2'}})
  expect(found.length).toBeGreaterThan(8)
  expect(JSON.stringify(found)).not.toContain('hunter2')
})
