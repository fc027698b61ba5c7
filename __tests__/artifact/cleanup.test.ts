import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from '@jest/globals'
import {discardWith} from '../../src/artifact/cleanup.ts'
import {inlinePool} from '../../src/artifact/pool/pool.ts'
import {discardNow} from '../../src/core/cleanup.ts'
import {writeFiles} from '../helpers/project.ts'
import {temporaryFolder} from '../helpers/temp.ts'
import {threads} from './tree.ts'

const never = new AbortController().signal
const full = () => writeFiles(path.join(temporaryFolder(), 'full'), {'a/b/c': '1', 'a/d': '2'})

test('a folder is gone at once, or when what was discarded has settled', async () => {
  const now = full()
  discardNow.discard(now)
  expect(fs.existsSync(now)).toBe(false)

  for (const pool of [threads(1), inlinePool(never)]) {
    const discards = discardWith(pool)
    const [one, other] = [full(), full()]
    discards.discard(one)
    discards.discard(other)
    await discards.settled()
    expect([one, other].filter(folder => fs.existsSync(folder))).toEqual([])
    await pool.close()
  }
})

test('what is not there, or cannot be removed, or comes too late, is no failure', async () => {
  const pool = threads(1)
  const discards = discardWith(pool)
  discards.discard('/proc/version')
  discardNow.discard('/proc/version')
  discardNow.discard(path.join(temporaryFolder(), 'nowhere'))
  discards.discard(path.join(temporaryFolder(), 'nowhere'))
  await discards.settled()
  await pool.close()
  const left = full()
  discards.discard(left)
  await discards.settled()
  expect(fs.existsSync(left)).toBe(true)
})
