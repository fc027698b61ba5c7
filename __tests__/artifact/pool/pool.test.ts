import {expect, test} from '@jest/globals'
import {createPool, inlinePool, inOrder, workersFor} from '../../../src/artifact/pool/pool.ts'
import type {FileDigest, Gone, Tasks} from '../../../src/artifact/pool/tasks.ts'
import {never, put, threads, useTemp, workerEntry} from '../tree.ts'

const temp = useTemp()
const dataEntry = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`)
const hashTask = (...files: string[]): Tasks['hash'] => ({kind: 'hash', files})

test('a small tree gets no threads, a large one at least one', () => {
  expect(workersFor(1 << 20)).toBe(0)
  expect(workersFor(30 << 20)).toBe(1)
  expect(workersFor(100 << 20)).toBeGreaterThan(0)
  expect(workersFor(100 << 20)).toBeLessThanOrEqual(8)
})

test('without an entry or without threads work is done inline', () => {
  expect(createPool({workers: 4, entry: undefined, signal: never}).width).toBe(1)
  expect(createPool({workers: 0, entry: new URL('file:///none'), signal: never}).width).toBe(1)
})

test.each([0, 1, 3])('results come in the order of the tasks with %i threads', async workers => {
  const pool = threads(workers)
  const names = Array.from({length: 40}, (_, index) => temp(`f${index}`))
  for (const [index, name] of names.entries()) put(name, 'x'.repeat(index * 1000))
  const results: (FileDigest | Gone)[] = []
  await inOrder(pool, {tasks: names.map(name => hashTask(name)), each: result => results.push(...result)})
  await pool.close()
  expect(results.map(result => ('bytes' in result ? result.bytes : result))).toEqual(
    names.map((_, index) => index * 1000),
  )
})

test('a pool that is widened does as many tasks at once, and an early thread serves as any other', async () => {
  const pool = createPool({workers: 1, isEarly: true, entry: workerEntry, signal: never})
  pool.widen(3)
  expect(pool.width).toBe(3)
  pool.widen(2)
  expect(pool.width).toBe(3)
  const files = [import.meta.filename]
  const [first, ...others] = await Promise.all(Array.from({length: 8}, () => pool.run<'hash'>({kind: 'hash', files})))
  expect(first?.[0]).toHaveProperty('sha256')
  for (const other of others) expect(other).toEqual(first)
  await pool.close()
  const inline = inlinePool(never)
  inline.widen(4)
  expect(inline.width).toBe(1)
})

test('a thread that ends without a result is an error, not a wait', async () => {
  const pool = createPool({workers: 1, entry: dataEntry('process.exit(0)'), signal: never})
  await expect(pool.run<'hash'>(hashTask('x'))).rejects.toThrow('ended without a result')
  await expect(pool.run<'hash'>(hashTask('x'))).rejects.toThrow('ended without a result')
  await pool.close()
})

test('a thread that throws is an error', async () => {
  const pool = createPool({workers: 2, entry: dataEntry('throw new Error("no")'), signal: never})
  await expect(pool.run<'hash'>(hashTask('x'))).rejects.toMatchObject({code: 'internal'})
  await pool.close()
})

test('an entry that does nothing is an error, since its thread ends', async () => {
  const pool = createPool({workers: 1, entry: dataEntry(''), signal: never})
  await expect(pool.run<'hash'>(hashTask('x'))).rejects.toThrow('ended without a result')
})

test('a write that fails names the path, in threads and inline', async () => {
  put(temp('from'), 'x')
  for (const pool of [threads(1), inlinePool(never)]) {
    const copy: Tasks['copy'] = {kind: 'copy', files: [{from: temp('from'), to: temp('from', 'x'), mode: 0o644}]}
    await expect(pool.run<'copy'>(copy)).rejects.toMatchObject({
      code: 'unwritable',
      message: expect.stringContaining('from'),
    })
    await pool.close()
  }
})

test('an abort ends running and waiting work at once', async () => {
  const stop = new AbortController()
  const forever = dataEntry(
    `import {parentPort} from 'node:worker_threads'; parentPort.on('message', () => { for (;;); })`,
  )
  const pool = createPool({workers: 2, entry: forever, signal: stop.signal})
  const work = Array.from({length: 5}, () => pool.run<'hash'>(hashTask('x')))
  setTimeout(() => stop.abort(), 200)
  const ends = await Promise.allSettled(work)
  expect(ends.map(end => end.status === 'rejected' && end.reason.code)).toEqual(Array(5).fill('interrupted'))
  await expect(pool.run<'hash'>(hashTask('x'))).rejects.toMatchObject({code: 'interrupted'})
})

test('a closed pool refuses work', async () => {
  const pool = threads(1)
  await pool.close()
  await expect(pool.run<'hash'>(hashTask('x'))).rejects.toMatchObject({code: 'internal'})
})
