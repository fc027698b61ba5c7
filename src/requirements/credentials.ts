/** User and password of every URL in `text` replaced by `****`. The bare user of an ssh URL (`git@`) is no secret and stays. */
export function maskCredentials(text: string): string {
  return replaceUserinfos(text, () => '****')
}

/** The same with a `*` for each character, for excerpts under which a caret must stay in its place. */
export function blotCredentials(text: string): string {
  return replaceUserinfos(text, length => '*'.repeat(length))
}

function replaceUserinfos(text: string, replace: (length: number) => string): string {
  if (!text.includes('://')) return text
  const parts: string[] = []
  let done = 0
  for (const {start, end} of userinfos(text)) {
    parts.push(text.slice(done, start), replace(end - start))
    done = end
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/**
 * Whether a URL in `text` carries a secret that is written there. A user without password counts over http, where it is
 * a token; what a `${VARIABLE}` brings in does not.
 */
export function hasWrittenCredentials(text: string): boolean {
  return userinfos(text).some(({start, end}) => {
    const userinfo = text.slice(start, end)
    const colon = userinfo.indexOf(':')
    const secret = colon < 0 ? userinfo : userinfo.slice(colon + 1)
    return secret.replace(/\$\{[A-Z0-9_]+\}/g, '') !== ''
  })
}

/** Where user and password stand in the URLs of `text`: offsets, without the `@`. */
export function userinfos(text: string): {start: number; end: number}[] {
  const found: {start: number; end: number}[] = []
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const start = at + 3
    const length = text.slice(start, authorityEnd(text, start)).lastIndexOf('@')
    if (length <= 0) continue
    const end = start + length
    if (/ssh$/i.test(text.slice(Math.max(0, at - 3), at)) && !text.slice(start, end).includes(':')) continue
    found.push({start, end})
  }
  return found
}

function authorityEnd(text: string, start: number): number {
  const delimiter = /[/?#\s'"<>\\]/g
  delimiter.lastIndex = start
  return delimiter.exec(text)?.index ?? text.length
}
