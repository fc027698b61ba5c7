import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import {expect, test} from '@jest/globals'
import {checksums, parseChecksums, treeDigest} from '../../src/artifact/checksums.ts'
import {atOnce} from '../../src/core/steps.ts'
import {put, useTemp} from './tree.ts'

const temp = useTemp()
const sha = (text: string) => createHash('sha256').update(text).digest('hex')

test('the lines are those of sha256sum, escapes included', () => {
  const names = ['plain.py', 'with blank', 'back\\slash', 'new\nline', 'é', '😀', '\ue000', ' lead', '*star']
  for (const name of names) put(temp('m', name), name)
  const text = checksums(
    names.map(name => ({path: name, sha256: sha(name)})),
    'm',
  )
  const order = [...atOnce(parseChecksums(Buffer.from(text), 'm')).keys()]
  expect(text).toBe(execFileSync('sha256sum', ['--', ...order], {cwd: temp(), encoding: 'utf8'}))
  put(temp('SHA256SUMS'), text)
  execFileSync('sha256sum', ['--strict', '--status', '-c', 'SHA256SUMS'], {cwd: temp()})
  const listed = execFileSync('sh', ['-c', 'find m -type f -print0 | LC_ALL=C sort -z | xargs -0 -n1'], {
    cwd: temp(),
    encoding: 'utf8',
  })
  expect(order.join('\n')).toBe(listed.trimEnd())
})

test('what is written is read back', () => {
  const files = ['b', 'a/\\x', 'a\nb', 'a'].map(path => ({path, sha256: sha(path)}))
  const sums = atOnce(parseChecksums(Buffer.from(checksums(files, 'site')), 'site'))
  expect(sums).toEqual(new Map(files.map(({path, sha256}) => [`site/${path}`, sha256])))
})

test('the tree digest is the sha256 of the file', () => {
  put(temp('x'), 'abc')
  expect(treeDigest(fs.readFileSync(temp('x')))).toBe(`sha256:${sha('abc')}`)
})

const line = (path: string) => `${sha(path)}  ${path}\n`

test.each([
  ['a line without end', line('m/a').trimEnd(), 'line 1 has no line end'],
  ['wrong order', line('m/b') + line('m/a'), 'line 2 is out of order'],
  ['a repeated path', line('m/a') + line('m/a'), 'line 2 repeats "m/a"'],
  ['another folder', line('m/a') + line('n/a'), 'line 2 names a file that is not below m/'],
  ['binary marks', line('m/a').replace('  ', ' *'), 'line 1 is not a sha256'],
  ['upper case', line('m/a').toUpperCase(), 'line 1 is not a sha256'],
  ['an empty line', `\n${line('m/a')}`, 'line 1 is not a sha256'],
  ['CRLF', line('m/a').replace('\n', '\r\n'), 'line 1 is not written as sha256sum writes it'],
  ['a needless escape mark', `\\${line('m/a')}`, 'line 1 is not written as sha256sum writes it'],
  ['an unknown escape', `\\${line('m/\\a')}`, 'line 1 has an escape that sha256sum does not know'],
])('%s is refused with its line', (_, text, message) => {
  expect(() => atOnce(parseChecksums(Buffer.from(text), 'm'))).toThrow(message)
})

test('bytes that are not UTF-8 are refused', () => {
  const bytes = Buffer.concat([Buffer.from(`${sha('')}  m/`), Buffer.from([0xff, 0x0a])])
  expect(() => atOnce(parseChecksums(bytes, 'm'))).toThrow('not valid UTF-8')
})
