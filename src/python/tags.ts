import {compareNumbers} from '../core/compare-numbers.ts'

/** What a wheel is to run on, as far as it is known. */
export type TagHost = {
  /** `3.12.4` or `3.12`. */
  version: string
  /** `cpython`, `pypy`. */
  implementation: string
  /** Wheel-tag form: `cp312`, `cp313t`, `pypy310_pp73`. */
  abi: string
  /** Wheel-tag form: `linux_x86_64`, `macosx_14_0_arm64`, `win_amd64`; null when it may be any. */
  platform: string | null
  /** Which C library a Linux host has; null when it may be either. */
  libc: 'glibc' | 'musl' | null
  /** Version of that C library, null when it is not known: then each fits. */
  glibc: string | null
}

/**
 * Whether a wheel fits, else the part of its tag that does not: `python` for interpreter and ABI, `platform` for processor
 * and system, `glibc` when only the C library is too old, `malformed` for what is no tag.
 */
export type TagFit = 'fits' | 'glibc' | 'platform' | 'python' | 'malformed'

const closeness: readonly TagFit[] = ['fits', 'glibc', 'platform', 'python', 'malformed']

/** PEP 600, "Legacy manylinux tags": PEP 513, 571 and 599. */
const legacy: Readonly<Record<string, string>> = {manylinux1: '2.5', manylinux2010: '2.12', manylinux2014: '2.17'}

/**
 * Whether a tag fits, compressed sets allowed (PEP 425): each part that is a set counts as the best of its members. The
 * numbers follow PEP 425, 600 (manylinux), 656 (musllinux) and 703 (`t`).
 */
export function fitOfTag(tag: string, host: TagHost): TagFit {
  const parts = readTag(tag)
  if (parts === undefined) return 'malformed'
  const {pythons, abis, platforms} = parts
  if (!pythons.some(python => abis.some(abi => fitsPython({python, abi}, host)))) return 'python'
  return best(platforms.map(platform => fitOfPlatform(platform, host)))
}

/** The best fit among the tags of one wheel; `malformed` when there is none. */
export function fitOfTags(tags: readonly string[], host: TagHost): TagFit {
  return best(tags.map(tag => fitOfTag(tag, host)))
}

/** The best fit of the platform parts alone, for a host whose Python is not known. */
export function fitOfPlatforms(tags: readonly string[], host: Pick<TagHost, 'platform' | 'libc' | 'glibc'>): TagFit {
  return best(tags.flatMap(tag => readTag(tag)?.platforms ?? []).map(platform => fitOfPlatform(platform, host)))
}

/** The parts of a tag, sets taken apart, in lower case; undefined when it has not three parts. */
export function readTag(tag: string): {pythons: string[]; abis: string[]; platforms: string[]} | undefined {
  const parts = tag.trim().toLowerCase().split('-')
  const [pythons, abis, platforms] = parts.map(part => part.split('.').filter(one => one !== ''))
  if (parts.length !== 3 || !pythons?.length || !abis?.length || !platforms?.length) return undefined
  return {pythons, abis, platforms}
}

/** The lowest glibc that the tags of a wheel promise to run on (`2.17`), or undefined when they promise none. */
export function promisedGlibc(tags: readonly string[]): string | undefined {
  return tags
    .flatMap(tag => readTag(tag)?.platforms ?? [])
    .flatMap(platform => manylinux(platform)?.glibc ?? [])
    .sort(compareNumbers)[0]
}

/** Whether the tags name `any` platform: such a wheel holds no code for one system, or helpers for several. */
export function isForAnyPlatform(tags: readonly string[]): boolean {
  return tags.some(tag => readTag(tag)?.platforms.includes('any') === true)
}

function best(fits: readonly TagFit[]): TagFit {
  return closeness.find(fit => fits.includes(fit)) ?? 'malformed'
}

const prefixes: Readonly<Record<string, string>> = {cpython: 'cp', pypy: 'pp', ironpython: 'ip', jython: 'jy'}

function fitsPython({python, abi}: {python: string; abi: string}, host: TagHost): boolean {
  const own = releaseOf(host.version)
  const [, kind = '', digits = ''] = /^([a-z]+?)(\d+(?:_\d+)?)$/.exec(python) ?? []
  const wanted = digitsOf(digits)
  if (own === undefined || wanted === undefined) return false
  const same = wanted.major === own.major && wanted.minor === own.minor
  const earlier = wanted.major === own.major && (wanted.minor ?? 0) <= own.minor
  if (kind === 'py') return abi === 'none' && (wanted.minor === undefined ? wanted.major === own.major : earlier)
  if (kind !== (prefixes[host.implementation] ?? host.implementation)) return false
  // PyPy's own short form says the major version only: `pp3-none-any`.
  if (wanted.minor === undefined) return kind === 'pp' && wanted.major === own.major && abi === 'none'
  if (abi === 'none') return same
  if (kind === 'cp' && (abi === 'abi3' || abi === 'abi3t')) return earlier && hasStableAbi(abi, host.abi)
  return same && (abi === host.abi || abi === releaseBuild(host.abi))
}

/** The stable ABI of builds with the global interpreter lock, and of those without it (PEP 703, PEP 803). */
function hasStableAbi(abi: 'abi3' | 'abi3t', own: string): boolean {
  return (abi === 'abi3t') === /^cp\d+d?td?$/.test(own)
}

/** A debug build of CPython 3.8 and later loads what was made for the release build. */
function releaseBuild(abi: string): string {
  return /^cp3\d+t?d$/.test(abi) ? abi.slice(0, -1) : abi
}

function digitsOf(digits: string): {major: number; minor: number | undefined} | undefined {
  const [, major, minor] = /^(\d)_?(\d+)?$/.exec(digits) ?? []
  return major === undefined
    ? undefined
    : {major: Number(major), minor: minor === undefined ? undefined : Number(minor)}
}

function releaseOf(version: string): {major: number; minor: number} | undefined {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? []
  return major === undefined ? undefined : {major: Number(major), minor: Number(minor)}
}

function fitOfPlatform(
  platform: string,
  {platform: own, libc, glibc}: Pick<TagHost, 'platform' | 'libc' | 'glibc'>,
): TagFit {
  if (platform === 'any' || own === null || platform === own) return 'fits'
  const many = manylinux(platform)
  if (many !== undefined) {
    if (own !== `linux_${many.machine}` || libc === 'musl') return 'platform'
    return glibc !== null && compareNumbers(many.glibc, glibc) > 0 ? 'glibc' : 'fits'
  }
  const [, machine] = /^musllinux_\d+_\d+_(\w+)$/.exec(platform) ?? []
  if (machine !== undefined) return own === `linux_${machine}` && libc !== 'glibc' ? 'fits' : 'platform'
  return fitsMac(platform, own) ? 'fits' : 'platform'
}

function manylinux(platform: string): {glibc: string; machine: string} | undefined {
  const [, major, minor, machine] = /^manylinux_(\d+)_(\d+)_(\w+)$/.exec(platform) ?? []
  if (machine !== undefined) return {glibc: `${major}.${minor}`, machine}
  const [, name = '', old] = /^(manylinux\d+)_(\w+)$/.exec(platform) ?? []
  const version = Object.hasOwn(legacy, name) ? legacy[name] : undefined
  return version === undefined || old === undefined ? undefined : {glibc: version, machine: old}
}

/** Processors that a set of macOS code holds (packaging.tags, `_mac_binary_formats`). */
const universal: Readonly<Record<string, readonly string[]>> = {
  universal2: ['arm64', 'x86_64'],
  universal: ['x86_64', 'i386', 'ppc', 'ppc64'],
  intel: ['x86_64', 'i386'],
  fat64: ['x86_64', 'ppc64'],
  fat32: ['x86_64', 'i386', 'ppc'],
  fat: ['i386', 'ppc'],
  fat3: ['x86_64', 'i386', 'ppc'],
}

function fitsMac(platform: string, own: string): boolean {
  const [wanted, has] = [platform, own].map(text => /^macosx_(\d+)_(\d+)_(\w+)$/.exec(text))
  if (!wanted || !has) return false
  const [, major, minor, format = ''] = wanted
  const [, ownMajor, ownMinor, machine = ''] = has
  if (compareNumbers(`${major}.${minor}`, `${ownMajor}.${ownMinor}`) > 0) return false
  // A universal Python runs as whichever of its processors the machine has.
  const runs = universal[machine] ?? [machine]
  return format === machine || (universal[format] ?? [format]).some(one => runs.includes(one))
}
