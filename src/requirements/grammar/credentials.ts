import {rawDelimiter, replaceSpans, type Span, secretSpans} from '../../core/url-secrets.ts'

/**
 * User, password and secret values of a query of every URL in `text` replaced by `****`. The bare user of an ssh URL (`git@`) and a
 * `${VARIABLE}` are no secrets and stay.
 */
export function maskCredentials(text: string): string {
  return replaceSpans(text, secretSpans(text), () => '****')
}

/** The same with a `*` for each character, for excerpts under which a caret must stay in its place. */
export function blotCredentials(text: string): string {
  return replaceSpans(text, secretSpans(text), ({start, end}) => '*'.repeat([...text.slice(start, end)].length))
}

// `token=…` in settings of a build, `--password …` among its options, `"api-key": "…"` in a table.
const secretOption =
  /((?<![\w.-])[\w.-]{0,60}(?:token|secret|passw|api[-_]?key|credential|\bauth)[\w.-]{0,60}["']?(?:\s*[=:]\s*|(?<=--[\w.-]{1,200})\s+)["']?)(?:(?<=')[^']+|(?<=")[^"]+|[^\s"',}]+)/gi

/**
 * As `maskCredentials`, for the line or value of a setting that names indexes or a proxy: all before the last `@` is masked. So are values
 * of options that are named like a secret.
 */
export function maskSetting(text: string): string {
  const masked = replaceSpans(text, secretSpans(text, 'index'), () => '****').replace(secretOption, '$1****')
  if (masked.includes('://')) return masked
  // A proxy without scheme, and a URL with too few slashes.
  return masked.replace(/((?:^|[\s='"])(?:https?:\/?)?)[^\s:/@='"]+:\S*@(?=\S)/i, '$1****@')
}

/**
 * Whether a URL in `text` carries a secret that is written there. A user without password counts over http, where it is
 * a token; what a `${VARIABLE}` brings in does not.
 */
export function hasWrittenCredentials(text: string): boolean {
  return secretSpans(text).some(span => isWritten(text, span))
}

function isWritten(text: string, {start, end}: Span): boolean {
  const userinfo = text.slice(start, end)
  const colon = userinfo.indexOf(':')
  const secret = colon < 0 ? userinfo : userinfo.slice(colon + 1)
  return secret.replace(/\$\{[A-Z0-9_]+\}/g, '') !== ''
}

/** What to do about the first URL in `text` whose password holds a raw `/`, `?` or the like, so that no client can read it. */
export function encodeHelp(text: string): {character: string; help: string} | undefined {
  const character = text.includes('@') ? rawDelimiter(text) : undefined
  if (character === undefined) return undefined
  const code = `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  return {character, help: `Percent-encode the password: write ${code} for \`${character}\`.`}
}
