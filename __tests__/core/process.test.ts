import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {SitemountError} from '../../src/core/errors.ts'
import {checkpoint, run} from '../../src/core/process.ts'

const never = new AbortController().signal
const env = {PATH: '/usr/bin:/bin'}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A zombie waits for its parent and runs no more.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !condition(); i++) await new Promise(resolve => setTimeout(resolve, 10))
}

test('a child gets the environment it is given and nothing else', async () => {
  const {stdout, code} = await run('/usr/bin/env', [], {env: {ONLY: 'this'}, signal: never})
  expect({stdout, code}).toEqual({stdout: 'ONLY=this\n', code: 0})
})

test('no argument reaches a shell', async () => {
  const {stdout} = await run('echo', ['$(id)', '; ls', '`id`', '*'], {env, signal: never})
  expect(stdout).toBe('$(id) ; ls `id` *\n')
})

test('input may be known later than the child starts, or never', async () => {
  const later = new Promise<string>(resolve => setTimeout(() => resolve('later'), 50))
  expect((await run('cat', [], {env, signal: never, input: later})).stdout).toBe('later')
  const failing = Promise.reject(new Error('there is none'))
  expect((await run('cat', [], {env, signal: never, input: failing})).stdout).toBe('')
  const early = run('cat', [], {env, signal: AbortSignal.abort(), input: Promise.reject(new Error('there is none'))})
  await expect(early).rejects.toMatchObject({code: 'interrupted'})
  const unheard = run('cat', [], {env, signal: AbortSignal.timeout(50), input: new Promise(() => {})})
  await expect(unheard).rejects.toMatchObject({code: 'interrupted'})
})

test('lines come one by one, the last one without an end too', async () => {
  const lines: string[] = []
  await run('printf', ['one\\r\\ntwo\\nthree'], {env, signal: never, onLine: line => lines.push(line)})
  expect(lines).toEqual(['one', 'two', 'three'])
})

test('standard input is handed on', async () => {
  expect((await run('cat', [], {env, signal: never, input: 'hello'})).stdout).toBe('hello')
})

test('endless output is bounded, head and tail are kept', async () => {
  const {stdout} = await run('sh', ['-c', 'echo first; yes | head -c 3000000; echo last'], {
    env,
    signal: never,
    maxOutput: 10_000,
  })
  expect(stdout.length).toBeLessThan(20_000)
  expect(stdout).toMatch(/^first\n[\s\S]*characters left out[\s\S]*last\n$/)
})

test('a command that is not there is an error that names it', async () => {
  await expect(run('/nowhere/at-all', [], {env, signal: never})).rejects.toThrow(
    '/nowhere/at-all could not be started (ENOENT).',
  )
})

test('an abort ends the whole group, also what ignores SIGTERM', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sitemount-test-'))
  try {
    const pidFile = path.join(folder, 'pid')
    const stop = new AbortController()
    const script = `trap '' TERM; sh -c 'trap "" TERM; echo $$ > ${pidFile}.part; mv ${pidFile}.part ${pidFile}; sleep 60' & wait; sleep 60`
    const running = run('sh', ['-c', script], {env, signal: stop.signal})
    const ended = expect(running).rejects.toMatchObject({code: 'interrupted'})
    let pid = 0
    await until(() => {
      try {
        pid = Number(readFileSync(pidFile, 'utf8'))
      } catch {
        return false
      }
      return pid > 0
    })
    stop.abort()
    await ended
    await until(() => !isAlive(pid))
    expect(isAlive(pid)).toBe(false)
  } finally {
    rmSync(folder, {recursive: true})
  }
}, 20_000)

test('the time limit ends a child and says so', async () => {
  const {timedOut, code} = await run('sleep', ['60'], {env, signal: never, timeout: 50})
  expect({timedOut, code}).toEqual({timedOut: true, code: null})
})

describe('a child that ended, while somebody outside its group holds its output', () => {
  let folder: string
  let holder: () => number
  const leaveOne = () => {
    const pidFile = path.join(folder, 'pid')
    holder = () => {
      try {
        return Number(readFileSync(pidFile, 'utf8'))
      } catch {
        return 0
      }
    }
    const held = `setsid sh -c 'echo $$ > ${pidFile}.part; mv ${pidFile}.part ${pidFile}; exec sleep 60' &`
    return ['-c', `${held} printf 'one\\ntwo'; exit 3`]
  }
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'sitemount-test-'))
  })
  afterEach(async () => {
    await until(() => holder() > 0)
    process.kill(holder(), 'SIGKILL')
    rmSync(folder, {recursive: true})
  })
  test('is waited for a few seconds, and what it said is kept', async () => {
    const lines: string[] = []
    const ran = run('sh', leaveOne(), {env, signal: never, onLine: line => lines.push(line)})
    expect(await ran).toMatchObject({code: 3, stdout: 'one\ntwo', timedOut: false})
    expect(lines).toEqual(['one', 'two'])
  }, 20_000)

  test('heeds an abort that comes later', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 800)
    const ran = run('sh', leaveOne(), {env, signal: stop.signal})
    await expect(ran).rejects.toMatchObject({code: 'interrupted'})
  }, 20_000)

  test('heeds a time limit that comes later, and was no part of it', async () => {
    const ran = run('sh', leaveOne(), {env, signal: never, timeout: 800})
    expect(await ran).toMatchObject({code: 3, timedOut: false})
  }, 20_000)
})

test('nothing starts once the work was told to stop', async () => {
  await expect(run('true', [], {env, signal: AbortSignal.abort()})).rejects.toBeInstanceOf(SitemountError)
})

test('a checkpoint ends work whose signal came while nothing was waited for', async () => {
  const stop = new AbortController()
  await expect(checkpoint(stop.signal)).resolves.toBeUndefined()
  setImmediate(() => stop.abort())
  await expect(checkpoint(stop.signal)).rejects.toMatchObject({code: 'interrupted'})
})
