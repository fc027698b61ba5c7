import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {Env, IO} from '../core/io.ts'
import {version} from '../core/version.ts'
import type {Interpreter} from '../python/facts.ts'
import {callService} from './call.ts'

/** Where wheels of hashed requirements are kept between runs. Each edge brings its own, or none. */
export type WheelCache = {
  /** Fills `folder` with the wheels kept under `key`; says whether there were any, and what is wrong with the service. */
  restore(folder: string, key: string): Promise<{hit: boolean; trouble?: string}>
  /** Keeps what lies in `folder` under `key`; returns why that was refused, or nothing. */
  save(folder: string, key: string): Promise<string | undefined>
}

/** Events in which a poisoned cache would reach a release, or an untrusted pull request the default branch's caches. */
const guarded = new Set(['release', 'pull_request_target', 'workflow_run'])

/** Whether wheels may be cached in this job: as the input says; `auto` leaves release, tag and privileged events out. */
export function cacheAllowed(input: boolean | 'auto', env: Env): boolean {
  if (input !== 'auto') return input
  return !guarded.has(env.GITHUB_EVENT_NAME ?? '') && env.GITHUB_REF_TYPE !== 'tag'
}

/**
 * The key under which the wheels of one canonical requirements file are kept: exact, never a prefix. It names everything
 * that decides which wheels an index would give: system, architecture, Python build, tool and requirements.
 */
export function cacheKey({python, canonical}: {python: Interpreter; canonical: string}): string {
  const digest = createHash('sha256').update(canonical).digest('hex')
  const parts = [
    'sitemount',
    version(),
    systemVersion(),
    os.arch(),
    python.implementation,
    python.version,
    python.abi,
    python.platform,
    python.glibc ?? 'no-glibc',
    digest,
  ]
  // Keys may not hold commas (toolkit, cache: validateKey).
  return parts.map(part => encodeURIComponent(part)).join('-')
}

/** `ubuntu-24.04`: caches must not cross versions of the system (actions/setup-python#1323). */
function systemVersion(): string {
  try {
    const fields = new Map(
      readFileSync('/etc/os-release', 'utf8')
        .split('\n')
        .map(line => /^([A-Z_]+)="?([^"]*)"?$/.exec(line))
        .map(match => [match?.[1] ?? '', match?.[2] ?? '']),
    )
    return `${fields.get('ID') ?? os.platform()}-${fields.get('VERSION_ID') ?? os.release()}`
  } catch {
    return `${os.platform()}-${os.release()}`
  }
}

/** Where the wheels of `key` lie while a job runs. The service finds an entry again only under the very same path. */
export function wheelFolder(key: string, env: Env): string {
  const name = createHash('sha256').update(key).digest('hex').slice(0, 16)
  return path.join(env.RUNNER_TEMP || os.tmpdir(), `sitemount-wheels-${name}`)
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
