import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {droppedFromUpload, readUpload, stageUpload} from '../../../../src/hosts/azureml/upload/read-upload.ts'
import {temporaryFolder} from '../../../helpers/temp.ts'

const stock = fs.readFileSync(path.join(import.meta.dirname, '../../../fixtures/azureml/python.gitignore'), 'utf8')

/** A folder with these files; a text that starts with `->` is a link. */
function folderOf(files: Record<string, string>): string {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), {recursive: true})
    if (text.startsWith('->')) fs.symlinkSync(text.slice(2), file)
    else fs.writeFileSync(file, text)
  }
  return folder
}

test('without an ignore file all arrives, in the order of the bytes', () => {
  const folder = folderOf({'score.py': '', 'b/é.py': '', 'b/z.py': '', '.hidden/x': '', B: ''})
  expect(readUpload(folder)).toEqual({
    ignoreFile: null,
    files: ['.hidden/x', 'B', 'b/z.py', 'b/é.py', 'score.py'],
    dropped: [],
    obstacles: [],
  })
})

test('.amlignore takes the place of .gitignore, even where it says nothing', () => {
  const files = {'score.py': '', 'lib/a.py': '', '.gitignore': 'lib/\n'}
  expect(readUpload(folderOf(files))).toMatchObject({
    ignoreFile: '.gitignore',
    files: ['.gitignore', 'score.py'],
    dropped: [{path: 'lib/a.py', line: 1, pattern: 'lib/'}],
  })
  expect(readUpload(folderOf({...files, '.amlignore': '# all\n'}))).toMatchObject({
    ignoreFile: '.amlignore',
    files: ['.amlignore', '.gitignore', 'lib/a.py', 'score.py'],
    dropped: [],
  })
})

test('ignore files further down do not count', () => {
  expect(readUpload(folderOf({'a/.gitignore': '*', 'a/x': '', 'a/.amlignore': '*'})).files).toEqual([
    'a/.amlignore',
    'a/.gitignore',
    'a/x',
  ])
})

test('links are followed, and a file below a linked folder is judged by where it lies', () => {
  const folder = folderOf({
    'code/lib/a.py': '',
    'code/lib64': '->lib',
    'code/one.py': '->../shared/b.py',
    'code/far': '->../shared',
    'shared/b.py': '',
    'shared/c.so': '',
  })
  const code = path.join(folder, 'code')
  expect(readUpload(code).files).toEqual(['far/b.py', 'far/c.so', 'lib/a.py', 'lib64/a.py', 'one.py'])
  fs.writeFileSync(path.join(code, '.amlignore'), 'lib/\nfar/\n*.so\n')
  // `far/` matches no file: they lie in `../shared`.
  expect(readUpload(code)).toMatchObject({
    files: ['.amlignore', 'far/b.py', 'one.py'],
    dropped: [
      {path: 'far/c.so', line: 3},
      {path: 'lib/a.py', line: 1},
      {path: 'lib64/a.py', line: 1},
    ],
  })
})

test('a link below a folder that is left out leads to files that arrive', () => {
  const folder = folderOf({
    'out/b.py': '',
    'code/lib/far': '->../../out',
    'code/lib/a.py': '',
    'code/.gitignore': 'lib/',
  })
  expect(readUpload(path.join(folder, 'code')).files).toEqual(['.gitignore', 'lib/far/b.py'])
})

test('a link in a circle ends', () => {
  const folder = folderOf({'a/x': '', 'a/self': '->.', 'a/up': '->..', 'b/to': '->../a'})
  expect(readUpload(folder).files).toEqual(['a/x', 'b/to/x'])
})

test('what the uploader cannot read is an obstacle', () => {
  const folder = folderOf({
    'gone.py': '->nowhere',
    'itself.py': '->itself.py',
    'left/gone.py': '->nowhere',
    '.gitignore': 'left/\n[z-a]\n',
  })
  expect(readUpload(folder).obstacles).toEqual([
    {path: '.gitignore', line: 2, why: 'a range between its brackets runs backwards'},
    {path: 'gone.py', why: 'it is a link to nothing'},
    {path: 'itself.py', why: 'it is a link to nothing'},
  ])
})

test('an ignore file in UTF-16, as PowerShell writes it, is an obstacle', () => {
  const folder = folderOf({'lib/a.py': ''})
  fs.writeFileSync(path.join(folder, '.gitignore'), Buffer.from('\ufefflib/\r\n', 'utf16le'))
  expect(readUpload(folder)).toMatchObject({obstacles: [{path: '.gitignore', line: 1, why: 'it is no UTF-8'}]})
})

test('any bytes are an ignore file', () => {
  const folder = folderOf({x: ''})
  for (const bytes of [[0], [0xff, 0xfe, 0x5b], [0x21], [0x5b, 0x5b, 0x5d], [0x5c]]) {
    fs.writeFileSync(path.join(folder, '.amlignore'), Buffer.from(bytes))
    expect(readUpload(folder).files).toContain('.amlignore')
  }
})

test('a folder in the place of the ignore file, or one that is not there, is unreadable', () => {
  const folder = folderOf({'.gitignore/x': ''})
  expect(() => readUpload(folder)).toThrow(expect.objectContaining({code: 'unreadable'}))
  expect(() => readUpload(path.join(folder, 'nowhere'))).toThrow(expect.objectContaining({code: 'unreadable'}))
})

test('a stock Python .gitignore takes apart a mount that is not there yet', () => {
  const folder = folderOf({'.gitignore': stock})
  const paths = [
    'numpy/__init__.py',
    'numpy/lib/npyio.py',
    'numpy/_core/_umath.cpython-312-x86_64-linux-gnu.so',
    'numpy/__pycache__/__init__.cpython-312.pyc',
    'numpy.libs/libopenblas.so.0',
    'sklearn/build/x.py',
    'six.py',
  ]
  const {ignoreFile, dropped} = droppedFromUpload({codeDir: folder, prefix: 'site-packages/', paths})
  expect(ignoreFile).toBe('.gitignore')
  expect(dropped.map(({path: one, pattern}) => [one, pattern])).toEqual([
    ['site-packages/numpy/lib/npyio.py', 'lib/'],
    ['site-packages/numpy/_core/_umath.cpython-312-x86_64-linux-gnu.so', '*.so'],
    ['site-packages/numpy/__pycache__/__init__.cpython-312.pyc', '*.py[cod]'],
    ['site-packages/sklearn/build/x.py', 'build/'],
  ])
  const below = droppedFromUpload({codeDir: folder, prefix: 'env/lib/python3.12/site-packages', paths: ['six.py']})
  expect(below.dropped).toEqual([{path: 'env/lib/python3.12/site-packages/six.py', line: 14, pattern: 'lib/'}])
})

test('what arrives is staged as it arrives: contents of links, no empty folders, plain modes', () => {
  const folder = folderOf({
    'code/score.py': 'print()',
    'code/run.sh': '#!/bin/sh',
    'code/far': '->../shared',
    'code/lib/a.py': '',
    'code/.amlignore': 'lib/',
    'shared/b.py': 'b',
  })
  const code = path.join(folder, 'code')
  fs.mkdirSync(path.join(code, 'empty'))
  fs.chmodSync(path.join(code, 'run.sh'), 0o700)
  const into = path.join(folder, 'var/azureml-app/code')
  stageUpload(readUpload(code), code, into)
  const staged = fs.readdirSync(into, {recursive: true, encoding: 'utf8'}).sort()
  expect(staged).toEqual(['.amlignore', 'far', path.join('far', 'b.py'), 'run.sh', 'score.py'])
  expect(fs.lstatSync(path.join(into, 'far')).isDirectory()).toBe(true)
  expect(fs.readFileSync(path.join(into, 'far/b.py'), 'utf8')).toBe('b')
  const mode = (name: string) => (fs.statSync(path.join(into, name)).mode & 0o777).toString(8)
  expect([mode('run.sh'), mode('score.py')]).toEqual(['755', '644'])
})

test('an ignore file of more than 5,000 patterns is an error that names the limit', () => {
  const lines = Array.from({length: 5000}, (_, index) => `data/${index}.bin`)
  const folder = folderOf({
    '.amlignore': [...lines.slice(1), '!data/7.bin'].join('\n'),
    'data/7.bin': '',
    'data/8.bin': '',
  })
  expect(readUpload(folder)).toMatchObject({dropped: [{path: 'data/8.bin', line: 8, pattern: 'data/8.bin'}]})
  for (const extra of ['a', '!a', `${'a'.repeat(1001)}`]) {
    const larger = folderOf({'.gitignore': [...lines, extra].join('\n')})
    expect(() => readUpload(larger)).toThrow(/\.gitignore has more than 5,000 patterns\.$/)
  }
})
