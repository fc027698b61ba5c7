import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {atOnce} from '../../../src/core/steps.ts'
import {readUploadFacts, type UploadFacts, uploadLimits} from '../../../src/hosts/azureml/upload/facts.ts'
import type {Dropped} from '../../../src/hosts/azureml/upload/walk.ts'
import {uploadRules} from '../../../src/rules/azureml/azureml.ts'
import {judge} from '../../../src/rules/engine.ts'
import {loadTarget} from '../../../src/targets/profile.ts'
import {temporaryFolder} from '../../helpers/temp.ts'

const stock = fs.readFileSync(path.join(import.meta.dirname, '../../fixtures/azureml/python.gitignore'), 'utf8')
const ignore = {name: '.gitignore', file: 'src/.gitignore', lines: ['__pycache__/', '  lib/  ', '*.so']}
const facts = (over: Partial<UploadFacts> = {}): UploadFacts => ({
  codeDir: 'src',
  ignore,
  needed: [],
  obstacles: [],
  total: {files: 10, bytes: 1000},
  limits: {bytes: null, files: null},
  ...over,
})
const judged = (over: Partial<UploadFacts>) =>
  judge(uploadRules, facts(over), {mode: 'check', rules: new Map(), excuses: []})
const lib = (file: string): Dropped => ({path: `site-packages/${file}`, line: 2, pattern: 'lib/'})
const mount = (dropped: Dropped[], files = 10) => ({folder: 'site-packages', files, dropped, older: []})

test('what arrives is no finding', () => {
  expect(judged({})).toEqual([])
  expect(judged({mount: mount([])})).toEqual([])
})

test('each line that keeps packages away is one finding at its pattern, with the first files', () => {
  const paths = ['numpy/lib/a.py', 'numpy/lib/b.py', 'numpy/lib/c.py', 'numpy/lib/d.py']
  const other = {path: 'site-packages/numpy/x.so', line: 3, pattern: '*.so'}
  const found = judged({mount: mount([...paths.map(lib), other], 1192)})
  expect(found).toMatchObject([
    {
      rule: 'ignored-by-upload',
      level: 'error',
      message:
        '`lib/` in .gitignore keeps 4 of 1,192 files of the mount from the image, site-packages/numpy/lib/a.py, site-packages/numpy/lib/b.py, site-packages/numpy/lib/c.py and 1 more.',
      file: 'src/.gitignore',
      line: 2,
      column: 3,
      endColumn: 7,
      excerpt: '  lib/  ',
    },
    {line: 3, column: 1, endColumn: 5, level: 'error'},
  ])
  expect(found[0]?.help).toMatch(/^Write an `.amlignore` beside it/)
})

test('a mount of which nothing arrives names the exit code', () => {
  expect(judged({mount: mount([lib('a.py')], 1)})[0]?.message).toBe(
    '`lib/` in .gitignore keeps the whole mount (1 file) from the image, site-packages/a.py: the container ends with exit code 97.',
  )
})

test('bytecode that stays behind costs time only', () => {
  const dropped = [{path: 'site-packages/a/__pycache__/b.cpython-312.pyc', line: 1, pattern: '__pycache__/'}]
  expect(judged({mount: mount(dropped)})).toMatchObject([{level: 'warning', line: 1}])
})

test('where an .amlignore was written the finding is a warning that says where it goes', () => {
  expect(judged({mount: mount([lib('a.py')]), remedy: 'sitemount-out/deploy/.amlignore'})).toMatchObject([
    {level: 'warning', help: 'Copy sitemount-out/deploy/.amlignore into src.'},
  ])
})

test("an .amlignore of one's own is to be changed", () => {
  const own = {...ignore, name: '.amlignore', file: 'src/.amlignore'}
  expect(judged({ignore: own, mount: mount([lib('a.py')])})[0]?.help).toBe(
    'Take the line out, or write `!site-packages/**` at the end of the file.',
  )
})

test('an entry script that is left out is an error of its own', () => {
  const needed = [{path: 'score.py', line: 3, pattern: '*.py', what: 'the entry script'}]
  expect(judged({needed})).toMatchObject([
    {level: 'error', message: '`*.py` in .gitignore keeps the entry script score.py from the image.', line: 3},
  ])
})

test('what stops the upload is told once a reason', () => {
  const gone = ['a', 'b', 'c', 'd'].map(one => ({path: one, why: 'it is a link to nothing'}))
  expect(judged({obstacles: [...gone, {path: '.gitignore', line: 1, why: 'it is no UTF-8'}]})).toMatchObject([
    {message: 'a, b, c and 1 more in src cannot be uploaded: it is a link to nothing.'},
    {message: 'The upload of src stops at .gitignore: it is no UTF-8.', file: 'src/.gitignore', line: 1},
  ])
})

test('an upload larger than the target takes is told, one that just fits is not', () => {
  const from = 'the target'
  const limits = {bytes: {value: 999, from}, files: {value: 9, from}}
  expect(judged({limits: {bytes: {value: 1000, from}, files: {value: 10, from}}})).toEqual([])
  expect(judged({limits, mount: mount([])}).map(({rule, message}) => [rule, message])).toEqual([
    ['too-large', 'src and the mount make up an upload of 1.0 kB, more than the 999 bytes that the target allows.'],
    ['too-many-files', 'src and the mount make up an upload of 10 files, more than the 9 that the target allows.'],
  ])
})

function codeFolder(files: Record<string, string>): string {
  const cwd = temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.join(cwd, 'src', path.dirname(name)), {recursive: true})
    fs.writeFileSync(path.join(cwd, 'src', name), text)
  }
  return cwd
}
const read = (cwd: string, over: Partial<Parameters<typeof readUploadFacts>[0]> = {}) =>
  atOnce(readUploadFacts({cwd, codeDir: 'src', ...over}))
const judgedOf = (read: UploadFacts) => judge(uploadRules, read, {mode: 'build', rules: new Map(), excuses: []})
const sized = (...paths: string[]) => paths.map(one => ({path: one, bytes: 100}))

test('a stock Python .gitignore is caught before the mount is there, line by line', () => {
  const cwd = codeFolder({'score.py': '', '.gitignore': stock})
  const files = sized('numpy/__init__.py', 'numpy/lib/npyio.py', 'numpy/a.so', 'numpy/__pycache__/a.cpython-312.pyc')
  const found = judgedOf(
    read(cwd, {mount: {folder: 'site-packages', files}, needed: [{path: 'src/score.py', what: 'the entry script'}]}),
  )
  expect(found.map(({level, file, excerpt}) => [level, file, excerpt])).toEqual([
    ['error', 'src/.gitignore', '*.so'],
    ['error', 'src/.gitignore', 'lib/'],
    ['warning', 'src/.gitignore', '*.py[cod]'],
  ])
})

test('before anything is built, a folder of which nothing can arrive is known all the same', () => {
  const cwd = codeFolder({'score.py': '', '.gitignore': '/site-packages/\n*.so\n'})
  const found = judgedOf(read(cwd, {mount: {folder: 'site-packages', files: []}}))
  expect(found).toMatchObject([
    {level: 'error', line: 1, message: expect.stringContaining('keeps the whole mount from the image')},
  ])
  expect(judgedOf(read(cwd, {mount: {folder: 'packages', files: []}}))).toEqual([])
})

test('a `!` at the end of the file helps, but not with an old uploader', () => {
  const cwd = codeFolder({'score.py': '', '.amlignore': 'lib/\n!site-packages/**\n'})
  const facts = read(cwd, {mount: {folder: 'site-packages', files: sized('numpy/lib/a.py', 'b.py')}})
  expect(judgedOf(facts)).toMatchObject([
    {
      level: 'warning',
      line: 1,
      message: expect.stringContaining('before 1.4.0 does not obey the last pattern that matches but the first'),
    },
  ])
})

test('the size of the upload is that of what arrives, with the mount counted once', () => {
  const cwd = codeFolder({'score.py': 'four', 'site-packages/old.py': 'x', 'data/x': 'xx', '.amlignore': 'data/'})
  const {total} = read(cwd, {mount: {folder: 'site-packages', files: sized('a.py', 'b.py')}})
  expect(total).toEqual({files: 4, bytes: 4 + 'data/'.length + 200})
})

test('needed files outside the code folder are not judged here', () => {
  const cwd = codeFolder({'score.py': '', '.amlignore': '*\n'})
  const needed = [
    {path: 'requirements.txt', what: 'the requirements'},
    {path: 'src/score.py', what: 'the entry script'},
  ]
  expect(read(cwd, {needed}).needed).toEqual([{path: 'score.py', line: 1, pattern: '*', what: 'the entry script'}])
})

test('the historic images take 300 MB and 2,000 files of upload, those of today any', () => {
  const [old, current] = ['azureml/minimal-py37', 'azureml/minimal-py312'].map(name => loadTarget(name, {cwd: '.'}))
  const from = 'the target azureml/minimal-py37'
  expect(old && uploadLimits(old)).toMatchObject({bytes: {from}, files: {value: 2000, from}})
  expect(current && uploadLimits(current)).toEqual({bytes: null, files: null})
})
