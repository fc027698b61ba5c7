import type {Env, IO} from '../core/io.ts'
import type {WheelCache} from '../environment/wheel-cache.ts'
import {callService} from './call.ts'

/** Events in which a poisoned cache would reach a release, or an untrusted pull request the default branch's caches. */
const guarded = new Set(['release', 'pull_request_target', 'workflow_run'])

/** Whether wheels may be cached in this job: as the input says; `auto` leaves release, tag and privileged events out. */
export function cacheAllowed(input: boolean | 'auto', env: Env): boolean {
  if (input !== 'auto') return input
  return !guarded.has(env.GITHUB_EVENT_NAME ?? '') && env.GITHUB_REF_TYPE !== 'tag'
}

/** GitHub's cache as a wheel cache; a service that is absent, slow or refuses costs a note and a bounded wait. */
export function githubWheelCache(entry: URL, io: Pick<IO, 'log' | 'signal' | 'env'>): WheelCache {
  return {
    async restore(folder, key) {
      const found = await callService({service: 'cache-lookup', folder, key}, {entry, seconds: 15, io})
      if (!found.done) return found.absent ? {hit: false} : {hit: false, trouble: found.reason}
      const restored = await callService({service: 'cache-restore', folder, key}, {entry, seconds: 25, io})
      return restored.done ? {hit: true} : {hit: false, trouble: restored.reason}
    },
    async save(folder, key) {
      const saved = await callService({service: 'cache-save', folder, key}, {entry, seconds: 25, io})
      return saved.done ? undefined : saved.reason
    },
  }
}
