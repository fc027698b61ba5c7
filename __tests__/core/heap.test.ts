import {execFileSync} from 'node:child_process'
import path from 'node:path'
import {expect, test} from '@jest/globals'

const heap = path.join(import.meta.dirname, '../../src/core/heap.ts')

/** Bytes of V8's room for new objects in a process that holds all it makes. */
function roomForNew(before: string): number {
  const program = `${before}
    const kept = []
    for (let at = 0; at < 400_000; at++) kept.push({path: 'a' + at, bytes: at, parts: JSON.stringify({at}).split(':')})
    const [room] = (await import('node:v8')).default.getHeapSpaceStatistics().filter(one => one.space_name === 'new_space')
    console.log(kept.length > 0 && room.space_size)`
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], {encoding: 'utf8'}))
}

test('the room for new objects stays as it is, where it would grow with what survives', () => {
  const grown = roomForNew('')
  const kept = roomForNew(`(await import(${JSON.stringify(heap)})).keepHeapSmall()`)
  expect(grown).toBeGreaterThan(30e6)
  expect(kept).toBeLessThan(10e6)
})
