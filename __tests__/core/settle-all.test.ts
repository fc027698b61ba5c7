import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from '@jest/globals'
import {together} from '../../src/core/settle-all.ts'

test('results come in the order of the works', async () => {
  expect(await together([sleep(20, 'slow'), sleep(0, 'quick')])).toEqual(['slow', 'quick'])
})

test('a failure waits for the others, and is thrown', async () => {
  let ended = false
  const slow = sleep(20).then(() => {
    ended = true
  })
  await expect(together([slow, Promise.reject(new Error('no'))])).rejects.toThrow('no')
  expect(ended).toBe(true)
})
