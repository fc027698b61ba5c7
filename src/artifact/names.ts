import {type Steps, stride} from '../core/steps.ts'
import {hiddenCharacters, unicodeVersion} from './hidden-characters.ts'

/**
 * Compares two names as `LC_ALL=C sort` would compare their UTF-8 bytes; negative, zero or positive.
 * JavaScript compares UTF-16 units, which puts surrogate pairs before U+E000 to U+FFFF.
 */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index)
    const right = b.charCodeAt(index)
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

// Control characters of ASCII and Latin-1, line and paragraph separators, and those that turn the writing direction.
const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

// Programs that unpack change or drop these, or show nothing in their place. glibc deletes tags (U+E0000 to U+E007F) where
// it converts to ASCII, so GNU tar and bsdtar unpack `sitecustomize\u{e0020}.py` as `sitecustomize.py` in a C locale.
const hidden = [
  [classOf(hiddenCharacters.invisible), 'which is not shown'],
  [classOf(hiddenCharacters.undefined), `which Unicode ${unicodeVersion} does not define`],
  [classOf(hiddenCharacters.decomposing), 'which programs that normalise names turn into ASCII'],
] as const
const escapedAll = classOf([...hiddenCharacters.invisible, ...hiddenCharacters.undefined], 'gu')
const printable = /^[ -~]*$/

/** A pattern for one character of the ranges. */
function classOf(lines: readonly string[], flags = 'u'): RegExp {
  const ranges = lines.flatMap(line => line.split(' ').map(range => range.replace(/[0-9a-f]+/g, '\\u{$&}')))
  return new RegExp(`[${ranges.join('')}]`, flags)
}

/**
 * Why a path must not stand in an artifact, as a clause for a message (`is absolute`), or undefined for a plain relative
 * path. Build and verify ask the same question, so nothing is sealed that would be refused later.
 */
export function unsafeReason(path: string): string | undefined {
  if (path === '') return 'is empty'
  if (controls.test(path)) return 'holds control characters'
  if (/\p{Surrogate}/u.test(path) || path.includes('\ufffd')) return 'is not valid UTF-8'
  const changed = hiddenReason(path)
  if (changed !== undefined) return changed
  if (path.includes('\\')) return 'holds a backslash'
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is absolute'
  const parts = path.split('/')
  if (parts.includes('..') || parts.includes('.')) return 'has a part that is "." or ".."'
  if (parts.includes('')) return 'has an empty part'
  if (Buffer.byteLength(path) > 4000 || parts.some(part => Buffer.byteLength(part) > 255)) return 'is too long'
  // Info-ZIP takes it for the version number of a file on VMS.
  if (/;\d*(?:\/|$)/.test(path)) return 'has a part that ends in ";" or ";1", which unzip cuts off'
  return undefined
}

/** Why a path must not stand in a zip, as `unsafeReason`. */
export function unsafeZipReason(path: string): string | undefined {
  const reason = unsafeReason(path)
  if (reason !== undefined || !path.includes('..')) return reason
  return 'holds "..", and Python\'s shutil.unpack_archive leaves out such a file of a zip'
}

/** The character of a name that is shown as nothing or that programs change, as a clause for a message. */
function hiddenReason(name: string): string | undefined {
  if (printable.test(name)) return undefined
  for (const [pattern, why] of hidden) {
    const found = pattern.exec(name)?.[0]
    if (found === undefined) continue
    return `holds U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}, ${why}`
  }
  return undefined
}

/** Why Windows cannot hold a path that `unsafeReason` lets pass, as a clause for a message, or undefined. */
export function windowsReason(path: string): string | undefined {
  const parts = path.split('/')
  if (/[<>:"|?*]/.test(path)) return 'holds one of `< > : " | ? *`'
  if (parts.some(part => /[. ]$/.test(part))) return 'has a part that ends in a dot or a blank'
  const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?: *\.|$)/i
  return parts.some(part => device.test(part)) ? 'has a part that names a device' : undefined
}

/** The form that names share on a file system that ignores case and Unicode normalisation. */
export function foldName(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

/** A name in double quotes; quotes and characters that are not shown become escapes; at most about 300 characters. */
export function quoteName(name: string): string {
  const short = name.length > 300 ? `${name.slice(0, 200)}…${name.slice(-80)}` : name
  const quoted = JSON.stringify(short)
  return printable.test(quoted) ? quoted : quoted.replace(escapedAll, escaped)
}

function escaped(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16)
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`
}

/**
 * Files that one name cannot hold on a file system that ignores case: pairs of `[path, earlier path]`.
 * Two folders that differ only in case merge there and lose nothing, so only files count, against files and folders.
 */
export function* caseCollisions(files: readonly string[]): Steps<[string, string][]> {
  const folders = new Map<string, string>()
  for (const folder of parentFolders(files)) {
    folders.set(foldName(folder), folder)
    if (folders.size % stride === 0) yield
  }
  const seen = new Map<string, string>()
  const found: [string, string][] = []
  for (const file of files) {
    const folded = foldName(file)
    const other = seen.get(folded) ?? folders.get(folded)
    if (seen.size % stride === 0) yield
    if (other === undefined) seen.set(folded, file)
    else found.push([file, other])
  }
  return found
}

/** Every folder above the given paths, parents before children, each once. */
export function parentFolders(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>()
  for (const path of paths) {
    const missing: string[] = []
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end)
      if (folders.has(folder)) break
      missing.push(folder)
    }
    for (const folder of missing.reverse()) folders.add(folder)
  }
  return folders
}
