import {createHash} from 'node:crypto'
import {describe, expect, test} from '@jest/globals'
import {auditRecord} from '../../../src/artifact/records/record-audit.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const recorded = (text: string) => `sha256=${createHash('sha256').update(text).digest('base64url')}`

/** What is told of a mount with the files `a.py` (as recorded) and `b.py` (not as recorded), by rule and path. */
function audit(record: string): string[] {
  const sums = new Map([
    ['m/a.py', sha256('a')],
    ['m/b.py', sha256('changed')],
  ])
  const flaws = [...auditRecord('m/p-1.dist-info/RECORD', {content: Buffer.from(record), sums, mountPath: 'm'})]
  return flaws.map(({rule, path}) => `${rule} ${path}`)
}

const a = `a.py,${recorded('a')},1`
const b = `b.py,${recorded('b')},1`

describe('every row of a RECORD is held against the sums', () => {
  test.each([
    ['line feeds', `${a}\n${b}\n`],
    ['both line ends', `${a}\r\n${b}\r\n`],
    ['carriage returns', `${a}\r${b}\r`],
    ['no last line end', `${a}\n${b}`],
    ['quotes', `"a.py","${recorded('a')}",1\n"b.py","${recorded('b')}",1\n`],
    ['more fields than three', `${a},x,"y",z\n${b},,,\n`],
  ])('%s', (_, record) => {
    expect(audit(record)).toEqual(['tampered-file m/b.py'])
  })

  test('a quote that is never closed hides no row after it, and its own row names no file', () => {
    expect(audit(`"${a}\n${b}\n`)).toEqual(['missing-file m/"a.py', 'tampered-file m/b.py'])
  })

  test('what stands after a closing quote belongs to the name', () => {
    expect(audit(`"a.py"x,${recorded('a')},1\n`)).toEqual(['missing-file m/a.pyx'])
  })

  test('a quote inside a name does not end its row', () => {
    expect(audit(`a"b.py,${recorded('a')},1\n`)).toEqual(['missing-file m/a"b.py'])
  })

  test('a byte order mark is part of the first name', () => {
    expect(audit(`\ufeff${a}\n`)).toEqual(['missing-file m/\ufeffa.py'])
  })
})
