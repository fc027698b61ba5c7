import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {callService, type ServiceRequest} from '../../src/action/call.ts'
import {type GithubServices, type Mood, startGithubServices} from '../helpers/github-services.ts'
import {root} from '../helpers/job.ts'
import {processesLeft} from '../helpers/processes.ts'
import {temporaryFolder} from '../helpers/temp.ts'

// The thread's own start: Node takes the types off by itself.
const entry = pathToFileURL(path.join(root, 'src/worker.ts'))
let temporary: string
let services: GithubServices | undefined

beforeEach(() => {
  temporary = temporaryFolder()
})
afterEach(async () => {
  await services?.close()
  services = undefined
})

type Ask = {mood?: Mood; seconds?: number; signal?: AbortSignal; lines?: string[]; env?: Record<string, string>}

async function call(request: ServiceRequest, {mood, seconds = 30, signal, lines = [], env = {}}: Ask = {}) {
  services ??= await startGithubServices(mood === undefined ? {} : {cache: mood, artifacts: mood})
  const log = {
    info: () => {},
    debug: (line: string) => lines.push(line),
    progress: () => {},
    group: <T>(_: string, work: () => Promise<T>) => work(),
  }
  const io = {
    log,
    signal: signal ?? new AbortController().signal,
    env: {PATH: process.env.PATH, RUNNER_TEMP: temporary, GITHUB_WORKSPACE: temporary, ...services.env, ...env},
  }
  return callService(request, {entry, seconds, io})
}

function wheelhouse(): string {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'one.whl'), 'wheel')
  return folder
}

describe('the cache', () => {
  test('gives back under the same key what was saved, and nothing is left of the client', async () => {
    const folder = wheelhouse()
    const saved = await call({service: 'cache-save', folder, key: 'key-1'}, {mood: 'well'})
    expect(saved).toEqual({done: true, key: 'key-1'})
    fs.rmSync(folder, {recursive: true})
    expect(await call({service: 'cache-lookup', folder, key: 'key-1'})).toEqual({done: true, key: 'key-1'})
    expect(await call({service: 'cache-restore', folder, key: 'key-1'})).toEqual({done: true, key: 'key-1'})
    expect(fs.readFileSync(path.join(folder, 'one.whl'), 'utf8')).toBe('wheel')
    expect(fs.readdirSync(temporary)).toEqual([])
  })

  test('says when there is no such entry, and when it is a key of another spelling', async () => {
    const folder = wheelhouse()
    expect(await call({service: 'cache-lookup', folder, key: 'none'}, {mood: 'well'})).toEqual({
      done: false,
      reason: 'not in the cache',
      absent: true,
    })
    await call({service: 'cache-save', folder, key: 'key-1'})
    for (const entry of services?.caches.values() ?? []) entry.key = 'key-10'
    expect(await call({service: 'cache-lookup', folder, key: 'key-1'})).toEqual({
      done: false,
      reason: 'the cache answered with another key, key-10',
    })
  })

  test.each<[Mood, RegExp]>([
    ['failing', /500/],
    ['refusing', /403|not for you/],
  ])('%s: the reason is told, which the client keeps to itself', async (mood, reason) => {
    for (const service of ['cache-lookup', 'cache-save'] as const) {
      const reply = await call({service, folder: wheelhouse(), key: 'key-1'}, {mood})
      expect(reply).toMatchObject({done: false})
      expect('reason' in reply && reply.reason).toMatch(reason)
      expect(reply).not.toHaveProperty('absent')
    }
  })

  test('that is not there is told at once', async () => {
    const reply = await call({service: 'cache-lookup', folder: wheelhouse(), key: 'key-1'})
    expect(reply).toEqual({done: false, reason: 'this runner has no cache service'})
  })

  test('addresses it signs are masked in what the client prints', async () => {
    const [folder, lines] = [wheelhouse(), [] as string[]]
    await call({service: 'cache-save', folder, key: 'key-1'}, {mood: 'well'})
    await call({service: 'cache-restore', folder, key: 'key-1'}, {lines, env: {RUNNER_DEBUG: '1'}})
    expect(lines.join('\n')).toContain('archiveLocation')
    expect(lines.join('\n')).not.toContain('s3cret')
    expect(lines.filter(line => line.includes('::'))).toEqual([])
  })
})

describe('a wait', () => {
  const request = (): ServiceRequest => ({service: 'cache-lookup', folder: wheelhouse(), key: 'key-1'})

  test('ends at the limit', async () => {
    const reply = await call(request(), {mood: 'hanging', seconds: 1})
    expect(reply).toEqual({done: false, reason: 'no answer within 1 seconds'})
    expect(fs.readdirSync(temporary)).toEqual([])
  })

  test('ends at an interrupt, before it and within it', async () => {
    await expect(call(request(), {mood: 'hanging', signal: AbortSignal.abort()})).rejects.toMatchObject({
      code: 'interrupted',
    })
    const waiting = call(request(), {signal: AbortSignal.timeout(500)})
    await expect(waiting).rejects.toMatchObject({code: 'interrupted'})
    expect(fs.readdirSync(temporary)).toEqual([])
  })

  test('ends with the programs that the client started', async () => {
    // A tar that takes its time, first on PATH.
    const programs = temporaryFolder()
    fs.writeFileSync(path.join(programs, 'tar'), `#!/bin/sh\nexec sleep 300 # ${programs}\n`, {mode: 0o755})
    const reply = await call(
      {service: 'cache-save', folder: wheelhouse(), key: 'key-1'},
      {mood: 'well', seconds: 3, env: {PATH: `${programs}:/usr/bin:/bin`}},
    )
    expect(reply).toEqual({done: false, reason: 'no answer within 3 seconds'})
    // The system takes its time to bury them.
    expect(await processesLeft(programs)).toEqual([])
  })
})

describe('an upload', () => {
  test('answers with number and digest', async () => {
    const file = path.join(wheelhouse(), 'one.whl')
    const reply = await call({service: 'upload', path: file, retentionDays: undefined}, {mood: 'well'})
    expect(reply).toEqual({done: true, id: 4711, digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/)})
    expect(services?.artifacts.get('one.whl')?.bytes.toString()).toBe('wheel')
  })

  test('of a taken name and to one who refuses is told by the reason', async () => {
    const file = path.join(wheelhouse(), 'one.whl')
    const taken = await call({service: 'upload', path: file, retentionDays: undefined}, {mood: 'taken'})
    expect(taken).toMatchObject({done: false, reason: expect.stringContaining('already exists')})
  })
})
