import {describe, expect, test} from '@jest/globals'
import {cacheAllowed} from '../../src/action/wheel-cache.ts'
import {cacheKey, wheelFolder} from '../../src/environment/wheel-cache.ts'

type Python = Parameters<typeof cacheKey>[0]['python']

const python = {
  implementation: 'cpython',
  version: '3.12.4',
  abi: 'cp312',
  platform: 'linux_x86_64',
  glibc: '2.35',
} as Python

describe('a key', () => {
  const key = (change: Partial<Python> = {}, canonical = 'a==1\n') =>
    cacheKey({python: {...python, ...change}, canonical})

  test('is the same for the same, and another for whatever decides which wheels are taken', () => {
    const others = [
      key({version: '3.12.5'}),
      key({implementation: 'pypy'}),
      key({abi: 'cp312d'}),
      key({platform: 'linux_aarch64'}),
      key({glibc: '2.17'}),
      key({glibc: null}),
      key({}, 'a==2\n'),
    ]
    expect(key()).toBe(key())
    expect(new Set([key(), ...others]).size).toBe(others.length + 1)
  })

  test('holds nothing the service refuses', () => {
    const odd = key({platform: 'linux,"x y/ü'})
    expect(odd).toMatch(/^[\w.%!~*'()-]{1,512}$/)
  })

  test('leads to a folder that is the same in every run of a runner', () => {
    expect(wheelFolder('k', {RUNNER_TEMP: '/t'})).toBe(wheelFolder('k', {RUNNER_TEMP: '/t'}))
    expect(wheelFolder('k', {RUNNER_TEMP: '/t'})).not.toBe(wheelFolder('l', {RUNNER_TEMP: '/t'}))
    expect(wheelFolder('k', {RUNNER_TEMP: '/t'})).toMatch(/^\/t\/sitemount-wheels-/)
  })
})

test('`auto` leaves out releases, tags and events that run with more rights than their author', () => {
  const events = ['push', 'pull_request', 'schedule', 'release', 'pull_request_target', 'workflow_run']
  expect(events.filter(GITHUB_EVENT_NAME => cacheAllowed('auto', {GITHUB_EVENT_NAME}))).toEqual([
    'push',
    'pull_request',
    'schedule',
  ])
  expect(cacheAllowed('auto', {GITHUB_EVENT_NAME: 'push', GITHUB_REF_TYPE: 'tag'})).toBe(false)
  expect(cacheAllowed('auto', {})).toBe(true)
  expect([cacheAllowed(true, {GITHUB_EVENT_NAME: 'release'}), cacheAllowed(false, {})]).toEqual([true, false])
})
