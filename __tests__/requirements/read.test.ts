import {describe, expect, test} from '@jest/globals'
import {SitemountError} from '../../src/core/errors.ts'
import type {Problem} from '../../src/requirements/facts.ts'
import {readRequirements} from '../../src/requirements/read.ts'
import {inProject, read, sha256} from './project.ts'

const names = (text: string | Uint8Array) => read(text).requirements.map(({name, specifier}) => `${name}${specifier}`)
const kinds = (problems: readonly Problem[]) => problems.map(({kind, line}) => `${kind} ${line}`)

describe('bytes become text as for pip', () => {
  const text = 'foo==1.0  # café\nbar==2\n'
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    [
      'UTF-32',
      Buffer.from(
        Uint32Array.from([0xfeff, ...text].map(c => (typeof c === 'number' ? c : (c.codePointAt(0) ?? 0)))).buffer,
      ),
    ],
    ['a declared encoding', Buffer.from(`# -*- coding: latin-1 -*-\n${text}`, 'latin1')],
  ])('%s', (_, bytes) => {
    const {requirements, problems} = read(bytes)
    expect(requirements.map(({name}) => name)).toEqual(['foo', 'bar'])
    expect(problems).toEqual([])
  })

  test('bytes that are not UTF-8 are told at their place, and the rest is read', () => {
    const {requirements, problems} = read(Buffer.from('foo==1\n# caf\xe9\nbar==2\n', 'latin1'))
    expect(problems).toMatchObject([{kind: 'invalid', line: 2, column: 6}])
    expect(requirements.map(({name}) => name)).toEqual(['foo', 'bar'])
  })

  test('an unknown encoding is told', () => {
    expect(read('# coding: klingon\nfoo==1\n').problems).toMatchObject([{kind: 'invalid', line: 1}])
  })
})

describe('lines are joined and cut as by pip', () => {
  test.each([
    ['foo==1\rbar==2\r\nbaz==3', ['foo==1', 'bar==2', 'baz==3']],
    ['foo==1\fbar==2\vbaz==3\x85x==4\u2028y==5', ['foo==1', 'bar==2', 'baz==3', 'x==4', 'y==5']],
    ['foo==1 # comment', ['foo==1']],
    ['foo\\\n==1.0', ['foo==1.0']],
    ['foo \\\n# comment\nbar', ['foo', 'bar']],
    ['# comment \\\nbar==2', ['bar==2']],
    ['\\\nfoo==1.0\\', ['foo==1.0']],
    ['foo (==1.0)', ['foo==1.0']],
  ])('%j', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  test('`#` without a blank before it is no comment', () => {
    expect(kinds(read('foo==1.0# c').problems)).toEqual(['invalid 1'])
  })

  test('a requirement keeps the place of its own text', () => {
    const {requirements} = read(
      `\\\n  foo==1.0 \\\n  --hash=${sha256('a')}\n\u{1f600}bar\n  baz  ==  2 ; os_name=="nt"  # c`,
    )
    expect(requirements.map(({line, column, endColumn}) => [line, column, endColumn])).toEqual([
      [2, 3, 11],
      [4, 1, 5],
      [5, 3, 29],
    ])
    expect(requirements[1]).toMatchObject({pin: 'invalid'})
    expect(requirements[0]).toMatchObject({excerpt: '  foo==1.0 \\', hashes: [sha256('a')], pin: 'hashed'})
  })
})

describe('variables', () => {
  test('are replaced, and what they bring is not settled in the file', () => {
    const {requirements, problems} = read('foo==${VER}\nhttps://u:${TOKEN}@h/f-1.0-py3-none-any.whl', {
      env: {VER: '1.0', TOKEN: 'x'},
    })
    expect(requirements).toMatchObject([
      {specifier: '==1.0', pin: 'mutable', text: 'foo==${VER}', because: '${VER} is not settled in the file'},
      {url: 'https://u:x@h/f-1.0-py3-none-any.whl', because: 'no hash fixes what the server sends'},
    ])
    expect(problems).toEqual([])
  })

  test('that are unset or empty are told once, at their place', () => {
    const {requirements, problems} = read('foo==${VER} ${EMPTY}', {env: {EMPTY: ''}})
    expect(problems).toMatchObject([
      {kind: 'unresolved-variable', column: 6, endColumn: 12},
      {kind: 'unresolved-variable', column: 13},
    ])
    expect(requirements).toMatchObject([{name: 'foo', pin: 'invalid'}])
  })

  test('have capitals only', () => {
    expect(kinds(read('foo==${ver}', {env: {ver: '1'}}).problems)).toEqual(['invalid 1'])
  })
})

describe('options', () => {
  test('are known by unambiguous beginnings and in glued forms', () => {
    const facts = read('--extra https://y/\n-ihttps://x/\n--no-b=Foo_Bar\n--trusted h\n-f ./wheels\n--pre\n--requi', {
      files: {'wheels/': ''},
    })
    expect(facts.indexes).toMatchObject({index: ['https://x/'], trustedHosts: ['h'], noBinary: ['foo-bar'], pre: true})
    expect(facts.indexes.findLinks).toEqual([expect.stringMatching(/^\/.*\/wheels$/)])
    expect(facts.problems.filter(({kind}) => kind === 'invalid')).toMatchObject([
      {line: 7, message: '--requi is ambiguous.'},
    ])
  })

  test.each([
    ['foo==1.0 --no-deps', 'is no option'],
    ['--hash', 'needs a value'],
    ['foo --hash=abc', 'algorithm'],
    ['foo --hash="abc', 'no end'],
    ['foo --config-settings x', 'KEY=VALUE'],
    ['--pre=1', 'takes no value'],
    ['foo --install-option=x', 'removed'],
    ['foo==1.0\t--hash=sha256:0', 'space before the option'],
    ['./local', 'there is no ./local,'],
    ['../local[x] ; python_version > "3"', 'there is no ../local,'],
    ['vendor/local', 'there is no vendor/local,'],
    ['.', 'pyproject.toml'],
    ['./local==1.0', 'there is no ./local==1.0,'],
  ])('%j is refused', (text, message) => {
    const {problems} = read(text)
    expect(problems).toMatchObject([{kind: 'invalid', line: 1, message: expect.stringContaining(message)}])
  })

  test('of a requirement belong to it', () => {
    const {requirements} = read(`foo==1 --hash ${sha256('a')} --hash="${sha256('b')}" -C a=b`)
    expect(requirements).toMatchObject([{hashes: [sha256('a'), sha256('b')], configSettings: ['a=b'], pin: 'hashed'}])
  })

  test('`--index-url` discards the extra indexes before it, and `--no-index` all of them', () => {
    const facts = read('--extra-index-url https://y/\n-i https://x/\n')
    expect(facts.indexes).toMatchObject({index: ['https://x/'], extra: []})
    expect(kinds(facts.problems)).toEqual(['extra-index 1', 'dropped 1'])
    expect(read('-i https://x/\n--no-index\n-i https://z/').indexes).toMatchObject({index: [], noIndex: true})
  })

  test('a folder of find-links is looked for beside the file, then in the working directory', () => {
    inProject({'sub/r.txt': '-f here\n-f there\n-f nowhere\n', 'sub/here/': '', 'there/': ''}, cwd => {
      const facts = readRequirements({files: ['sub/r.txt'], constraints: [], cwd, env: {}})
      expect(facts.indexes.findLinks).toEqual([`${cwd}/sub/here`, `${cwd}/there`])
      expect(facts.problems.filter(({kind}) => kind === 'dropped')).toMatchObject([{line: 3}])
    })
  })
})

describe('nested files', () => {
  test('are relative to the file that names them, and keep their own places', () => {
    const facts = read('-r sub/a.txt\nfoo==1', {
      files: {'sub/a.txt': '-r ../b.txt\n-c c.txt\na==1', 'b.txt': 'b==1', 'sub/c.txt': 'c==1'},
    })
    expect(facts.requirements.map(({name, file, constraint}) => [name, file, constraint])).toEqual([
      ['b', 'b.txt', false],
      ['c', 'sub/c.txt', true],
      ['a', 'sub/a.txt', false],
      ['foo', 'requirements.txt', false],
    ])
    expect(facts.files).toEqual(['requirements.txt', 'sub/a.txt', 'b.txt', 'sub/c.txt'])
  })

  test('may come together again, but not include themselves', () => {
    const diamond = read('-r a.txt\n-r b.txt', {files: {'a.txt': '-r c.txt', 'b.txt': '-r c.txt', 'c.txt': 'c==1'}})
    expect([diamond.requirements.length, diamond.problems]).toEqual([1, []])
    const ring = read('-r a.txt', {files: {'a.txt': 'a==1\n-r requirements.txt'}})
    expect(ring.problems).toMatchObject([{kind: 'recursive-file', file: 'a.txt', line: 2}])
  })

  test('that are missing, folders or elsewhere are told where they are named', () => {
    const {problems} = read('-r nope.txt\n-c dir\n-r https://h/r.txt', {files: {'dir/': ''}})
    expect(kinds(problems)).toEqual(['missing-file 1', 'missing-file 2', 'missing-file 3'])
  })

  test('a file named by the user must be readable', () => {
    expect(() => readRequirements({files: ['nope.txt'], constraints: [], cwd: '/', env: {}})).toThrow(SitemountError)
    expect(() => readRequirements({files: ['nope.txt'], constraints: [], cwd: '/', env: {}})).toThrow(
      /nope\.txt cannot be read: it does not exist/,
    )
  })
})

describe('what pip drops silently is told', () => {
  const files = {'a.txt': 'a==1', 'b.txt': 'b==1', 'c.txt': '-r a.txt', 'p/setup.py': '', 'wheels/': ''}
  test.each([
    ['-r a.txt -r b.txt', '-r b.txt'],
    ['-r a.txt -c b.txt', '-c b.txt'],
    ['-i https://x/ foo==1', 'foo==1'],
    [`--hash=${sha256('a')} foo==1`, 'foo==1'],
    ['foo==1.0 -r a.txt', '-r a.txt'],
    ['foo==1.0 -i https://x/', '-i https://x/'],
    ['-foo==1.0', '-foo==1.0'],
    ['foo==1.0 # note \\\nbar==2', 'bar==2'],
    ['-r a.txt ; os_name=="nt"', '; os_name=="nt"'],
    ['-e ./p ; os_name=="nt"', '; os_name=="nt"'],
    [`--hash=${sha256('a')}`, `--hash=${sha256('a')}`],
    ['-c c.txt', '-r a.txt'],
    ['https://x/f-1.0-py3-none-any.whl;python_version<"3"', ';python_version<"3"'],
    ['-e ./p -e ./q', '-e ./q'],
    [`-e ./p --hash=${sha256('a')}`, `--hash=${sha256('a')}`],
    ['-f wheels -f other', '-f other'],
    ['-r a.txt -i https://x/', '-i https://x/'],
    ['-f nowhere', '--find-links nowhere'],
  ])('%j', (text, dropped) => {
    const told = read(text, {files}).problems.filter(({kind}) => kind === 'dropped')
    expect(told.map(problem => problem.text)).toContain(dropped)
  })

  test('the line that a comment swallowed is the one told', () => {
    expect(read('foo==1.0 # note \\\n  bar==2').problems).toMatchObject([
      {kind: 'dropped', line: 2, column: 3, endColumn: 9},
    ])
    expect(read('foo==1.0 # note \\\n\n').problems).toEqual([])
  })

  test.each(['foo==1.0;', 'foo==1.0,', 'foo==v1.0', 'foo (==1.0)'])('%s is accepted, as by pip', text => {
    expect(read(text)).toMatchObject({requirements: [{name: 'foo', pin: 'pinned'}], problems: []})
  })

  test.each([
    './nope/foo-1.0-py3-none-any.whl',
    'foo==*',
    'foo==2004d',
    'foo==1.0--hash=sha256:0',
    'git+https://h/p#egg=foo[x]',
    'git+https://h/p#egg=foo==1',
    'git+git@h:p',
    '=',
  ])('%s is refused', text => {
    expect(kinds(read(text).problems)).toEqual(['invalid 1'])
  })
})

describe('forms of a requirement', () => {
  const files = {'p/pyproject.toml': '', 'w/foo_bar-1.0-py3-none-any.whl': '', 's-1.0.tar.gz': ''}
  test.each([
    [
      'Foo.Bar[b,a]==1.0 ; extra == "x"',
      {name: 'Foo.Bar', normalizedName: 'foo-bar', extras: ['b', 'a'], marker: 'extra == "x"'},
    ],
    ['foo @ https://h/foo.tar.gz ; os_name=="nt"', {name: 'foo', url: 'https://h/foo.tar.gz', marker: 'os_name=="nt"'}],
    [
      'https://h/foo_bar-1.0-1-py3-none-any.whl ; os_name=="nt"',
      {name: 'foo-bar', url: 'https://h/foo_bar-1.0-1-py3-none-any.whl'},
    ],
    [
      'git+https://h/p.git@v1#egg=foo&subdirectory=x',
      {name: 'foo', url: 'git+https://h/p.git@v1#egg=foo&subdirectory=x'},
    ],
    ['./p[x]', {name: '', extras: ['x'], url: './p'}],
    ['./w/foo_bar-1.0-py3-none-any.whl[x]', {name: 'foo-bar', extras: ['x'], url: './w/foo_bar-1.0-py3-none-any.whl'}],
    ['s-1.0.tar.gz', {name: '', url: 's-1.0.tar.gz'}],
    ['-e ./p[x]', {editable: true, name: '', extras: ['x'], url: './p'}],
    ['-e git+https://h/p@v1#egg=foo', {editable: true, name: 'foo'}],
    ['-e "foo @ git+https://h/p"', {editable: true, name: 'foo', url: 'git+https://h/p'}],
  ])('%s', (text, expected) => {
    const facts = read(text, {files})
    expect(facts.problems).toEqual([])
    expect(facts.requirements).toMatchObject([expected])
  })

  test.each(['foo[x]==1', './p', '-e ./p', 'https://h/p.tar.gz'])('%s cannot be a constraint', text => {
    const facts = read('-c c.txt', {files: {...files, 'c.txt': text}})
    expect(kinds(facts.problems)).toEqual(['invalid 1'])
  })
})

describe('excuses', () => {
  test('stand in the comment that pip cuts, at the line of the requirement', () => {
    const {excuses} = read(
      `foo \\\n  --hash=${sha256('a')}  # sitemount: allow[unpinned-requirement, weak-hash] we know\nbar # sitemount: allow[x]`,
    )
    expect(excuses).toMatchObject([
      {line: 1, rules: ['unpinned-requirement', 'weak-hash'], reason: 'we know'},
      {line: 2 + 1, rules: ['x'], reason: ''},
    ])
  })
})

test('credentials written in the file are told without them', () => {
  const {problems, requirements} = read(
    '-i https://user:hunter2@h/simple\nfoo @ https://user:hunter2@h/foo-1.0-py3-none-any.whl',
  )
  expect(kinds(problems)).toEqual(['credentials 1', 'credentials 2'])
  expect(JSON.stringify([problems, requirements.map(({url: _, ...rest}) => rest)])).not.toContain('hunter2')
})
