import {parseVersion} from './version.ts'

/** What a direct reference points to, as far as its text tells. */
export type Reference = {
  kind: 'wheel' | 'archive' | 'directory' | 'vcs'
  /** A path or a `file:` URL. */
  local: boolean
  /** Lower case, `git+https` included; empty for paths. */
  scheme: string
  host: string
  /** Path of the URL, percent-decoded, or the path itself; without revision. */
  path: string
  /** Last part of the path. */
  filename: string
  /** Version control only: what stands after `@`; null for none. */
  revision: string | null
  /** The URL without its fragment. */
  base: string
  fragment: string
}

const vcsSchemes = new Set([
  ...['http', 'https', 'ssh', 'git', 'file'].map(scheme => `git+${scheme}`),
  ...['file', 'http', 'https', 'ssh', 'static-http'].map(scheme => `hg+${scheme}`),
  ...['ssh', 'http', 'https', 'svn', 'file'].map(scheme => `svn+${scheme}`),
  ...['http', 'https', 'ssh', 'sftp', 'ftp', 'lp', 'file'].map(scheme => `bzr+${scheme}`),
])

// As Python's `splitext` has it, dots that begin a name begin no ending: `.whl` has none.
const archiveEndings = /(?:[^./][^/]*\.(?:zip|whl|tbz|tgz|txz|tlz)|\.tar(?:\.(?:bz2|gz|xz|lz|lzma))?)$/i
const wheelEnding = /[^.].*\.whl$/i

/** The scheme of a URL, lower case; empty when the text has none. */
export function schemeOf(text: string): string {
  return /^([a-z][a-z0-9+.-]*):/i.exec(text.slice(0, 64))?.[1]?.toLowerCase() ?? ''
}

/** Whether pip takes `text` for a URL (`vcs/versioncontrol.py`, `is_url`). */
export function isUrl(text: string): boolean {
  const scheme = schemeOf(text)
  return ['http', 'https', 'file', 'ftp'].includes(scheme) || vcsSchemes.has(scheme)
}

/** Whether pip takes a file of this name for something to install (`utils/filetypes.py`). */
export function isArchiveName(name: string): boolean {
  return archiveEndings.test(name.slice(-16))
}

/** Whether pip takes a file of this name for a wheel. */
export function isWheelFile(name: string): boolean {
  return wheelEnding.test(name)
}

/** What a direct reference points to. */
export function describeReference(url: string): Reference {
  const scheme = schemeOf(url)
  const isPath = scheme === '' || /^[a-z]:[\\/]/i.test(url)
  const hash = isPath ? -1 : url.indexOf('#')
  const base = hash < 0 ? url : url.slice(0, hash)
  const fragment = hash < 0 ? '' : url.slice(hash + 1)
  const {host, path: raw} = isPath ? {host: '', path: base} : splitUrl(base.slice(scheme.length + 1))
  const vcs = vcsSchemes.has(scheme)
  const at = vcs ? raw.lastIndexOf('@') : -1
  const path = isPath ? raw : decode(at < 0 ? raw : raw.slice(0, at))
  const local = isPath || scheme === 'file'
  let end = path.length
  while (path[end - 1] === '/' || path[end - 1] === '\\') end--
  const filename =
    path
      .slice(0, end)
      .split(isPath ? /[/\\]/ : '/')
      .at(-1) ?? ''
  return {
    kind: vcs ? 'vcs' : isWheelFile(filename) ? 'wheel' : !local || isArchiveName(filename) ? 'archive' : 'directory',
    local,
    scheme: isPath ? '' : scheme,
    host,
    path,
    filename,
    revision: at < 0 ? null : decode(raw.slice(at + 1)),
    base,
    fragment,
  }
}

/**
 * What a direct reference names on this machine, `..` kept as it is written: a path, the path of a `file:` URL or of a repository
 * by `file:`, and a `subdirectory` that leads out of its source. More than one where programs read the text differently.
 */
export function localPaths(url: string): string[] {
  const {scheme, base, path, revision, fragment} = describeReference(url)
  if (scheme === '') return [path]
  const above = [...fragment.matchAll(/(?:^|&)subdirectory=([^&]*)/g)].flatMap(({1: text = ''}) => [
    text,
    unquote(text),
  ])
  const outside = above.filter(text => text.startsWith('/') || text.split('/').includes('..')).map(text => `/${text}`)
  if (!/(?:^|\+)file$/.test(scheme)) return outside
  const rest = base.slice(scheme.length + 1).replace(/\?.*$/s, '')
  const plain = unquote(revision === null ? rest : rest.slice(0, rest.lastIndexOf('@')))
  const local = plain.replace(/^\/\/[^/]*/, '').replace(/^\/+(?=[a-z]:[/\\])/i, '')
  // git takes what stands where a host belongs for the first folder.
  return [local, ...(scheme === 'file' ? [] : [plain]), ...outside]
}

/** A text percent-decoded as Python does it: bytes that are no UTF-8 become U+FFFD. */
function unquote(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, bytes => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'))
}

function splitUrl(rest: string): {host: string; path: string} {
  const query = rest.indexOf('?')
  const plain = query < 0 ? rest : rest.slice(0, query)
  if (!plain.startsWith('//')) return {host: '', path: plain}
  const slash = plain.indexOf('/', 2)
  const authority = plain.slice(2, slash < 0 ? undefined : slash)
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase()
  return {host, path: slash < 0 ? '' : plain.slice(slash)}
}

function decode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Name and version that the file name of a wheel states (PEP 427), or undefined when it is none. */
export function readWheelName(filename: string): {name: string; version: string} | undefined {
  const parts = filename.replace(/\.whl$/i, '').split('-')
  if (parts.length !== 5 && parts.length !== 6) return undefined
  const [name = '', version = '', build = ''] = parts
  if (!/^[a-z0-9](?:[\w.]*[a-z0-9])?$/i.test(name) || parts.includes('')) return undefined
  if (parts.length === 6 && !/^\d/.test(build)) return undefined
  if (parseVersion(version) === undefined || /\s/.test(filename)) return undefined
  return {name: name.replaceAll('_', '-'), version}
}

/** `algorithm:hex` of a URL's fragment (pip, `models/link.py`, `LinkHash`); null for none. */
export function fragmentHash(url: string): string | null {
  const match = /[#&](sha512|sha384|sha256|sha224|sha1|md5)=([^&]*)/.exec(url)
  return match === null ? null : `${match[1]}:${match[2]}`
}

const digestLengths: Readonly<Record<string, number>> = {sha256: 64, sha384: 96, sha512: 128}

/** Whether `algorithm:hex` can prove anything: sha256, sha384 or sha512 with a digest of the right length. */
export function isStrongHash(hash: string): boolean {
  const colon = hash.indexOf(':')
  const digest = hash.slice(colon + 1)
  return digest.length === digestLengths[hash.slice(0, colon)] && /^[0-9a-fA-F]+$/.test(digest)
}

/** Whether a host is this machine, which pip trusts without https. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, '')
  return name === 'localhost' || name === '[::1]' || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name)
}

/** Name and host of a URL's branch archive, if its path says that it follows a branch or tag. */
export function archivedRevision({host, path}: Reference): string | null {
  const match =
    /\/archive\/(?:refs\/(tags|heads)\/)?(.+?)\.(?:tar\.gz|tgz|zip|tar\.bz2)$/.exec(path) ??
    (host === 'codeload.github.com'
      ? /^\/[^/]+\/[^/]+\/(?:tar\.gz|zip|legacy\.tar\.gz|legacy\.zip)\/(?:refs\/(tags|heads)\/)?(.+)$/.exec(path)
      : null)
  if (match === null) return null
  return match[1] === undefined ? (match[2] ?? null) : `refs/${match[1]}/${match[2]}`
}
