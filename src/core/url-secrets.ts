/**
 * Where secrets stand in the URLs of a text: user and password, and values of a query. Written for texts that people mistyped: a
 * password with a raw `/`, `#`, `?` or `@` is still the password. Every function is linear in the length of its text.
 */

/** A stretch of a text: offsets, `end` exclusive. */
export type Span = {start: number; end: number}

/** `value` stands where only a URL can stand (an index, a proxy): what comes before the last `@` is user and password. */
export type Reading = 'text' | 'index'

const placeholder = /\$\{[A-Z0-9_]+\}/g

// What ends a URL inside a sentence, a quotation or markup.
const closing = /[\s"<>`]/g
const blank = /\s/g

/**
 * User and password of every URL in `text`, without the `@`. The bare user of an ssh URL (`git@`) is no secret, and neither is a
 * `${VARIABLE}` that nobody replaced.
 *
 * In a `text`, what follows the host of a URL may hold an `@` too (`git+https://host/project@v1`): it ends user and password only
 * where what stands before it cannot be a host, or what stands behind it is one. As `index` it always does.
 */
export function userinfos(text: string, reading: Reading = 'text'): Span[] {
  const found: Span[] = []
  let token = {start: 0, end: -1}
  for (let at = text.indexOf('://'); at >= 0; ) {
    const start = at + 3
    if (start > token.end) token = {start, end: endOf(text, start, blank)}
    const end = token.end > start ? userinfoEnd(text, {at, start, end: token.end}, reading) : -1
    if (end > start && !isPublic(text, at, {start, end})) found.push({start, end})
    at = text.indexOf('://', Math.max(start, end))
  }
  return found
}

// Looked at from the last one: more of them are no URL.
const mostMarks = 8

function userinfoEnd(
  text: string,
  {at, start, end}: {at: number; start: number; end: number},
  reading: Reading,
): number {
  const last = text.lastIndexOf('@', end - 1)
  if (last <= start) return -1
  const scheme = schemeBefore(text, at)
  if (scheme === 'file') return -1
  if (reading === 'index') return last
  const closed = Math.min(end, endOf(text, start, closing))
  const authority = Math.min(closed, endOf(text, start, /[/?#]/g))
  const usual = authority > start ? text.lastIndexOf('@', authority - 1) : -1
  const hostStart = Math.max(start, usual + 1)
  const head = text.slice(hostStart, Math.min(authority, hostStart + 300))
  for (let mark = last, tried = 0; mark > usual && mark > start && tried < mostMarks; tried++) {
    const behind = text.slice(mark + 1, Math.min(end, mark + 300))
    const isRepository = text.startsWith('.git', mark - 4)
    if (isUserinfo({head, closed: mark < closed, scheme, behind, isRepository})) return mark
    mark = text.lastIndexOf('@', mark - 1)
  }
  return usual > start ? usual : -1
}

const dottedHost = /^(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*[a-z0-9](?::\d+)?[/:]/i
const anyHost = /^(?![0-9v][\d.]*[/:])[a-z0-9_-]+(?:\.[a-z0-9_-]+)*(?::\d+)?[/:]/i
const revision = /^v?\d[\w.+-]*$/i

/** Whether an `@` behind a `/`, `?` or `#` ends user and password: `head` stands where the host should. */
function isUserinfo(of: {
  head: string
  closed: boolean
  scheme: string
  behind: string
  isRepository: boolean
}): boolean {
  const {head, closed, scheme, behind, isRepository} = of
  const host = /^(?:[a-z0-9._-]+|\[[0-9a-f:.%]+\])(:\d*)?$/i.exec(head)
  if (host === null) return true
  if (!closed) return false
  if (dottedHost.test(behind)) return true
  const isPlain = !/^[a-z]+\+/.test(scheme)
  if (!isPlain && isRepository && host[1] === undefined) return false
  if (/[.\]]|^localhost(?::|$)/i.test(head)) return isPlain && host[1] !== undefined && anyHost.test(behind)
  // A host without a dot is rarer than a password that begins a URL.
  return (isPlain && !revision.test(behind)) || host[1] !== undefined || anyHost.test(behind)
}

function isPublic(text: string, at: number, {start, end}: Span): boolean {
  const userinfo = text.slice(start, end)
  // Masked already.
  if (/^\*+$/.test(userinfo)) return true
  const isSsh = userinfo === 'git' || /ssh$/i.test(text.slice(Math.max(0, at - 3), at))
  if (!userinfo.includes(':')) return isSsh || isOpen(userinfo)
  return isOpen(userinfo.slice(userinfo.indexOf(':') + 1))
}

/** Whether a text is made of variables alone that nobody replaced. */
function isOpen(text: string): boolean {
  return text.startsWith('${') && text.replace(placeholder, '') === ''
}

function schemeBefore(text: string, at: number): string {
  return /[a-z][a-z0-9+.-]*$/i.exec(text.slice(Math.max(0, at - 32), at))?.[0].toLowerCase() ?? ''
}

function endOf(text: string, start: number, pattern: RegExp): number {
  pattern.lastIndex = start
  return pattern.exec(text)?.index ?? text.length
}

const secretName = /sig|token|key|secret|pass|pwd|pw$|auth|cred|code|jwt|session|access|signature/i

/**
 * The values in the queries of the URLs in `text` that look like secrets: those of a parameter that is named like one, and long
 * ones. In an `index` every value of eight characters counts.
 */
export function queryValues(text: string, reading: Reading = 'text', users = userinfos(text, reading)): Span[] {
  const found: Span[] = []
  const behind = new Map(users.map(({start, end}) => [start, end]))
  for (let at = text.indexOf('://'); at >= 0; ) {
    const from = behind.get(at + 3) ?? at + 3
    const end = endOf(text, from, reading === 'index' ? blank : /[\s"'<>`\\]/g)
    const query = text.slice(from, end)
    for (const {0: all, 1: name = '', 2: value = '', index} of query.matchAll(/[?&;#]([^=&;#?]*)(?:=([^&;#]*))?/g)) {
      const bare = !all.includes('=')
      const said = bare ? name : value
      const start = from + index + all.length - said.length
      if (said === '' || /^\*+$/.test(said) || isOpen(said) || all.startsWith('#')) {
        if (!(all.startsWith('#') && !bare && secretName.test(name)) || isOpen(said)) continue
      }
      const least = reading === 'index' ? 8 : bare ? 20 : 24
      if ((!bare && secretName.test(name)) || said.length >= least) found.push({start, end: start + said.length})
    }
    at = text.indexOf('://', end)
  }
  return found
}

/** User, password and secret values of queries of the URLs in `text`, in order, none of them overlapping. */
export function secretSpans(text: string, reading: Reading = 'text'): Span[] {
  if (!text.includes('://')) return []
  const users = text.includes('@') ? userinfos(text, reading) : []
  const values = /[?#]/.test(text) ? queryValues(text, reading, users) : []
  if (values.length === 0) return users
  return merged([...users, ...values])
}

/** Spans in order, those that touch or overlap as one. */
export function merged(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const {start, end} of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else found.push({start, end})
  }
  return found
}

/** `text` with every span replaced. The spans are in order and do not overlap. */
export function replaceSpans(text: string, spans: readonly Span[], replace: (span: Span) => string): string {
  if (spans.length === 0) return text
  const parts: string[] = []
  let done = 0
  for (const span of spans) {
    parts.push(text.slice(done, span.start), replace(span))
    done = span.end
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/**
 * The URLs in a setting that holds one or several (`PIP_EXTRA_INDEX_URL`, `name=URL` in `UV_INDEX`), each with its user and password
 * where it has some. A blank parts them, unless there is only one URL.
 */
export function indexUrls(setting: string): {url: string; userinfo: string}[] {
  const value = setting.trim()
  const items = value.split('://').length > 2 ? value.split(/\s+/) : [value]
  return items.flatMap(url => {
    const last = url.lastIndexOf('@')
    const {length} = /^(?:[\w.-]+=)?(?:[a-z][a-z0-9+.-]*:\/\/|(?:https?|ftp|socks\w*):\/?)/i.exec(url)?.[0] ?? ''
    // Without a scheme it is a path, unless a user stands in front.
    const isUrl = length > 0 ? !/^file:/i.test(url) : /^(?![a-z]:[\\/])[^\s/\\@:]+:/i.test(url)
    if (!isUrl) return []
    const userinfo =
      last > length && !isPublic(url, Math.max(0, length - 3), {start: length, end: last})
        ? url.slice(length, last)
        : ''
    return [{url, userinfo}]
  })
}

/**
 * The character in `url` that ends its host where a password should go on, so that no client can read the URL: what stands before
 * has something as its port that is no number. Undefined where there is none.
 */
export function rawDelimiter(url: string): string | undefined {
  const at = url.indexOf('://')
  if (at < 0 || !url.includes('@', at)) return undefined
  const [, authority = '', character] = /^([^@/?#\s]*)([/?#\s])/.exec(url.slice(at + 3, at + 2000)) ?? []
  return /:(?!\d*$)[^\]]*$/.test(authority) || (authority.includes('[') && !authority.startsWith('['))
    ? character
    : undefined
}

/** Whether a user or password holds a character that ends it for some reader of URLs. */
export function isRaw(userinfo: string): boolean {
  return /[/?#\\[\]\s]/.test(userinfo.replace(placeholder, ''))
}
