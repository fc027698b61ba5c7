import {strip} from '../lines/text.ts'

/** A number of a version; those beyond double precision as bigint, which compares with the others. */
type Numeral = number | bigint

/** A PEP 440 version, parsed. */
export type Version = {
  epoch: Numeral
  release: Numeral[]
  pre: readonly ['a' | 'b' | 'rc', Numeral] | null
  post: Numeral | null
  dev: Numeral | null
  /** Numbers and lower-case words of the local label; null for none. */
  local: (Numeral | string)[] | null
}

/** PEP 440, appendix B, in parts that the grammar of specifiers shares. */
export const releasePattern = 'v?(?:[0-9]+!)?[0-9]+(?:\\.[0-9]+)*'
export const suffixPattern =
  '(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?' +
  '(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?' +
  '(?:[-_.]?dev[-_.]?[0-9]*)?'
export const localPattern = '(?:\\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?'

const versionPattern = new RegExp(
  '^v?(?:([0-9]+)!)?([0-9]+(?:\\.[0-9]+)*)' +
    '(?:[-_.]?(alpha|beta|preview|pre|a|b|c|rc)[-_.]?([0-9]*))?' +
    '(?:-([0-9]+)|[-_.]?(post|rev|r)[-_.]?([0-9]*))?' +
    '(?:[-_.]?(dev)[-_.]?([0-9]*))?' +
    '(?:\\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$',
  'i',
)

const preLetters = {alpha: 'a', a: 'a', beta: 'b', b: 'b', c: 'rc', rc: 'rc', pre: 'rc', preview: 'rc'} as const

/** `text` as a PEP 440 version, or undefined when it is none. Blanks around it are allowed, as everywhere in Python. */
export function parseVersion(text: string): Version | undefined {
  const match = versionPattern.exec(strip(text))
  if (match === null) return undefined
  const [, epoch, release = '', pre, preNumber, postImplied, post, postNumber, dev, devNumber, local] = match
  return {
    epoch: numeral(epoch),
    release: release.split('.').map(numeral),
    pre: pre === undefined ? null : [preLetters[pre.toLowerCase() as keyof typeof preLetters], numeral(preNumber)],
    post: postImplied !== undefined ? numeral(postImplied) : post === undefined ? null : numeral(postNumber),
    dev: dev === undefined ? null : numeral(devNumber),
    local: local === undefined ? null : local.toLowerCase().split(/[-_.]/).map(localSegment),
  }
}

function numeral(digits: string | undefined): Numeral {
  if (digits === undefined || digits === '') return 0
  const plain = digits.length <= 15 ? digits : digits.replace(/^0+/, '')
  return plain.length <= 15 ? Number(plain) : BigInt(plain)
}

function localSegment(segment: string): Numeral | string {
  return /^[0-9]+$/.test(segment) ? numeral(segment) : segment
}

/** The normal form of a version (PEP 440, "Normalization"). */
export function formatVersion({epoch, release, pre, post, dev, local}: Version): string {
  return [
    same(epoch, 0) ? '' : `${epoch}!`,
    release.join('.'),
    pre === null ? '' : pre.join(''),
    post === null ? '' : `.post${post}`,
    dev === null ? '' : `.dev${dev}`,
    local === null ? '' : `+${local.join('.')}`,
  ].join('')
}

/** The version without its local label. */
export function publicVersion(version: Version): Version {
  return version.local === null ? version : {...version, local: null}
}

/** The version without anything after its release numbers. */
export function baseVersion({epoch, release}: Version): Version {
  return {epoch, release, pre: null, post: null, dev: null, local: null}
}

/** Whether a version is an alpha, a beta, a candidate or a development release. */
export function isPrerelease({pre, dev}: Version): boolean {
  return pre !== null || dev !== null
}

/** Negative, zero or positive, as PEP 440 orders versions. */
export function compareVersions(a: Version, b: Version): number {
  return (
    order(a.epoch, b.epoch) ||
    compareReleases(a.release, b.release) ||
    comparePre(a, b) ||
    order(a.post ?? -1, b.post ?? -1) ||
    (a.dev === null || b.dev === null ? Number(a.dev === null) - Number(b.dev === null) : order(a.dev, b.dev)) ||
    compareLocal(a.local, b.local)
  )
}

function order<T extends Numeral | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function same(a: Numeral, b: Numeral): boolean {
  return order(a, b) === 0
}

function compareReleases(a: readonly Numeral[], b: readonly Numeral[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = order(a[index] ?? 0, b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** `1.0.dev1` comes before `1.0a1`, `1.0` after `1.0rc1`. */
function comparePre(a: Version, b: Version): number {
  const rank = ({pre, post, dev}: Version) => (pre === null ? (post === null && dev !== null ? -1 : 1) : 0)
  const difference = rank(a) - rank(b)
  if (difference !== 0 || a.pre === null || b.pre === null) return difference
  return order(a.pre[0], b.pre[0]) || order(a.pre[1], b.pre[1])
}

function compareLocal(a: Version['local'], b: Version['local']): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [x, y] = [a[index] ?? 0, b[index] ?? 0]
    // A word comes before every number.
    if ((typeof x === 'string') !== (typeof y === 'string')) return typeof x === 'string' ? -1 : 1
    const difference = order(x, y)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
