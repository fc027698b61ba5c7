import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {readIgnoreLines} from '../../../../src/hosts/azureml/upload/pattern.ts'
import {type Order, readVerdicts} from '../../../../src/hosts/azureml/upload/verdict.ts'
import {temporaryFolder} from '../../../helpers/temp.ts'

const fixtures = path.join(import.meta.dirname, '../../../fixtures/azureml')

function dropped(text: string, paths: readonly string[], order: Order = 'last'): string[] {
  const verdicts = readVerdicts(readIgnoreLines(text).lines, order)
  return paths.filter(one => verdicts.ofFile(one) !== undefined)
}

type Recorded = {
  refused: string[]
  cases: {lines: string[]; paths: [path: string, last: boolean, first: boolean][]}[]
}
const recorded: Recorded = JSON.parse(fs.readFileSync(path.join(fixtures, 'uploader-verdicts.json'), 'utf8'))

test('the verdicts are those that were recorded from the uploader', () => {
  for (const {lines, paths} of recorded.cases) {
    const names = paths.map(([name]) => name)
    const text = lines.join('\n')
    const expected = (column: 1 | 2) => paths.filter(row => row[column]).map(([name]) => name)
    expect({text, dropped: dropped(text, names, 'last')}).toEqual({text, dropped: expected(1)})
    expect({text, dropped: dropped(text, names, 'first')}).toEqual({text, dropped: expected(2)})
  }
  expect(recorded.cases.length).toBeGreaterThan(100)
})

test('a pattern at which the uploader stops with an error is told with its line', () => {
  expect(recorded.refused.length).toBeGreaterThan(1)
  for (const pattern of recorded.refused) {
    expect(readIgnoreLines(`a\n${pattern}\nb`)).toMatchObject({
      lines: [{line: 1}, {line: 3}],
      refused: [{line: 2, pattern: pattern.trim()}],
    })
  }
  // Git's way to keep a blank at the end: the uploader cuts the blank off first.
  expect(readIgnoreLines('lib\\ ').refused).toEqual([
    {line: 1, pattern: 'lib\\', why: 'it ends in a backslash that escapes nothing'},
  ])
})

test('comments, blank lines, blanks around a pattern, CRLF and a byte order mark say nothing', () => {
  const text = '\ufeff# lib/\r\n\r\n   \r\n/\r\n  build/  \r\n\\#kept\r\n!\\!kept\rdist/'
  expect(readIgnoreLines(text).lines).toEqual([
    {line: 5, pattern: 'build/', negated: false, git: 'build/'},
    {line: 6, pattern: '\\#kept', negated: false, git: '\\#kept'},
    {line: 7, pattern: '!\\!kept', negated: true, git: '\\!kept'},
    {line: 8, pattern: 'dist/', negated: false, git: 'dist/'},
  ])
})

test('an anchor, a folder, a star and two stars mean what they mean to Git', () => {
  const paths = ['lib/a.py', 'numpy/lib/a.py', 'lib', 'a/b/c.so', 'a/c.so', 'c.so', 'Lib/a.py']
  expect(dropped('lib/', paths)).toEqual(['lib/a.py', 'numpy/lib/a.py'])
  expect(dropped('/lib', paths)).toEqual(['lib/a.py', 'lib'])
  expect(dropped('a/*.so', paths)).toEqual(['a/c.so'])
  expect(dropped('a/**/c.so', paths)).toEqual(['a/b/c.so', 'a/c.so'])
  expect(dropped('*.so', paths)).toEqual(['a/b/c.so', 'a/c.so', 'c.so'])
})

test('a file below a folder that is left out is taken in again, which Git would not do', () => {
  const paths = ['lib/a.py', 'lib/b.py']
  expect(dropped('lib/\n!lib/a.py', paths)).toEqual(['lib/b.py'])
  expect(dropped('lib/\n!lib/a.py', paths, 'first')).toEqual(['lib/a.py', 'lib/b.py'])
  expect(dropped('!lib/a.py\nlib/', paths)).toEqual(['lib/a.py', 'lib/b.py'])
  expect(dropped('!lib/a.py\nlib/', paths, 'first')).toEqual(['lib/b.py'])
})

test('the verdict on a folder tells what is certain for all below it', () => {
  const [certain, open] = ['lib/', 'lib/\n!*.py'].map(text => readVerdicts(readIgnoreLines(text).lines))
  expect(certain?.ofFolder('a/lib').dropsAll).toMatchObject({line: 1})
  expect(open?.ofFolder('a/lib').dropsAll).toBeUndefined()
  expect(open?.ofFile('a/lib/x.so', open.ofFolder('a/lib'))).toMatchObject({line: 1})
  expect(open?.ofFile('a/lib/x.py', open.ofFolder('a/lib'))).toBeUndefined()
})

test('without `!` the verdicts are those of `git check-ignore`', () => {
  const folder = temporaryFolder()
  const env = {PATH: process.env.PATH ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_CEILING_DIRECTORIES: folder}
  const git = (args: string[], input = '') => {
    try {
      return execFileSync('git', args, {cwd: folder, env, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore']})
    } catch (error) {
      // 1: nothing is ignored.
      if ((error as {status?: number}).status === 1) return ''
      throw error
    }
  }
  git(['init', '--quiet'])
  const paths = plantTree(folder)
  let drops = 0
  for (const patterns of shapes()) {
    fs.writeFileSync(path.join(folder, '.gitignore'), patterns.join('\n'))
    const told = git(['check-ignore', '--no-index', '-z', '--stdin'], paths.join('\0')).split('\0').filter(Boolean)
    drops += told.length
    expect({patterns, dropped: dropped(patterns.join('\n'), paths)}).toEqual({patterns, dropped: told})
  }
  expect(drops).toBeGreaterThan(1000)
})

function plantTree(folder: string): string[] {
  const names = ['lib', 'lib64', 'a', 'build', 'x.so', 'y.pyc', 'a b', '[a]', '#c', 'foo.bar', 'A', 'été']
  const paths = names.flatMap(one => [
    `${one}.d/${one}`,
    ...names.flatMap(two => [`${one}/${two}.d/z`, `${one}/deep/${two}/z.py`]),
  ])
  for (const one of paths) {
    fs.mkdirSync(path.join(folder, path.dirname(one)), {recursive: true})
    fs.writeFileSync(path.join(folder, one), '')
  }
  return paths
}

/** Patterns of all shapes in which the two dialects agree. */
function shapes(): string[][] {
  const names = [
    'lib',
    'a',
    '*',
    '*.so',
    '*.py[co]',
    'f*',
    '?',
    '[ab]',
    '[!a]*',
    '\\#c',
    'a\\ b',
    'a b',
    '\\[a\\]',
    'deep',
    '*.d',
  ]
  const single = names.flatMap(one => [one, `/${one}`, `${one}/`, `/${one}/`, `**/${one}`, `${one}/**`, `**/${one}/`])
  const double = names.flatMap(one => names.map(two => `${one}/${two}`))
  const spread = names.map(one => `${one}/**/z.py`)
  const all = [...single, ...double, ...spread]
  // Each on its own would start git 400 times; five together are as telling, since each decides of its own files.
  return Array.from({length: Math.ceil(all.length / 5)}, (_, index) =>
    all.filter((_, place) => place % Math.ceil(all.length / 5) === index),
  )
}
