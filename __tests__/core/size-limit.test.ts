import {describe, expect, test} from '@jest/globals'
import {limitsOf, readCountLimit, readSizeLimit} from '../../src/core/size-limit.ts'

describe('readSizeLimit', () => {
  test.each([
    ['1', 1],
    ['262144000', 262_144_000],
    ['512 bytes', 512],
    ['1 byte', 1],
    ['17B', 17],
    ['250MB', 250_000_000],
    ['250 mb', 250_000_000],
    [' 10 kB ', 10_000],
    ['1.5 GiB', 1_610_612_736],
    ['0.5KiB', 512],
    ['1.0001 kB', 1000],
    ['2TB', 2_000_000_000_000],
    ['1TiB', 1_099_511_627_776],
  ])('%s is %d bytes', (text, bytes) => {
    expect(readSizeLimit(text)).toBe(bytes)
  })

  test.each([
    '',
    '0',
    '0 MB',
    '0.0001 kB',
    '-1',
    '+1',
    '1.5',
    '1.5 B',
    '250M',
    '250G',
    '1iB',
    'MB',
    '1 MB 2',
    '1e6',
    '0x10',
    '1,000',
    '1_000',
    '.5MB',
    '5.MB',
    '١MB',
    'Infinity',
    '9999999999999999',
    '999999999999999 TB',
    `1${' '.repeat(100_000)}x`,
  ])('%j is none', text => {
    expect(readSizeLimit(text)).toBeUndefined()
  })
})

describe('readCountLimit', () => {
  test.each([
    ['1', 1],
    [' 20000 ', 20_000],
  ])('%j is %d', (text, count) => {
    expect(readCountLimit(text)).toBe(count)
  })

  test.each(['', '0', '-3', '1.5', '1k', '10 files', '9'.repeat(16)])('%j is none', text => {
    expect(readCountLimit(text)).toBeUndefined()
  })
})

describe('limitsOf', () => {
  const target = {name: 'small-host', limits: {bytes: 1000, files: null}}

  test('an input comes before the target, and each limit says who sets it', () => {
    expect(limitsOf({maxSize: '', maxFiles: ''}, target)).toEqual({
      bytes: {value: 1000, from: 'the target small-host'},
      files: null,
    })
    expect(limitsOf({maxSize: '2 kB', maxFiles: '7'}, target)).toEqual({
      bytes: {value: 2000, from: '`max-size`'},
      files: {value: 7, from: '`max-files`'},
    })
  })
})
