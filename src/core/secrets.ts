import type {Env} from './io.ts'
import {parseNetrc, readNetrc} from './netrc.ts'
import {basicForms, formsOf, fragmentsOf} from './secret-forms.ts'
import {createSearch} from './secret-search.ts'
import {indexUrls, isRaw, merged, queryValues, replaceSpans, type Span, secretSpans, userinfos} from './url-secrets.ts'

/** What must not be told, and the means to leave it out. */
export type Secrets = {
  /**
   * Passwords and tokens of at least four characters in every form, longest first: for `core.setSecret`. Names of users
   * that go with a password are not among them: the runner would cut them out of all words of the job's log.
   */
  values: readonly string[]
  /** Adds the credentials of more URLs of indexes and proxies, more secret values, and the credentials in other texts. */
  add(urls: readonly string[], values?: readonly string[], texts?: readonly string[]): void
  /** `text` with every value, names of users that stand alone, and the user and password of any URL replaced by `***`. */
  mask(text: string): string
  /**
   * A JSON-like value without passwords and userinfo in any string, names of properties excepted. Names of users stay: they
   * are words of paths and packages too.
   */
  maskDeep<T>(value: T): T
}

type Sources = {env: Env; urls: readonly string[]; netrc?: string | null; onNew?: (values: readonly string[]) => void}

/**
 * `secrets` hide wherever they stand, `names` of users only as whole words, `short` secrets between quotation marks only: they are
 * parts of ordinary words, but an installer quotes what it cannot read.
 */
type Found = {secrets: Set<string>; names: Set<string>; short: Set<string>}

// Shorter values stand in ordinary words; they are masked only where a URL says what they are, and in quotation marks.
const shortest = 4

// Our own words: masking them would garble every report, and no one who guards anything with them is helped.
const ours = new Set(
  `check build audit verify rehearse passed failed error warning notice hashed pinned mutable unpinned local invalid
   wheel sdist directory true false null none http https simple pypi`.split(/\s+/),
)

// Logins that are the same for everybody, and the passwords that say "the token is the user".
const common = new Set(
  `token __token__ user username login admin root git pypi public anonymous oauth oauth2 oauth2accesstoken _json_key
   _json_key_base64 x-token-auth x-access-token x-oauth-basic gitlab-ci-token vssessiontoken azdo azure codeartifact
   artifactory nexus jenkins`.split(/\s+/),
)

const credentialNames = /^(?:PIP|UV)_(?:.*_)?(?:PASSWORD|TOKEN|USERNAME)$/
const urlNames = /^(?:(?:PIP|UV)_.+|(?:HTTPS?|ALL|FTP)_PROXY|INPUT_(?:EXTRA-)?INDEX-URL)$/i

/** The secrets of this job: its environment and netrc file. `onNew` hears of each value once, also of those added later. */
export function openSecrets(env: Env, onNew?: (values: readonly string[]) => void): Secrets {
  return gatherSecrets({env, urls: [], netrc: readNetrc(env), ...(onNew && {onNew})})
}

/**
 * The credentials in index URLs, in URLs of `PIP_*`, `UV_*` and proxy variables, in `UV_INDEX_*_USERNAME` and `_PASSWORD`,
 * and in a netrc file, in every form they are likely to be printed in. `netrc` is the text of that file (`readNetrc`).
 */
export function gatherSecrets({env, urls, netrc, onNew}: Sources): Secrets {
  const found: Found = {secrets: new Set(), names: new Set(), short: new Set()}
  addEnvironment(found, env)
  for (const url of urls) addIndex(found, url)
  for (const {login, password} of parseNetrc(netrc ?? '')) addPair(found, login, password)
  const reported = new Set<string>()
  let size = -1
  let values: readonly string[] = []
  let find: (text: string) => Span[] = () => []
  let findNames: (text: string) => Span[] = () => []
  const report = () => {
    const news = longestFirst(found.secrets).filter(value => !reported.has(value))
    for (const value of news) reported.add(value)
    if (news.length > 0) onNew?.(news)
  }
  // Only once something is masked: what is searched for grows by one value after the other.
  const settle = () => {
    if (size === found.secrets.size + found.names.size) return
    size = found.secrets.size + found.names.size
    values = longestFirst(found.secrets)
    find = createSearch(found.secrets)
    findNames = createSearch(found.names, isWord)
  }
  const hideIn = (text: string, names: boolean) => {
    settle()
    const spans = merged([...find(text), ...secretSpans(text), ...(names ? findNames(text) : [])])
    const hidden = replaceSpans(text, spans, () => '***')
    if (found.short.size === 0) return hidden
    return hidden.replace(quotedShort, (all, mark: string, value: string) =>
      found.short.has(value) ? `${mark}***${mark}` : all,
    )
  }
  report()
  return {
    get values() {
      settle()
      return values
    },
    add(urls, values = [], texts = []) {
      for (const url of urls) addIndex(found, url)
      for (const value of values) add(found, value)
      for (const text of texts) addText(found, text)
      report()
    },
    mask: text => hideIn(text, true),
    maskDeep: value => walk(value, text => hideIn(text, false)),
  }
}

const quotedShort = /(['"`])([^'"`\n]{1,3})\1/g

function isWord(text: string, {start, end}: Span): boolean {
  return (
    !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  )
}

function addEnvironment(found: Found, env: Env): void {
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || value === '') continue
    // A proxy may be named without its scheme.
    if (urlNames.test(name)) addIndex(found, /proxy$/i.test(name) && !value.includes('://') ? `http://${value}` : value)
    if (!credentialNames.test(name)) continue
    if (name.endsWith('USERNAME')) addPair(found, value, env[name.replace(/USERNAME$/, 'PASSWORD')] || 'elsewhere')
    else add(found, value)
  }
}

function longestFirst(texts: ReadonlySet<string>): string[] {
  return [...texts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** Adds user, password and values of the query of every URL in a setting that holds URLs of indexes or of a proxy. */
function addIndex(found: Found, setting: string): void {
  for (const {url, userinfo} of indexUrls(setting)) {
    if (userinfo !== '') addUserinfo(found, userinfo)
    for (const {start, end} of queryValues(url, 'index')) add(found, url.slice(start, end))
  }
}

/** Adds user, password and values of the query of every URL in a text. */
function addText(found: Found, text: string): void {
  for (const {start, end} of userinfos(text)) addUserinfo(found, text.slice(start, end))
  for (const {start, end} of queryValues(text)) add(found, text.slice(start, end))
}

function addUserinfo(found: Found, userinfo: string): void {
  const colon = userinfo.indexOf(':')
  const user = colon < 0 ? userinfo : userinfo.slice(0, colon)
  const password = colon < 0 ? '' : userinfo.slice(colon + 1)
  const [host = '', ...rest] = userinfo.split('/')
  // An index may have an `@` in its path: its host is no secret.
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/i.test(host) && rest.length > 0) {
    found.secrets.add(userinfo)
    for (const piece of fragmentsOf(rest.join('/'))) addOne(found, piece)
    return
  }
  addPair(found, user, password)
  if (!isRaw(userinfo)) return
  found.secrets.add(userinfo)
  for (const piece of fragmentsOf(password === '' ? user : password)) addOne(found, piece)
}

/** Adds a user and the password that goes with it. A user without a password is a token. */
function addPair(found: Found, user: string, password: string): void {
  const alone = password === '' || password === 'x-oauth-basic'
  if (alone && !common.has(user.toLowerCase())) add(found, user)
  if (!alone && user.length >= shortest && !common.has(user.toLowerCase()) && !ours.has(user.toLowerCase())) {
    for (const form of formsOf(user)) if (form.length >= shortest) found.names.add(form)
  }
  if (password !== 'x-oauth-basic' && password !== 'elsewhere') add(found, password)
  // The form of an Authorization header, which a verbose installer may print.
  if (user !== '' && password !== 'elsewhere') for (const form of basicForms(user, password)) addOne(found, form)
}

function add(found: Found, value: string): void {
  for (const line of value.includes('\n') ? [value, ...value.split(/\r?\n/)] : [value]) {
    if (ours.has(line.toLowerCase())) continue
    for (const form of formsOf(line.trim())) addOne(found, form)
  }
}

function addOne(found: Found, value: string): void {
  if (value === '' || ours.has(value.toLowerCase())) return
  if (value.length >= shortest) found.secrets.add(value)
  else found.short.add(value)
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
