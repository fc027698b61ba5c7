import {readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import type {Env} from './io.ts'

/** What must not be told, and the means to leave it out. */
export type Secrets = {
  /**
   * Passwords and tokens of at least four characters in every form, longest first: for `core.setSecret`. Names of users
   * that go with a password are not among them: the runner would cut them out of all words of the job's log.
   */
  values: readonly string[]
  /** Adds the credentials of more URLs, and more secret values. */
  add(urls: readonly string[], values?: readonly string[]): void
  /** `text` with every value, names of users that stand alone, and the user and password of any URL replaced by `***`. */
  mask(text: string): string
  /**
   * A JSON-like value without passwords and userinfo in any string, names of properties excepted. Names of users stay: they
   * are words of paths and packages too.
   */
  maskDeep<T>(value: T): T
}

type Sources = {env: Env; urls: readonly string[]; netrc?: string | null; onNew?: (values: readonly string[]) => void}

/** `secrets` hide wherever they stand, `names` of users only as whole words. */
type Found = {secrets: Set<string>; names: Set<string>}

/** A login of a netrc file; `machine` is empty for `default`. */
export type Login = {machine: string; login: string; password: string}

// Shorter values stand in ordinary words; they are masked only where a URL says what they are.
const shortest = 4

// Our own words: masking them would garble every report, and no one who guards anything with them is helped.
const ours = new Set(
  `check build audit verify rehearse passed failed error warning notice hashed pinned mutable unpinned local invalid
   wheel sdist directory true false null none`.split(/\s+/),
)

// Logins that are the same for everybody, and the passwords that say "the token is the user".
const common = new Set(
  `token __token__ user username login admin root git pypi public anonymous oauth oauth2 oauth2accesstoken _json_key
   _json_key_base64 x-token-auth x-access-token x-oauth-basic gitlab-ci-token vssessiontoken azdo azure codeartifact
   artifactory nexus jenkins`.split(/\s+/),
)

const credentialNames = /^(?:PIP|UV)_(?:.*_)?(?:PASSWORD|TOKEN|USERNAME)$/
const urlNames = /^(?:(?:PIP|UV)_.+|(?:HTTPS?|ALL|FTP)_PROXY)$/i

// As Python's urllib, which both installers rest on, the last `@` before the path ends the userinfo. Each stretch is
// looked at once, so that this is linear.
const userinfo = /(?<=[a-z0-9+.-]:\/\/)[^\s/?#<>"`]*@/gi

/** The secrets of this job: its environment and netrc file. `onNew` hears of each value once, also of those added later. */
export function openSecrets(env: Env, onNew?: (values: readonly string[]) => void): Secrets {
  return gatherSecrets({env, urls: [], netrc: readNetrc(env), ...(onNew && {onNew})})
}

/**
 * The credentials in index URLs, in URLs of `PIP_*`, `UV_*` and proxy variables, in `UV_INDEX_*_USERNAME` and `_PASSWORD`,
 * and in a netrc file, in every form they are likely to be printed in. `netrc` is the text of that file (`readNetrc`).
 */
export function gatherSecrets({env, urls, netrc, onNew}: Sources): Secrets {
  const found: Found = {secrets: new Set(), names: new Set()}
  addEnvironment(found, env)
  for (const url of urls) addUrls(found, url)
  for (const {login, password} of parseNetrc(netrc ?? '')) {
    addUser(found, login, password)
    add(found.secrets, password)
  }
  const told = new Set<string>()
  let values: readonly string[] = []
  let hidden: RegExp | undefined
  let alone: RegExp | undefined
  const settle = () => {
    values = longestFirst(found.secrets)
    ;({hidden, alone} = patternsOf(values, found.names))
    const news = values.filter(value => !told.has(value))
    for (const value of news) told.add(value)
    if (news.length > 0) onNew?.(news)
  }
  settle()
  const hide = (text: string) => {
    const named = text.includes('@')
      ? text.replace(userinfo, (part, at: number) => (isPublic(part, text, at) ? part : '***@'))
      : text
    return hidden === undefined ? named : named.replace(hidden, '***')
  }
  return {
    get values() {
      return values
    },
    add(urls, values = []) {
      for (const url of urls) addUrls(found, url)
      for (const value of values) add(found.secrets, value)
      settle()
    },
    mask: text => (alone === undefined ? hide(text) : hide(text).replace(alone, '***')),
    maskDeep: value => walk(value, hide),
  }
}

function addEnvironment(found: Found, env: Env): void {
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || value === '') continue
    // A proxy may be named without its scheme.
    if (urlNames.test(name)) addUrls(found, /proxy$/i.test(name) && !value.includes('://') ? `http://${value}` : value)
    if (!credentialNames.test(name)) continue
    if (name.endsWith('USERNAME')) addUser(found, value, 'elsewhere')
    else add(found.secrets, value)
  }
}

/** What hides secrets wherever they stand, and names of users where they stand alone; undefined where there are none. */
function patternsOf(
  values: readonly string[],
  names: ReadonlySet<string>,
): Record<'hidden' | 'alone', RegExp | undefined> {
  const alone = longestFirst(names).filter(name => !values.includes(name))
  const anyOf = (texts: readonly string[]) => texts.map(quoted).join('|')
  return {
    hidden: values.length > 0 ? new RegExp(anyOf(values), 'g') : undefined,
    alone: alone.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(alone)})(?![\\p{L}\\p{N}])`, 'gu') : undefined,
  }
}

function longestFirst(texts: ReadonlySet<string>): string[] {
  return [...texts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** The logins of a netrc file. What is not understood is skipped, never an error (format: GNU inetutils, "The .netrc file"). */
export function parseNetrc(text: string): Login[] {
  const logins: Login[] = []
  const words = netrcWords(text)
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]
    const value = words[index + 1] ?? ''
    const current = logins.at(-1)
    if (word === 'default') logins.push({machine: '', login: '', password: ''})
    if (word === 'machine') logins.push({machine: value, login: '', password: ''})
    // A second value does not hide the first: both may be in use somewhere.
    if (word === 'password' && current !== undefined) {
      if (current.password === '') current.password = value
      else logins.push({...current, password: value})
    }
    if ((word === 'login' || word === 'user') && current !== undefined) {
      if (current.login === '') current.login = value
      else logins.push({...current, login: value})
    }
    if (netrcKeys.has(word ?? '')) index += 1
  }
  return logins
}

/** The text of the netrc file that pip would read (`NETRC`, else `~/.netrc`, `~/_netrc`), or null. Never throws. */
export function readNetrc(env: Env): string | null {
  const home = env.HOME || env.USERPROFILE
  const usual = home ? [path.join(home, '.netrc'), path.join(home, '_netrc')] : []
  for (const file of env.NETRC ? [env.NETRC] : usual) {
    try {
      const {size} = statSync(file)
      if (size <= 1 << 20) return readFileSync(file, 'utf8')
    } catch {
      // Not there, or not ours to read: then pip cannot read it either.
    }
  }
  return null
}

const netrcKeys = new Set(['machine', 'login', 'user', 'account', 'password'])

/** Words as Python's netrc module has them: blanks between, quoted with `"`, `\` before any character, `#` for comments. */
function netrcWords(text: string): string[] {
  const words: string[] = []
  // The body of a macro runs to the next empty line.
  const plain = text.replace(/^[^\S\n]*macdef\b.*(?:\n(?![^\S\n]*(?:\n|$)).*)*/gm, '')
  const pattern = /"((?:[^"\\\n]|\\.)*)"|(?:[^\s\\]|\\.)+|\\/g
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    const [word, inQuotes] = match
    // A password may begin with `#`.
    if (word.startsWith('#') && !netrcKeys.has(words.at(-1) ?? '')) {
      const end = plain.indexOf('\n', match.index)
      if (end < 0) break
      pattern.lastIndex = end
    } else words.push((inQuotes ?? word).replace(/\\(.)/g, '$1'))
  }
  return words
}

/** The bare user of an ssh URL (`git@`) is no secret. */
function isPublic(part: string, text: string, at: number): boolean {
  return !part.includes(':') && (part === 'git@' || /ssh:\/\/$/i.test(text.slice(Math.max(0, at - 6), at)))
}

/** Adds users and passwords of every URL in `text`. A user without a password is a token. */
function addUrls(found: Found, text: string): void {
  for (const {0: match, index} of text.matchAll(userinfo)) {
    if (isPublic(match, text, index)) continue
    const credentials = match.slice(0, -1)
    const colon = credentials.indexOf(':')
    const user = colon < 0 ? credentials : credentials.slice(0, colon)
    const password = colon < 0 ? '' : credentials.slice(colon + 1)
    addUser(found, user, password)
    add(found.secrets, password)
    // The form of an Authorization header, which a verbose installer may print.
    if (password !== '') found.secrets.add(Buffer.from(decoded(credentials)).toString('base64'))
  }
}

/** `https://TOKEN:@host` and `https://TOKEN:x-oauth-basic@host` carry the secret in place of the user. */
function addUser(found: Found, user: string, password: string): void {
  if (common.has(user.toLowerCase())) return
  add(password === '' || password === 'x-oauth-basic' ? found.secrets : found.names, user)
}

function add(found: Set<string>, value: string): void {
  if (value.length < shortest || ours.has(value.toLowerCase())) return
  for (const form of forms(value)) if (form.length >= shortest) found.add(form)
}

/** A value as written, decoded, and encoded as JavaScript and Python's `quote` do, digits in either case. */
function forms(value: string): string[] {
  const plain = decoded(value)
  const encoded = encodeURIComponent(wellFormed(plain))
  const quote = encoded.replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  const lower = (text: string) => text.replace(/%[0-9A-F]{2}/g, digits => digits.toLowerCase())
  return [value, plain, encoded, quote, lower(encoded), lower(quote)]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A percent sign that encodes nothing stands for itself.
    return text
  }
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd')
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

const ownWords: ReadonlySet<string> = new Set([
  'schema',
  'mode',
  'verdict',
  'rule',
  'level',
  'pin',
  'path',
  'manifestPath',
])

function walk<T>(value: T, mask: (text: string) => string): T {
  if (typeof value === 'string') return mask(value) as T
  if (value === null || typeof value !== 'object') return value
  const items = value as Record<string, unknown>
  // Nearly nothing holds a secret: what is unchanged is not copied.
  let copy: Record<string, unknown> | undefined
  for (const name of Object.keys(items)) {
    // Our own words are no secrets, whatever somebody chose as a password, and where things lie must stay true.
    if (ownWords.has(name)) continue
    const masked = walk(items[name], mask)
    if (masked === items[name]) continue
    copy ??= (Array.isArray(value) ? [...value] : {...value}) as Record<string, unknown>
    copy[name] = masked
  }
  return (copy ?? value) as T
}
