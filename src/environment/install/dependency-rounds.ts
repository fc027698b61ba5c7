import {SitemountError} from '../../core/errors.ts'
import type {MarkerEnvironment} from '../../requirements/facts.ts'
import {evaluateMarker} from '../../requirements/grammar/marker.ts'
import {normalizeName} from '../../requirements/grammar/name.ts'
import {type ParsedRequirement, parseRequirement} from '../../requirements/grammar/pep508.ts'
import {describeReference} from '../../requirements/grammar/reference.ts'
import {satisfies} from '../../requirements/grammar/specifier.ts'
import {parseVersion} from '../../requirements/grammar/version.ts'

/** A line of the canonical requirements. */
export type Root = {
  /** Normalised; of a line without a name from the file's, else the line itself. */
  name: string
  extras: readonly string[]
  specifier: string
  url: string | null
  /** `--hash=…` options, each led by a blank. */
  hashes: string
  /** As it stands. */
  line: string
}

/** What was fetched for a name. */
export type Release = {
  name: string
  version: string
  /** What messages call it: its file, or name and version. */
  title: string
  requires: readonly (ParsedRequirement | {unreadable: string})[]
}

/** All that is asked of one name. */
export type Wanted = {
  name: string
  root: Root | undefined
  extras: Set<string>
  /** Who asks for it, by specifier. */
  specifiers: Map<string, string>
}

/** Comparisons of a marker with one extra: real lists need some thousands, and hostile metadata must come to an end. */
const mostSteps = 5_000_000

/** The lines of a canonical requirements file (see `canonicalRequirements`), or of the pins that ship with a profile. */
export function readRoots(requirements: string): Root[] {
  return requirements
    .replace(/\s*\\\n\s*/g, ' ')
    .split('\n')
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .map(line => {
      const [text = '', ...hashes] = line.split(' --hash=')
      return {...readRoot(text.trim()), hashes: hashes.map(hash => ` --hash=${hash.trim()}`).join(''), line}
    })
}

function readRoot(text: string): Omit<Root, 'hashes' | 'line'> {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/.])/i.test(text)) {
    const {kind, filename} = describeReference(text)
    const name = kind === 'wheel' ? normalizeName(filename.split('-', 1)[0] ?? '') : text
    return {name, extras: [], specifier: '', url: text}
  }
  const {name, extras, specifier, url} = parseRequirement(text)
  return {name: normalizeName(name), extras, specifier, url}
}

/** A `Requires-Dist` line, parsed where that is possible. */
export function readRequires(line: string): Release['requires'][number] {
  try {
    return parseRequirement(line.replace(/\s*\n\s*/g, ' '))
  } catch {
    return {unreadable: line}
  }
}

/**
 * What is asked for by the roots and by the releases that were fetched so far, under the interpreter's markers and the extras
 * asked for. Throws `install-failed` for a requirement that names an address instead of a release, unless the roots name the
 * same one, and for one that cannot be read and is not listed.
 */
export function wantedBy({
  roots,
  releases,
  markers,
  mask,
}: {
  roots: readonly Root[]
  releases: ReadonlyMap<string, Release>
  markers: MarkerEnvironment
  mask: (text: string) => string
}): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>()
  const open: string[] = []
  let steps = 0
  const add = (name: string, {extras, specifier, by}: {extras: readonly string[]; specifier: string; by: string}) => {
    let one = wanted.get(name)
    if (one === undefined) {
      one = {name, root: roots.find(root => root.name === name), extras: new Set(), specifiers: new Map()}
      wanted.set(name, one)
      open.push(name)
    }
    const before = one.extras.size
    for (const extra of extras) one.extras.add(normalizeName(extra))
    if (one.extras.size > before) open.push(name)
    if (specifier !== '' && !one.specifiers.has(specifier)) one.specifiers.set(specifier, by)
  }
  for (const {name, extras, specifier} of roots) add(name, {extras, specifier, by: 'the requirements'})
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const release = releases.get(name)
    const extras = [...(wanted.get(name)?.extras ?? [])]
    for (const requirement of release?.requires ?? []) {
      if ('unreadable' in requirement) {
        refuseUnreadable(requirement.unreadable, {release, roots, mask})
        continue
      }
      steps += 1 + (requirement.marker === null ? 0 : extras.length)
      if (steps > mostSteps) throw tooMuch(release)
      if (requirement.marker !== null && !evaluateMarker(requirement.marker, markers, extras)) continue
      const needed = normalizeName(requirement.name)
      if (requirement.url !== null) refuseAddress(requirement, {release, roots, mask})
      add(needed, {...requirement, by: release?.title ?? ''})
    }
  }
  return wanted
}

type Where = {release: Release | undefined; roots: readonly Root[]; mask: (text: string) => string}

/** pip would fetch what stands there and build it, whatever is said of wheels, and no index vouches for it. */
function refuseAddress({name, url}: ParsedRequirement, {release, roots, mask}: Where): void {
  const own = roots.find(root => root.name === normalizeName(name))?.url ?? null
  const bare = (text: string) => describeReference(text).base.trim()
  if (own !== null && url !== null && bare(own) === bare(url)) return
  const line = mask(`${name} @ ${url}`)
  throw new SitemountError(
    'install-failed',
    `${release?.title} needs ${line}: an address, not a release of an index.`,
    {
      help: `Pin a release of ${release?.name} that does not, or add the line \`${line}\` to the requirements, where it is judged as any other.`,
    },
  )
}

function refuseUnreadable(text: string, {release, roots, mask}: Where): void {
  const name = /^\s*([A-Za-z0-9][\w.-]*)/.exec(text)?.[1] ?? ''
  if (roots.some(root => root.name === normalizeName(name))) return
  const shown = mask(text.slice(0, 200))
  throw new SitemountError('install-failed', `${release?.title} needs ${shown}, which is no requirement (PEP 508).`, {
    help: name === '' ? `Pin another release of ${release?.name}.` : `Add ${name} with a version to the requirements.`,
  })
}

function tooMuch(release: Release | undefined): SitemountError {
  return new SitemountError('install-failed', `What ${release?.title} needs takes too long to be worked out.`, {
    help: `Pin another release of ${release?.name}, or ask for fewer extras of it.`,
  })
}

/** The specifiers that a release does not meet. */
export function unmet({specifiers}: Wanted, {version}: Release): string[] {
  return [...specifiers.keys()].filter(specifier => !satisfies(version, specifier, {prereleases: true}))
}

/** One line that asks for all of it. */
export function lineOf({name, root, extras, specifiers}: Wanted): string {
  if (root !== undefined && root.url !== null) return root.line
  const bracket = extras.size === 0 ? '' : `[${[...extras].sort().join(',')}]`
  return `${name}${bracket}${[...specifiers.keys()].join(',')}${root?.hashes ?? ''}`
}

/** `==1.0`; `===` for a version that is none (PEP 440), which is compared as text. */
export function exactly(version: string): string {
  return parseVersion(version) === undefined ? `===${version}` : `==${version}`
}
