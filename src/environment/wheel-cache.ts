import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {Env} from '../core/io.ts'
import {version} from '../core/version.ts'
import type {Interpreter} from '../python/facts.ts'

/** Where wheels of hashed requirements are kept between runs. Each edge brings its own, or none. */
export type WheelCache = {
  /** Fills `folder` with the wheels kept under `key`; says whether there were any, and what is wrong with the service. */
  restore(folder: string, key: string): Promise<{hit: boolean; trouble?: string}>
  /** Keeps what lies in `folder` under `key`; returns why that was refused, or nothing. */
  save(folder: string, key: string): Promise<string | undefined>
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
