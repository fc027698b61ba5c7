import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {declaredPythons, expectedPython} from '../../src/python/declared.ts'
import {temporaryFolder} from '../helpers/temp.ts'

function project(files: Record<string, string | Uint8Array>): string {
  const cwd = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(cwd, name)), {recursive: true})
    fs.writeFileSync(path.join(cwd, name), content)
  }
  return cwd
}

test('all places are read in the order in which they are obeyed', () => {
  const cwd = project({
    '.python-version': '3.12\n',
    'pyproject.toml':
      '[project]\nname = "x"\nrequires-python = ">=3.9"\n\n[tool.poetry.dependencies]\npython = "^3.9"\n',
    '.tool-versions': 'nodejs 20\npython 3.12.4 3.11.9\n',
    'runtime.txt': 'python-3.12.1\n',
    Pipfile: '[requires]\npython_version = "3.12"\n',
  })
  const declarations = declaredPythons({cwd, input: '3.12', target: {name: 'host', python: '>=3.11'}})
  expect(declarations.map(({source, specifier, line}) => [source, specifier, line])).toEqual([
    ['input', '3.12', undefined],
    ['target', '>=3.11', undefined],
    ['.python-version', '3.12', 1],
    ['requires-python', '>=3.9', 3],
    ['tool.poetry.dependencies', '>=3.9, <4', 6],
    ['.tool-versions', '3.12.4', 2],
    ['runtime.txt', '3.12.1', 1],
    ['Pipfile', '3.12', 2],
  ])
  expect(declarations.every(({problem}) => problem === undefined)).toBe(true)
})

test('a declaration knows its line and the columns of its text, in code points', () => {
  const cwd = project({'pyproject.toml': '[project]\n"requires-python"   = ">=3.9" # 🐍\n'})
  expect(declaredPythons({cwd})).toEqual([
    {
      source: 'requires-python',
      specifier: '>=3.9',
      file: 'pyproject.toml',
      line: 2,
      column: 24,
      endColumn: 29,
      excerpt: '"requires-python"   = ">=3.9" # 🐍',
    },
  ])
})

describe('.python-version', () => {
  test.each([
    ['a comment and blank lines before it', '# the version\n\n  3.11.7  \n3.12\n', '3.11.7', 3],
    ['a comment after it', '3.12 # for the host\n', '3.12', 1],
    ['a byte order mark and Windows line ends', '\uFEFF3.10\r\n3.9\r\n', '3.10', 1],
    ['several versions on a line', '3.12 3.11\n', '3.12', 1],
  ])('%s', (_, content, specifier, line) => {
    expect(declaredPythons({cwd: project({'.python-version': content})})).toMatchObject([{specifier, line}])
  })

  test('the one of a folder above counts, up to the root of the repository', () => {
    const root = project({
      '.python-version': '3.9\n',
      'repo/.git/HEAD': '',
      'repo/.python-version': '3.12\n',
      'repo/a/b/x': '',
    })
    expect(declaredPythons({cwd: path.join(root, 'repo/a/b')})).toMatchObject([
      {specifier: '3.12', file: '../../.python-version', line: 1},
    ])
    fs.rmSync(path.join(root, 'repo/.python-version'))
    expect(declaredPythons({cwd: path.join(root, 'repo/a/b')})).toEqual([])
  })

  test('an empty one says nothing', () => {
    expect(declaredPythons({cwd: project({'.python-version': '\n# nothing\n'})})).toEqual([])
  })
})

describe('what cannot be read is told, not thrown', () => {
  test.each([
    ['.python-version', 'my-virtualenv\n', 1],
    ['.tool-versions', '# tools\npython system\n', 2],
    ['runtime.txt', 'python-x\n', 1],
    ['Pipfile', '[requires]\npython_version = 3.12\n', 2],
    ['pyproject.toml', '[project]\nrequires-python = ["3.12"]\n', 2],
    ['pyproject.toml', '[project]\nrequires-python = "3.12"\n', 2],
    ['pyproject.toml', '[project]\nname = "x"\nrequires-python = ">=3.9\n', 3],
    ['.python-version', new Uint8Array([0xff, 0xfe, 0x00, 0x33]), 1],
  ])('%s: %j', (file, content, line) => {
    const [declaration, ...others] = declaredPythons({cwd: project({[file]: content})})
    expect(declaration).toMatchObject({specifier: '', file, line})
    expect(declaration?.problem).toMatch(/\w/)
    expect(others).toEqual([])
  })

  test('random bytes in every file', () => {
    const bytes = Uint8Array.from({length: 4096}, (_, index) => (index * 7919 + 13) % 256)
    const names = ['.python-version', 'pyproject.toml', '.tool-versions', 'runtime.txt', 'Pipfile']
    const cwd = project(Object.fromEntries(names.map(name => [name, bytes])))
    expect(declaredPythons({cwd}).every(({problem}) => problem !== undefined)).toBe(true)
  })

  test('a folder with the name of the file is no declaration', () => {
    expect(declaredPythons({cwd: project({'.python-version/x': '3.12', 'Pipfile/x': ''})})).toEqual([])
  })

  test('a target that names no Python', () => {
    expect(
      declaredPythons({cwd: temporaryFolder(), target: {name: 'x', python: 'soon', file: 'x.json', line: 4}}),
    ).toMatchObject([{source: 'target', problem: 'names no Python version', file: 'x.json', line: 4}])
  })
})

test('TOML that is written in other ways has its line too', () => {
  const dotted = project({'pyproject.toml': 'build = 1\nproject.requires-python = ">=3.9"\n'})
  expect(declaredPythons({cwd: dotted})).toMatchObject([{specifier: '>=3.9', line: 2}])
  const inline = project({
    'pyproject.toml': '[tool]\nx = 1\n[tool.poetry.dependencies]\npython = {version = "^3.9", optional = true}\n',
  })
  expect(declaredPythons({cwd: inline})).toMatchObject([{specifier: '>=3.9, <4', line: 4, text: '^3.9', column: 22}])
  const elsewhere = project({
    'pyproject.toml': '[other]\nrequires-python = ">=2"\n[project]\nrequires-python = ">=3.9"\n',
  })
  expect(declaredPythons({cwd: elsewhere})).toMatchObject([{specifier: '>=3.9', line: 4}])
})

describe('the expected Python', () => {
  const declare = (source: string, specifier: string, more = {}) => ({source, specifier, ...more})

  test('is what the input says, also when that is a range', () => {
    const expected = expectedPython([declare('input', '>=3.9'), declare('.python-version', '3.12')])
    expect(expected).toMatchObject({specifier: '>=3.9', minor: undefined, from: {source: 'input'}})
  })

  test('is the first file that settles on one minor version', () => {
    const expected = expectedPython([
      declare('requires-python', '>=3.9'),
      declare('.tool-versions', '3.12.4'),
      declare('Pipfile', '3.11'),
    ])
    expect(expected).toMatchObject({specifier: '3.12.4', minor: '3.12', from: {source: '.tool-versions'}})
  })

  test('is a range when nothing settles', () => {
    expect(expectedPython([declare('requires-python', '>=3.9')])).toMatchObject({specifier: '>=3.9', minor: undefined})
  })

  test('is unknown when nothing readable says it', () => {
    expect(expectedPython([declare('.python-version', '', {problem: 'is odd'})])).toBeUndefined()
  })
})
