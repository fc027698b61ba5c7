import {setTimeout as sleep} from 'node:timers/promises'
import {expect, test} from '@jest/globals'
import {settleAll} from '../../src/core/settle-all.ts'

test('results come in the order of the works', async () => {
  expect(await settleAll([sleep(20, 'slow'), sleep(0, 'quick')])).toEqual(['slow', 'quick'])
})

test('a failure waits for the others, and is thrown', async () => {
  let ended = false
  const slow = sleep(20).then(() => {
    ended = true
  })
  await expect(settleAll([slow, Promise.reject(new Error('no'))])).rejects.toThrow('no')
  expect(ended).toBe(true)
})
