import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Requirement} from '../requirements/facts.ts'
import {describeReference} from '../requirements/grammar/reference.ts'
import type {Distribution} from './facts.ts'

/**
 * The requirements, with a name for those that are only a path or URL: the name of the distribution that was installed from
 * there, as `direct_url.json` tells (PEP 610).
 */
export function nameInstalled(
  requirements: readonly Requirement[],
  {distributions, cwd}: {distributions: readonly Distribution[]; cwd: string},
): Requirement[] {
  return requirements.map(requirement => {
    const {normalizedName, url} = requirement
    if (normalizedName !== '' || url === null) return requirement
    const found = distributions.find(({directUrl}) => isFrom(url, {directUrl, cwd}))
    return found === undefined ? requirement : {...requirement, name: found.name, normalizedName: found.normalizedName}
  })
}

function isFrom(url: string, {directUrl, cwd}: {directUrl: unknown; cwd: string}): boolean {
  const {url: recorded, subdirectory = null} = (directUrl ?? {}) as {url?: unknown; subdirectory?: unknown}
  if (typeof recorded !== 'string') return false
  const wanted = describeReference(url)
  const folder = new URLSearchParams(wanted.fragment).get('subdirectory')
  if (folder !== subdirectory) return false
  if (wanted.local) return localPath(recorded) === path.resolve(cwd, wanted.path)
  const there = describeReference(recorded)
  return there.host === wanted.host && there.path === wanted.path
}

function localPath(url: string): string | undefined {
  try {
    return path.resolve(fileURLToPath(url))
  } catch {
    return undefined
  }
}
