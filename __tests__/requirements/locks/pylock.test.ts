import {expect, test} from '@jest/globals'
import {isLockName} from '../../../src/requirements/locks/pylock.ts'
import {readRequirements} from '../../../src/requirements/read.ts'
import {inProject, sha256} from '../project.ts'

const lock = `lock-version = "1.0"
created-by = "test"

[[packages]]
name = "Foo_Bar"
version = "1.0"
marker = "sys_platform == 'linux'"
wheels = [
  {url = "https://h/foo_bar-1.0-py3-none-any.whl", hashes = {sha256 = "${'a'.repeat(64)}"}},
  {url = "https://h/foo_bar-1.0-cp312-cp312-linux_x86_64.whl", hashes = {sha256 = "${'b'.repeat(64)}"}},
]

[[packages]]
name = "source"
version = "2.0"
sdist = {url = "https://h/source-2.0.tar.gz", hashes = {sha256 = "${'c'.repeat(64)}"}}

[[packages]]
name = "checkout"
vcs = {type = "git", url = "https://h/p.git", commit-id = "${'d'.repeat(40)}", subdirectory = "x"}

[[packages]]
name = "bare"
version = "1.0"
wheels = [{url = "https://h/bare-1.0-py3-none-any.whl", hashes = {}}]
`

const readLock = (text: string) =>
  inProject({'sub/pylock.toml': text}, cwd =>
    readRequirements({files: ['sub/pylock.toml'], constraints: [], cwd, env: {}, markers: {sys_platform: 'linux'}}),
  )

test('the packages of a lock file are requirements at the line of their entry', () => {
  const {requirements, problems, files} = readLock(lock)
  expect(requirements).toMatchObject([
    {
      name: 'Foo_Bar',
      normalizedName: 'foo-bar',
      specifier: '==1.0',
      hashes: [sha256('a'), sha256('b')],
      line: 4,
      pin: 'hashed',
      active: true,
    },
    {name: 'source', specifier: '==2.0', line: 13, pin: 'hashed'},
    {name: 'checkout', url: `git+https://h/p.git@${'d'.repeat(40)}#subdirectory=x`, line: 18, pin: 'pinned'},
  ])
  expect(problems).toMatchObject([
    {kind: 'source-only', line: 13},
    {kind: 'invalid', line: 22, message: 'A file of bare has no hash.'},
  ])
  expect(files).toEqual(['sub/pylock.toml'])
})

test('what is no lock file is told at its place', () => {
  expect(readLock('lock-version = "1.0"\n= 3').problems).toMatchObject([{kind: 'invalid', line: 2}])
  expect(readLock('a = 1').problems).toMatchObject([
    {kind: 'invalid', line: 1, message: expect.stringContaining('lock-version')},
  ])
})

test.each([
  ['pylock.toml', true],
  ['pylock.gpu.toml', true],
  ['pylock.a.b.toml', false],
  ['uv.lock', false],
])('%s: %s', (name, expected) => {
  expect(isLockName(name)).toBe(expected)
})

test('from within a requirements file a lock file is refused, as by pip', () => {
  inProject({'r.txt': '-r pylock.toml', 'pylock.toml': lock}, cwd => {
    const {requirements, problems} = readRequirements({files: ['r.txt'], constraints: [], cwd, env: {}})
    expect(requirements).toEqual([])
    expect(problems).toMatchObject([{kind: 'invalid', file: 'r.txt', line: 1}])
  })
})
