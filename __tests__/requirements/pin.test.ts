import {describe, expect, test} from '@jest/globals'
import {read, sha256} from './project.ts'

const commit = '0123456789abcdef0123456789ABCDEF01234567'
const files = {
  'dist/foo-1.0-py3-none-any.whl': '',
  'foo-1.0.tar.gz': '',
  'project/pyproject.toml': '',
  'c.txt': `foo==1.0\nhashed==1.0 --hash=${sha256('c')}\nold==1.0; python_version < "3"\nrange<2`,
}

const pinOf = (text: string) =>
  read(text, {files, env: {VER: '1.0'}, markers: {python_version: '3.12'}}).requirements[0]

describe('how firmly a line names what is installed', () => {
  test.each([
    [`foo==1.2.3 --hash=${sha256('a')}`, 'hashed'],
    [`foo==1.2.3 --hash=${sha256('A')}`, 'hashed'],
    ['foo==1.2.3', 'pinned'],
    ['foo == 1.2.3', 'pinned'],
    ['foo==1.2.3,>=1', 'pinned'],
    ['foo==1,==1.0', 'pinned'],
    ['foo==1.2.3,>=2', 'invalid'],
    ['foo==1,==2', 'invalid'],
    ['foo==1.2.*', 'unpinned'],
    ['foo~=1.2', 'unpinned'],
    ['foo>=1', 'unpinned'],
    ['foo<1', 'unpinned'],
    ['foo!=1', 'unpinned'],
    ['foo', 'unpinned'],
    ['foo>=1,<=1', 'unpinned'],
    [`foo --hash=${sha256('a')}`, 'mutable'],
    [`foo>=1 --hash=${sha256('a')}`, 'mutable'],
    [`foo==1.* --hash=${sha256('a')}`, 'mutable'],
    ['foo===1.0', 'pinned'],
    ['foo===notaversion', 'unpinned'],
    ['foo==1.0+cpu', 'pinned'],
    ['foo==1.0rc1', 'pinned'],
    ['foo==1.0.dev0', 'pinned'],
    ['foo==1!1.0', 'pinned'],
    ['foo==1.0.post1', 'pinned'],
    ['foo[extra]==1.0', 'pinned'],
    [`foo @ https://h/foo-1.0-py3-none-any.whl#sha256=${'a'.repeat(64)}`, 'hashed'],
    [`foo @ https://h/foo-1.0-py3-none-any.whl --hash=${sha256('a')}`, 'hashed'],
    [`foo @ https://h/foo-1.0-py3-none-any.whl#md5=${'a'.repeat(32)}`, 'mutable'],
    ['foo @ https://h/foo-1.0-py3-none-any.whl', 'mutable'],
    ['foo @ http://h/foo-1.0-py3-none-any.whl', 'mutable'],
    ['https://github.com/o/r/archive/refs/tags/v1.0.tar.gz', 'mutable'],
    ['https://github.com/o/r/archive/refs/heads/main.zip', 'unpinned'],
    ['https://github.com/o/r/archive/main.zip', 'unpinned'],
    [`git+https://h/p.git@${commit}#egg=foo`, 'pinned'],
    ['git+https://h/p.git@v1.0', 'mutable'],
    ['git+https://h/p.git@refs/pull/1/head', 'mutable'],
    ['git+https://h/p.git@0123456', 'mutable'],
    ['git+https://h/p.git@main', 'unpinned'],
    ['git+https://h/p.git@refs/heads/v1', 'unpinned'],
    ['git+https://h/p.git', 'unpinned'],
    [`hg+https://h/p@${commit}`, 'pinned'],
    ['hg+https://h/p@v1.0', 'unpinned'],
    ['svn+https://h/p@12', 'mutable'],
    ['bzr+https://h/p@12', 'mutable'],
    ['./dist/foo-1.0-py3-none-any.whl', 'local'],
    [`./dist/foo-1.0-py3-none-any.whl --hash=${sha256('a')}`, 'hashed'],
    ['./foo-1.0.tar.gz', 'local'],
    ['./project', 'local'],
    ['-e ./project', 'local'],
    ['foo==${VER}', 'mutable'],
    ['foo\n-c c.txt', 'pinned'],
    ['hashed\n-c c.txt', 'hashed'],
    ['hashed==1.0\n-c c.txt', 'hashed'],
    ['foo>=2\n-c c.txt', 'unpinned'],
    ['old\n-c c.txt', 'unpinned'],
    ['range\n-c c.txt', 'unpinned'],
    ['foo>=0.5\nfoo==1.0', 'pinned'],
    ['foo==1.0 --hash=md5:abc', 'invalid'],
    ['foo==1.0 --hash=sha256:abc', 'pinned'],
  ])('%j is %s', (text, pin) => {
    expect(pinOf(text)?.pin).toBe(pin)
  })

  test('where another line pins it, that line is named', () => {
    expect(pinOf('foo\n-c c.txt')).toMatchObject({pin: 'pinned', because: 'pinned by c.txt:1'})
  })

  test('the reason is kept where the level alone does not tell it', () => {
    expect(pinOf('foo==1.*')?.because).toBe('a wildcard moves with every release')
    expect(pinOf('git+https://h/p.git@v1.0')?.because).toBe('the tag v1.0 can be moved')
    expect(pinOf('foo==1,>=2')?.because).toBe('1 does not satisfy >=2')
  })
})
