import {satisfies} from '../../requirements/grammar/specifier.ts'
import {artifactOf} from './sources.ts'

/** The requirement that pip found nothing for, without extras and markers: `name==1.0`; undefined when that was not it. */
export function unmatched(stderr: string): {name: string; specifier: string} | undefined {
  const found = /No matching distribution found for ([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*([<>=!~][^\s;(]*)?/.exec(
    stderr,
  )
  return found?.[1] === undefined ? undefined : {name: found[1], specifier: found[2] ?? ''}
}

/**
 * pip's output without what it says of releases that were not asked for: it tells all that are for another Python or platform,
 * and only those that would be taken are a reason. What cannot be told apart stays.
 */
export function withoutOthers(output: string): string {
  const {specifier = ''} = unmatched(output) ?? {}
  const isOther = (version: string | undefined) =>
    version !== undefined && specifier !== '' && !satisfies(version, specifier, {prereleases: true})
  return output
    .replace(
      /^.*Ignored the following versions that require a different python version: (.*)$/gim,
      (line, told: string) => (told.split(';').every(one => isOther(one.trim().split(' ', 1)[0])) ? '' : line),
    )
    .replace(/^[ \t]*(?:Link requires a different Python|Skipping link:).* (\S+) \(from .*$/gm, (line, link: string) =>
      isOther(artifactOf(link)?.version) ? '' : line,
    )
    .replace(/\(requires-python:[^)]*\)/g, '')
}

/**
 * The release that exists as source only, from the verbose output of pip asked for it with `--only-binary :all:`: pip
 * then tells each link it passed over. Null when there is no source either. `requirement` is what pip found nothing for.
 */
export function sourceOnlyForPip(verbose: string, requirement: {name: string; specifier: string}): SourceOnly | null {
  const links = [...verbose.matchAll(/Skipping link: No sources permitted for [^:]+: (\S+)/g)]
  const sdists = links.flatMap(match => artifactOf(match[1] ?? '') ?? []).filter(({kind}) => kind === 'sdist')
  const pinned = /^===?\s*([^,*]+)$/.exec(requirement.specifier)?.[1]
  const versions = sdists.map(({version}) => version)
  // Indexes list releases from old to new, and a range is tried from its newest.
  const version = pinned === undefined ? versions.at(-1) : versions.find(one => one === pinned)
  return version === undefined ? null : {name: requirement.name, version}
}

/** The same from uv's own words: it knows the release, knows that it has no usable wheel, and says why it may not build. */
export function sourceOnlyForUv(stderr: string): SourceOnly | null {
  const text = stderr.replace(/\s+/g, ' ')
  const name = /Wheels are required for `([^`]+)` because building from source is disabled/.exec(text)?.[1]
  if (name === undefined) return null
  const quoted = name.replace(/[.+*?^${}()|[\]\\]/g, '\\$&')
  const version = new RegExp(`\\b${quoted}==([^\\s,]+)`).exec(text)?.[1]
  return {name, version: version ?? ''}
}

/** A release that has no wheel for this Python, only source. */
export type SourceOnly = {name: string; version: string}
