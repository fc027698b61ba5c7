import {createHash} from 'node:crypto'
import {describe, expect, test} from '@jest/globals'
import {judgeRecorded} from '../../../src/artifact/records/record.ts'
import type {Distribution} from '../../../src/environment/facts.ts'
import {unpadded} from '../../../src/environment/record-row.ts'

const owner = {name: 'a', version: '1'} as Distribution
const right = `sha256=${createHash('sha256').update('x').digest('base64url')}`
const digest = {sha256: createHash('sha256').update('x').digest('hex'), bytes: 1}

function judge(...hashes: string[]): string | undefined {
  const rows = hashes.map(hash => ({path: 'a.py', hash, size: null}))
  return judgeRecorded({path: 'a.py', rows, digest}, {owner, others: []})?.rule
}

describe('a file against its rows of RECORD', () => {
  test('holds by a right hash, padded or not, and where no row has one', () => {
    expect(
      [[right], [`${right}=`], ['', right], ['sha256=AAAA', right], [''], ['', '']].map(one => judge(...one)),
    ).toEqual(Array(6).fill(undefined))
  })

  test('does not hold by a row without a hash beside a wrong one, in either order', () => {
    expect(
      [
        ['sha256=AAAA', ''],
        ['', 'sha256=AAAA'],
        ['odd=AAAA', ''],
      ].map(one => judge(...one)),
    ).toEqual(Array(3).fill('tampered-file'))
  })
})

test('padding is what stands at the end only', () => {
  expect(['a==', 'a', '==', '', `${'='.repeat(200_000)}a`].map(unpadded)).toEqual([
    ...['a', 'a', '', ''],
    `${'='.repeat(200_000)}a`,
  ])
})
