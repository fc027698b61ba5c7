import {describe, expect, test} from '@jest/globals'
import {canonicalRequirements} from '../../src/requirements/canonical.ts'
import {read, sha256} from './project.ts'

// What the comparison with real pips and the fuzzing brought to light, one by one.

const kinds = (text: string | Uint8Array, env = {}) => read(text, {env}).problems.map(({kind}) => kind)
const canonical = (text: string, env = {}) =>
  canonicalRequirements(read(text, {env, files: {'with space/pyproject.toml': ''}}), {
    markers: {},
    mayBuild: () => true,
  }).requirements

describe('pip refuses, and so do we', () => {
  test.each([
    ['-e with nothing', '-e ""'],
    ['an editable URL that is no version control', '-e "foo @ https://example.org/foo.tar.gz"'],
    ['-e after a requirement', 'foo==1.0 -e ./x'],
    ['a weak hash without requirement', '--hash=md5:abc'],
    ['--require-hashes with its opposite', '--require-hashes\n--no-require-hashes'],
    ['a dash for a name', '--only-final -x'],
    ['a path as direct reference', 'foo @ ./project'],
    ['the scp form of git', 'git@example.org:foo.git'],
    ['a version of a wheel that is none', 'https://example.org/foo-1.0_1-py3-none-any.whl'],
    ['a repository named like a wheel', 'git+https://example.org/foo.whl'],
    ['brackets around what is no address', 'https://[x]example.org/foo.tar.gz'],
    ['identity of texts in a marker', 'foo; sys_platform === "linux"'],
    ['compatibility of texts in a marker', 'foo; sys_platform ~= "1.0"'],
    ['a variable of lock files in a marker', 'foo; "x" in extras'],
    ['a zero byte in a marker', 'foo; os_name == "\0"'],
    ['a name that ends in an underscore', 'foo_'],
    ['version control without slashes', 'git+https:/example.org/foo.git'],
    ['a line break in a URL, from a variable', 'https://example.org/foo-1.0${V}'],
    ['an editable folder by way of one that is not there', '-e no-such/../.'],
    ['an editable URL of a file', '-e file:./foo-1.0-py3-none-any.whl'],
    ['a fragment that pip would forget', 'file:../foo.tar.gz#sha256=abc'],
  ])('%s', (_, text) => {
    expect(kinds(text, {V: '\nbar==2'})).toContain('invalid')
  })

  test('a byte that windows-1252 does not have', () => {
    expect(kinds(Buffer.from('# coding: windows-1252\nfoo==1 # \x81\n', 'latin1'))).toEqual(['invalid'])
  })
})

describe('pip accepts, and so do we', () => {
  test('options that the value of a variable begins with', () => {
    expect(read('${V}', {env: {V: ' --pre'}})).toMatchObject({requirements: [], problems: [], indexes: {pre: true}})
  })

  test('an empty --index-url, which it ignores', () => {
    expect(read('--index-url=')).toMatchObject({problems: [{kind: 'dropped'}], indexes: {index: []}})
  })

  test('--all-releases :all: is --pre', () => {
    expect(read('--all-releases :all:').indexes.pre).toBe(true)
    expect(read('--pre\n--only-final :all:').indexes.pre).toBe(false)
  })

  test('extras at the end of a URL that a name stands before', () => {
    expect(read('foo @ https://example.org/f.tar.gz[x]').requirements[0]?.extras).toEqual(['x'])
  })

  test('a semicolon at the end of a URL, when options follow', () => {
    expect(read('https://example.org/f.tar.gz ;  -C a=b').requirements[0]?.url).toBe('https://example.org/f.tar.gz')
  })

  test('dots that begin a file name begin no ending', () => {
    expect(read('https://example.org/.whl').problems).toEqual([])
  })

  test('a backslash that is escaped in a marker', () => {
    expect(read('foo; os_name == "a\\\\x"').problems).toEqual([])
  })

  test('the ends of lines of Shift_JIS', () => {
    expect(read(Buffer.from('# coding: shift_jis\nfoo==1\x1cbar==2\n')).requirements).toHaveLength(2)
  })
})

describe('what is handed on is one line a requirement, whatever a URL holds', () => {
  test.each([
    [
      'a second fragment',
      'https://example.org/x.tar.gz#egg=foo&a=b#egg=c',
      'foo @ https://example.org/x.tar.gz#a=b%23egg=c',
    ],
    ['a blank', 'https://example.org/a b.tar.gz', 'https://example.org/a%20b.tar.gz'],
    ['a semicolon', 'foo @ https://example.org/a.tar.gz#egg=x', 'foo @ https://example.org/a.tar.gz'],
    ['a marker sign', 'https://example.org/a;b.tar.gz#egg=foo', 'foo @ https://example.org/a%3Bb.tar.gz'],
    ['a variable without value', 'https://example.org/${U}.tar.gz', 'https://example.org/$%7BU%7D.tar.gz'],
    ['a backslash at the end', 'https://example.org/a\\ ', 'https://example.org/a%5C'],
    [
      'brackets at the end',
      'https://example.org/foo-1.0-py3-none-any.whl#x[y]',
      'foo @ https://example.org/foo-1.0-py3-none-any.whl#x[y%5D',
    ],
  ])('%s', (_, text, line) => {
    expect(canonical(`${text}\nzeta==1.0\n`).split('\n')).toEqual([line, 'zeta==1.0'].sort().concat(''))
  })

  test('what cannot be written is refused, not written', () => {
    expect(() => canonical('https://example.org/foo-1.0${V}', {V: '\nbar==2'})).toThrow(/cannot be installed/)
    expect(() => canonical('foo===1\\b')).toThrow(/cannot be handed on/)
    expect(() => canonical('./with space[x]')).toThrow(/cannot be handed on/)
  })

  test('a hash that is strong stands beside it', () => {
    const line = `foo @ https://example.org/a;b.tar.gz#${sha256('a').replace(':', '=')}`
    expect(canonical(line.replace('foo @ ', '').concat('&egg=foo'))).toBe(
      `foo @ https://example.org/a%3Bb.tar.gz --hash=${sha256('a')}\n`,
    )
  })
})
