import os from 'node:os'
import {expect, test} from '@jest/globals'
import {inlinePool} from '../../../src/artifact/pool/pool.ts'
import {widenPool} from '../../../src/commands/build/seal.ts'
import type {BuiltEnvironment} from '../../../src/environment/facts.ts'

/** Threads that a pool gets for so many files of so many bytes each. */
function threadsFor(files: number, bytes: number): number {
  const entries = Array.from({length: files}, (_, at) => ({path: `a/${at}`, kind: 'file' as const, bytes, mode: 0o644}))
  const environment: BuiltEnvironment = {
    virtualenv: {prefix: '/venv', executable: '/venv/bin/python', site: '/site'},
    inventory: {site: '/site', distributions: [], entries, pth: []},
    sources: [],
    installer: 'pip 26.1',
  }
  const asked: number[] = []
  widenPool({...inlinePool(new AbortController().signal), widen: workers => void asked.push(workers)}, environment)
  return asked[0] ?? 0
}

const cores = Math.min(4, os.availableParallelism())

test('a tree gets a thread a core, at most four, and fewer where its files fill the memory', () => {
  expect(threadsFor(10, 1000)).toBe(0)
  expect(threadsFor(1000, 1 << 20)).toBe(cores)
  expect(threadsFor(27_000, 100_000)).toBe(Math.min(cores, 2))
  // However many there are, somebody packs them.
  expect(threadsFor(200_000, 10_000)).toBe(1)
})
