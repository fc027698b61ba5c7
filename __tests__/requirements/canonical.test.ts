import {pathToFileURL} from 'node:url'
import {describe, expect, test} from '@jest/globals'
import {canonicalRequirements} from '../../src/requirements/canonical.ts'
import {readRequirements} from '../../src/requirements/read.ts'
import {inProject, read, sha256} from './project.ts'

const markers = {python_version: '3.12', sys_platform: 'linux'}
const canonical = (text: string, files: Record<string, string> = {}) =>
  canonicalRequirements(read(text, {files, env: {V: '1.0'}}), {markers, mayBuild: () => true})

test('one active requirement a line, normalised and sorted, without options, comments and markers', () => {
  const {requirements} = canonical(
    `--index-url https://x/\nZope.Interface == 6.0 ; sys_platform == "linux"  # c\nfoo_bar[B,a]==${'${V}'}\\\n\nwin==1; sys_platform=="win32"`,
  )
  expect(requirements).toBe('foo-bar[a,b]==1.0\nzope-interface==6.0\n')
})

test.each([
  ['foo==1.2.3,>=1', 'foo==1.2.3\n'],
  ['foo==v1.0-1', 'foo==1.0.post1\n'],
  ['foo===1.0', 'foo===1.0\n'],
  ['foo >= 1, < 2', 'foo>=1,<2\n'],
  ['foo', 'foo\n'],
  ['foo[a]==1\nFoo[b]==1', 'foo[a,b]==1\n'],
  ['foo>=1\nfoo<3', 'foo>=1,<3\n'],
  ['foo @ git+https://h/p@v1#egg=foo&subdirectory=x', 'foo @ git+https://h/p@v1#subdirectory=x\n'],
  ['-e git+https://h/p@v1#egg=foo', 'foo @ git+https://h/p@v1\n'],
  [
    `https://h/foo-1.0-py3-none-any.whl#sha256=${'a'.repeat(64)}`,
    `foo @ https://h/foo-1.0-py3-none-any.whl --hash=${sha256('a')}\n`,
  ],
])('%j becomes %j', (text, expected) => {
  expect(canonical(text).requirements).toBe(expected)
})

describe('constraints', () => {
  test('that pin a listed name go into its line, hashes included', () => {
    const files = {'c.txt': `foo==1.0 --hash=${sha256('a')}\nother==2\nbar<3`}
    expect(canonical('-c c.txt\nfoo\nbar==1', files)).toEqual({
      requirements: `bar==1\nfoo==1.0 --hash=${sha256('a')}\n`,
      constraints: 'other==2\n',
      fullyHashed: false,
    })
  })

  test('lose their hashes where not everything has one, since a hash anywhere demands one everywhere', () => {
    const files = {'c.txt': `other==2 --hash=${sha256('b')}`}
    expect(canonical('-c c.txt\nfoo==1', files).constraints).toBe('other==2\n')
    const full = canonical(`-c c.txt\nfoo==1 --hash=${sha256('a')}`, files)
    expect(full).toMatchObject({
      constraints: `other==2 --hash=${sha256('b')}\n`,
      fullyHashed: true,
    })
  })
})

test('hashes of several lines of one name are those they have in common', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(sha256)
  const {requirements} = canonical(`foo==1 --hash=${a} --hash=${b}\nfoo==1 --hash=${b} --hash=${c}\nfoo==1`)
  expect(requirements).toBe(`foo==1 --hash=${b}\n`)
})

test('paths are those of the working directory, not of the file', () => {
  const files = {
    'sub/r.txt': './dist/my pkg-1.tar.gz\n./w/foo-1.0-py3-none-any.whl\n./p[x]',
    'dist/my pkg-1.tar.gz': '',
    'w/foo-1.0-py3-none-any.whl': '',
    'p/setup.py': '',
  }
  inProject(files, cwd => {
    const facts = readRequirements({files: ['sub/r.txt'], constraints: [], cwd, env: {}})
    expect(canonicalRequirements(facts, {markers, mayBuild: () => true}).requirements.split('\n')).toEqual([
      `${cwd}/p[x]`,
      pathToFileURL(`${cwd}/dist/my pkg-1.tar.gz`).href,
      `foo @ ${pathToFileURL(`${cwd}/w/foo-1.0-py3-none-any.whl`).href}`,
      '',
    ])
  })
})

test('what cannot be handed on is refused by line', () => {
  expect(() => canonical('ok==1\nfoo=1')).toThrow(/requirements\.txt:2: foo=1 cannot be installed/)
  expect(() => canonical('foo==1,==2')).toThrow(
    /requirements\.txt:1: foo==1,==2 cannot be installed: 1 does not satisfy ==2/,
  )
  const facts = read('foo @ https://u:secret@h/foo-1.0.tar.gz')
  expect(() => canonicalRequirements(facts, {markers})).toThrow(/\*\*\*\*@h\/foo-1\.0\.tar\.gz must be built/)
})
