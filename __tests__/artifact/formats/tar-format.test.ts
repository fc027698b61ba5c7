import {expect, test} from '@jest/globals'
import {earlierTarHeader, tarHeader} from '../../../src/artifact/formats/tar-format.ts'

/** The path of an entry as programs read it that know no pax headers: the fields of its last block. */
function withoutPax(path: string): string {
  const header = tarHeader({path, kind: 'file', mode: 0o644, bytes: 0})
  const block = Buffer.from(header).subarray(-512)
  const field = (from: number, to: number) => block.toString('utf8', from, to).replace(/\0.*/s, '')
  const prefix = field(345, 500)
  return prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`
}

test.each([
  'm/a.py',
  'm/éinité.py',
  `m/${'日'.repeat(32)}`,
  `m/${'n'.repeat(98)}`,
  `m/${'n'.repeat(100)}`,
  `${'d/'.repeat(70)}${'n'.repeat(100)}`,
  `${'d'.repeat(155)}/${'n'.repeat(100)}`,
  `m/${'é'.repeat(50)}/${'é'.repeat(50)}`,
])('a program without pax headers reads the path %s', path => expect(withoutPax(path)).toBe(path))

test.each([`m/${'n'.repeat(101)}`, `${'d/'.repeat(80)}${'n'.repeat(100)}`, `m/${'日'.repeat(80)}.py`])(
  'a program without pax headers puts what it cannot read outside the mount: %s',
  path => {
    expect(withoutPax(path)).toMatch(/^\.\/\.\/@PaxPath\/[0-9a-f]{64}$/)
    expect(withoutPax(path)).not.toBe(withoutPax(`${path}x`))
  },
)

test('the earlier form of a header is known for long ASCII paths only', () => {
  const header = (path: string) => earlierTarHeader({path, kind: 'file', mode: 0o644, bytes: 0})
  const block = Buffer.from(header(`m/${'n'.repeat(200)}`) ?? []).subarray(-512)
  expect(block.toString('latin1', 0, 100)).toBe(`m/${'n'.repeat(98)}`)
  expect(header('m/éinité.py')).toBeUndefined()
})
