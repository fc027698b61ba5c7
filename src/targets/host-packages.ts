import fs from 'node:fs'
import path from 'node:path'
import {SitemountError, systemCode} from '../core/errors.ts'
import {shownPath} from '../core/paths.ts'
import type {Inventory} from '../environment/facts.ts'
import type {PackageRoot} from '../environment/namespaces.ts'
import {normalizeName} from '../requirements/grammar/name.ts'
import {decodeRequirements} from '../requirements/lines/decode.ts'
import type {HostPackage} from './host-facts.ts'
import {readPackageJson} from './host-json.ts'
import {readPackageLines} from './host-lines.ts'
import type {Target} from './profile.ts'

export type {HostPackage} from './host-facts.ts'

/** A list of packages has kilobytes, `pip inspect` of a large image some megabytes, a log may be longer. Bytes. */
const largest = 32 << 20

/** More than any image has. */
const most = 50_000

const forms =
  '`pip freeze`, `pip list` (columns or `--format json`), `pip inspect`, the boot log of a deployment, or the log of `pip install`'

/**
 * The packages of the host, from a file that `pip freeze`, `pip list` (columns or JSON) or `pip inspect` wrote, or from the boot
 * log of a deployment or of `pip install`. One of each name, the first, as on sys.path; only `pip inspect` tells what they require. `file` of each
 * is relative to `cwd` where it lies inside, `line` counts from 1.
 *
 * Throws `unreadable` for a file that cannot be read, `usage` for one that is none of these.
 */
export function readHostPackages(file: string, {cwd}: {cwd: string}): HostPackage[] {
  const absolute = path.resolve(cwd, file)
  const name = shownPath(absolute, cwd)
  const packages = distinct(read(decode(readBytes(absolute, name)), name))
  if (packages.length > most) throw refused(name, `${packages.length} packages are more than any host has`)
  return packages.map(one => ({...one, file: name}))
}

/** The packages that a profile tells, empty when it tells none. Those of a user's own profile are placed at its file. */
export function hostPackagesOf({packages = [], file}: Target): HostPackage[] {
  return packages.map(({name, version, requires, modules, namespaces}) => ({
    name,
    normalizedName: normalizeName(name),
    version,
    ...(requires !== undefined && {requires}),
    ...(modules !== undefined && {modules}),
    ...(namespaces !== undefined && {namespaces}),
    ...(file !== undefined && {file, line: 1}),
  }))
}

/** The packages of a host whose own site-packages lies here: all that can be known of them. */
export function describeHost(
  {distributions}: Pick<Inventory, 'distributions'>,
  roots: readonly PackageRoot[],
): HostPackage[] {
  return distributions.map(({name, normalizedName, version, requiresDist}) => {
    const own = roots.filter(root => root.distributions.includes(normalizedName))
    // pkg_resources skips folders without an `__init__`, so that such a package hides those of others.
    const shared = own.filter(({kind}) => kind === 'namespace' || kind === 'pkgutil')
    return {
      name,
      normalizedName,
      version,
      requires: requiresDist,
      modules: own.filter(root => !shared.includes(root)).map(root => root.name),
      namespaces: shared.map(root => root.name),
    }
  })
}

function read(text: string, file: string): HostPackage[] {
  const json = /^\s*[[{]/.test(text) ? readPackageJson(text) : undefined
  if (json !== undefined && 'problem' in json) throw refused(file, json.problem)
  if (json !== undefined) return json.packages.length > 0 ? json.packages : fail(file)
  const {packages, loose} = readPackageLines(text)
  if (loose !== undefined) {
    throw new SitemountError(
      'usage',
      `Input \`host-packages\`: ${file}:${loose.line}: \`${/^[\w.-]{1,60}(?:\s*[=~!<>]=?[\w.,*<>=~!]{0,30})?/.exec(loose.text)?.[0] ?? 'a line'}\` asks for a version, it does not tell the one that is there.`,
      {help: `Give what the host's own pip says: ${forms}.`},
    )
  }
  if (packages.length === 0) fail(file)
  return packages.map(one => ({...one, normalizedName: normalizeName(one.name)}))
}

function fail(file: string): never {
  throw refused(file, 'no package is listed in it')
}

function refused(file: string, why: string): SitemountError {
  return new SitemountError('usage', `Input \`host-packages\`: ${file}: ${why}.`, {help: `Give it ${forms}.`})
}

function distinct(packages: readonly HostPackage[]): HostPackage[] {
  const seen = new Map<string, HostPackage>()
  for (const one of packages) if (!seen.has(one.normalizedName)) seen.set(one.normalizedName, one)
  return [...seen.values()]
}

/** PowerShell's `>` writes UTF-16, some tools without a byte order mark. */
function decode(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 64)
  const zero = (odd: 0 | 1) => head.length >= 4 && head.every((byte, index) => index % 2 !== odd || byte === 0)
  if (zero(1)) return new TextDecoder('utf-16le').decode(bytes)
  if (zero(0)) return new TextDecoder('utf-16be').decode(bytes)
  return decodeRequirements(bytes).text
}

function readBytes(absolute: string, file: string): Uint8Array {
  const refuse = (why: string, cause?: unknown) =>
    new SitemountError('unreadable', `Input \`host-packages\`: ${file} cannot be read (${why}).`, {cause})
  try {
    const stat = fs.statSync(absolute)
    if (!stat.isFile()) throw refuse('not a file')
    if (stat.size > largest) throw refuse(`larger than ${largest >> 20} MiB`)
    return fs.readFileSync(absolute)
  } catch (error) {
    throw error instanceof SitemountError ? error : refuse(systemCode(error) ?? 'unknown error', error)
  }
}
